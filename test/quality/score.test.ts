import { expect, test } from 'vitest';
import type { Expectation } from '../../src/quality/question-set.ts';
import { type Scored, score } from '../../src/quality/score.ts';

const turn = (over: Partial<Expectation>): Expectation => ({
  ask: '?',
  mode: 'mention',
  kind: 'answer',
  must: [['china', 'beijing']],
  mustNot: ['russia'],
  ...over,
});
const said = (over: Partial<Scored>): Scored => ({
  status: 'answered',
  text: 'China did.',
  facts: ['a'],
  ...over,
});
const filler = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const cases: readonly [what: string, turn: Expectation, tags: string[], said: Scored, right: boolean][] = [
  ['an answer with one of the group', turn({}), [], said({}), true],
  ['ambiguous counts as an answer', turn({}), [], said({ status: 'ambiguous' }), true],
  ['an answer without it', turn({}), [], said({ text: 'Nobody did.' }), false],
  ['every group needs one', turn({ must: [['china'], ['us']] }), [], said({}), false],
  ['a forbidden wording', turn({}), [], said({ text: 'China, not Russia.' }), false],
  ['abstaining where an answer is due', turn({}), [], said({ status: 'unknown' }), false],
  ['the 60th word', turn({}), [], said({ text: `${filler(59)} China` }), true],
  ['the 61st word', turn({}), [], said({ text: `${filler(60)} China` }), false],
  ['the 61st word of a list', turn({}), ['list'], said({ text: `${filler(60)} China` }), true],
  ['120 words', turn({}), [], said({ text: `China ${filler(119)}` }), true],
  ['121 words', turn({}), [], said({ text: `China ${filler(120)}` }), false],
  ['200 words of a timeline', turn({}), ['timeline'], said({ text: `China ${filler(199)}` }), true],
  ['201 words of a timeline', turn({}), ['timeline'], said({ text: `China ${filler(200)}` }), false],
  ['its own maximum', turn({ maxWords: 3 }), [], said({ text: 'China did it twice.' }), false],
  ['16 facts', turn({}), [], said({ facts: Array.from({ length: 16 }, String) }), true],
  ['a dump of 17 facts', turn({}), [], said({ facts: Array.from({ length: 17 }, String) }), false],
  ['abstaining', turn({ kind: 'unknown' }), [], said({ status: 'unknown', text: 'Not said.' }), true],
  ['abstaining by help', turn({ kind: 'unknown' }), [], said({ status: 'help', text: 'Ask me.' }), true],
  [
    'abstaining with a forbidden name',
    turn({ kind: 'unknown' }),
    [],
    said({ status: 'unknown', text: 'Russia?' }),
    false,
  ],
  ['answering what is unknown', turn({ kind: 'unknown' }), [], said({}), false],
  [
    'silence to someone who asked',
    turn({ kind: 'unknown' }),
    [],
    said({ status: 'silent', text: '' }),
    false,
  ],
  [
    'silence in a channel',
    turn({ kind: 'unknown', mode: 'channel' }),
    [],
    said({ status: 'silent', text: '' }),
    true,
  ],
  ['either: abstaining', turn({ kind: 'either' }), [], said({ status: 'unknown', text: '' }), true],
  ['either: a right answer', turn({ kind: 'either' }), [], said({}), true],
  ['either: a wrong answer', turn({ kind: 'either' }), [], said({ text: 'Nobody.' }), false],
  ['either: silence when asked', turn({ kind: 'either' }), [], said({ status: 'silent' }), false],
  ['small talk met by help', turn({ kind: 'smalltalk' }), [], said({ status: 'help' }), true],
  ['small talk answered', turn({ kind: 'smalltalk' }), [], said({}), false],
  [
    'chatter overheard in silence',
    turn({ kind: 'chatter', mode: 'channel' }),
    [],
    said({ status: 'silent' }),
    true,
  ],
  ['chatter answered', turn({ kind: 'chatter', mode: 'channel' }), [], said({ status: 'help' }), false],
];

test.each(cases)('%s', (_what, expected, tags, answer, right) => {
  expect(score(expected, tags, answer).right).toBe(right);
});
