import { expect, test } from 'vitest';
import { chance } from '../../../src/answer/resolve/confidence.ts';
import { minimise } from '../../../src/quality/train/descent.ts';
import { doubt } from '../../../src/quality/train/doubt.ts';

const told = (right: boolean, ...signs: number[]) => ({ signs: [1, ...signs], right, worth: 1 });
const learn = (answers: readonly ReturnType<typeof told>[], pull = 0.01) =>
  minimise({ at: doubt(answers, pull), bounds: answers[0]?.signs.map(() => ({})) ?? [] });

const HALF_SURE = [
  told(true, 1),
  told(true, 1),
  told(true, 1),
  told(false, 1),
  told(false, 0),
  told(false, 0),
];

test('the chance is the share that was right under such signs', () => {
  const weights = learn(HALF_SURE);
  expect(chance([1, 1], weights)).toBeCloseTo(0.75, 1);
  expect(chance([1, 0], weights)).toBeLessThan(0.2);
});

test('what counts more is believed more', () => {
  const [right, wrong] = [told(true, 1), told(false, 1)];
  expect(chance([1, 1], learn([{ ...right, worth: 9 }, wrong]))).toBeCloseTo(0.9, 1);
});

test('the gradient is that of the value', () => {
  const at = doubt(HALF_SURE, 0.3);
  const point = [0.4, -0.7];
  const step = 1e-6;
  at(point).gradient.forEach((slope, i) => {
    const moved = (by: number) => at(point.map((x, j) => (i === j ? x + by : x))).value;
    expect(slope).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 5);
  });
});
