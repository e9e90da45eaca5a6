/** node:sqlite in the shape that Kysely's SQLite dialect expects. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

export const nodeSqlite = (raw: DatabaseSync): SqliteDatabase => ({
  close: () => raw.close(),
  prepare(sql) {
    // A full disk has SQLite end the transaction itself; ending it again would hide why.
    if (sql === 'rollback' && !raw.isTransaction) return NOTHING;
    const statement = raw.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      // Spread: a single array would be taken for named parameters.
      all: (values) => statement.all(...values.map(bindable)),
      run: (values) => statement.run(...values.map(bindable)),
      iterate: (values) => statement.iterate(...values.map(bindable)),
    };
  },
});

const NOTHING: ReturnType<SqliteDatabase['prepare']> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/** node:sqlite takes a leading Date or object for named parameters and shifts all others: refuse it instead. */
function bindable(value: unknown): SQLInputValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(`cannot store ${Object.prototype.toString.call(value)}: store text or a number`);
  }
}
