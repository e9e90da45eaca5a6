/** The second of the program's three vocabularies: what was asked. Plain data, no facts inside. */
import { z } from 'zod';

/** What one question left behind for the next one of the same person in the same channel. */
export const Turn = z.strictObject({
  /** Milliseconds since the epoch. */
  at: z.number(),
  text: z.string(),
  facts: z.array(z.string()),
  parties: z.array(z.string()),
  activities: z.array(z.string()),
  rule: z.string(),
});
export type Turn = z.infer<typeof Turn>;
