import { expect, test } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

test('between two turns, what waits outside has its turn, too', async () => {
  const turn = createTurns();
  const order: string[] = [];
  const answers = [1, 2, 3].map((n) => turn().then(() => order.push(`answer ${n}`)));
  const outside = (n: number): void => {
    order.push(`outside ${n}`);
    if (n < 3) setImmediate(outside, n + 1);
  };
  setImmediate(outside, 1);
  await Promise.all(answers);
  expect(order.filter((each) => each.startsWith('answer'))).toEqual(['answer 1', 'answer 2', 'answer 3']);
  expect(order.indexOf('outside 2')).toBeLessThan(order.indexOf('answer 3'));
});
