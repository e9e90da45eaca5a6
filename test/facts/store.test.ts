import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/store.ts';
import { why } from '../../src/facts/why.ts';
import { changed, claimIn, read, WORLD } from './world.ts';

const facts = createFacts(read(WORLD).record);
const ids = (list: readonly Readonly<{ id: string }>[]) => list.map((one) => one.id);

test('positions: attributions first, denials last', () => {
  expect(ids(facts.positions('lantern-breach'))).toEqual([
    'belmark-attribution',
    'friends-join',
    'arland-denial',
  ]);
  expect(facts.positions('tide-tables')).toEqual([]);
});

test('facts about an activity hold those about its facts, and none of another activity', () => {
  const about = ids(facts.factsAbout('lantern-breach'));
  expect(about).toContain('why-until-may');
  expect(about).not.toContain('tide-charges');
  expect(ids(facts.factsAbout('tide-tables'))).toEqual(['tide-charges', 'gap-tide-lantern']);
});

test("a state's own claims, and those of its parts", () => {
  expect(ids(facts.factsBy('belmark'))).not.toContain('no-harbour-safe');
  expect(ids(facts.factsWithin('belmark'))).toEqual(
    expect.arrayContaining(['no-harbour-safe', 'tide-charges']),
  );
  expect(ids(facts.factsWithin('arland'))).toEqual(['arland-denial']);
});

test('the ladder of the accused, both ways', () => {
  expect(ids(facts.ancestors('grey-office'))).toEqual(['arland']);
  expect(ids(facts.parts('arland'))).toEqual(['grey-office']);
  expect(facts.ancestors('arland')).toEqual([]);
});

test('an id that is nobody gives nothing, also one that every object has', () => {
  for (const id of ['nobody', 'constructor', '__proto__']) {
    expect([facts.fact(id), facts.party(id), facts.activity(id), facts.source(id)]).toEqual(
      Array(4).fill(undefined),
    );
    expect([facts.factsAbout(id), facts.factsBy(id), facts.positions(id)]).toEqual([[], [], []]);
  }
});

test('a circle of parts and a circle of facts end', () => {
  const { record } = changed((r) => {
    for (const party of r.parties) if (party.id === 'arland') party.partOf = 'grey-office';
    claimIn(r, 'product').about = ['geography'];
    claimIn(r, 'geography').about = ['product'];
  });
  const circular = createFacts(record);
  expect(ids(circular.ancestors('arland'))).toEqual(['grey-office']);
  expect(ids(circular.factsAbout('lantern-breach'))).not.toContain('product');
});

test('npm run data -- --why scale-belmark', () => {
  expect(why('scale-belmark', facts)).toEqual([
    'scale-belmark (finding)',
    '  The Belmark government said the Lantern breach opened thirty-one post offices.',
    '  by: belmark',
    '  about: lantern-breach',
    '  said: Friday 3 May 2030',
    '  evidence: the Belmark statement, paragraph 3, characters 178 to 214',
    '  conflicts with: scale-gazette',
  ]);
});

test('npm run data -- --why arland-denial shows the quote and its speaker', () => {
  expect(why('arland-denial', facts)).toContain('    "has nothing to do with the matter" (Arland)');
});

test('npm run data -- --why belmark-attribution names what rests on it', () => {
  expect(why('belmark-attribution', facts)?.at(-1)).toBe(
    '  rests on it: friends-join, arland-denial, why-until-may, gap-motive',
  );
});

test('npm run data -- --why nobody', () => {
  expect(why('nobody', facts)).toBeUndefined();
});
