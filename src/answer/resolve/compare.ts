import { happenedOn } from '../../facts/clocks.ts';
import type { Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againComparison } from '../again.ts';
import type { CompareLine } from '../answer.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { accusedNames, activityName, rollRow } from '../roll-row.ts';
import { and, capital, partyName, STANCE_WORD, sentence } from '../tell.ts';
import { heldOn } from './held.ts';
import { speaks, standOf } from './position.ts';
import { HELD } from './stances.ts';

type Asked = Extract<Query, { kind: 'compare' }>;

/** Two parties' own positions: what differs in a sentence each, then line by line. */
export function compare(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const { own, beside } = heldOn(activity, facts);
  const stand = (party: string) => standOf(party, own, facts) ?? beside.find((p) => speaks(p, party, facts));
  const [a, b] = [stand(query.a), stand(query.b)];
  const silent = [a ? [] : [query.a], b ? [] : [query.b]].flat();
  if (!a || !b) return oneSided(a ?? b, silent, facts);
  if (a === b)
    return told({
      lead: sentence(a.text),
      context: ['The record has no separate words of either.'],
      facts: [a.id],
    });
  const lines = linesOf(a, b, facts);
  const differs = lines.filter((l) => l.differs);
  return told({
    lead: `${capital([brief(a, query.a, facts), brief(b, query.b, facts)].join('; '))}.`,
    context: [sentence(a.text), sentence(b.text)],
    facts: [a.id, b.id],
    blocks: [
      {
        kind: 'compare',
        a: facts.party(query.a)?.name ?? query.a,
        b: facts.party(query.b)?.name ?? query.b,
        lines: [...differs, ...lines.filter((l) => !l.differs)],
      },
    ],
    again: againComparison(query),
  });
}

/** "the UK attributed the hack and accused Chinese state-backed actors". */
function brief(p: Position, party: string, facts: Facts): string {
  const accused = accusedBy(p, facts);
  const held = HELD[p.stance](and(p.about.map((id) => activityName(id, facts))));
  return `${partyName(facts, party)} ${held}${accused.length === 0 ? '' : ` and accused ${and(accused)}`}`;
}

/** Who acknowledges what others said accuses nobody. */
const accusedBy = (p: Position, facts: Facts): readonly string[] =>
  p.stance === 'acknowledges' ? [] : accusedNames(p, facts);

/** What a missing part of a position is called: absent from the record, which is not the same as unsaid. */
const NONE = 'none on record';

function linesOf(a: Position, b: Position, facts: Facts): readonly CompareLine[] {
  const [x, y] = [sidesOf(a, facts), sidesOf(b, facts)];
  return LABELS.flatMap((label) => {
    const [left, right] = [x[label], y[label]];
    return left === NONE && right === NONE ? [] : [{ label, a: left, b: right, differs: left !== right }];
  });
}

const LABELS = [
  'Stance',
  'About',
  'Accused',
  'State body',
  'Groups',
  'Confidence',
  'Date',
  'Wording',
] as const;

function sidesOf(p: Position, facts: Facts): Readonly<Record<(typeof LABELS)[number], string>> {
  const row = rollRow(p, [], facts);
  const date = happenedOn(p);
  const accused = accusedBy(p, facts);
  return {
    Stance: STANCE_WORD[p.stance],
    About: row.activity ?? NONE,
    Accused: accused.length > 0 ? and(accused) : p.stance === 'acknowledges' ? 'nobody itself' : NONE,
    'State body': row.organs === undefined ? NONE : and(row.organs),
    Groups: row.groups === undefined ? NONE : and(row.groups),
    Confidence: row.confidence === undefined ? NONE : `“${row.confidence}”`,
    Date: date === undefined ? NONE : showWhen(date, { weekday: false }),
    Wording: row.words.startsWith('“') ? row.words : (p.accused?.[0]?.wording ?? NONE),
  };
}

function oneSided(said: Position | undefined, silent: readonly string[], facts: Facts): Draft {
  const names = silent.map((id) => partyName(facts, id));
  if (!said) return missing({ missing: `what ${names.join(' or ')} said about it` });
  return told({
    lead: sentence(said.text),
    context: names.map((name) => `The record has no words of ${name} of its own.`),
    facts: [said.id],
  });
}
