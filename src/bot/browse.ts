import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import type { Draft } from '../answer/draft.ts';
import { resolve } from '../answer/resolve.ts';
import type { Query } from '../question/query.ts';
import { dated } from './dated.ts';
import { find } from './find.ts';
import { type Naming, outsider, pick } from './pick.ts';
import { type Call, leaving, left } from './turn.ts';
import type { Asked, Bot } from './types.ts';

type Parts = Naming & Readonly<{ examples: readonly string[] }>;

/** The structured calls behind the slash commands. */
export function browser(parts: Parts): Pick<Bot, 'who' | 'when' | 'allies' | 'find' | 'source' | 'help'> {
  const { known, examples } = parts;
  const tell = (draft: Draft, line: string): Answer =>
    compose(draft, { line, rule: 'command', unused: [] }, known);
  const run = (query: Query, line: string): Answer => tell(resolve(query, known, examples), line);
  const asked = (call: Call, line: string): Asked => leaving(run(call.query, line), call, known.facts);
  return {
    who: (o, now) => {
      const line = 'who attributed what to whom';
      const options = pick(
        [
          ['accused', o.accused, 'party'],
          ['by', o.by, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      return options.ok
        ? asked({ query: { kind: 'attribution', ...options.ids }, now }, line)
        : { answer: tell(options.draft, line) };
    },
    allies: (o, now) => {
      const line = 'who joined the attribution';
      const country = outsider(o.ally, parts);
      if (country !== undefined)
        return asked({ query: { kind: 'membership', who: [{ kind: 'country', id: country }] }, now }, line);
      const options = pick(
        [
          ['party', o.ally, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      if (!options.ok) return { answer: tell(options.draft, line) };
      const { party, ...activity } = options.ids;
      return party === undefined
        ? asked({ query: { kind: 'roll', ask: 'list', filter: {}, ...activity }, now }, line)
        : asked(
            { query: { kind: 'membership', who: [{ kind: 'party', id: party }], ...activity }, now },
            line,
          );
    },
    when: ({ what }, now) => {
      const fact = known.facts.fact(what);
      const text = fact && fact.kind !== 'gap' ? fact.text : what;
      const answer = tell(dated(what, parts), `when: ${what.slice(0, 80)}`);
      return left(answer, {
        text: `When: ${text}`,
        now,
        parties: [],
        activities: fact?.about ?? [],
        rule: 'search',
      });
    },
    source: ({ source }) => {
      const options = pick([['source', source, 'source']], parts);
      return options.ok
        ? run({ kind: 'source', ...options.ids }, 'what the record rests on')
        : tell(options.draft, 'what the record rests on');
    },
    find: (text, page = 0) => find({ text, page }, parts),
    help: () => run({ kind: 'help', topic: 'abilities' }, 'what can be asked'),
  };
}
