/** What the process that is killed says, one line of JSON each. */
import { z } from 'zod';

export const SERVER = 's';

const ToldSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('opened') }),
  /** Two settings in one step. */
  z.object({ what: z.literal('settings'), id: z.string() }),
  z.object({ what: z.literal('report'), id: z.string(), user: z.string(), turn: z.number() }),
  z.object({ what: z.literal('decided'), id: z.number() }),
  /** Before it was handed over: so many times at most. */
  z.object({ what: z.literal('open'), question: z.string() }),
  z.object({ what: z.literal('erased'), user: z.string() }),
]);
export type Told = z.infer<typeof ToldSchema>;

/** The last line of a killed process may be half of one. */
export const toldIn = (out: string): readonly Told[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => ToldSchema.parse(JSON.parse(line)));
