/** Brings a backup back, also under a running bot. What was there before is kept, and what was erased since stays so. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Newer, VERSION, versionOf } from '../../state/migrations.ts';
import { copyTo, isSound, openFile, stateFile } from '../../state/open-file.ts';
import { sqliteState } from '../../state/sqlite.ts';
import { backupFile, type Outcome, reason, stamp } from './backup.ts';
import { counted } from './counted.ts';

export type Restore = Readonly<{ stateDir: string; backup: string; keptDays: number; now: Date }>;

export async function restore(wanted: Restore): Promise<Outcome> {
  const { stateDir, backup } = wanted;
  const trouble = troubleWith(backup);
  if (trouble !== undefined) return { ok: false, why: trouble };
  mkdirSync(stateDir, { recursive: true });
  const draftDir = mkdtempSync(join(stateDir, 'restore-'));
  try {
    const draft = stateFile(draftDir);
    using source = new DatabaseSync(backup, { readOnly: true });
    copyTo(source, draft);
    return await put(draft, wanted);
  } catch (error) {
    return { ok: false, why: `${backup} could not be restored (${reason(error)}). Nothing was changed.` };
  } finally {
    rmSync(draftDir, { recursive: true });
  }
}

/** A sentence when that file is nothing to restore. */
function troubleWith(backup: string): string | undefined {
  if (!existsSync(backup)) return `There is no file ${backup}; npm run restore alone lists the backups.`;
  try {
    using db = new DatabaseSync(backup, { readOnly: true });
    const version = versionOf(db);
    if (version === 0) return `${backup} is no backup of Rollcall.`;
    if (version > VERSION) return `${backup} cannot be restored: ${new Newer(version).message}.`;
    if (isSound(db)) return undefined;
  } catch {
    // Told below: whatever SQLite says, it is of no use.
  }
  return `${backup} is damaged, or no backup of Rollcall: take another one.`;
}

/** `draft` is a copy that may be changed. */
async function put(draft: string, wanted: Restore): Promise<Outcome> {
  const { stateDir, keptDays, now } = wanted;
  const file = stateFile(stateDir);
  const opened = existsSync(file) ? openLive(file) : 'none';
  if (opened === 'in use') return { ok: false, why: `A newer program is using ${file}: stop it first.` };
  using live = typeof opened === 'string' ? undefined : opened;
  await bringUpToDate(draft, { erased: live ? erasedIn(live) : [], keptDays, now });
  return live ? under(live, draft, wanted) : inPlace(draft, wanted);
}

/** Whoever has the file open reads on in it. */
function under(live: DatabaseSync, draft: string, { stateDir, now }: Restore): Outcome {
  const before = backupFile(stateDir, now, '-before-restore');
  mkdirSync(dirname(before), { recursive: true });
  copyTo(live, before);
  replaceRows(live, draft);
  const says = `Restored: ${counted(live)}. A running bot has it at once. What was there before is in ${before}.`;
  return { ok: true, says };
}

function inPlace(draft: string, { stateDir, now }: Restore): Outcome {
  const file = stateFile(stateDir);
  const aside = existsSync(file) ? setAside(file, now) : undefined;
  renameSync(draft, file);
  using made = new DatabaseSync(file, { readOnly: true });
  const kept = aside === undefined ? '' : ` What was there before is in ${aside}.`;
  return { ok: true, says: `Restored: ${counted(made)}. Start the bot, again if it is running.${kept}` };
}

/** `useless`: damaged, or of a newer program that is not running. */
function openLive(file: string): DatabaseSync | 'useless' | 'in use' {
  try {
    return openFile(file);
  } catch (error) {
    return error instanceof Newer && isInUse(file) ? 'in use' : 'useless';
  }
}

/** SQLite leaves WAL only for someone who is alone. https://www.sqlite.org/pragma.html#pragma_journal_mode */
function isInUse(file: string): boolean {
  using db = new DatabaseSync(file);
  try {
    return db.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode !== 'delete';
  } catch {
    return true;
  }
}

type Erased = Readonly<{ id: string; at: number }>;

const erasedIn = (db: DatabaseSync): readonly Erased[] =>
  db
    .prepare('SELECT id, at FROM erased')
    .all()
    .map(({ id, at }) => ({ id: String(id), at: Number(at) }));

type UpToDate = Readonly<{ erased: readonly Erased[]; keptDays: number; now: Date }>;

/** This program's tables, without what was erased or has ended since. */
async function bringUpToDate(draft: string, { erased, keptDays, now }: UpToDate): Promise<void> {
  const state = sqliteState(draft, { readTurn: () => undefined, keptDays });
  for (const { id, at } of erased) await state.erase(id, at);
  await state.forgetOld(now.getTime());
  await state.close();
}

/** In one step for everybody who reads. */
function replaceRows(live: DatabaseSync, draft: string): void {
  live.prepare('ATTACH ? AS draft').run(draft);
  live.exec('BEGIN IMMEDIATE');
  for (const table of tablesOf(live)) {
    live.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM draft.${table}`);
  }
  live.exec('COMMIT; DETACH draft');
}

const tablesOf = (db: DatabaseSync): readonly string[] =>
  db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));

/** With what belongs to it. */
function setAside(file: string, now: Date): string {
  const aside = file.replace(/\.sqlite$/, `.unused-${stamp(now)}.sqlite`);
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
}
