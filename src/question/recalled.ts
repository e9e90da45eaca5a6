import type { Read } from '../names/reader.ts';
import type { Merged } from './follow-up.ts';
import type { Turn, Understood } from './query.ts';
import type { Asked, Context } from './readings.ts';
import { retold } from './retold.ts';
import { sentenceOf } from './sentence.ts';

type Remembering = Context & Readonly<{ previous: Turn }>;

/** "More", "shorter", "in their words": nothing is asked but the answer before. */
export function retelling(read: Read, { previous }: Remembering): Understood | undefined {
  const { words, ask } = sentenceOf(read);
  const query = retold(words, previous);
  return query && { query, rule: 'retell', unused: [], ask, text: previous.text };
}

const SLOTS = ['when', 'who', 'whom', 'why', 'where'] as const;
/** Words for saying something ask for nothing more. */
const SAYING = ['c:say', 's:sai', 'c:statement'];

/** "When was that?", "who said so?": a slot of the facts just told. */
export function recalled({ sentence }: Asked, both: Merged, { facts }: Turn): readonly Understood[] {
  const { ask, focused, read } = sentence;
  const slot = SLOTS.find((s) => s === ask.focus);
  const content = read.units.filter((u) => !u.stop && !focused.used.has(u.from));
  const bare = content.every((u) => u.keys.every((k) => SAYING.includes(k.key)));
  if (slot === undefined || !bare || facts.length === 0) return [];
  return [{ query: { kind: 'recall', slot, facts }, rule: 'recall', unused: [], ask, text: both.text }];
}
