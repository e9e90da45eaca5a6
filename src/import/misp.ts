/** A MISP galaxy cluster → what the record takes from it, and what became of every row. */
import { foldName } from '../facts/check/names.ts';
import type { ImportFile, Party, RecordData, Source } from '../facts/schema.ts';
import type { Actor, Galaxy, Refused } from './galaxy.ts';
import { createIds } from './ids.ts';
import { additionTo, partyOf } from './party-of.ts';
import { type Apart, allNames, namesOf, owners, ownNames, sameIn } from './same.ts';
import { type LeftOut, sift } from './sift.ts';
import { createSpeakers } from './speakers.ts';

const SOURCE = 'misp-galaxy-actors';

export type Taken = Readonly<{
  file: ImportFile;
  added: number;
  merged: readonly Readonly<{ actor: string; party: string }>[];
  apart: readonly Apart[];
  /** Names of two parties or more, which the bot will ask about. */
  shared: readonly Shared[];
  leftOut: readonly LeftOut[];
  refused: readonly Refused[];
}>;
type Shared = Readonly<{ name: string; owners: readonly string[] }>;

type Read = Extract<Galaxy, { ok: true }>;

export function takeGalaxy(galaxy: Read, record: RecordData): Taken {
  const { actors, refused, leftOut } = sift(galaxy.rows, record);
  const same = sameIn(record, actors);
  const holders = holdersOf({ record, actors, same: same.party });
  const groups = new Set(record.parties.flatMap(ownNames).map(foldName));
  const newId = createIds([...record.parties, ...record.sources].map(({ id }) => id));
  const speakers = createSpeakers({ record, source: SOURCE, newId });
  const making = {
    source: SOURCE,
    speakers,
    newId,
    isShared: (name: string) => (holders.get(foldName(name))?.length ?? 0) > 1,
    isTaken: (name: string) => groups.has(foldName(name)),
  };
  const parties = actors.filter((a) => !same.party.has(a)).map((actor) => partyOf(actor, making));
  const additions = [...same.party].flatMap(([actor, party]) => additionTo(party, actor, making));
  return {
    file: { sources: [sourceOf(galaxy.version)], parties: [...parties, ...speakers.added()], additions },
    added: parties.length,
    merged: [...same.party].map(([actor, party]) => ({ actor: actor.name, party: party.name })),
    apart: same.apart,
    shared: [...holders].flatMap(([key, list]) => (list.length > 1 ? [sharedBy(list, key)] : [])),
    leftOut,
    refused: [...galaxy.refused, ...refused].sort((a, b) => a.row - b.row),
  };
}

/** A group as it will stand in the record, once, however many tell of it. */
type Holder = Readonly<{ name: string; names: readonly string[] }>;

type Both = Readonly<{ record: RecordData; actors: readonly Actor[]; same: ReadonlyMap<Actor, Party> }>;

function holdersOf({ record, actors, same }: Both) {
  const telling = new Map([...same].map(([actor, party]) => [party, namesOf(actor)]));
  const holders: readonly Holder[] = [
    ...record.parties.map((p) => ({ name: p.name, names: [...allNames(p), ...(telling.get(p) ?? [])] })),
    ...actors.filter((a) => !same.has(a)).map((a) => ({ name: a.name, names: namesOf(a) })),
  ];
  return owners(holders, ({ names }) => names);
}

const sharedBy = (list: readonly Holder[], key: string): Shared => ({
  name: list[0]?.names.find((name) => foldName(name) === key) ?? key,
  owners: list.map(({ name }) => name),
});

const sourceOf = (version: number): Source => ({
  id: SOURCE,
  title: `MISP galaxy: threat actors, version ${version}`,
  publisher: 'MISP Project',
  short: 'the imported MISP galaxy',
  kind: 'data',
  seen: 'full-text',
  url: 'https://github.com/MISP/misp-galaxy/blob/main/clusters/threat-actor.json',
  attribution: 'MISP Project, misp-galaxy (dual-licensed; taken under CC0 1.0).',
});
