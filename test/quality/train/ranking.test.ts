import { expect, test } from 'vitest';
import { minimise } from '../../../src/quality/train/descent.ts';
import { type Candidate, place, type Row, surprise, teaches } from '../../../src/quality/train/ranking.ts';

const right = (...features: number[]): Candidate => ({ features, right: true });
const wrong = (...features: number[]): Candidate => ({ features, right: false });
const row = (...candidates: Candidate[]): Row => ({ set: 'x', candidates });
const lessons = (rows: readonly Row[], worth = 1) => rows.map((r) => ({ row: r, worth }));
const learn = (rows: readonly Row[], pull = 0.1) =>
  minimise({ at: surprise(lessons(rows), pull), bounds: [{}, {}] });

/** The first feature tells right from wrong; the second is on both sides as often. */
const TOLD_BY_FIRST = [
  row(right(1, 0), wrong(0, 1), wrong(0, 0)),
  row(wrong(0, 0), right(1, 1), wrong(0, 1)),
  row(wrong(0, 1), right(1, 1), wrong(0, 0)),
  row(wrong(0, 0), wrong(0, 1), right(1, 0)),
];

test('what tells right from wrong gets the weight, what does not gets little', () => {
  const [first = 0, second = 0] = learn(TOLD_BY_FIRST);
  expect(first).toBeGreaterThan(1);
  expect(Math.abs(second)).toBeLessThan(0.2);
});

test('what speaks against a fact gets a weight below 0', () => {
  const [first = 0] = learn([row(right(0, 0), wrong(1, 0)), row(right(0, 1), wrong(1, 1))]);
  expect(first).toBeLessThan(-1);
});

test('the stronger the pull, the smaller the weights', () => {
  const [weak = 0] = learn(TOLD_BY_FIRST, 0.01);
  const [strong = 0] = learn(TOLD_BY_FIRST, 10);
  expect(weak).toBeGreaterThan(3 * strong);
  expect(strong).toBeGreaterThan(0);
});

test('a lesson that counts more wins over one that says the contrary', () => {
  const up = lessons([row(right(1, 0), wrong(0, 0))], 3);
  const down = lessons([row(right(0, 0), wrong(1, 0))], 1);
  const [first = 0] = minimise({ at: surprise([...up, ...down], 0.01), bounds: [{}, {}] });
  expect(first).toBeCloseTo(Math.log(3), 1);
});

test('any of several right ones may come first', () => {
  const at = surprise(lessons([row(right(1, 0), right(0, 0), wrong(0, 1))]), 0);
  expect(at([0, 0]).value).toBeCloseTo(-Math.log(2 / 3), 9);
});

test('the gradient is that of the value', () => {
  const at = surprise(
    lessons([...TOLD_BY_FIRST, row(right(0.3, 2), right(1, 1), wrong(0.7, 0.2))], 0.7),
    0.4,
  );
  const point = [0.8, -0.5];
  const step = 1e-6;
  at(point).gradient.forEach((slope, i) => {
    const ahead = at(point.map((x, j) => (i === j ? x + step : x))).value;
    const behind = at(point.map((x, j) => (i === j ? x - step : x))).value;
    expect(slope).toBeCloseTo((ahead - behind) / (2 * step), 5);
  });
});

test.each([
  ['none is right', row(wrong(1, 0), wrong(0, 1)), false],
  ['all are right', row(right(1, 0), right(0, 1)), false],
  ['nothing was found', row(), false],
  ['one is right', row(right(1, 0), wrong(0, 1)), true],
])('a question of which %s teaches: %s', (_title, asked, expected) => {
  expect(teaches(asked)).toBe(expected);
});

test.each([
  ['first', row(wrong(1, 0), right(2, 0), wrong(0, 0)), 1],
  ['third', row(wrong(3, 0), right(2, 0), wrong(4, 0)), 3],
  ['behind a wrong one of the same sum', row(right(2, 0), wrong(2, 9)), 2],
  ['by the better of two right ones', row(right(1, 0), wrong(2, 0), right(3, 0)), 1],
])('the place of the right one: %s', (_title, asked, expected) => {
  expect(place(asked, [1, 0])).toBe(expected);
});
