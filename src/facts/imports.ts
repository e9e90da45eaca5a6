import type { Problem } from './problem.ts';
import type { ImportFile, Party, RecordData, UsedName } from './schema.ts';

type Added =
  | Readonly<{ ok: true; record: RecordData }>
  | Readonly<{ ok: false; problems: readonly Problem[] }>;

/** The record with what was taken from another collection: its parties, and its names for parties known already. */
export function addImport(record: RecordData, file: string, taken: ImportFile): Added {
  const known = new Set(record.parties.map(({ id }) => id));
  const lost = taken.additions.filter(({ party }) => !known.has(party));
  if (lost.length > 0) return { ok: false, problems: lost.map(({ party }) => noParty(file, party)) };
  const additions = new Map(taken.additions.map((addition) => [addition.party, addition]));
  const parties = record.parties.map((party) => {
    const addition = additions.get(party.id);
    return addition ? withNames(party, addition) : party;
  });
  return {
    ok: true,
    record: {
      ...record,
      parties: [...parties, ...taken.parties],
      sources: [...record.sources, ...taken.sources],
    },
  };
}

const noParty = (file: string, party: string): Problem => ({
  file,
  id: party,
  path: 'additions',
  wrong: `the record has no party "${party}" to add names to`,
  right: 'import again',
});

/** A name that the party has already gains those who use it. */
function withNames(party: Party, addition: ImportFile['additions'][number]): Party {
  const names = new Map<string, UsedName>();
  for (const { name, by } of [...(party.names ?? []), ...addition.names]) {
    const key = name.toLowerCase();
    const had = names.get(key);
    names.set(key, { name: had?.name ?? name, by: [...new Set([...(had?.by ?? []), ...by])] });
  }
  const refs = [...new Set([...(party.refs ?? []), ...addition.refs])];
  return {
    ...party,
    ...(names.size > 0 ? { names: [...names.values()] } : {}),
    evidence: [...(party.evidence ?? []), ...addition.evidence],
    ...(refs.length > 0 ? { refs } : {}),
  };
}
