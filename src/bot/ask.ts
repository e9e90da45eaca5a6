import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import type { Draft, Known } from '../answer/draft.ts';
import { resolve } from '../answer/resolve.ts';
import { claims } from '../answer/tell.ts';
import { partiesIn } from '../facts/parties.ts';
import type { RecordData } from '../facts/schema.ts';
import { type Read, type Reader, reading } from '../names/reader.ts';
import { innerQuestions, thoughts } from '../question/clauses.ts';
import { describe } from '../question/describe.ts';
import type { Turn, Understood } from '../question/query.ts';
import { understand } from '../question/understand.ts';
import { claimsIn, verdicts } from './claims.ts';
import { joined, split } from './parts.ts';
import type { Asked, AskOptions, Bot } from './types.ts';
import { verdict } from './verdict.ts';
import { whichParty } from './which.ts';

/** In a channel where nobody addressed the bot, a reading must be this sure. */
const SURE = 0.65;
/** A part of a message says less than the whole, so that an answer to it must be surer. */
const SURE_OF_PART = 0.65;
/** Questions longer than Discord's longest message are cut: nothing after that was typed by a person. */
const LONGEST = 4_000;

type Parts = Readonly<{ record: RecordData; reader: Reader; known: Known; examples: readonly string[] }>;
type One = Readonly<{ answer: Answer; turn: Turn }>;

export function asker(all: Parts): Pick<Bot, 'ask' | 'check'> {
  return {
    ask: (typed, options) => {
      const text = clean(typed);
      const parts = { ...all, reader: reading(all.reader) };
      const unclear = whichOf(text, options, parts);
      if (unclear) return unclear;
      const ask = (part: string) => answerOne(part, options, parts);
      const { answer, turn } = inParts(text, ask) ?? inside(text, ask, parts.reader);
      return options.mode === 'channel'
        ? overheard(answer, { turn, read: parts.reader.readTyped(text), options })
        : remembered(answer, turn, options);
    },
    check: (statement, options) => {
      const text = clean(statement).trim();
      const claims = claimsIn(text);
      if (claims.length < 2) return checkOne(text, options, all);
      const checked = claims
        .map((claim) => ({ claim, ...checkOne(claim, options, all) }))
        .filter(({ answer }) => answer.kind !== 'help');
      const [only, other] = checked;
      if (!only || !other) return only ?? checkOne(text, options, all);
      const turn = checked.at(-1)?.turn;
      return { answer: verdicts(checked, all.known), ...(turn ? { turn } : {}) };
    },
  };
}

function checkOne(claim: string, options: AskOptions, all: Parts): Asked {
  const parts = { ...all, reader: reading(all.reader) };
  // "lol" claims nothing; asked whether it is true, it would be the word "true" alone.
  const says = parts.reader.readTyped(claim).units.some(({ stop }) => !stop);
  const text = says ? `Is it true that ${claim}` : '';
  const unclear = whichOf(text, options, parts);
  if (unclear) return unclear;
  const { answer, turn } = answerOne(text, options, parts);
  return { answer: verdict(answer), turn };
}

/** The question is not read further while a name in it may mean several parties. */
function whichOf(text: string, options: AskOptions, { reader, known }: Parts): Asked | undefined {
  const draft = whichParty(reader.readTyped(text), { facts: known.facts, reader });
  if (!draft) return undefined;
  const { previous } = options;
  const answer = compose(draft, { line: 'a name that several have', rule: 'name', unused: [] }, known);
  const kept = options.mode === 'channel' ? unsure(answer) : answer;
  return { answer: kept, ...(previous ? { turn: previous } : {}) };
}

