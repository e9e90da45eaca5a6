import type { RecordData } from '../facts/schema.ts';
import type { Read, Reader } from '../names/reader.ts';
import { focusOf } from './focus.ts';
import type { Turn } from './query.ts';

/** `linked`: the question leans on the turn before, so its facts are the first to look at. */
/** Tokens from `carried` on are the question before. */
export type Resumed = Readonly<{ read: Read; linked: boolean; carried?: number }>;

/** After this long a follow-up is a new question. */
const MEMORY_MS = 10 * 60 * 1000;
const PRONOUN = new Set(
  'it they them their theirs he him his she her hers that this those these there ones em both it its'.split(
    ' ',
  ),
);
const LINK =
  /^\W*(and|or|but|so|what about|how about|no|nope|not|also|then|too|n|ok|oops|sorry|in|to|of|by|with|at|on|for|says|together|used|which ones?|any|anything|anyone|when|where|why|who|how many|how much|same)\b/i;
/** A follow-up with this many contentful words stands on its own. */
const OWN_CONTENT = 3;

export function resume(
  read: Read,
  context: Readonly<{ reader: Reader; previous?: Turn; now?: number }>,
): Resumed {
  const { previous } = context;
  if (!previous || (context.now !== undefined && context.now - previous.at > MEMORY_MS))
    return { read, linked: false };
  const content = read.units.filter((u) => !u.stop);
  const pronoun = read.tokens.some((t) => PRONOUN.has(t.norm));
  const short = content.length <= OWN_CONTENT - 1;
  if (!pronoun && !short && !LINK.test(read.text)) return { read, linked: false };
  if (content.length === 0 || (short && elliptical(read)))
    return { ...merged(read, previous, context.reader), linked: true };
  return { read, linked: pronoun || short };
}

/** "and Japan?", "in which city": no verb of its own that would make it a sentence. */
function elliptical(read: Read): boolean {
  return read.tokens.length <= 6 || LINK.test(read.text);
}

/** The question before, with what is new put in the place of its like; its focus gives way to a new one. */
function merged(read: Read, previous: Turn, reader: Reader): Omit<Resumed, 'linked'> {
  const before = reader.readTyped(previous.text);
  const fresh = read.mentions.find((m) => m.kind === 'party' || m.kind === 'country');
  const old = before.mentions.find((m) => m.kind === 'party' || m.kind === 'country');
  const asks = focusOf(read).used.size > 0 || ['yes-no', 'choice'].includes(focusOf(read).focus);
  if (fresh && old && !asks) {
    const start = before.tokens[old.from]?.start ?? 0;
    const end = before.tokens[old.to - 1]?.end ?? 0;
    const name = read.text.slice(read.tokens[fresh.from]?.start, read.tokens[fresh.to - 1]?.end);
    return { read: reader.readTyped(before.text.slice(0, start) + name + before.text.slice(end)) };
  }
  const both = `${read.text.replace(/[?!.\s]+$/, '')} ${asks ? withoutFocus(before) : before.text}`;
  return { read: reader.readTyped(both), carried: read.tokens.length };
}

function withoutFocus(before: Read): string {
  const { used } = focusOf(before);
  return before.tokens
    .filter((_, i) => !used.has(i))
    .map((t) => t.raw)
    .join(' ');
}
