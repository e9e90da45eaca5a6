/** The machine's contract: one JSON object a line in, one a line out, whatever the line holds. */
import { z } from 'zod';
import type { Bot } from '../bot.ts';
import type { Turn } from '../question/query.ts';
import { answerJson } from '../render/json.ts';

const Line = z.object({
  id: z.string().optional(),
  conversation: z.string().optional(),
  mode: z.enum(['addressed', 'channel']).optional(),
  question: z.string(),
});

export type Clock = Readonly<{ now: () => Date; milliseconds: () => number }>;

/** A function from line to line; it keeps the last turn of each conversation. */
export function jsonLines(bot: Bot, clock: Clock): (line: string) => string {
  const turns = new Map<string, Turn>();
  return (line) => {
    const read = readLine(line);
    if (!read.ok) return print({ ...read.id, error: read.error });
    const { id, conversation, mode, question } = read.line;
    const previous = conversation === undefined ? undefined : turns.get(conversation);
    const began = clock.milliseconds();
    try {
      const asked = bot.ask(question, {
        now: clock.now(),
        ...(mode ? { mode } : {}),
        ...(previous ? { previous } : {}),
      });
      const ms = clock.milliseconds() - began;
      if (conversation !== undefined && asked.turn) turns.set(conversation, asked.turn);
      return print(answerJson(asked.answer, { question, ms, id, conversation }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return print({
        ...(id === undefined ? {} : { id }),
        error: `the question could not be answered: ${why}`,
      });
    }
  };
}

/** Printed on one line for every reader, also those that end a line at U+2028 or U+2029. */
const print = (value: object): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

type Id = Readonly<{ id?: unknown }>;
type Read = Readonly<{ ok: true; line: z.infer<typeof Line> } | { ok: false; error: string; id: Id }>;

function readLine(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const error = text.trim() === '' ? 'the line is empty: write a JSON object' : 'the line is not JSON';
    return { ok: false, error, id: idOfBroken(text) };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return {
    ok: false,
    error: `${where === '' ? 'the line' : where}: ${issue?.message ?? ''}`,
    id: idOf(value),
  };
}

/** An id of the wrong type still tells which line this answers. */
function idOf(value: unknown): Id {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {};
  return typeof value.id === 'string' || typeof value.id === 'number' ? { id: value.id } : {};
}

/** The id of a line whose JSON breaks only after it. */
function idOfBroken(text: string): Id {
  const found = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\\n]|\\.)*")/.exec(text)?.[1];
  if (found === undefined) return {};
  try {
    return { id: JSON.parse(found) };
  } catch {
    return {};
  }
}