/** Discord's mentions and marks are no words. */
function clean(typed: string): string {
  return typed
    .slice(0, LONGEST)
    .replace(/<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|@everyone|@here/g, ' ')
    .replace(/[*~`|]+|__+(?=\w)|(?<=\w)__+/g, ' ');
}

/** Two questions in one message, each asked; undefined when it is one question or neither is answered. */
function inParts(text: string, one: (text: string) => One): One | undefined {
  const parts = split(text);
  if (parts.length < 2) return undefined;
  const asked = parts.map(one);
  const answer = joined(asked.map((a) => a.answer));
  return answer && { answer, turn: merged(asked) };
}

/**
 * The message as a whole; when that says nothing, the surest answer to a question or thought inside it. What stands
 * around it ("need this by ten", "two papers differ") is no part of the question.
 */
function inside(text: string, one: (text: string) => One, reader: Reader): One {
  const whole = one(text);
  if (whole.answer.kind !== 'unknown') return whole;
  const inner = innerQuestions(text).map(one);
  const asked = inner.find((o) => isSure(o.answer));
  const names = namesIn(text, reader);
  const complete = thoughts(text).filter((t) => names.every((name) => namesIn(t, reader).includes(name)));
  return asked ?? surest(complete.map(one)) ?? whole;
}

/** Whom and what a text names: a thought that leaves one of them out is another question. */
const namesIn = (text: string, reader: Reader): readonly string[] =>
  reader.readTyped(text).mentions.flatMap((m) => m.ids);

const isSure = ({ kind, reading }: Answer): boolean => kind === 'answered' && reading.confidence >= SURE;

const surest = (all: readonly One[]): One | undefined =>
  all
    .filter(({ answer: { kind, reading } }) => kind === 'answered' && reading.confidence >= SURE_OF_PART)
    .sort((a, b) => b.answer.reading.confidence - a.answer.reading.confidence)[0];

function answerOne(text: string, options: AskOptions, { record, reader, known, examples }: Parts): One {
  const previous = options.previous ? { previous: options.previous } : {};
  const readings = understand(text, {
    record,
    reader,
    weigh: known.search.information,
    now: options.now.getTime(),
    ...previous,
  });
  const [reading, draft] = best(readings, (r) => resolve(r.query, known, examples));
  const answer = compose(
    draft,
    { line: describe(reading.query, record), rule: reading.rule, unused: reading.unused },
    known,
  );
  return { answer, turn: turnOf(reading, answer, { now: options.now, known }) };
}

/** An earlier reading is taken before one that is surer by less than this. */
const SURER_BY = 0.1;

/**
 * The first reading that answers, except that among searches for facts the surest one wins; when none answers, the
 * first one says what is missing.
 */
function best(
  readings: readonly Understood[],
  draftOf: (r: Understood) => Draft,
): readonly [Understood, Draft] {
  let first: readonly [Understood, Draft] | undefined;
  let found: readonly [Understood, Draft] | undefined;
  for (const reading of readings) {
    if (found && reading.query.kind !== 'detail') continue;
    const draft = draftOf(reading);
    first ??= [reading, draft];
    if (draft.kind === 'unknown') continue;
    if (reading.query.kind !== 'detail') return [reading, draft];
    if (!found || draft.confidence > found[1].confidence + SURER_BY) found = [reading, draft];
  }
  if (!first) throw new Error('understand() gave no reading');
  return found ?? first;
}

function turnOf(reading: Understood, answer: Answer, o: Readonly<{ now: Date; known: Known }>): Turn {
  const ids = (kind: 'party' | 'activity') =>
    reading.ask.mentions.filter((m) => m.kind === kind).flatMap((m) => m.ids);
  const told = claims(o.known.facts, answer.facts);
  const before = reading.query.kind === 'retell' ? [...reading.query.told, ...reading.query.facts] : [];
  return {
    at: o.now.getTime(),
    text: reading.text,
    facts: [...answer.facts],
    ...(before.length === 0 ? {} : { told: before }),
    parties: [...new Set([...ids('party'), ...told.flatMap((f) => f.by), ...told.flatMap(partiesIn)])],
    activities: ids('activity'),
    rule: reading.rule,
  };
}

function merged(asked: readonly One[]): Turn {
  const last = asked.at(-1);
  if (!last) throw new Error('no part was asked');
  return { ...last.turn, facts: asked.flatMap((a) => a.turn.facts) };
}

/** Small talk leaves the conversation where it was. */
function remembered(answer: Answer, turn: Turn, { previous }: AskOptions): Asked {
  return answer.kind === 'help' ? { answer, ...(previous ? { turn: previous } : {}) } : { answer, turn };
}

/** Nobody addressed the bot: it speaks only to a question that it is sure to answer. */
function overheard(answer: Answer, o: Readonly<{ turn: Turn; read: Read; options: AskOptions }>): Asked {
  const question =
    o.read.text.includes('?') ||
    /^\W*(who|what|when|where|why|which|how|did|does|is|was|were|anyone|anybody|does any)/i.test(o.read.text);
  const { mentions } = o.read;
  const named =
    mentions.some((m) => m.kind === 'activity') || mentions.filter((m) => m.kind === 'party').length > 1;
  const { confidence } = answer.reading;
  if (answer.kind === 'answered' && question && named && confidence >= SURE) return { answer, turn: o.turn };
  return { answer: unsure(answer), ...(o.options.previous ? { turn: o.options.previous } : {}) };
}

const unsure = (answer: Answer): Answer => ({
  kind: 'silent',
  reason: 'not surely a question for the record',
  reading: answer.reading,
  facts: [],
  citations: [],
});
