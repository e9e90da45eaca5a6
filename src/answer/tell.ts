/** Small pieces of sentences that every resolver tells in the same way. */
import type { Claim, Fact, Position } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { showWhen } from '../facts/when.ts';
import type { Block, Tone } from './answer.ts';

/** "the United Kingdom", "Japan": as it stands inside a sentence. */
export function partyName(facts: Facts, id: string): string {
  const party = facts.party(id);
  if (!party) return facts.source(id)?.short ?? id;
  return party.article ? `the ${party.name}` : party.name;
}

/** "a, b and c". */
export function and(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
export const sentence = (text: string): string =>
  /[.!?]["”]?$/.test(text) ? capital(text) : `${capital(text)}.`;

/** "The article …" → "the article …", "As reported by …" → "as reported by …"; names stay. */
export function uncapital(text: string): string {
  return /^(The|A|An|As|According|Asked|On|In) /.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

/** "Monday 19 July 2021", undefined when the claim has no date. */
export function dateOf(claim: Claim): string | undefined {
  if (claim.when) return showWhen(claim.when.edtf);
  return claim.said === undefined ? undefined : showWhen(claim.said);
}

/** For the small line: what an inferred date was inferred from. */
export function dateNote(claim: Claim): string | undefined {
  const { when } = claim;
  return when?.basis === 'inferred' && when.from !== undefined
    ? `Date inferred: the source says "${when.wording}"; ${when.from}.`
    : undefined;
}

export const TONES: Readonly<Record<Position['stance'], Tone>> = {
  attributes: 'attributes',
  joins: 'joins',
  endorses: 'joins',
  acknowledges: 'acknowledges',
  condemns: 'condemns',
  denies: 'denies',
  disputes: 'denies',
  admits: 'plain',
  'declines-comment': 'plain',
  withholds: 'plain',
};
export function toneOf(fact: Fact): Tone {
  if (fact.kind === 'position') return TONES[fact.stance];
  return fact.kind === 'measure' ? 'measure' : 'plain';
}

/** Past tense of a stance, for rolls: never stronger than the source. */
export const STANCE_WORD: Readonly<Record<Position['stance'], string>> = {
  attributes: 'attributed',
  joins: 'joined',
  endorses: 'endorsed',
  acknowledges: 'acknowledged',
  condemns: 'condemned',
  denies: 'denied',
  disputes: 'disputed',
  admits: 'admitted',
  'declines-comment': 'declined to comment',
  withholds: 'withheld an attribution',
};

/** The conflation guard: what an activity must not be taken for, when both are in play. */
export function guard(facts: Facts, pair: Readonly<{ asked: string; told: string }>): string | undefined {
  const confusable = facts.activity(pair.asked)?.notToConfuse ?? [];
  return confusable.find((c) => c.activity === pair.told)?.sentence;
}

/** The claims among some fact ids. */
export function claims(facts: Facts, ids: readonly string[]): readonly Claim[] {
  return ids.flatMap((id) => {
    const fact = facts.fact(id);
    return fact && fact.kind !== 'gap' ? [fact] : [];
  });
}

/** The other sides, each with the source that carries it. */
export const differing = (others: readonly Claim[], facts: Facts): readonly Block[] =>
  others.length === 0 ? [] : [{ kind: 'conflict', sides: others.map((other) => sideOf(other, facts)) }];

function sideOf({ id, text, evidence }: Claim, facts: Facts) {
  const source = facts.source(evidence[0]?.source ?? '');
  return { text, source: source?.short ?? '', fact: id };
}
