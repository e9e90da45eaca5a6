/** What a moderator proposes for the record, as a file that can be put into it: a way to ask for a fact, or a gap. */
import { askedWords, LONGEST_WORDS } from '../facts/check/asked.ts';
import { sourcesOf } from '../facts/leading.ts';
import type { AskedFor, Fact, RecordData } from '../facts/schema.ts';

/** `answer`: what was said to the question, `nearest`: the facts that it rested on. `fact`: the one that answers it. */
export type Wanted = Readonly<{
  id: number;
  question: string;
  answer: string;
  nearest: readonly string[];
  fact?: string;
}>;
/** `folder` is where in the record the file goes. */
export type Proposal = Readonly<
  { ok: true; name: string; text: string; folder: 'asked' | 'facts' } | { ok: false; why: string }
>;

export const proposerOf =
  (record: RecordData) =>
  (wanted: Wanted): Proposal =>
    wanted.fact === undefined ? gap(wanted, record) : phrasing(wanted, wanted.fact, record);

function phrasing({ id, question }: Wanted, fact: string, { facts, asked }: RecordData): Proposal {
  if (!facts.some((one) => one.id === fact)) return { ok: false, why: `The record has no fact "${fact}".` };
  const short = oneLine(question).split(' ').slice(0, LONGEST_WORDS).join(' ');
  const known = asked.find((one) => one.questions.some((each) => askedWords(each) === askedWords(short)));
  if (known) return { ok: false, why: alreadyAsked(known) };
  const file = { $schema: '../schema/asked.json', asked: { [fact]: [short] } };
  return { ok: true, folder: 'asked', name: `proposed-${id}.json`, text: written(file) };
}

const alreadyAsked = ({ fact }: AskedFor): string =>
  `The record knows this question already, as one that the fact "${fact}" answers: mend it there.`;

function gap({ id, question, answer, nearest }: Wanted, record: RecordData): Proposal {
  const near = record.facts.filter((fact) => nearest.includes(fact.id));
  const activities = new Set(record.activities.map((one) => one.id));
  const about = [...new Set(near.flatMap((fact) => fact.about))].filter((one) => activities.has(one));
  const asked = oneLine(question).replace(/(?<![\s.!?])[\s.!?]+$/, '');
  const fact = {
    kind: 'gap',
    id: `gap-proposed-${id}`,
    question: `${asked.length < SHORTEST ? `What is asked by: ${asked}` : asked}?`,
    missing: missingIn(answer) ?? `what this asks: ${asked}`,
    about: about.length > 0 ? about : [record.about.mainActivity],
    checked: checkedFor(near, record),
    ...(near.length > 0 ? { nearest: near.map((one) => one.id) } : {}),
  };
  const file = { $schema: '../schema/facts.json', facts: [fact] };
  return { ok: true, folder: 'facts', name: `proposed-${id}.json`, text: written(file) };
}

/** Of a gap's question, in characters. */
const SHORTEST = 10;

/** A refusal says itself what is missing. */
const missingIn = (answer: string): string | undefined =>
  /^The record doesn't say (.{3,}?)[.?!](?:\s|$)/.exec(answer)?.[1];

/** To begin with, the sources of the nearest facts, else of the main one; whoever takes the proposal completes them. */
function checkedFor(near: readonly Fact[], { facts, about }: RecordData): string[] {
  const from = near.some((fact) => fact.kind !== 'gap')
    ? near
    : facts.filter(({ id }) => id === about.mainFact);
  return [...new Set(from.flatMap(sourcesOf))];
}

const written = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
