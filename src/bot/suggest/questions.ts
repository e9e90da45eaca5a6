/** Questions that the record answers: good ones to start with, then those that fit what is typed. */
import type { Claim } from '../../facts/schema.ts';
import type { Example } from '../../question/examples.ts';
import { tokenise } from '../../text/tokens.ts';
import { type Answers, asShown } from '../offered.ts';
import type { Suggestion } from '../types.ts';
import { leading } from './dated-facts.ts';
import type { Finder, Finding } from './finder.ts';
import { LONGEST, label, noteOf } from './label.ts';

export type Asking = Readonly<{ examples: readonly Example[]; answers: Answers }>;

type Parts = Finding & Asking & Readonly<{ find: Finder }>;

/** Kinds of questions in the order in which newcomers ask them; of the others, none is offered unasked. */
const FIRST =
  'attribution roll date membership position roll-call timeline since gaps disagreement known'.split(' ');
/** They go on from an answer, and mean nothing on their own. */
const LEANING = /\b(it|they|them|that|those)\b|^(and|how do you know)\b/i;
/** So many ways to ask for one fact are tried before the next fact. */
const TRIES = 4;
const EXAMPLES_FIRST = 4;
const MOST_FACTS = 12;

export function createQuestions(parts: Parts): (typed: string) => readonly Suggestion[] {
  const askFor = asker(parts);
  let opening: readonly Suggestion[] | undefined;
  return (typed) => {
    const text = typed.trim();
    opening ??= starts(parts, askFor);
    if (text === '') return opening;
    const fitting = [...examplesFor(text, parts), ...opening.filter((one) => begins(one.value, text))];
    const found = parts.find(text).flatMap((claim) => askFor(claim, text));
    return distinct([
      { name: label(text), value: text },
      ...fitting.slice(0, EXAMPLES_FIRST),
      ...found.slice(0, MOST_FACTS),
      ...fitting.slice(EXAMPLES_FIRST),
    ]);
  };
}

const distinct = (list: readonly Suggestion[]): readonly Suggestion[] =>
  list.filter(({ value }, at) => list.findIndex((one) => fold(one.value) === fold(value)) === at);
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s?.!]+/g, ' ')
    .trim();

type AskFor = (claim: Claim, typed: string) => readonly Suggestion[];

/** Small talk is nothing to start with, and a question that leans on an answer neither. */
const standsAlone = ({ rule, text }: Example): boolean =>
  rule !== 'small-talk' && !LEANING.test(text) && /^\p{Lu}/u.test(text);

const begins = (text: string, typed: string): boolean => text.toLowerCase().startsWith(typed.toLowerCase());

/** One of each kind, then what people ask about the record's main operation. */
function starts({ examples, answers, ...parts }: Parts, askFor: AskFor): readonly Suggestion[] {
  const alone = examples.filter(standsAlone);
  const one = FIRST.flatMap((rule) => alone.find((e) => e.rule === rule && answers(e.text).length > 0) ?? []);
  const facts = leading(parts).slice(0, MOST_FACTS);
  return distinct([
    ...one.map(({ text }) => ({ name: label(text), value: text })),
    ...facts.flatMap((claim) => askFor(claim, '')),
  ]);
}

/** Examples that begin as typed, then those that hold every word of it, the last one perhaps unfinished. */
function examplesFor(typed: string, { examples }: Asking): readonly Suggestion[] {
  const alone = examples.filter(standsAlone);
  const words = tokenise(typed).map(({ norm }) => norm);
  const holds = (text: string): boolean => {
    const own = tokenise(text).map(({ norm }) => norm);
    return words.every((word, at) =>
      own.some((o) => (at === words.length - 1 ? o.startsWith(word) : o === word)),
    );
  };
  const begun = alone.filter(({ text }) => begins(text, typed));
  const others = alone.filter((e) => !begun.includes(e) && words.length > 0 && holds(e.text));
  return [...begun, ...others].map(({ text }) => ({ name: label(text), value: text }));
}

/** How people ask for a fact, in a way that the bot answers with it. */
function asker({ known, answers }: Parts): AskFor {
  const ways = new Map(
    known.facts.record.asked.map(({ fact, questions }) => [fact, questions.filter(isQuestion)]),
  );
  return (claim, typed) => {
    const words = new Set(tokenise(typed).map(({ stem }) => stem));
    const shared = (question: string): number =>
      tokenise(question).filter(({ stem }) => words.has(stem)).length;
    const question = (ways.get(claim.id) ?? [])
      .toSorted((a, b) => shared(b) - shared(a))
      .slice(0, TRIES)
      .find((each) => answers(each).includes(claim.id));
    if (question === undefined) return [];
    const asked = asShown(question);
    return [{ name: label(asked, noteOf(claim)), value: asked }];
  };
}

const isQuestion = (text: string): boolean =>
  text.length < LONGEST &&
  !LEANING.test(text) &&
  /^(who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|can|could|on what|in which)\b/i.test(
    text,
  );
