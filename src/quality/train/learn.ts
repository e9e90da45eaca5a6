/** Weights from rows: what is asked of them, within which bounds. */
import { SIGNS, signsOf } from '../../answer/resolve/confidence.ts';
import { FEATURES, type Features } from '../../answer/resolve/features.ts';
import { weighed } from '../../answer/resolve/fit.ts';
import { type Bound, minimise } from './descent.ts';
import { doubt } from './doubt.ts';
import { surprise, teaches } from './ranking.ts';
import { ASKED, type TurnRow } from './rows.ts';

/** There are ten times as many ways of asking as turns of the sets, and they follow the facts' own words more. */
const ASKED_WORTH = 0.03;
const PULL = 1;

/**
 * The sets hardly ask about what lies outside their subject, so that they don't teach how bad it is to answer
 * from another case than the one that was asked about, nor how much the record's main activity is meant where
 * none is named, nor how wrong it is to say of somebody what others say of him. These weights keep within bounds.
 */
const BOUNDS: Partial<Record<keyof Features, Bound>> = {
  mainActivity: { least: 1.6 },
  ownAct: { least: 1.5 },
  elsewhere: { most: -2.2 },
  otherCase: { most: -1.5 },
  leading: { least: 2.6 },
};

/** In the order of FEATURES and of SIGNS. */
export type Learned = Readonly<{ ranking: readonly number[]; confidence: readonly number[] }>;

export function learn(rows: readonly TurnRow[]): Learned {
  const lessons = rows.filter(teaches).map((row) => ({ row, worth: worthOf(row) }));
  const bounds = FEATURES.map((name) => BOUNDS[name] ?? {});
  const ranking = minimise({ at: surprise(lessons, PULL), bounds });
  const firsts = rows.flatMap((row) => first(row, ranking));
  return { ranking, confidence: minimise({ at: doubt(firsts, PULL), bounds: SIGNS.map(() => ({})) }) };
}

/** Whether the fact that comes first answers rightly, and by what it could be told. */
export type First = Readonly<{ signs: readonly number[]; right: boolean; worth: number; set: string }>;

export function first(row: TurnRow, ranking: readonly number[]): readonly First[] {
  const [best, ...others] = weighed(row.candidates.map(named), ranking);
  return best
    ? [{ signs: signsOf(best, others, row.about), right: best.right, worth: worthOf(row), set: row.set }]
    : [];
}

/** Facts as they were looked at, each feature by its name again. */
const named = ({ features, ...rest }: TurnRow['candidates'][number]) => ({
  ...rest,
  features: Object.fromEntries(FEATURES.map((name, i) => [name, features[i] ?? 0])) as Features,
});

const worthOf = ({ set }: TurnRow): number => (set === ASKED ? ASKED_WORTH : 1);
