/** What every object has in common. */
import { stixId } from './ids.ts';

export type StixObject = Readonly<{ type: string; id: string } & Record<string, unknown>>;

/** The program, as the producer of every object. A claimant is never one: it did not write these objects. */
export const PRODUCER = stixId('identity', 'producer');
const EXTENSION = stixId('extension-definition', 'record');

/** Of what belongs to the program, not to the record. */
export const PROGRAM_DAY = Date.UTC(2026, 10, 25);

type Made = Readonly<{
  type: string;
  key: string;
  /** Milliseconds since the epoch. */
  day: number;
  /** What STIX has no place for: the entry of the record. */
  record?: Readonly<Record<string, unknown>>;
}>;

/** `modified` is `created`: the record keeps no history of its entries, and the clock would change every export. */
export function make(
  { type, key, day, record }: Made,
  fields: Readonly<Record<string, unknown>>,
): StixObject {
  const id = stixId(type, key);
  const at = new Date(day).toISOString();
  return {
    type,
    spec_version: '2.1',
    id,
    ...(id === PRODUCER ? {} : { created_by_ref: PRODUCER }),
    created: at,
    modified: at,
    ...fields,
    ...(record
      ? { extensions: { [EXTENSION]: { extension_type: 'property-extension', ...snake(record) } } }
      : {}),
  };
}

/** STIX writes property names with underscores, and allows no empty list. */
function snake(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0));
  return Object.fromEntries(kept.map(([name, each]) => [underscored(name), inside(each)]));
}

const underscored = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return typeof value === 'object' && value !== null ? snake({ ...value }) : value;
}

/** The given refs once each; undefined when there is none, since STIX allows no empty list. */
export function refs(name: string, ids: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return ids.length === 0 ? {} : { [name]: [...new Set(ids)] };
}
