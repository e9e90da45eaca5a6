/** The structured calls that show the record by party and by date. Each leaves a turn behind. */

import { queryOf } from '../answer/again.ts';
import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import type { Draft } from '../answer/draft.ts';
import { cited } from '../answer/resolve/cited.ts';
import { resolve } from '../answer/resolve.ts';
import { Stance } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { describe } from '../question/describe.ts';
import type { Query } from '../question/query.ts';
import { type Naming, outsider, pick } from './pick.ts';
import { type Call, leaving } from './turn.ts';
import type { Asked, Bot } from './types.ts';
import { windowOf } from './window.ts';

type Parts = Naming & Readonly<{ examples: readonly string[] }>;

export function recorder(parts: Parts): Pick<Bot, 'rollcall' | 'party' | 'compare' | 'timeline' | 'again'> {
  const { facts } = parts.known;
  const say = (draft: Draft, line: string): Answer =>
    compose(draft, { line, rule: 'command', unused: [] }, parts.known);
  const run = (query: Query): Answer =>
    say(resolve(query, parts.known, parts.examples), describe(query, facts.record));
  const asked = (call: Call): Asked => leaving(run(call.query), call, facts);
  const refused = (draft: Draft, line: string): Asked => ({ answer: say(draft, line) });

  return {
    rollcall: ({ incident, stance }, now) => {
      const line = 'who holds what';
      const found = pick([['activity', incident, 'activity']], parts);
      if (!found.ok) return refused(found.draft, line);
      const held = Stance.safeParse(stance);
      if (stance !== undefined && !held.success) return refused(noStance(stance), line);
      return asked({
        query: {
          kind: 'roll-call',
          ask: 'whole',
          ...found.ids,
          ...(held.success ? { stance: held.data } : {}),
        },
        now,
      });
    },
    party: ({ name, incident }, now) => {
      const line = 'what one party holds';
      const country = outsider(name, parts);
      if (country !== undefined)
        return { answer: run({ kind: 'membership', who: [{ kind: 'country', id: country }] }) };
      const found = pick(
        [
          ['name', name, 'party'],
          ['activity', incident, 'activity'],
        ],
        parts,
      );
      if (!found.ok) return refused(found.draft, line);
      const { name: party, ...about } = found.ids;
      return party === undefined
        ? refused(nobodyNamed('whose position is wanted'), line)
        : asked({ query: { kind: 'position', party, ...about }, now });
    },
    compare: ({ a, b, incident }, now) => {
      const line = 'what two parties each said';
      const found = pick(
        [
          ['a', a, 'party'],
          ['b', b, 'party'],
          ['activity', incident, 'activity'],
        ],
        parts,
      );
      if (!found.ok) return refused(found.draft, line);
      const { a: first, b: second, ...about } = found.ids;
      if (first === undefined || second === undefined)
        return refused(nobodyNamed('which two are to be compared'), line);
      return first === second
        ? refused(refusal('Both names are the same party. Name two different ones.'), line)
        : asked({ query: { kind: 'compare', a: first, b: second, ...about }, now });
    },
    timeline: ({ incident, from, to }, now) => {
      const line = 'what happened, by date';
      const found = pick([['activity', incident, 'activity']], parts);
      if (!found.ok) return refused(found.draft, line);
      const window = windowOf({ from, to, now }, facts);
      return window.ok
        ? asked({
            query: {
              kind: 'timeline',
              activity: facts.record.about.mainActivity,
              ...found.ids,
              ...window.dates,
            },
            now,
          })
        : refused(window.draft, line);
    },
    again: (key) => {
      if (key.call === 'cited') return say(cited(key.key, parts.known), 'what that answer rests on');
      const query = queryOf(key);
      return query && isOf(facts, query) ? run(query) : say(GONE, 'another page');
    },
  };
}

/** Buttons outlive versions of the record: what a key names may be gone. */
function isOf(facts: Facts, query: Query): boolean {
  const activity = 'activity' in query ? query.activity : undefined;
  const parties =
    query.kind === 'position' ? [query.party] : query.kind === 'compare' ? [query.a, query.b] : [];
  return (
    (activity === undefined || facts.activity(activity) !== undefined) &&
    parties.every((id) => facts.party(id) !== undefined)
  );
}

const refusal = (sentence: string): Draft => ({
  kind: 'unknown',
  missing: sentence,
  nearest: [],
  suggestions: [],
  facts: [],
  confidence: 0.9,
});
const noStance = (stance: string): Draft =>
  refusal(
    `No stance in the record is called "${stance.slice(0, 40)}". Choose one of: ${Stance.options.join(', ')}.`,
  );
const nobodyNamed = (missing: string): Draft =>
  refusal(`Nobody said ${missing}. Name a country, a body or a person.`);
const GONE = refusal('That page belongs to a record that has changed since. Ask again.');
