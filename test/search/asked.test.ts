import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../src/question/sentence.ts';
import { createPhrasings, type Like } from '../../src/search/asked.ts';
import type { Unit } from '../../src/text/unit.ts';
import { read, WORLD } from '../facts/world.ts';
import { readerOf } from '../names/readers.ts';

const ASKED = [
  ['occurred', 'when', 'intruders climb ladders'],
  ['why-until-may', 'why', 'intruders climb ladders'],
  ['product', 'which', 'which kettle did the intruders boil'],
  ['product', 'fragment', 'purple kettle recipe'],
  ['scale-gazette', 'fragment', 'purple kettle recipe for forty hungry postal clerks'],
  ['noticed', 'fragment', 'lantern oil vanished overnight'],
  ['noticed', 'fragment', 'lantern oil dripped on brass tongs, candle wax, chimney soot'],
] as const;

const reader = readerOf(read(WORLD).record);
/** Every word of weight counts the same, so that the expected shares can be reckoned by hand. */
const information = (unit: Unit): number => (unit.stop ? 0 : 1);
const asked = (text: string) => sentenceOf(reader.read(text)).ask;
const phrasings = createPhrasings(
  ASKED.map(([fact, focus, question]) => ({ ...asked(question), fact, focus })),
  information,
);
function like(text: string, focus: string = asked(text).focus): ReadonlyMap<string, Like> {
  const { units } = asked(text);
  return phrasings.like({ units, worth: units.map(information), focus });
}
const likeness = (text: string, fact: string, focus?: string): number =>
  like(text, focus).get(fact)?.likeness ?? 0;
/** The words of the question that the fact's phrasing meets. */
const met = (text: string, fact: string): readonly string[] => {
  const words = reader.read(text).tokens.map((t) => t.norm);
  return asked(text).units.flatMap((u, i) =>
    (like(text).get(fact)?.weights[i] ?? 0) > 0 ? words.slice(u.from, u.to) : [],
  );
};

describe('the very words that people ask in are as like as can be', () => {
  test.each(ASKED)('%s, %s: %s', (fact, focus, question) => {
    expect(likeness(question, fact, focus)).toBeCloseTo(1);
  });

  test('in another order, with other small words', () => {
    expect(likeness('a recipe of the kettle, purple', 'product')).toBeCloseTo(1);
  });
});

describe('what is so, and what is not', () => {
  const known = createPhrasings(
    [{ ...asked('which kettles were not boiled'), fact: 'harmless', focus: 'which' }],
    information,
  );
  const of = (text: string, focus: string) => {
    const { units } = asked(text);
    return known.like({ units, worth: units.map(information), focus }).get('harmless')?.likeness ?? 0;
  };

  test('"which kettles were boiled" is less like "which kettles were not boiled" than that itself', () => {
    expect(of('which kettles were not boiled', 'which')).toBeCloseTo(1);
    expect(of('which kettles were boiled', 'which')).toBeLessThan(0.9);
  });

  test('a yes or no answers both', () => {
    expect(of('were kettles boiled', 'yes-no')).toBeGreaterThan(
      of('which kettles were boiled', 'which') * 0.99,
    );
    expect(of('were kettles not boiled', 'yes-no')).toBeCloseTo(of('were kettles boiled', 'yes-no'));
  });
});

describe('what is like only in part', () => {
  test('"purple kettle": a third of the phrasing is not asked for', () => {
    expect(likeness('purple kettle', 'product')).toBeCloseTo((2 / 3) ** 0.35);
  });

  test('"purple kettle recipe wanted urgently": what no phrasing has counts more than what is not asked for', () => {
    const more = likeness('purple kettle recipe wanted urgently', 'product');
    expect(more).toBeGreaterThan(0.4);
    expect(more).toBeLessThan(likeness('purple kettle', 'product'));
  });

  test('of two facts the one whose phrasing says nothing besides is more like', () => {
    expect(likeness('purple kettle recipe', 'product')).toBeGreaterThan(
      likeness('purple kettle recipe', 'scale-gazette'),
    );
  });

  test('the best of several phrasings of a fact counts, and says which words it meets', () => {
    expect(met('purple recipe boil', 'product')).toEqual(['purple', 'recipe']);
    expect(met('which intruders did boil a kettle', 'product')).toEqual(['intruders', 'boil', 'kettle']);
  });
});

test('a worse phrasing after a better one changes nothing', () => {
  expect(likeness('lantern oil', 'noticed')).toBeCloseTo(0.5 ** 0.35);
});

describe('what is asked for', () => {
  test('"when" is not "why", though all other words are the same', () => {
    expect(likeness('intruders climb ladders', 'occurred', 'why')).toBeCloseTo(0.8);
    expect(likeness('intruders climb ladders', 'why-until-may', 'when')).toBeCloseTo(0.8);
    expect(likeness('intruders climb ladders', 'occurred', 'when')).toBeCloseTo(1);
  });

  test.each(['fragment', 'statement'])('a %s may be either', (focus) => {
    expect(likeness('intruders climb ladders', 'occurred', focus)).toBeCloseTo(1);
    expect(likeness('intruders climb ladders', 'why-until-may', focus)).toBeCloseTo(1);
  });
});

describe('nothing is like', () => {
  test.each([
    ['words that no phrasing has', 'green submarine'],
    ['small words alone', 'who was it then'],
    ['nothing at all', ''],
    ['one word of three: too little to be about the same', 'kettle submarine periscope'],
  ])('%s', (_title, text) => {
    expect([...like(text)]).toEqual([]);
  });

  test('one word of two is enough: the neighbour', () => {
    expect([...like('kettle submarine').keys()]).toContain('product');
  });
});

test('a question leaves nothing behind for the next one', () => {
  const words = ['purple', 'kettle', 'recipe', 'intruders', 'climb', 'submarine', 'when', 'the'];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const before = like(one);
      like(other);
      expect(like(one)).toEqual(before);
    }),
  );
});
