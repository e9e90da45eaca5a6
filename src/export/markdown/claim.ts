/** A claim as an item of a list: its sentence, its date and kind, its footnotes; quotes and what contradicts it below. */
import type { ListItem } from 'mdast';
import type { Claim } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { shownDate } from '../dates.ts';
import { activitiesOf, labelsOf, nameOf, tellerOf } from '../telling.ts';
import type { Footnotes } from './footnotes.ts';
import { code, codes, emphasis, item, list, paragraph, text } from './nodes.ts';

/** What the dossier is written with. */
export type Desk = Readonly<{ facts: Facts; footnotes: Footnotes }>;

export function claimItem(claim: Claim, { facts, footnotes }: Desk): ListItem {
  const sentence = paragraph(claim.text, ' ', ...footnotes.to(claim.evidence));
  const small = paragraph(emphasis(smallWords(claim, facts)), ' ', code(claim.id));
  const below = [small, ...quotes(claim, facts), ...remarks(claim, facts)].map((each) => item(each));
  return item(sentence, list(below));
}

/** "attributes · 19 July 2021, "on Monday" · as told by the Gazette". */
function smallWords(claim: Claim, facts: Facts): string {
  const { when, said, via, confidence } = claim;
  const parts = [
    labelsOf(claim).slice(1).join(', ').replaceAll('-', ' ') || claim.kind,
    ...(when === undefined ? [] : [`${shownDate(when.edtf)} ("${when.wording}")`]),
    ...(said === undefined ? [] : [`said ${shownDate(said)}`]),
    ...(via === undefined ? [] : [`as told by ${tellerOf(via, facts)}`]),
    ...(confidence === undefined ? [] : [`confidence: "${confidence.wording}"`]),
  ];
  return parts.join(' · ');
}

const quotes = ({ evidence }: Claim, facts: Facts) =>
  evidence
    .flatMap((each) => each.quotes ?? [])
    .map(({ words, speaker }) => paragraph(text(`“${words}” (${nameOf(speaker, facts)})`)));

function remarks(claim: Claim, facts: Facts) {
  const others = activitiesOf(claim.about, facts).slice(1);
  const names = others.map((id) => facts.activity(id)?.name ?? id);
  return [
    ...(claim.when?.from === undefined ? [] : [paragraph(`The date is inferred from ${claim.when.from}.`)]),
    ...(claim.openList ? [paragraph(openList(claim.openWords))] : []),
    ...(names.length === 0 ? [] : [paragraph(`Also about ${names.join('; ')}.`)]),
    ...differences(claim.conflictsWith ?? []),
  ];
}

const differences = (ids: readonly string[]) =>
  ids.length === 0 ? [] : [paragraph('Differs from ', ...codes(ids), '.')];

const openList = (words: string | undefined): string =>
  words === undefined
    ? 'The list is open: who is not on it is not thereby left out.'
    : `The list is open ("${words}"): who is not on it is not thereby left out.`;
