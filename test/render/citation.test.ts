import { expect, test } from 'vitest';
import type { Citation } from '../../src/answer/answer.ts';
import { citedSources } from '../../src/render/citation.ts';

const cite = (more: Partial<Citation>): Citation => ({
  number: 1,
  source: 'gazette',
  title: 'The Gazette',
  ...more,
});

test('a source cited three times is listed once, with its paragraphs in order', () => {
  const cited = [cite({ paragraph: 9 }), cite({ paragraph: 2, reported: true }), cite({ paragraph: 9 })];
  expect(citedSources(cited, '')).toEqual([
    { number: 1, title: 'The Gazette', details: 'paragraphs 2, 9, as reported', quotes: [], facts: [] },
  ]);
});

test('two sources are two, numbered in the order in which they were cited', () => {
  const cited = [
    cite({ source: 'bulletin', title: 'Bulletin 7', url: 'https://b.example' }),
    cite({ paragraph: 1 }),
  ];
  expect(citedSources(cited, '')).toEqual([
    { number: 1, title: 'Bulletin 7', url: 'https://b.example', details: '', quotes: [], facts: [] },
    { number: 2, title: 'The Gazette', details: 'paragraph 1', quotes: [], facts: [] },
  ]);
});

test('the words cited stand under their source once, unless the answer says them already', () => {
  const cited = [
    cite({ quote: 'we know', speaker: 'Ada Vale' }),
    cite({ quote: 'we know', speaker: 'Ada Vale' }),
    cite({ quote: 'no doubt' }),
  ];
  expect(citedSources(cited, 'She said: "no doubt".')[0]?.quotes).toEqual([
    { words: 'we know', speaker: 'Ada Vale' },
  ]);
  expect(citedSources(cited, '')[0]?.quotes).toHaveLength(2);
});
