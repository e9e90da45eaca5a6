/** Answer → the machine's contract: what `ask --json` and `ask --jsonl` print. */
import type { Answer, Citation } from '../answer/answer.ts';
import { plainText } from './plain.ts';

export type AnswerJson = Readonly<{
  id?: string;
  conversation?: string;
  question: string;
  status: Answer['kind'];
  text: string;
  facts: readonly string[];
  citations: readonly Readonly<{
    source: string;
    title: string;
    url?: string;
    paragraph?: number;
    quote?: string;
    speaker?: string;
  }>[];
  reading: string;
  confidence: number;
  ms: number;
}>;

export type AnswerContext = Readonly<{
  question: string;
  ms: number;
  id?: string | undefined;
  conversation?: string | undefined;
}>;

export function answerJson(answer: Answer, { question, ms, id, conversation }: AnswerContext): AnswerJson {
  return {
    ...(id === undefined ? {} : { id }),
    ...(conversation === undefined ? {} : { conversation }),
    question,
    status: answer.kind,
    text: plainText(answer),
    facts: answer.facts,
    citations: answer.citations.map(citationJson),
    reading: answer.reading.line,
    confidence: Math.min(1, Math.max(0, answer.reading.confidence)),
    // Microseconds say nothing to a reader.
    ms: Math.round(ms * 1000) / 1000,
  };
}

function citationJson(citation: Citation): AnswerJson['citations'][number] {
  const { source, title, url, paragraph, quote, speaker } = citation;
  return {
    source,
    title,
    ...(url === undefined ? {} : { url }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(quote === undefined ? {} : { quote }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}
