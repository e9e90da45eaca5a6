import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import type { Unit } from '../../text/unit.ts';

/** What is asked for weighs more than what it is asked about. */
const NOUN = 1.5;
const ASIDE = 0.3;
/** What is offered to choose from reaches this many words to each side of "or". */
const OFFERED = 4;

/** The unit says what "which" or "how many" asks for. */
export const isNoun = (unit: Unit, ask: Ask): boolean => nounsIn(ask).has(unit);

const nounsIn = once((ask: Ask): ReadonlySet<Unit> => {
  const stems = new Set(ask.nouns.map((n) => `s:${n}`));
  return new Set(ask.units.filter((u) => u.keys.some((k) => stems.has(k.key))));
});

/** What "which" counts is the point of the question; words after "besides" are not. */
function importance(unit: Unit, ask: Ask): number {
  if (isNoun(unit, ask)) return NOUN;
  return isExcluded(unit, ask) ? ASIDE : 1;
}

/** What each unit counts for a fact that meets it, and for one that does not. */
export type Worth = Readonly<{ met: number; unmet: number }>;

export function worthOf(ask: Ask, information: (unit: Unit) => number): readonly Worth[] {
  return ask.units.map((unit, i) => {
    const worth = information(unit) * importance(unit, ask);
    const weight = ask.weights[i] ?? 1;
    return { met: worth * weight, unmet: worth * unmetImportance(unit, ask) * weight };
  });
}

/** What is offered to choose from: the one that is so is met, and the others need not be. */
function unmetImportance(unit: Unit, ask: Ask): number {
  const or = ask.focus === 'choice' ? ask.words.lastIndexOf('or') : -1;
  return or >= 0 && unit.to > or - OFFERED && unit.from <= or + OFFERED ? ASIDE : 1;
}

/** "Apart from a list of the tactics": so many words after it. */
const EXCLUDES = 6;

/** "besides the tactics": known already, something else is wanted. */
export function isExcluded(unit: Unit, ask: Ask): boolean {
  return ask.words
    .slice(Math.max(0, unit.from - EXCLUDES), unit.from)
    .some((w) => ['besides', 'beside', 'apart', 'except'].includes(w));
}
