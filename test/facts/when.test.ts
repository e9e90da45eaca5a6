import { describe, expect, test } from 'vitest';
import { compareWhen, overlaps, parseWhen, type Span, showWhen } from '../../src/facts/when.ts';

function span(edtf: string): Span {
  const parsed = parseWhen(edtf);
  if (!parsed) throw new Error(`"${edtf}" is no date`);
  return parsed;
}
const iso = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 16) : String(ms));

test.each([
  ['2021-07-19', 'point', '2021-07-19T00:00', '2021-07-19T23:59'],
  ['2021-07', 'point', '2021-07-01T00:00', '2021-07-31T23:59'],
  ['2021', 'point', '2021-01-01T00:00', '2021-12-31T23:59'],
  ['2020-02-29', 'point', '2020-02-29T00:00', '2020-02-29T23:59'],
  ['2021-07~', 'point', '2021-07-01T00:00', '2021-07-31T23:59'],
  ['2011/2018', 'throughout', '2011-01-01T00:00', '2018-12-31T23:59'],
  ['2011/..', 'throughout', '2011-01-01T00:00', 'Infinity'],
  ['../2018', 'throughout', '-Infinity', '2018-12-31T23:59'],
  ['[..2021-07-19]', 'within', '-Infinity', '2021-07-19T23:59'],
  ['[2021-07-19..]', 'within', '2021-07-19T00:00', 'Infinity'],
  ['[2021-01-01..2021-07-19]', 'within', '2021-01-01T00:00', '2021-07-19T23:59'],
])('%s is a %s from %s to %s', (edtf, kind, earliest, latest) => {
  const { kind: got, ...ends } = span(edtf);
  expect([got, iso(ends.earliest), iso(ends.latest)]).toEqual([kind, earliest, latest]);
});

test.each([
  '',
  'Monday',
  '19 July 2021',
  '2021-7-19',
  '2021-02-29',
  '2021-04-31',
  '2021-13',
  '2018/2011',
  '2011-01-01/2021-02-29',
  '../..',
  '[2021-01,2021-03]',
  '2021-21',
  '156X',
])('"%s" is no date of a record', (edtf) => {
  expect(parseWhen(edtf)).toBeUndefined();
});

test.each([
  ['2021-07-19', 'Monday 19 July 2021'],
  ['2021-01', 'January 2021'],
  ['2021', '2021'],
  ['2021-03~', 'about March 2021'],
  ['2021?', '2021 (uncertain)'],
  ['2011/2018', '2011 to 2018'],
  ['2021-01-05/2021-03-02', '5 January 2021 to 2 March 2021'],
  ['2021-07/..', 'from July 2021'],
  ['../2018', 'until 2018'],
  ['[..2021-07-19]', 'by 19 July 2021'],
  ['[2021-07-19..]', '19 July 2021 or later'],
  ['[2021-01-01..2021-07-19]', 'between 1 January 2021 and 19 July 2021'],
])('%s reads "%s"', (edtf, words) => {
  expect(showWhen(edtf)).toBe(words);
});

test('the weekday can be left out', () => {
  expect(showWhen('2021-07-19', { weekday: false })).toBe('19 July 2021');
});

test('dates sort by when they begin, open ones first', () => {
  const dates = ['2021-07-19', '2021-07', '2021-01', '[..2021-07-19]', '2021', '../2018'];
  const sorted = dates.toSorted((a, b) => compareWhen(span(a), span(b)));
  expect(sorted).toEqual(['../2018', '[..2021-07-19]', '2021-01', '2021', '2021-07', '2021-07-19']);
});

describe.each([
  ['2021-07-19', '2021-07', true],
  ['2021-07', '2011/2018', false],
  ['[..2021-07-19]', '2021-07-19', true],
  ['[..2021-07-19]', '2021-07-20', false],
  ['2011/..', '[2021-07-19..]', true],
])('%s and %s', (a, b, expected) => {
  test(expected ? 'overlap' : 'do not overlap', () => {
    expect([overlaps(span(a), span(b)), overlaps(span(b), span(a))]).toEqual([expected, expected]);
  });
});
