/** What the weights are learned from: questions, the facts looked at for them, and which of those are right. */
import { compose } from '../../answer/compose.ts';
import type { About } from '../../answer/resolve/confidence.ts';
import { type Asked as DetailQuery, tell } from '../../answer/resolve/detail.ts';
import { FEATURES } from '../../answer/resolve/features.ts';
import { aboutOf, type Fit, fits } from '../../answer/resolve/fit.ts';
import { type Bot, type Parts, partsOf } from '../../bot.ts';
import type { RecordData } from '../../facts/schema.ts';
import type { Turn } from '../../question/query.ts';
import { understand } from '../../question/understand.ts';
import { plainText } from '../../render/plain.ts';
import type { Conversation, Expectation } from '../question-set.ts';
import { score } from '../score.ts';
import { walk } from '../walk.ts';
import type { Candidate, Row } from './ranking.ts';

/** The ways in which people ask are left out of the index by fifths, so that none of them finds itself. */
const FOLDS = 5;
export const ASKED = 'asked';
/** So many facts are put before or behind each other, by the weights in use: what lies further behind teaches little. */
const LOOKED_AT = 25;

/** `answerable`: the record holds the answer. */
export type TurnRow = Row<Held> & Readonly<{ about: About; answerable: boolean }>;
type Held = Candidate & Pick<Fit, 'coverage' | 'left'>;

/** For each way in which people ask for a fact: that fact is right. */
export function askedRows(record: RecordData): TurnRow[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const parts = partsOf({ ...record, asked: asked(record, (question) => foldOf(question) !== fold) });
    return asked(record, (question) => foldOf(question) === fold).flatMap(({ fact, questions }) =>
      questions.flatMap((question) =>
        rowsOf(
          { set: ASKED, question, answerable: true, now: 0 },
          { record, parts },
          (fit) => fit.fact.id === fact,
        ),
      ),
    );
  }).flat();
}

const asked = (record: RecordData, chosen: (question: string) => boolean): RecordData['asked'] =>
  record.asked
    .map(({ fact, questions }) => ({ fact, questions: questions.filter(chosen) }))
    .filter(({ questions }) => questions.length > 0);

/** By the letters alone: a question stays in its fold when others are added. */
const foldOf = (question: string): number =>
  [...question].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7) % FOLDS;

type Set = Readonly<{ name: string; conversations: readonly Conversation[] }>;

/**
 * For each turn of a question set that has an answer, and for each that the record does not answer: a fact is right
 * when the answer told from it would be.
 */
export function setRows(
  { name, conversations }: Set,
  { record, parts, bot }: World & { bot: Bot },
): TurnRow[] {
  return conversations.flatMap((conversation) =>
    walk(conversation, { bot, start: new Date(0), clock: () => 0 })
      .filter(({ turn }) => turn.kind === 'answer' || turn.kind === 'unknown')
      .flatMap(({ turn, options: { now, previous } }) =>
        rowsOf(
          {
            set: name,
            question: turn.ask,
            answerable: turn.kind === 'answer',
            now: now.getTime(),
            ...(previous ? { previous } : {}),
          },
          { record, parts },
          (fit, query) =>
            turn.kind === 'answer' &&
            isRight({ turn, tags: conversation.tags }, tell(fit, query, parts.known), parts),
        ),
      ),
  );
}

type Wanted = Readonly<{ turn: Expectation; tags: readonly string[] }>;

function isRight({ turn, tags }: Wanted, draft: ReturnType<typeof tell>, { known }: Parts): boolean {
  const answer = compose(draft, { line: '', rule: '', unused: [] }, known);
  return score(turn, tags, { status: answer.kind, text: plainText(answer), facts: answer.facts }).right;
}

type Question = Readonly<{
  set: string;
  question: string;
  answerable: boolean;
  now: number;
  previous?: Turn;
}>;
type World = Readonly<{ record: RecordData; parts: Parts }>;

/** None when the question can only be read by rules, which look at no candidates. */
function rowsOf(
  { set, question, answerable, ...context }: Question,
  { record, parts }: World,
  isRight: (fit: Fit, query: DetailQuery) => boolean,
): TurnRow[] {
  const { reader, known } = parts;
  const readings = understand(question, { record, reader, weigh: known.search.information, ...context });
  const [query] = readings.flatMap(({ query: q }) => (q.kind === 'detail' && !q.within ? [q] : []));
  if (!query) return [];
  const candidates = fits(query.ask, query.near, known)
    .slice(0, LOOKED_AT)
    .map((fit) => ({
      features: FEATURES.map((name) => fit.features[name]),
      coverage: fit.coverage,
      left: fit.left,
      right: isRight(fit, query),
    }));
  return [{ set, answerable, candidates, about: aboutOf(query.ask, query.near, known) }];
}
