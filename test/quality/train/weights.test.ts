import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SIGNS } from '../../../src/answer/resolve/confidence.ts';
import { FEATURES } from '../../../src/answer/resolve/features.ts';
import { weightsFile, weightsInUse } from '../../../src/quality/train/weights.ts';

const committed = readFileSync('src/answer/resolve/weights.json', 'utf8');

test('weights.json has each feature and sign, no other, and in their order: else `npm run train -- --write`', () => {
  expect(Object.keys(JSON.parse(committed).ranking)).toEqual([...FEATURES]);
  expect(Object.keys(JSON.parse(committed).confidence)).toEqual([...SIGNS]);
});

test('weights.json is written as it is read', () => {
  expect(weightsFile(weightsInUse())).toBe(committed);
});

test('a weight is written with three decimals, and -0.0001 as 0', () => {
  const ranking = FEATURES.map((_, i) => (i === 0 ? 1.23456 : i === 1 ? -0.0001 : 2));
  const file = weightsFile({ ranking, confidence: SIGNS.map(() => 0) });
  expect(Object.values(JSON.parse(file).ranking).slice(0, 3)).toEqual([1.235, 0, 2]);
  expect(file).not.toContain('-0,');
});
