/** Right or wrong, and why: the rules of test/questions/README.md. */
import type { Answer } from '../answer/answer.ts';
import { contains, words } from './match.ts';
import type { Expectation } from './question-set.ts';

/** What is scored: the status and text that the machine's contract prints, and the facts it rests on. */
export type Scored = Readonly<{ status: Answer['kind']; text: string; facts: readonly string[] }>;
export type Verdict = Readonly<{ right: true } | { right: false; why: string }>;

/** These tags ask for something long: the answer may come late and run on. */
const LONG_TAGS = new Set(
  'list summary compare conflict rollcall timeline two-part double order advisory verbose'.split(' '),
);
const FIRST_WORDS = 60;
const MAX_WORDS = 120;
const MAX_WORDS_LONG = 200;
/**
 * A dump of many unrelated facts: more facts than a reader of a short answer can want. The widest honest
 * answer is a roll of the announced allies (nine parties, a fact or two each), so the bound lies above it.
 */
const MAX_FACTS = 16;
const MAX_FACTS_LONG = 30;

export function score(turn: Expectation, tags: readonly string[], answer: Scored): Verdict {
  const abstained =
    answer.status === 'unknown' ||
    answer.status === 'help' ||
    (answer.status === 'silent' && turn.mode === 'channel');
  const answered = answer.status === 'answered' || answer.status === 'ambiguous';
  switch (turn.kind) {
    case 'answer':
      return answered ? passes(turn, tags, answer) : wrong(`abstained (${answer.status})`);
    case 'unknown':
    case 'smalltalk':
      return abstained ? clean(turn, answer) : wrong(`should abstain, was ${answer.status}`);
    case 'either':
      if (abstained) return clean(turn, answer);
      return answered ? passes(turn, tags, answer) : wrong(`was ${answer.status}`);
    case 'chatter':
      return answer.status === 'silent' ? right : wrong(`should stay silent, was ${answer.status}`);
    default: {
      const never: never = turn.kind;
      return never;
    }
  }
}

const right: Verdict = { right: true };
const wrong = (why: string): Verdict => ({ right: false, why });

function passes(turn: Expectation, tags: readonly string[], answer: Scored): Verdict {
  const long = tags.some((tag) => LONG_TAGS.has(tag));
  const counted = answer.text.split(/\s+/).filter((word) => word !== '');
  const maxWords = Math.max(turn.maxWords ?? MAX_WORDS, long ? MAX_WORDS_LONG : 0);
  if (counted.length > maxWords) return wrong(`${counted.length} words, at most ${maxWords}`);
  if (answer.facts.length > (long ? MAX_FACTS_LONG : MAX_FACTS)) {
    return wrong(`a dump: rests on ${answer.facts.length} facts`);
  }
  const read = words((long ? counted : counted.slice(0, FIRST_WORDS)).join(' '));
  const missing = turn.must.find((group) => !group.some((alternative) => contains(read, alternative)));
  if (missing) return wrong(`none of ${missing.join(' | ')}`);
  return clean(turn, answer);
}

function clean(turn: Expectation, answer: Scored): Verdict {
  const all = words(answer.text);
  const forbidden = turn.mustNot.find((wording) => contains(all, wording));
  return forbidden === undefined ? right : wrong(`says "${forbidden}"`);
}
