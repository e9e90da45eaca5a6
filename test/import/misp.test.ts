import { expect, test } from 'vitest';
import { checkRecord } from '../../src/facts/check.ts';
import { addImport } from '../../src/facts/imports.ts';
import type { Party, RecordData } from '../../src/facts/schema.ts';
import { readGalaxy } from '../../src/import/galaxy.ts';
import { type Taken, takeGalaxy } from '../../src/import/misp.ts';
import { galaxy, ROWS, row, withHeron } from './galaxy.ts';

const { record, files } = withHeron;

function take(rows: readonly unknown[], into: RecordData = record): Taken {
  const read = readGalaxy(galaxy(rows), () => undefined);
  if (!read.ok) throw new Error(read.why);
  return takeGalaxy(read, into);
}

function imported(rows: readonly unknown[]): RecordData {
  const added = addImport(record, 'imports/misp.json', take(rows).file);
  if (!added.ok) throw new Error('no such party');
  return added.record;
}

const party = (id: string, rows: readonly unknown[] = ROWS): Party | undefined =>
  imported(rows).parties.find((p) => p.id === id);

test('an actor that the record does not have is a group, with its source and what the galaxy says of it', () => {
  expect(party('misp-apt90')).toEqual({
    id: 'misp-apt90',
    name: 'APT90',
    level: 'group',
    names: [
      { name: 'Night Ferry', by: ['misp-galaxy-actors'] },
      { name: 'Tide Clock', by: ['misp-galaxy-actors', 'misp-harbour-labs'] },
    ],
    description: 'a threat actor of the MISP galaxy, which gives "Atlantis" as its suspected state sponsor',
    evidence: [
      {
        source: 'misp-galaxy-actors',
        locator: 'the entry with the UUID 00000000-0000-4000-8000-000000000002',
      },
    ],
    refs: ['https://labs.example/apt90'],
  });
});

test('who uses a name is said only where the galaxy says it', () => {
  const users = imported(ROWS).parties.flatMap((p) => (p.names ?? []).flatMap(({ by }) => by));
  expect([...new Set(users)]).toEqual(['gazette', 'misp-galaxy-actors', 'misp-harbour-labs']);
});

test('an actor that the record has adds its names to it, and the users that it knows stay', () => {
  expect(party('tin-heron')?.names).toEqual([
    { name: 'Grey Wader', by: ['gazette', 'misp-galaxy-actors'] },
    { name: 'TH-9', by: ['misp-galaxy-actors'] },
  ]);
  expect(take(ROWS).merged).toEqual([{ actor: 'Tin Heron', party: 'Tin Heron' }]);
});

test('the country of a group that the record has is not touched', () => {
  expect(party('tin-heron')).not.toHaveProperty('country');
});

test('the record with its import is in order', () => {
  expect(checkRecord({ record: imported(ROWS), files })).toEqual([]);
});

test('no fact comes with an import', () => {
  expect(imported(ROWS).facts).toEqual(record.facts);
});

test('a name of two groups is reported, and stays with both', () => {
  expect(take(ROWS).shared).toEqual([{ name: 'Night Ferry', owners: ['APT90', 'APT91'] }]);
  expect(party('misp-apt91')?.names).toEqual([{ name: 'Night Ferry', by: ['misp-galaxy-actors'] }]);
});

test('one digit apart is another group', () => {
  expect(take([row(1, 'Tin Heron 1'), row(2, 'Tin Heron 2')]).merged).toEqual([]);
});

test('the name that others use for a group does not make an actor that group', () => {
  const taken = take([row(1, 'Grey Wader')]);
  expect(taken.merged).toEqual([]);
  expect(taken.apart.map(({ actor, parties, names }) => [actor.name, parties[0]?.id, names])).toEqual([
    ['Grey Wader', 'tin-heron', ['Grey Wader']],
  ]);
  expect(party('misp-grey-wader', [row(1, 'Grey Wader')])?.aliases).toEqual(['Grey Wader (MISP galaxy)']);
});

test('two actors that claim the same group are both kept apart, and can be told apart', () => {
  const rows = [row(1, 'Tin Heron'), row(2, 'Wader', { synonyms: ['Tin Heron'] })];
  expect(take(rows).merged).toEqual([]);
  expect(party('misp-tin-heron', rows)?.name).toBe('Tin Heron (MISP galaxy)');
  expect(checkRecord({ record: imported(rows), files })).toEqual([]);
});

test('a name that the record has for something else stays with it', () => {
  const taken = take([row(1, 'Wader', { synonyms: ['Grey Office', 'Lantern hack', '?'] })]);
  expect(taken.leftOut.map(({ name, why }) => [name, why])).toEqual([
    ['Grey Office', 'the record has it for "Grey Office"'],
    ['Lantern hack', 'the record has it for "the Lantern breach"'],
    ['?', 'it is too short'],
  ]);
});

test.each<[what: string, row: unknown, why: string]>([
  ['no value', { uuid: ROWS[0]?.uuid }, 'value: Invalid input: expected string, received undefined'],
  ['no UUID', { value: 'Wader', uuid: '17' }, 'uuid: this is no UUID'],
  [
    'synonyms that are no list',
    row(9, 'Wader', { synonyms: 'Snipe' }),
    'meta.synonyms: Invalid input: expected array, received string',
  ],
  ['an empty name', row(9, '  '), 'value: a name needs at least two characters'],
  ['a name of signs', row(9, '??'), 'value: there is no letter or digit in it'],
  ['a state', row(9, 'Belmark'), 'value: the record has this name for "Belmark"'],
  ['the same UUID', row(1, 'Wader'), 'row 1 is the same actor, or has the same name'],
  ['the same name with a space', row(9, 'APT 90'), 'row 2 is the same actor, or has the same name'],
  ['the same name, written otherwise', row(9, 'tin heron'), 'row 1 is the same actor, or has the same name'],
  ['no object', 'Wader', 'row: Invalid input: expected object, received string'],
])('%s: refused, and the others are taken', (_, bad, why) => {
  const taken = take([...ROWS, bad]);
  expect(taken.refused.map((r) => [r.row, r.why])).toEqual([[4, why]]);
  expect(taken.added).toBe(2);
});

test.each([
  ['{', 'it is not JSON'],
  ['[]', 'it is no cluster of threat actors in the MISP galaxy\'s format ("file" is not as there)'],
  [
    '{"type":"malware","version":1,"values":[{}]}',
    'it is no cluster of threat actors in the MISP galaxy\'s format ("type" is not as there)',
  ],
  [
    '{"type":"threat-actor","version":1,"values":[]}',
    'it is no cluster of threat actors in the MISP galaxy\'s format ("values" is not as there)',
  ],
])('%s is no galaxy', (text, why) => {
  expect(readGalaxy(text, () => undefined)).toEqual({ ok: false, why });
});

test('every row is told as it is read', () => {
  const told: string[] = [];
  readGalaxy(galaxy(ROWS), (done, all) => told.push(`${done}/${all}`));
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});
