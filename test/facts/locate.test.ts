import { expect, test } from 'vitest';
import { loadTexts } from '../../src/facts/load-texts.ts';
import { locate } from '../../src/facts/locate.ts';
import { verify } from '../../src/facts/verify.ts';
import { changed, claimIn, read, SOURCES, WORLD } from './world.ts';

const { record } = read(WORLD);
const loaded = loadTexts(SOURCES);
const texts = loaded.ok ? loaded.texts : new Map<string, Buffer>();
const find = (source: string, words: string) => locate({ source, words, sources: record.sources, texts });

test.each([
  ['gazette', 'A clerk first noticed the breach on 12 March 2030', 6],
  ['gazette', "No harbour is safe from Arland's quiet boats", 4],
  ['belmark-statement', 'We do not exclude further steps', 4],
])('%s: "%s" is in paragraph %i, and the locator holds', (source, words, paragraph) => {
  const found = find(source, words);
  const places = found.ok ? found.places : [];
  expect(places).toHaveLength(1);
  expect(places[0]).toMatchObject({ source, paragraph });
  const cited = changed((draft) => {
    claimIn(draft, 'noticed').evidence = [...places];
  });
  expect(verify(cited, texts).problems).toEqual([]);
});

test('words that stand in a text twice: both places, in order', () => {
  const found = find('gazette', 'blame');
  expect(found.ok && found.places.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
});

test.each([
  ['gazette', 'A clerk never noticed', /does not hold "A clerk never noticed": copy/],
  ['gazete', 'A clerk', /^sources\.json has no source "gazete"; did you mean "gazette"\?$/],
  ['W001', 'A clerk', /^sources\.json has no source "W001"; did you mean "gazette"\?$/],
  ['the daily', 'A clerk', /^sources\.json has no source "the daily"; look up its "id" there\.$/],
])('%s: "%s" has no place', (source, words, why) => {
  expect(find(source, words)).toEqual({ ok: false, why: expect.stringMatching(why) });
});

test('a source whose text is not stored has no offsets', () => {
  const found = locate({ source: 'gazette', words: 'A clerk', sources: record.sources, texts: new Map() });
  expect(found).toEqual({ ok: false, why: expect.stringContaining('say where in words') });
});
