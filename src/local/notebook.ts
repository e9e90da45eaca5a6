/** Everything that came in and how it was answered, for tests and for the page. */
import type { LoggedRequest } from './http.ts';
import type { Interaction } from './interactions.ts';
import { createWire } from './wire.ts';

/** A refused or unknown request, on any of the wires. */
export type Violation = Readonly<{ where: string; reason: string; status?: number; answer?: unknown }>;

/** The page may run for days; the oldest entries go first. */
const KEPT_ENTRIES = 10_000;

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT_ENTRIES) list.shift();
}

export function openNotebook(now: () => Date) {
  const requests: LoggedRequest[] = [];
  const violations: Violation[] = [];
  const wire = createWire(now);
  return {
    requests,
    violations,
    wire,
    log: (request: LoggedRequest) => {
      keep(requests, request);
      const { method, path, reason, status, answer, code = null, took } = request;
      if (reason !== undefined) keep(violations, { where: `${method} ${path}`, reason, status, answer });
      const refusal = reason === undefined ? {} : { refusal: { code, reason } };
      wire.note({ kind: 'request', method, path: readable(path), status, took, ...refusal });
    },
    refusedBy:
      (where: string) =>
      (reason: string, code: number | null = null) => {
        keep(violations, { where, reason });
        wire.note({ kind: 'fault', where, refusal: { code, reason } });
      },
    /** No violation: Discord only tells the person that the application did not respond. */
    missed: ({ command, user }: Interaction, ms: number) => {
      const where = `${command ? command.name : 'A component or form'}, used by ${user.global_name ?? user.username}`;
      wire.note({ kind: 'fault', where, refusal: { code: null, reason: `not answered within ${ms} ms` } });
    },
  };
}

/** Without the version and the tokens of interactions, which are long and open doors. */
const readable = (path: string): string =>
  path.replace(/^\/api\/v10/, '').replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');
