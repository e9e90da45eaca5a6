import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import type { Draft } from '../answer/draft.ts';
import { resolve } from '../answer/resolve.ts';
import type { Query } from '../question/query.ts';
import { dated } from './dated.ts';
import { find } from './find.ts';
import { type Naming, outsider, pick } from './pick.ts';
import type { Bot } from './types.ts';

type Parts = Naming & Readonly<{ examples: readonly string[] }>;

/** The structured calls behind the slash commands. */
export function browser(parts: Parts): Pick<Bot, 'who' | 'when' | 'allies' | 'find' | 'source' | 'help'> {
  const { known, examples } = parts;
  const tell = (draft: Draft, line: string): Answer =>
    compose(draft, { line, rule: 'command', unused: [] }, known);
  const run = (query: Query, line: string): Answer => tell(resolve(query, known, examples), line);
  return {
    who: (o) => {
      const options = pick(
        [
          ['accused', o.accused, 'party'],
          ['by', o.by, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      return options.ok
        ? run({ kind: 'attribution', ...options.ids }, 'who attributed what to whom')
        : tell(options.draft, 'who attributed what to whom');
    },
    allies: (o) => {
      const country = outsider(o.ally, parts);
      if (country !== undefined)
        return run(
          { kind: 'membership', who: [{ kind: 'country', id: country }] },
          'who joined the attribution',
        );
      const options = pick(
        [
          ['party', o.ally, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      const line = 'who joined the attribution';
      if (!options.ok) return tell(options.draft, line);
      const { party, ...activity } = options.ids;
      return party === undefined
        ? run({ kind: 'roll', ask: 'list', filter: {}, ...activity }, line)
        : run({ kind: 'membership', who: [{ kind: 'party', id: party }], ...activity }, line);
    },
    when: ({ what }) => tell(dated(what, parts), `when: ${what.slice(0, 80)}`),
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
