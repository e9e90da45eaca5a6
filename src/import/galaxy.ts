/** A MISP galaxy cluster of threat actors, as its file has it: https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html */
import { z } from 'zod';

const Cluster = z.object({
  type: z.literal('threat-actor'),
  version: z.int(),
  values: z.array(z.unknown()).min(1),
});

const Name = z
  .string()
  .trim()
  .min(2, 'a name needs at least two characters')
  .max(100, 'a name this long is a text');
const Row = z.object({
  value: Name,
  uuid: z.guid('this is no UUID'),
  meta: z
    .looseObject({
      synonyms: z.array(z.string()).optional(),
      country: z.string().optional(),
      refs: z.array(z.string()).optional(),
      'cfr-suspected-state-sponsor': z.string().optional(),
    })
    .optional(),
});

export type Actor = Readonly<{
  uuid: string;
  name: string;
  synonyms: readonly string[];
  /** Who coined a name, by the name, where the galaxy says so (`origin:NAME`). */
  origins: ReadonlyMap<string, string>;
  country?: string;
  sponsor?: string;
  refs: readonly string[];
}>;

/** `row` counts from 1, as the rows stand in the file. */
export type Refused = Readonly<{ row: number; name?: string; why: string }>;
export type Galaxy =
  | Readonly<{ ok: true; version: number; rows: ReadonlyMap<number, Actor>; refused: readonly Refused[] }>
  | Readonly<{ ok: false; why: string }>;

/** `onRow` hears of each row that was read. */
export function readGalaxy(text: string, onRow: (done: number, all: number) => void): Galaxy {
  const json = parse(text);
  if (json === undefined) return { ok: false, why: 'it is not JSON' };
  const cluster = Cluster.safeParse(json);
  if (!cluster.success) return { ok: false, why: notACluster(cluster.error) };
  const { version, values } = cluster.data;
  const refused: Refused[] = [];
  const rows = new Map<number, Actor>();
  values.forEach((value, i) => {
    const row = Row.safeParse(value);
    if (row.success) rows.set(i + 1, actorOf(row.data));
    else refused.push({ row: i + 1, ...named(value), why: reason(row.error) });
    onRow(i + 1, values.length);
  });
  return { ok: true, version, rows, refused };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function notACluster(error: z.ZodError): string {
  const field = String(error.issues[0]?.path[0] ?? 'file');
  return `it is no cluster of threat actors in the MISP galaxy's format ("${field}" is not as there)`;
}

function reason(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not as in the format'}`;
}

function named(value: unknown): Readonly<{ name?: string }> {
  const row = z.object({ value: z.string() }).safeParse(value);
  return row.success ? { name: row.data.value } : {};
}

const ORIGIN = 'origin:';

function actorOf({ value, uuid, meta = {} }: z.infer<typeof Row>): Actor {
  const origins = Object.entries(meta).flatMap(([key, producer]) =>
    key.startsWith(ORIGIN) && typeof producer === 'string'
      ? [[key.slice(ORIGIN.length), producer] as const]
      : [],
  );
  const sponsor = meta['cfr-suspected-state-sponsor'];
  return {
    uuid,
    name: value,
    synonyms: (meta.synonyms ?? []).map((synonym) => synonym.trim()),
    origins: new Map(origins),
    refs: (meta.refs ?? []).filter((ref) => z.url({ protocol: /^https?$/ }).safeParse(ref).success),
    ...(meta.country && /^[A-Z]{2}$/.test(meta.country) ? { country: meta.country } : {}),
    ...(sponsor && sponsor !== 'Unknown' ? { sponsor } : {}),
  };
}
