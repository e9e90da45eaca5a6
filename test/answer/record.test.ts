/** What the record's own words must come out as. */
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const bot = createBot({ record: read(SHIPPED).record });

test.each([
  ['when was Xu Zewei arrested', /^Thursday 3 July 2025\./],
  ['how sure was the US', /high degree of confidence/],
  ['did the EU blame China', /doesn't name the Chinese state/],
  ['did nato blame china', /^Not itself: NATO's North Atlantic Council acknowledged/],
  ['did NATO acknowledge the attributions', /^(?!Not itself)/],
  ['did Japan blame China for the Exchange hack', /^(?!Yes|Not itself)/],
  ['have the four been arrested?', /^The record doesn't say whether any of the four has been arrested/],
  ['is APT40 Hafnium?', /two different groups/],
])('%s', (question, says) => {
  expect(plainText(bot.ask(question, { now: new Date(0) }).answer)).toMatch(says);
});

test.each([
  ['NATO attributed the hack to China', /^Contradicted\. NATO's North Atlantic Council acknowledged/],
  ['NATO acknowledged the attributions', /^(?!Contradicted)/],
])('check: %s', (claim, says) => {
  expect(plainText(bot.check(claim, { now: new Date(0) }).answer)).toMatch(says);
});

test('all sources are counted, not passed off as a few', () => {
  expect(plainText(bot.source({}))).toMatch(/^The record rests on \d{3} sources, such as /);
});
