import { expect, test } from 'vitest';
import { datesIn, readDate } from '../../src/question/dates.ts';

const calendar = { now: Date.parse('2026-05-05T12:00:00Z'), year: 2021 };

test.each([
  ['19 July 2021', '2021-07-19'],
  ['July 19th, 2021', '2021-07-19'],
  ['2021-07-19', '2021-07-19'],
  ['19/07/2021', '2021-07-19'],
  ['3/4/2021', '2021-04-03'],
  ['2021-07', '2021-07'],
  ['July 2021', '2021-07'],
  ['mar 2021', '2021-03'],
  ['2025', '2025'],
  ['20 July', '2021-07-20'],
  ['last year', '2025'],
  ['yesterday', '2026-05-04'],
  ['last month', '2026-04'],
])('%s is %s', (typed, edtf) => expect(readDate(typed, calendar)).toBe(edtf));

test.each([
  '',
  'soon',
  'Monday',
  '32 July 2021',
  '2021-02-30',
  '31 February 2021',
  'July 2021 or so',
  '12',
  'March to May 2021',
])('%j is no date', (typed) => expect(readDate(typed, calendar)).toBeUndefined());

test.each([
  ['timeline from March to July 2021', [['2021-03', '2021-07']]],
  [
    'from 2020 to 2022',
    [
      ['2020', '2020'],
      ['2022', '2022'],
    ],
  ],
  [
    'between 2 March and 13 April 2021',
    [
      ['2021-03-02', '2021-03-02'],
      ['2021-04-13', '2021-04-13'],
    ],
  ],
  ['in the past two years', [['2024', '2024']]],
  ['CVE-2021-26855 and APT40', []],
])('dates in "%s"', (text, dates) =>
  expect(datesIn(text, calendar).map((d) => [d.from, d.to])).toEqual(dates),
);
