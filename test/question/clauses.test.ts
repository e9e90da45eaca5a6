/** Each question inside a message is asked by itself, so there must not be hundreds of them. */
import { expect, test } from 'vitest';
import { innerQuestions } from '../../src/question/clauses.ts';

test('a question after a long explanation is found', () => {
  const told = 'sorry, I am new to this and have read the whole of it twice by now.';
  const [first] = innerQuestions(`${told} Which of the allies named the ministry in its statement? thanks`);
  expect(first).toBe('Which of the allies named the ministry in its statement');
});

test.each(['did ', 'and who ', 'what thing ', 'is it true that x. ', 'who did it by when and why, and '])(
  '%j a thousand times over is few questions, and none of them long',
  (piece) => {
    const found = innerQuestions(piece.repeat(1000).slice(0, 4000));
    expect(found.length).toBeLessThanOrEqual(8);
    expect(Math.max(0, ...found.map(({ length }) => length))).toBeLessThanOrEqual(400);
  },
);
