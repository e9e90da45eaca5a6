import type { RecordData } from '../../facts/schema.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const STANDS = /\b(position|stance|stand|stands|standpoint|line|attitude|views? on|take on)\b/;
const WHAT_HAS = /^(and |so |ok |but )*(what|whats) (has|have|did|does|do) /;
const SAID = /\b(said|say)( so far| publicly| officially)?( (about|on|of) |$)/;
/** Persons hold posts, and what they said is told fact by fact. */
const LEVELS: readonly string[] = ['state', 'bloc', 'alliance'];

/** What one country, bloc or alliance holds. */
export const position: Rule = {
  name: 'position',
  examples: ["What is {ally}'s position?", 'Where does {ally} stand?'],
  match: (s, record) => {
    const [party, ...more] = [...new Set(s.parties)];
    if (party === undefined || more.length > 0 || !isState(party, record)) return undefined;
    // "What is new about its position" asks for more than the position.
    if (s.has('first', 'change', 'compare')) return undefined;
    if (s.countries.length > 0 || s.says(/\bstand (with|by|beside|behind)\b|\bstood\b/)) return undefined;
    if (!s.says(STANDS) && !(s.says(WHAT_HAS, SAID) && s.says(/\b(has|have)\b/))) return undefined;
    return {
      query: {
        kind: 'position',
        party,
        brief: true,
        ...(s.activity === undefined ? {} : { activity: s.activity }),
      },
      used: [...mentionTokens(s), ...small(s)],
    };
  },
};

const isState = (id: string, record: RecordData): boolean =>
  LEVELS.includes(record.parties.find((p) => p.id === id)?.level ?? '');

const small = (s: Sentence): readonly number[] => [
  ...s.at('stance', 'post', 'say', 'statement'),
  ...s.words.flatMap((w, i) =>
    /^(position|stance|stand|stands|standpoint|line|attitude|views?|take|official|publicly)$/.test(w)
      ? [i]
      : [],
  ),
];
