/** Weights from rows: what is asked of them, within which bounds. */
import { FEATURES, type Features } from '../../answer/resolve/features.ts';
import { type Bound, minimise } from './descent.ts';
import { type Row, surprise, teaches } from './ranking.ts';
import { ASKED } from './rows.ts';

/** There are ten times as many ways of asking as turns of the sets, and they follow the facts' own words more. */
const ASKED_WORTH = 0.03;
const PULL = 1;

/**
 * The sets hardly ask about what lies outside their subject, so that they don't teach how bad it is to answer
 * from another case than the one that was asked about, nor how much the record's main activity is meant where
 * none is named, nor how wrong it is to say of somebody what others say of him. These weights keep within bounds.
 */
const BOUNDS: Partial<Record<keyof Features, Bound>> = {
  mainActivity: { least: 0.7 },
  ownAct: { least: 1.5 },
  elsewhere: { most: -1.2 },
  otherCase: { most: -0.8 },
};

/** In the order of FEATURES. */
export function learn(rows: readonly Row[]): readonly number[] {
  const lessons = rows.filter(teaches).map((row) => ({ row, worth: row.set === ASKED ? ASKED_WORTH : 1 }));
  return minimise({ at: surprise(lessons, PULL), bounds: FEATURES.map((name) => BOUNDS[name] ?? {}) });
}
