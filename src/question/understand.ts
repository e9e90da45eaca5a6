import { anew } from './anew.ts';
import { withAfterthought, withoutCorrection } from './correction.ts';
import { freshly, leaning, merge, pointsBack, remembers, startsWithLink, withPerson } from './follow-up.ts';
import type { Understood } from './query.ts';
import { asked, byRules, type Context, searched } from './readings.ts';
import { recalled, retelling } from './recalled.ts';

/** All readings, most fitting first: the first that the record can answer is taken. */
export function understand(text: string, context: Context): readonly Understood[] {
  if (!remembers(context)) {
    const fresh = asked(freshly(context.reader.readTyped(text)), context);
    return [...byRules(fresh, context), searched(fresh, { near: [] })];
  }
  const { text: said, corrects } = withoutCorrection(withAfterthought(text));
  const fresh = asked(freshly(withPerson(context.reader.readTyped(said), context)), context);
  const again = retelling(fresh, context);
  if (again) return [again];
  const alone = byRules(fresh, context);
  const lean = leaning(fresh.read, corrects);
  if (lean === 'no') return [...alone, searched(fresh, { near: [] })];
  const near = context.previous.facts;
  const merged = merge(fresh.read, context.previous, context);
  const both = asked(merged, context);
  const back = pointsBack(fresh.read);
  const within = back ? [searched(fresh, { near, within: true })] : [];
  const own = searched(fresh, { near: back ? near : [] });
  if (lean === 'may') return [...alone, ...within, own, ...byRules(both, context), searched(both, { near })];
  if (alone.some((r) => r.rule !== 'bare') && !startsWithLink(text)) return alone;
  if (merged.swapped) return [...anew(both, merged.swapped, context), searched(fresh, { near })];
  return [
    ...recalled(fresh, merged, context.previous),
    ...byRules(both, context),
    ...within,
    searched(both, { near }),
    ...alone,
    searched(fresh, { near }),
  ];
}
