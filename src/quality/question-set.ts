/** The JSON Lines files of test/questions: conversations with what each turn must bring. */
import { z } from 'zod';

const Kind = z.enum(['answer', 'unknown', 'either', 'smalltalk', 'chatter']);

const Expectation = z.object({
  ask: z.string(),
  mode: z.enum(['mention', 'channel']).default('mention'),
  kind: Kind,
  /** Each group needs one of its alternatives. */
  must: z.array(z.array(z.string())).default([]),
  mustNot: z.array(z.string()).default([]),
  maxWords: z.int().min(1).optional(),
});

const Conversation = z.object({
  id: z.string(),
  tags: z.array(z.string()),
  turns: z.array(Expectation).min(1),
});

export type Expectation = z.infer<typeof Expectation>;
export type Conversation = z.infer<typeof Conversation>;

export function parseQuestionSet(text: string): Conversation[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, number));
}

function parseLine(line: string, number: number): Conversation {
  const parsed = Conversation.safeParse(JSON.parse(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `line ${number}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a conversation'}`,
  );
}
