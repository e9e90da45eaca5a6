/** What to ask next: questions that people ask for the facts nearest to the ones just told. */
import type { Answered, Choice } from '../answer/answer.ts';
import type { Known } from '../answer/draft.ts';
import { claims } from '../answer/tell.ts';
import type { Claim } from '../facts/schema.ts';
import type { Reader } from '../names/reader.ts';
import { once } from '../once.ts';
import { type Answers, asShown } from './offered.ts';
import type { Bot } from './types.ts';

/** Few enough to read on a phone. */
const MOST = 4;
/** A question is asked once to see that its fact does answer it; so many are tried for one answer. */
const TRIES = 6;
/** Of what a select's option holds, beside the question mark. */
const LONGEST = 90;
/** Facts of an answer whose neighbours are looked at. */
const SEEDS = 3;
const NEAR = 20;

const STARTS =
  /^(who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can)\b/i;
/** It leans on a question before it. */
const LEANS = /\b(that|this|it|they|them|their|he|she|his|her)\b/i;

type Asked = Known['facts']['record']['asked'][number];
type Parts = Readonly<{ known: Known; reader: Reader; answers: Answers }>;

export function relater(parts: Parts): Bot['related'] {
  const byFact = new Map(parts.known.facts.record.asked.map((entry) => [entry.fact, entry]));
  const questionFor = once(({ fact, questions }: Asked): readonly string[] => {
    const own = questions.find((q) => q.length <= LONGEST && STARTS.test(q) && !LEANS.test(q));
    return own !== undefined && parts.answers(own).includes(fact) ? [own] : [];
  });
  const neighbours = neighboursIn(parts);
  return ({ facts }) => {
    const next = neighbours(facts).flatMap((id) => (facts.includes(id) ? [] : (byFact.get(id) ?? [])));
    const questions = next.slice(0, TRIES).flatMap(questionFor);
    return [...new Set(questions)].slice(0, MOST).map(choiceOf);
  };
}

/** Who says otherwise, what answers or builds on it, then what tells of the same. */
function neighboursIn({ known, reader }: Parts): (told: Answered['facts']) => readonly string[] {
  const near = once(({ text }: Claim): readonly string[] =>
    known.search
      .rank(reader.read(text).units)
      .slice(0, NEAR)
      .flatMap(({ fact }) => (fact.kind === 'gap' ? [] : fact.id)),
  );
  return (told) => {
    const seeds = claims(known.facts, told).slice(0, SEEDS);
    const linked = seeds.flatMap((c) => [...(c.conflictsWith ?? []), ...restingOn(c, known)]);
    const [first] = seeds;
    return [...new Set([...linked, ...(first ? near(first) : [])])];
  };
}

/** At most two: an attribution has dozens of answers. */
const restingOn = ({ id }: Claim, { facts }: Known): readonly string[] =>
  facts
    .restingOn(id)
    .slice(0, 2)
    .map((fact) => fact.id);

const choiceOf = (question: string): Choice => ({ label: asShown(question), ask: question });
