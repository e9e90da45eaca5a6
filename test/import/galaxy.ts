/** An invented galaxy beside the fixture world, in MISP's format. */
import { changed, type Read } from '../facts/world.ts';

type Row = Readonly<{ value: string; uuid: string; meta?: Readonly<Record<string, unknown>> }>;

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const row = (n: number, value: string, meta?: Row['meta']): Row => ({
  value,
  uuid: uuid(n),
  ...(meta ? { meta } : {}),
});
export const galaxy = (values: readonly unknown[]): string =>
  JSON.stringify({ type: 'threat-actor', version: 7, values });

/** A known group, a new one, and two that share a name. */
export const ROWS: readonly Row[] = [
  row(1, 'Tin Heron', { synonyms: ['Grey Wader', 'TH-9'], country: 'CN' }),
  row(2, 'APT90', {
    synonyms: ['Night Ferry', 'Tide Clock', ' Night Ferry '],
    'cfr-suspected-state-sponsor': 'Atlantis',
    'origin:Tide Clock': 'Harbour Labs',
    refs: ['https://labs.example/apt90', 'not a link'],
  }),
  row(3, 'APT91', { synonyms: ['Night Ferry'], country: 'CN' }),
];

const SPAN = '5ec1b36f450231366aa9e5b5db19f20efa422da30e711f176fb30fac840295f8';

/** The fixture world with a group that has a name of its own and one that the gazette uses. */
export const withHeron: Read = changed((record) => {
  record.parties.push({
    id: 'tin-heron',
    name: 'Tin Heron',
    level: 'group',
    names: [{ name: 'Grey Wader', by: ['gazette'] }],
    evidence: [{ source: 'gazette', paragraph: 2, start: 123, end: 147, sha256: SPAN }],
  });
});
