import { expect, test } from 'vitest';
import { split } from '../../src/bot/parts.ts';

test.each([
  ['who did it and when was it announced?', 2],
  ['Who joined? And why did they wait so long?', 2],
  ['when did Belmark speak, and who joined?', 2],
])('%s: %i parts', (typed, parts) => {
  expect(split(typed)).toHaveLength(parts);
});

test.each([
  'When Belmark blamed Arland, how often had it done so before?',
  'After the port was closed, who paid for it?',
  'who did it and why',
  'what is known',
])('one question: %s', (typed) => {
  expect(split(typed)).toEqual([typed]);
});
