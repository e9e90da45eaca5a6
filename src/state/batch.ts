/** Writes that may wait a moment, so that many of them cost the disk one. */
import { isOfTheDisk } from './not-saved.ts';
import type { Later } from './state.ts';
import type { Db } from './tables.ts';

export const BATCH_MS = 50;
/** After a full disk: not twenty times a second. */
export const RETRY_MS = 5000;
/** What waits while the disk can't be written; the oldest goes first. */
export const MOST_WAITING = 10_000;

/** The later of two with the same key is written alone. `done`: it is on disk, or given up. */
type Write = Readonly<{ key: string; run: (db: Db) => Promise<unknown>; done?: () => void }>;
export type Batch = Readonly<{
  add(write: Write): void;
  /** Resolves once everything added before is on disk. */
  flush(): Promise<void>;
  /** The same; what can't be written now is given up. */
  end(): Promise<void>;
}>;

type BatchOptions = Readonly<{ later: Later; onFailure: (error: unknown) => void }>;

export function createBatch(db: Db, { later, onFailure }: BatchOptions): Batch {
  const waiting = new Map<string, Write>();
  let callOff: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();
  const plan = (ms: number): void => {
    callOff ??= later(ms, () => void flush().catch(onFailure));
  };
  const unplan = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const write = async (): Promise<void> => {
    unplan();
    const batch = [...waiting.values()];
    waiting.clear();
    try {
      await inOneGo(db, batch);
    } catch (error) {
      const younger = [...waiting.values()];
      waiting.clear();
      for (const each of [...batch.filter(({ key }) => key !== faulty(error)), ...younger])
        put(waiting, each);
      unplan();
      plan(RETRY_MS);
      throw error;
    }
  };
  const flush = (): Promise<void> => {
    const next = writing.then(write);
    writing = next.catch(() => undefined);
    return next;
  };
  return {
    add: (one) => {
      put(waiting, one);
      plan(BATCH_MS);
    },
    flush,
    end: async () => {
      try {
        await flush();
      } finally {
        unplan();
      }
    },
  };
}

/** One that no disk would take must not keep the others from it. */
class Refused extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super('a row was refused', { cause });
    this.key = key;
  }
}
const faulty = (error: unknown): string | undefined => (error instanceof Refused ? error.key : undefined);

async function inOneGo(db: Db, batch: readonly Write[]): Promise<void> {
  if (batch.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const { key, run } of batch) {
      try {
        await run(trx);
      } catch (error) {
        throw isOfTheDisk(error) ? error : new Refused(key, error);
      }
    }
  });
  for (const { done } of batch) done?.();
}

function put(waiting: Map<string, Write>, write: Write): void {
  waiting.delete(write.key);
  waiting.set(write.key, write);
  const [oldest] = waiting.values();
  if (waiting.size <= MOST_WAITING || oldest === undefined) return;
  waiting.delete(oldest.key);
  oldest.done?.();
}
