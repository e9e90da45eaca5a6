/** Claims: an attribution is a set of relationships, everything else a note. The claimant is an author, never the creator. */

import { partiesIn } from '../../facts/parties.ts';
import type { Claim, Fact, Gap, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { isAccusation, labelsOf, nameOf } from '../telling.ts';
import { activityId } from './activities.ts';
import type { Calendar } from './calendar.ts';
import { confidenceOf } from './confidence.ts';
import { referencesOf } from './evidence.ts';
import { stixId } from './ids.ts';
import { make, refs, type StixObject } from './object.ts';
import type { Cast } from './parties.ts';
import { sourceId } from './sources.ts';

export type Stage = Readonly<{ facts: Facts; calendar: Calendar; cast: Cast }>;
type Attribution = Position & Readonly<{ stance: 'attributes'; accused: NonNullable<Position['accused']> }>;

/** What was done by whom; an attribution of a claim, not of an activity, has nothing to start from and is a note. */
const isAttribution = (fact: Fact, facts: Facts): fact is Attribution =>
  fact.kind === 'position' &&
  fact.stance === 'attributes' &&
  (fact.accused ?? []).length > 0 &&
  fact.about.every((id) => facts.activity(id));

export function claimObjects(claim: Claim, stage: Stage): readonly StixObject[] {
  return isAttribution(claim, stage.facts) ? relationshipsOf(claim, stage) : [noteOf(claim, stage)];
}

/** The objects that stand for a claim or a gap. */
export function claimIds(id: string, stage: Stage): readonly string[] {
  const fact = stage.facts.fact(id);
  return fact && isAttribution(fact, stage.facts)
    ? links(fact, stage.cast).map(({ key }) => stixId('relationship', key))
    : [stixId('note', `fact:${id}`)];
}

type Link = Readonly<{ key: string; type: string; from: string; to: string }>;

/**
 * Campaign → accused, and accused → those it is linked to. Only who conducted it is it; whoever is affiliated
 * with, hired by or seated in something is related to it, for STIX has no weaker word.
 */
function links({ id, about, accused }: Attribution, cast: Cast): readonly Link[] {
  const all = accused.flatMap(({ party, link, of }): Link[] => {
    const actor = cast.actor(party);
    const blamed = about.map((activity) => ({
      key: `claim:${id}:${activity}:${party}`,
      type: 'attributed-to',
      from: activityId(activity),
      to: actor,
    }));
    if (of === undefined) return blamed;
    const to = cast.party(of);
    const conducted = link === 'conducted-by' && to.startsWith('identity--');
    const type = conducted ? 'attributed-to' : 'related-to';
    return [...blamed, { key: `claim:${id}:${party}:${link}:${of}`, type, from: actor, to }];
  });
  return [...new Map(all.map((link) => [link.key, link])).values()];
}

const relationshipsOf = (claim: Attribution, stage: Stage): readonly StixObject[] =>
  links(claim, stage.cast).map(({ key, type, from, to }) =>
    make(
      { type: 'relationship', key, day: stage.calendar.claim(claim), record: recordOf(claim) },
      {
        relationship_type: type,
        description: claim.text,
        source_ref: from,
        target_ref: to,
        ...confidenceOf(claim),
        labels: labels(claim),
        external_references: referencesOf(claim, stage.facts),
      },
    ),
  );

function noteOf(claim: Claim, stage: Stage): StixObject {
  const { facts, cast } = stage;
  const parties = partiesIn(claim).filter((id) => !claim.by.includes(id) && facts.party(id));
  const answered = claim.kind === 'position' && claim.of !== undefined ? claimIds(claim.of, stage) : [];
  const about = [...claim.about.flatMap((id) => subject(id, stage)), ...answered, ...parties.map(cast.party)];
  return make(
    { type: 'note', key: `fact:${claim.id}`, day: stage.calendar.claim(claim), record: recordOf(claim) },
    {
      abstract: labelsOf(claim).join(', '),
      content: claim.text,
      authors: claim.by.map((id) => nameOf(id, facts)),
      ...refs('object_refs', about),
      ...confidenceOf(claim),
      labels: labels(claim),
      external_references: referencesOf(claim, facts),
    },
  );
}

/** A known unknown: nobody claims it, so it has no authors. */
export function gapNote(gap: Gap, stage: Stage): StixObject {
  const about = [...gap.about.flatMap((id) => subject(id, stage)), ...gap.checked.map(sourceId)];
  const day = Math.min(...gap.about.map((id) => stage.calendar.thing(id)));
  return make(
    { type: 'note', key: `fact:${gap.id}`, day, record: { recordId: gap.id, gap } },
    {
      abstract: gap.question,
      content: `The record doesn't say ${gap.missing}.`,
      ...refs('object_refs', about),
      labels: ['gap', 'known-unknown'],
    },
  );
}

const subject = (id: string, stage: Stage): readonly string[] =>
  stage.facts.activity(id) ? [activityId(id)] : claimIds(id, stage);

/** The text stands in `description` or `content` already. */
function recordOf({ text: _, ...claim }: Claim) {
  return { recordId: claim.id, claim };
}

const labels = (claim: Claim): readonly string[] => [
  ...labelsOf(claim),
  ...(isAccusation(claim) ? ['accusation'] : []),
];
