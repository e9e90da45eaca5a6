/** Answer → the result of a tool: text for a model to read, and the same as data that a program can check. */
import { z } from 'zod';
import { type Answer, choicesOf } from '../answer/answer.ts';
import { answerJson } from '../render/json.ts';
import { terminalText } from '../render/terminal.ts';

const Cited = z.object({
  source: z.string(),
  title: z.string(),
  url: z.string().optional(),
  paragraph: z.int().optional(),
  quote: z.string().optional(),
  speaker: z.string().optional(),
});

export const Said = z.object({
  status: z
    .enum(['answered', 'unknown', 'ambiguous', 'help', 'silent'])
    .describe('unknown: the record does not say. ambiguous: one of `next` has to be chosen first'),
  text: z.string().describe('The answer in plain words, without its sources'),
  citations: z.array(Cited),
  facts: z.array(z.string()).describe('Ids of the facts that the answer rests on'),
  reading: z.string().describe('How the question was read'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How surely the question was read, not how true the answer is'),
  next: z.array(z.string()).describe('Questions that go on from here'),
});
type Said = z.infer<typeof Said>;

type Result<T> = { content: { type: 'text'; text: string }[]; structuredContent: T };

/** `more` goes beside the answer's own data: the page of a search, for example. */
export function result<T extends object>(answer: Answer, more: T): Result<Said & T> {
  return {
    content: [
      { type: 'text', text: terminalText(answer, { width: Number.POSITIVE_INFINITY, colour: false }) },
    ],
    structuredContent: { ...said(answer), ...more },
  };
}

function said(answer: Answer): Said {
  const { status, text, citations, facts, reading, confidence } = answerJson(answer, { question: '', ms: 0 });
  return {
    status,
    text,
    citations: [...citations],
    facts: [...facts],
    reading,
    confidence,
    next: choicesOf(answer).map(({ ask }) => ask),
  };
}
