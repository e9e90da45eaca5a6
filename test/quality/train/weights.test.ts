import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURES } from '../../../src/answer/resolve/features.ts';
import { weightsFile, weightsInUse } from '../../../src/quality/train/weights.ts';

const committed = readFileSync('src/answer/resolve/weights.json', 'utf8');

test('weights.json has each feature, no other, and in their order: else `npm run train -- --write`', () => {
  expect(Object.keys(JSON.parse(committed).ranking)).toEqual([...FEATURES]);
});

test('weights.json is written as it is read', () => {
  expect(weightsFile(weightsInUse())).toBe(committed);
});

test('a weight is written with three decimals, and -0.0001 as 0', () => {
  const learned = FEATURES.map((_, i) => (i === 0 ? 1.23456 : i === 1 ? -0.0001 : 2));
  expect(Object.values(JSON.parse(weightsFile(learned)).ranking).slice(0, 3)).toEqual([1.235, 0, 2]);
  expect(weightsFile(learned)).not.toContain('-0,');
});
