import { expect, test } from 'vitest';
import { type Bound, minimise } from '../../../src/quality/train/descent.ts';

/** Lowest at (3, -1), steep in x and flat in y. */
const bowl = ([x = 0, y = 0]: readonly number[]) => ({
  value: 50 * (x - 3) ** 2 + 0.1 * (y + 1) ** 2,
  gradient: [100 * (x - 3), 0.2 * (y + 1)],
});
/** A long bent valley, lowest at (1, 1): https://en.wikipedia.org/wiki/Rosenbrock_function */
const valley = ([x = 0, y = 0]: readonly number[]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
});

const FREE: readonly Bound[] = [{}, {}];
const cases: readonly [title: string, at: typeof bowl, bounds: readonly Bound[], lowest: number[]][] = [
  ['a bowl', bowl, FREE, [3, -1]],
  ['a bent valley', valley, FREE, [1, 1]],
  ['a bowl behind a bound', bowl, [{ most: 2 }, {}], [2, -1]],
  ['a bowl behind bounds on both sides', bowl, [{ most: 2 }, { least: 0.5 }], [2, 0.5]],
  ['bounds that hold the lowest point', bowl, [{ most: 4 }, { most: 0 }], [3, -1]],
  ['a bound that shuts out the start', bowl, [{ least: 5 }, { most: -2 }], [5, -2]],
];

test.each(cases)('the lowest point of %s', (_title, at, bounds, lowest) => {
  const found = minimise({ at, bounds });
  lowest.forEach((x, i) => {
    expect(found[i]).toBeCloseTo(x, 3);
  });
});

test('the same function gives the same point to the last bit', () => {
  expect(minimise({ at: valley, bounds: FREE })).toEqual(minimise({ at: valley, bounds: FREE }));
});

test('a slope without end is refused, not walked down for ever', () => {
  const slope = ([x = 0]: readonly number[]) => ({ value: -x, gradient: [-1] });
  expect(() => minimise({ at: slope, bounds: [{}] })).toThrow('no minimum within');
});
