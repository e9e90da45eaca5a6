/** How many questions a person and a server may ask: nobody who asks like a person ever meets the limit. */
import { expect, test } from 'vitest';
import { createPace, LIMITS } from '../../src/discord/pace.ts';

function pace() {
  const { take } = createPace(LIMITS);
  return (user: string, at: number, server?: string) => take({ user, server, now: new Date(at) });
}
const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('30 questions of a person within a minute are answered, the next one is not', () => {
  const take = pace();
  const asked = times(30).map((i) => take('mara', 1_000_000 + i * 1000));
  expect(asked).toEqual(times(30).map(() => undefined));
  expect(take('mara', 1_030_000)).toMatchObject({
    by: 'person',
    sentence:
      'One person gets 30 questions a minute answered, and this is one more: ask again in 30 seconds. Until then, messages are not answered.',
  });
});

test('someone else is answered meanwhile, and so is the same person a minute later', () => {
  const take = pace();
  for (const i of times(31)) take('mara', i);
  expect(take('kim', 31)).toBeUndefined();
  expect(take('mara', 59_999)).toMatchObject({ by: 'person' });
  expect(take('mara', 60_000)).toBeUndefined();
});

test('what was refused does not count: asking on and on does not put off the end', () => {
  const take = pace();
  for (const i of times(30)) take('mara', i);
  for (const i of times(1000)) take('mara', 30 + i * 59);
  expect(take('mara', 60_000)).toBeUndefined();
});

test('being refused again is told apart, until there was an answer', () => {
  const take = pace();
  for (const i of times(30)) take('mara', i);
  expect([40, 50, 60].map((at) => take('mara', at)?.again)).toEqual([false, true, true]);
  for (const i of times(30)) take('mara', 70_000 + i);
  expect(take('mara', 70_030)?.again).toBe(false);
});

test('20 people of one server in the same second are answered; 51 are not, and the 51st may ask in a second', () => {
  const take = pace();
  const asked = times(51).map((i) => take(`user ${i}`, 5000 + i, 'town'));
  expect(asked.slice(0, 50)).toEqual(times(50).map(() => undefined));
  expect(asked[50]).toMatchObject({
    by: 'server',
    sentence:
      'In one server, 50 questions a second are answered, and this is one more: ask again in a second. Until then, messages are not answered.',
  });
  expect(take('user 50', 5050, 'village')).toBeUndefined();
  expect(take('user 51', 5050)).toBeUndefined();
  expect(take('user 52', 6000, 'town')).toBeUndefined();
});

test('a clock that is set back by a year refuses nobody', () => {
  const take = pace();
  for (const i of times(30)) take('mara', 4e10 + i);
  expect(take('mara', 1e10)).toBeUndefined();
});
