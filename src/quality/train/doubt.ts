/** How well weights tell from its signs whether an answer is right. */
import { chance } from '../../answer/resolve/confidence.ts';
import type { Value } from './ranking.ts';

/** `worth`: how much it counts beside others. */
type Answered = Readonly<{ signs: readonly number[]; right: boolean; worth: number }>;

/** The surprise at what was right and what was not: logistic regression. `pull` draws the weights towards 0. */
export function doubt(answers: readonly Answered[], pull: number): (weights: readonly number[]) => Value {
  return (weights) => {
    let value = pull * weights.reduce((sum, w) => sum + w * w, 0);
    const gradient = weights.map((w) => 2 * pull * w);
    for (const { signs, right, worth } of answers) {
      const p = chance(signs, weights);
      value -= worth * Math.log(Math.max(right ? p : 1 - p, Number.MIN_VALUE));
      const pushed = worth * (p - (right ? 1 : 0));
      for (let s = 0; s < gradient.length; s++) gradient[s] = (gradient[s] ?? 0) + pushed * (signs[s] ?? 0);
    }
    return { value, gradient };
  };
}
