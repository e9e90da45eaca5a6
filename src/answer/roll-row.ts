/** A position as one line of a roll call. */

import { happenedOn } from '../facts/clocks.ts';
import type { Party, Position } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { showWhen } from '../facts/when.ts';
import type { RollRow } from './answer.ts';
import { and, partyName, STANCE_WORD } from './tell.ts';

/** `asked`: the activities that need no mention, since they were asked about. */
export function rollRow(position: Position, asked: readonly string[], facts: Facts): RollRow {
  const date = happenedOn(position);
  const elsewhere = position.about.some((id) => asked.includes(id)) ? [] : position.about;
  const [organs, groups] = [named(position, isOrgan, facts), named(position, isGroup, facts)];
  return {
    party: and(position.by.map((id) => speakerName(id, position.by, facts))),
    partyId: position.by[0] ?? '',
    roots: [...new Set(position.by.map((id) => rootName(id, facts)))],
    stance: stanceWord(position),
    words: wordsOf(position, facts),
    fact: position.id,
    ...(date === undefined ? {} : { date: showWhen(date, { weekday: false }) }),
    ...(elsewhere.length === 0 ? {} : { activity: and(elsewhere.map((id) => activityName(id, facts))) }),
    ...(position.confidence === undefined ? {} : { confidence: position.confidence.wording }),
    ...(organs.length === 0 ? {} : { organs }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(position.relation === undefined ? {} : { relation: position.relation }),
  };
}

/** A list of those who joined is told by somebody else, not by each of them. */
const stanceWord = ({ stance, by }: Position): string =>
  stance === 'joins' && by.length > 1 ? 'named as joining' : STANCE_WORD[stance];

export const activityName = (id: string, facts: Facts): string => {
  const activity = facts.activity(id);
  return activity?.short ?? activity?.name ?? id;
};

/** "Dominic Raab (UK)", "Chinese embassy in London": whom a person or body speaks for, unless its name says so. */
function speakerName(id: string, beside: readonly string[], facts: Facts): string {
  const party = facts.party(id);
  const root = facts.ancestors(id).at(-1);
  const name = party?.name ?? facts.source(id)?.short ?? id;
  if (!party || !root || beside.includes(root.id)) return name;
  const told = [root.name, root.short, ...(root.adjectives ?? [])].some(
    (word) => word !== undefined && name.split(/\W+/).includes(word),
  );
  return told ? name : `${name} (${root.short ?? root.name})`;
}

function rootName(id: string, facts: Facts): string {
  const root = facts.ancestors(id).at(-1) ?? facts.party(id);
  return root?.name ?? facts.source(id)?.short ?? id;
}

/** Shorter quotes are a degree of confidence or a label, which the row shows anyhow. */
const QUOTE_WORDS = 5;

/** The speaker's words as quoted, else whom it accuses. */
function wordsOf(position: Position, facts: Facts): string {
  const quotes = position.evidence.flatMap((e) => e.quotes ?? []).map((q) => q.words);
  const [longest] = quotes
    .sort((a, b) => b.length - a.length)
    .filter((q) => q.split(/\s+/).length >= QUOTE_WORDS);
  if (longest !== undefined) return `“${longest}”`;
  const accused = accusedNames(position, facts);
  if (accused.length === 0) return '';
  return `${position.stance === 'acknowledges' ? 'spoke of' : 'accused'}: ${and(accused)}`;
}

/** States first: "hackers affiliated with the ministry and China" could be read in two ways. */
export function accusedNames(position: Position, facts: Facts): readonly string[] {
  const parties = (position.accused ?? []).flatMap((a) => facts.party(a.party) ?? []);
  const states = parties.filter((p) => p.level === 'state');
  return [...new Set([...states, ...parties])].map((p) => partyName(facts, p.id));
}

/** The parties of one kind among those that a position accuses, or ties them to. */
function named(position: Position, is: (party: Party) => boolean, facts: Facts): readonly string[] {
  return [
    ...new Set(
      accusedParties(position, facts)
        .filter(is)
        .map((p) => p.name),
    ),
  ];
}

export const accusedParties = (position: Position, facts: Facts): readonly Party[] =>
  (position.accused ?? [])
    .flatMap((a) => [a.party, ...(a.of === undefined ? [] : [a.of])])
    .flatMap((id) => facts.party(id) ?? []);

export const isOrgan = (party: Party): boolean => party.level === 'agency';

/** A group that goes by a name, not a description such as "contract hackers". */
const isGroup = (party: Party): boolean =>
  party.level === 'group' &&
  ((party.names ?? []).length > 0 || /^(a|the) group\b/.test(party.description ?? ''));
