import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, stem, stems, tokenise } from '../../src/text/tokens.ts';

const words = (text: string) => tokenise(text).map((t) => t.norm);

test.each<[typed: string, words: readonly string[]]>([
  ['The U.S. said', ['the', 'us', 'said']],
  ["the U.S.'s allies", ['the', 'us', 'allies']],
  ['U.S.-led', ['us', 'led']],
  ['F.B.I.', ['fbi']],
  ["China's reply", ['china', 'reply']],
  ['China’s reply', ['china', 'reply']],
  ["didn't", ['didnt']],
  ['didn’t', ['didnt']],
  ['“who did it”', ['who', 'did', 'it']],
  ["the 'culprit'", ['the', 'culprit']],
  ['250,000 servers', ['250000', 'servers']],
  ['1,234,567', ['1234567']],
  ['3.5 million', ['3.5', 'million']],
  ['CVE-2021-26855?', ['cve-2021-26855']],
  ['state-sponsored', ['state', 'sponsored']],
  ['crypto–jacking', ['crypto', 'jacking']],
  ['naïve Citroën', ['naive', 'citroen']],
  ['東京', ['東京']],
  ['who…when', ['who', 'when']],
  ['hack.Who', ['hack', 'who']],
  ['**bold** <@123>', ['bold', '123']],
])('%j is read as %j', (typed, read) => {
  expect(words(typed)).toEqual(read);
});

test.each(['', '   ', '?!', '🎉🎉', '\u200b', '---', "'", '\ud800', '\uff9e'])(
  '%j holds no word',
  (typed) => {
    expect(tokenise(typed)).toEqual([]);
  },
);

test.each<[one: string, other: string]>([
  ['APT40', 'APT41'],
  ['CVE-2021-26855', 'CVE-2021-26857'],
  ['250,000', '25,000'],
  ['1,5', '15'],
  ['3.5', '35'],
  ['sanctioned', 'unsanctioned'],
  ['U.S.', 'USA'],
])('%s is not %s', (one, other) => {
  expect(stems(one)).not.toEqual(stems(other));
});

test.each<[one: string, other: string]>([
  ['attributed', 'attributing'],
  ['allies', "ally's"],
  ['HACKED', 'hacking'],
  ['CHINA’S', 'china'],
  ['U.S', 'us'],
  ['ﬁnger', 'finger'],
])('%s is the same word as %s', (one, other) => {
  expect(stems(one)).toEqual(stems(other));
});

describe('whatever is typed', () => {
  const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  test('each word stands in the text where it says, in order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.raw);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.norm).not.toBe('');
          last = token.end;
        }
      }),
    );
  });

  test('nothing is left of capitals and accents', () => {
    fc.assert(fc.property(typed, (text) => /^[^\p{Lu}\p{M}]*$/u.test(normalise(text))));
  });

  test('a word with digits is never stemmed', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,6}\d{1,4}[a-z]{0,6}$/), (word) => stem(word) === word));
  });
});
