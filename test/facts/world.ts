import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Loaded, loadRecord } from '../../src/facts/load.ts';
import { problemLine } from '../../src/facts/problem.ts';
import type { Claim, Fact, RecordData } from '../../src/facts/schema.ts';

export const WORLD = join(import.meta.dirname, '../fixtures/world');
export const SOURCES = join(import.meta.dirname, '../fixtures/sources');

export type Read = Extract<Loaded, { ok: true }>;

export function read(dir: string): Read {
  const loaded = loadRecord(dir);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemLine).join('\n'));
  return loaded;
}

export type Draft = {
  -readonly [K in keyof RecordData]: RecordData[K] extends readonly (infer T)[] ? T[] : RecordData[K];
};

/** The fixture world with something changed in it, without touching the files. */
export function changed(change: (record: Draft) => void): Read {
  const { record, files } = read(WORLD);
  const draft: Draft = structuredClone(record) as Draft;
  change(draft);
  return { ok: true, record: draft, files };
}

export function factIn(record: Draft, id: string): Fact {
  const fact = record.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`the fixture world has no fact "${id}"`);
  return fact;
}

export function claimIn(record: Draft, id: string): Claim {
  const fact = factIn(record, id);
  if (fact.kind === 'gap') throw new Error(`"${id}" is a gap`);
  return fact;
}

/** A copy of the fixture world on disk, with one file rewritten; removed when the work is done. */
export function withFile<T>(file: string, rewrite: (text: string) => string, work: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'world-'));
  try {
    cpSync(WORLD, dir, { recursive: true });
    const path = join(dir, file);
    writeFileSync(path, rewrite(readFileSync(path, 'utf8')));
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
