/** What a file lacks, or holds twice, of what was told. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SERVER, type Told } from './told.ts';

export function wrongIn(file: string, told: readonly Told[]): readonly string[] {
  using db = new DatabaseSync(file, { readOnly: true });
  const sound = Object.values(db.prepare('PRAGMA integrity_check').get() ?? {})[0];
  const count = counter(db);
  return [
    ...(sound === 'ok' ? [] : [`integrity_check: ${sound}`]),
    ...told.flatMap((one) => wrongWith(one, count)),
    ...halves(db),
    ...tooOften(db, told),
  ];
}

type Count = (sql: string, ...values: SQLInputValue[]) => number;
const counter = (db: DatabaseSync): Count => {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (sql, ...values) => {
    const statement = prepared.get(sql) ?? db.prepare(`SELECT count(*) AS n FROM ${sql}`);
    prepared.set(sql, statement);
    return Number(statement.get(...values)?.n);
  };
};

function wrongWith(told: Told, count: Count): readonly string[] {
  const exactly = (expected: number, found: number, what: string): string[] =>
    found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
  switch (told.what) {
    case 'opened':
    case 'open':
      return [];
    case 'settings':
      return [
        ...exactly(2, count('settings WHERE id = ?', told.id), `setting ${told.id}`),
        ...exactly(2, count('changes WHERE id = ?', told.id), `change ${told.id}`),
      ];
    case 'report':
      return [
        ...exactly(1, count('cases WHERE comment = ?', told.id), `report ${told.id}`),
        ...exactly(1, count('replies WHERE question = ?', `q-${told.id}`), `answer ${told.id}`),
        ...exactly(
          1,
          count("turns WHERE user = ? AND CAST(turn ->> 'text' AS INTEGER) >= ?", told.user, told.turn),
          `turn ${told.turn} of ${told.user}`,
        ),
      ];
    case 'decided':
      return exactly(
        1,
        count("cases WHERE id = ? AND decision = 'accepted'", told.id),
        `decision ${told.id}`,
      );
    case 'erased':
      return [
        ...exactly(0, count('turns WHERE user = ?', told.user), `turn of ${told.user}`),
        ...exactly(0, count('said WHERE by = ?', told.user), `answer of ${told.user}`),
      ];
    default:
      return told satisfies never;
  }
}

/** Also of what nobody was told: both settings of a step, or none. */
const halves = (db: DatabaseSync): readonly string[] =>
  db
    .prepare('SELECT id FROM settings GROUP BY id HAVING count(*) <> 2')
    .all()
    .map(({ id }) => `half a step: ${id}`);

function tooOften(db: DatabaseSync, told: readonly Told[]): readonly string[] {
  const asked = Map.groupBy(
    told.flatMap((one) => (one.what === 'open' ? [one.question] : [])),
    (question) => question,
  );
  const rows = db.prepare("SELECT question, times FROM cases WHERE kind = 'open' AND server = ?").all(SERVER);
  return rows.flatMap(({ question, times }) => {
    const most = asked.get(String(question))?.length ?? 0;
    return Number(times) <= most ? [] : [`${question}: ${times} times, asked ${most}`];
  });
}
