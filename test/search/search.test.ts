import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordData } from '../../src/facts/schema.ts';
import { createFacts } from '../../src/facts/store.ts';
import { entriesOf } from '../../src/search/entries.ts';
import { createSearch, type Hit } from '../../src/search/search.ts';
import { changed, claimIn, read, WORLD } from '../facts/world.ts';
import { readerOf } from '../names/readers.ts';

function searching(record: RecordData) {
  const reader = readerOf(record);
  const search = createSearch(entriesOf(createFacts(record), (text) => reader.read(text).units));
  return { reader, search, rank: (typed: string) => search.rank(reader.readTyped(typed).units) };
}

const { reader, search, rank } = searching(read(WORLD).record);
const ids = (typed: string) => rank(typed).map((h) => h.fact.id);
const information = (typed: string) =>
  reader
    .readTyped(typed)
    .units.map((u) => search.information(u))
    .reduce((a, b) => a + b, 0);

/** "scale-gazette: post offices": each fact in order, with the words of the question that it meets. */
function reasons(typed: string): readonly string[] {
  const { units, tokens } = reader.readTyped(typed);
  const word = (i: number) =>
    tokens
      .slice(units[i]?.from, units[i]?.to)
      .map((t) => t.norm)
      .join(' ');
  const met = (h: Hit) => h.weights.flatMap((w, i) => (w > 0 ? [word(i)] : []));
  return rank(typed).map((h) => `${h.fact.id}: ${met(h).join(', ')}`);
}

describe('whole rankings, with the words that each fact meets', () => {
  test.each<[typed: string, ranking: readonly string[]]>([
    ['stolen tide tables', ['tide-charges: stolen, tide, tables']],
    ['harbour safe', ['no-harbour-safe: harbour, safe']],
    ['translation', ['why-until-may: translation']],
    ['spotted', ['noticed: spotted']],
    ['40', ['scale-gazette: 40']],
    ['forty', ['scale-gazette: forty']],
    ['Corland', ['friends-join: corland']],
    ['March', ['occurred: march', 'noticed: march']],
    ['when was it noticed', ['noticed: when, noticed', 'occurred: when']],
    ['charged citizens', ['tide-charges: charged, citizens', 'gap-tide-lantern: charged, citizens']],
    [
      'how many post offices',
      [
        'scale-gazette: how many, post, offices',
        'scale-belmark: how many, post, offices',
        'geography: post, offices',
        'belmark-attribution: offices',
      ],
    ],
  ])('%s', (typed, ranking) => {
    expect(reasons(typed)).toEqual(ranking);
  });

  test.each([
    'purple monkey dishwasher',
    'weather',
    'Brazil',
    'dollars',
    'the',
    '',
    '🎉',
    'constructor',
    '__proto__',
  ])('"%s": nothing is found', (typed) => {
    expect(rank(typed)).toEqual([]);
  });
});

describe('the contrary turns', () => {
  const turnedBy = (typed: string, fact: string) =>
    rank(typed).find((h) => h.fact.id === fact)?.turned.length;

  test.each<[typed: string, fact: string]>([
    ['not denied', 'arland-denial'],
    ['admit', 'arland-denial'],
  ])('"%s" turns %s', (typed, fact) => {
    expect(turnedBy(typed, fact)).toBe(1);
  });

  test.each<[typed: string, fact: string]>([
    ['denied, not dishwasher', 'arland-denial'],
    ['denied', 'arland-denial'],
    ['response', 'arland-denial'],
    ['noticed', 'noticed'],
    ['stolen tide tables', 'tide-charges'],
  ])('"%s" does not turn %s', (typed, fact) => {
    expect(turnedBy(typed, fact)).toBe(0);
  });
});

describe('what a word is worth', () => {
  test('small words say nothing', () => {
    expect(information('what was that to them')).toBe(0);
  });

  test('a word of many facts says less than a word of one', () => {
    expect(information('Belmark')).toBeLessThan(information('Corland'));
    expect(information('office')).toBeLessThan(information('harbour'));
  });

  test('a word that no fact has counts by how rare it is in English', () => {
    expect(information('money')).toBeLessThan(information('dollars'));
    expect(information('dollars')).toBeLessThan(information('dishwasher'));
    expect(information('dishwasher')).toBeGreaterThanOrEqual(information('harbour'));
  });

  test('a rare synonym is worth no more than the frequent word of its group', () => {
    expect(information('snitched')).toBeGreaterThan(information('accused'));
    expect(information('accusation')).toBe(information('attribution'));
  });

  test('a word that the fact has outranks a synonym of it', () => {
    const { record } = changed((r) => {
      claimIn(r, 'geography').text = 'The harbour council condemned the theft.';
      claimIn(r, 'product').text = 'The harbour council denounced the theft.';
    });
    expect(
      searching(record)
        .rank('denounced')
        .map((h) => h.fact.id),
    ).toEqual(['product', 'geography']);
    expect(
      searching(record)
        .rank('condemned')
        .map((h) => h.fact.id),
    ).toEqual(['geography', 'product']);
  });
});

test('coverage is the share of the question that is met', () => {
  expect(rank('stolen tide tables')[0]?.coverage).toBe(1);
  const half = rank('stolen harbour')[0]?.coverage ?? 0;
  expect(half).toBeGreaterThan(0.3);
  expect(half).toBeLessThan(0.7);
  expect(rank('stolen dishwasher rainbow')[0]?.coverage).toBeLessThan(half);
});

test('a fact by a part of the state is found by the state, after its own', () => {
  const found = ids('Belmark');
  expect(found.at(-1)).toBe('tide-charges');
  expect(found).not.toContain('scale-gazette');
});

test('also when its name does not hold that of the state', () => {
  const { record } = changed((r) => {
    for (const p of r.parties) if (p.id === 'belmark-court') p.name = 'Harbour Bench';
    claimIn(r, 'tide-charges').text = 'The Harbour Bench charged two citizens over stolen tide tables.';
  });
  expect(
    searching(record)
      .rank('Belmark')
      .map((h) => h.fact.id),
  ).toContain('tide-charges');
});

test('ties stand in the order of the record', () => {
  const { record } = changed((r) => {
    for (const id of ['scale-belmark', 'geography', 'product']) {
      Object.assign(claimIn(r, id), { text: 'A lighthouse.', quantity: undefined });
    }
  });
  expect(
    searching(record)
      .rank('lighthouse')
      .map((h) => h.fact.id),
  ).toEqual(['scale-belmark', 'geography', 'product']);
});

test('holds() knows by which keys a fact is found', () => {
  expect(search.holds('friends-join', ['p:corland'])).toBe(true);
  expect(search.holds('friends-join', ['p:ida-fenn'])).toBe(false);
  expect(search.holds('friends-join', [])).toBe(false);
  expect(search.holds('nobody', ['p:corland'])).toBe(false);
});

test('whatever is typed: scores fall, coverage stays between 0 and 1', () => {
  const word = fc.constantFrom(
    'belmark',
    'not',
    'stolen',
    'tide',
    'deny',
    'weather',
    'forty',
    'the',
    'offices',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const hits = rank(words.join(' '));
      const scores = hits.map((h) => h.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const h of hits) {
        expect(h.coverage).toBeGreaterThan(0);
        expect(h.coverage).toBeLessThanOrEqual(1);
      }
    }),
  );
});
