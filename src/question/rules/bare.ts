import type { RecordData } from '../../facts/schema.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const TOO = /\b(too|as well|also|either|in it|in on it)\b/;
const LEVELS: readonly string[] = ['state', 'bloc', 'alliance'];

/** A name and nothing else: what that one holds, or whether it was in it too. */
export const bare: Rule = {
  name: 'bare',
  examples: ['{ally}?', 'what about {ally}', '{ally} too?', 'Brazil?'],
  match: (s, record) => {
    const [named, ...more] = s.read.mentions;
    if (!named || more.length > 0 || !isBare(s) || !['fragment', 'statement', 'what'].includes(s.ask.focus))
      return undefined;
    const [id] = named.ids;
    if (id === undefined || named.ids.length > 1) return undefined;
    const used = mentionTokens(s);
    if (named.kind === 'country')
      return { query: { kind: 'membership', who: [{ kind: 'country', id }] }, used };
    if (named.kind !== 'party' || !holds(id, record)) return undefined;
    return s.says(TOO)
      ? { query: { kind: 'membership', who: [{ kind: 'party', id }] }, used }
      : { query: { kind: 'position', party: id, brief: true }, used };
  },
};

const isBare = (s: Sentence): boolean => {
  const [named] = s.read.mentions;
  return (
    named !== undefined &&
    s.read.units.every((u) => u.stop || (u.from >= named.from && u.to <= named.to)) &&
    !s.words.some((w, i) => (i < named.from || i >= named.to) && !AROUND.has(w))
  );
};

/** What may stand around it. */
const AROUND = new Set(
  'and or but ok okay so then hm what whats how about the too as well also either n in on it please'.split(
    ' ',
  ),
);

const holds = (id: string, record: RecordData): boolean =>
  LEVELS.includes(record.parties.find((p) => p.id === id)?.level ?? '');
