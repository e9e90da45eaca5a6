import { anew, isState, onAnotherDay } from './anew.ts';
import { withNamed, withPerson } from './antecedent.ts';
import { withAfterthought, withoutCorrection } from './correction.ts';
import { counted, freshly, leaning, merge, pointsBack, remembers, startsWithLink } from './follow-up.ts';
import type { Turn, Understood } from './query.ts';
import { type Asked, asked, byRules, type Context, searched } from './readings.ts';
import { recalled, retelling } from './recalled.ts';

/** All readings, most fitting first: the first that the record can answer is taken. */
export function understand(text: string, context: Context): readonly Understood[] {
  if (!remembers(context)) {
    const fresh = asked(freshly(context.reader.readTyped(text)), context);
    return [...byRules(fresh, context), searched(fresh, { near: [] })];
  }
  const { text: said, corrects } = withoutCorrection(withAfterthought(text));
  const typed = context.reader.readTyped(said);
  const again = retelling(typed, context);
  if (again) return [again];
  const fresh = asked(freshly(counted(withPerson(typed, context), context)), context);
  const alone = byRules(fresh, context);
  const lean = leaning(fresh.read, corrects);
  if (lean === 'no') return [...alone, searched(fresh, { near: [] })];
  const anotherDay = onAnotherDay(fresh, context);
  if (anotherDay.length > 0) return anotherDay;
  const near = context.previous.facts;
  const merged = merge(fresh.read, context.previous, context);
  const both = asked(merged, context);
  const back = pointsBack(fresh.read);
  const within = back ? [searched(fresh, { near, within: true })] : [];
  if (lean === 'may')
    return [
      ...ofNamed(fresh, context),
      ...alone,
      ...within,
      searched(fresh, { near: back ? near : [] }),
      ...byRules(both, context),
      searched(both, { near }),
    ];
  if (alone.some((r) => r.rule !== 'bare') && !startsWithLink(text)) return alone;
  if (merged.swapped) {
    // Of a company or person nearly any word is near; a state said much of other things.
    const others = isState(merged.swapped, context.record) ? [] : [searched(fresh, { near })];
    return [...anew(both, merged.swapped, context), ...others];
  }
  return [
    ...recalled(fresh, merged, context.previous),
    ...byRules(both, context),
    ...within,
    searched(both, { near }),
    ...alone,
    searched(fresh, { near }),
  ];
}

/** With the name in the place of the small word that stands for it. */
function ofNamed(fresh: Asked, context: Context & Readonly<{ previous: Turn }>): readonly Understood[] {
  const read = withNamed(fresh.read, context);
  if (read === fresh.read) return [];
  const named = asked(freshly(read), context);
  const { facts: near } = context.previous;
  return [...byRules(named, context), searched(named, { near, wholly: true })];
}
