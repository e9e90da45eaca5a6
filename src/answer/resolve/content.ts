import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import type { Unit } from '../../text/unit.ts';

export const has = (unit: Unit | undefined, key: RegExp): boolean =>
  unit?.keys.some((k) => key.test(k.key)) === true;

/** The indexes of the units with such a key. */
export const unitsWith = (ask: Ask, wanted: (key: string) => boolean): ReadonlySet<number> =>
  new Set(ask.units.flatMap((u, i) => (u.keys.some((k) => wanted(k.key)) ? [i] : [])));

/** Words of the question itself that name nobody and say what is asked about them. Unit indexes. */
export const contentOf = once((ask: Ask): readonly number[] =>
  ask.units.flatMap((u, i) => (!u.stop && (ask.weights[i] ?? 1) === 1 && !has(u, /^[apqxn]:/) ? [i] : [])),
);
