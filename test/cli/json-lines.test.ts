import { expect, test } from 'vitest';
import { jsonLines } from '../../src/cli/json-lines.ts';
import { standIn } from '../fixtures/stand-in.ts';

const clock = { now: () => new Date(0), milliseconds: () => 0 };
const open = () => jsonLines(standIn, clock);
const ask = (line: unknown, answer = open()) =>
  JSON.parse(answer(typeof line === 'string' ? line : JSON.stringify(line)));

test('a question is answered, with its id and conversation', () => {
  const out = ask({ id: 'a', conversation: 'c', question: 'who did it' });
  expect(out).toMatchObject({
    id: 'a',
    conversation: 'c',
    question: 'who did it',
    status: 'answered',
    ms: 0,
  });
});

test('a question without an id gets none', () => {
  expect(Object.keys(ask({ question: 'who did it' }))).toEqual(
    'question status text facts citations reading confidence ms'.split(' '),
  );
});

test('lines of one conversation are its turns; those of another are not', () => {
  const answer = open();
  ask({ conversation: 'c', question: 'who did it' }, answer);
  expect(ask({ conversation: 'c', question: 'and Southland?' }, answer).text).toContain(
    'After "who did it".',
  );
  expect(ask({ conversation: 'd', question: 'and Southland?' }, answer).text).not.toContain('After');
  expect(ask({ question: 'and Southland?' }, answer).text).not.toContain('After');
});

test('chatter that is overheard is met with silence', () => {
  expect(ask({ mode: 'channel', question: 'lol' })).toMatchObject({ status: 'silent', text: '' });
  expect(ask({ mode: 'addressed', question: 'lol' }).status).toBe('answered');
});

test.each([
  ['not JSON', { error: 'the line is not JSON' }],
  ['', { error: 'the line is empty: write a JSON object' }],
  ['[]', { error: expect.stringMatching(/^the line: /) }],
  ['null', { error: expect.stringMatching(/^the line: /) }],
  ['{"id":"a"}', { id: 'a', error: expect.stringMatching(/^question: /) }],
  ['{"id":"a","question":7}', { id: 'a', error: expect.stringMatching(/^question: /) }],
  ['{"id":7,"question":"x"}', { id: 7, error: expect.stringMatching(/^id: /) }],
  ['{"id":"a","mode":"loud","question":"x"}', { id: 'a', error: expect.stringMatching(/^mode: /) }],
  ['{"id":"a\\"b","question":', { id: 'a"b', error: 'the line is not JSON' }],
  ['{"id":"a","question":"fail"}', { id: 'a', error: 'the question could not be answered: planted failure' }],
])('%s gets one error line, and the run goes on', (line, expected) => {
  const answer = open();
  expect(JSON.parse(answer(line))).toEqual(expected);
  expect(ask({ question: 'who did it' }, answer).status).toBe('answered');
});

test('a question with U+2028 and half a surrogate pair stays on its line', () => {
  const question = 'a\u2028b\u2029c\ud800';
  const out = open()(JSON.stringify({ question }));
  expect(out).not.toMatch(/[\n\u2028\u2029]/);
  expect(JSON.parse(out).question).toBe(question);
});
