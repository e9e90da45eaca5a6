import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import { contentOf } from './content.ts';

const AUXILIARY = /^(did|does|do|has|have)$/;
const SAYING = /^(say|says|tell|tweet|comment|think|announce|declare|state|reply|answer|write|testify)$/;
/** Words of "the deputy head of the agency". */
const LONGEST_NAME = 6;
/** Whoever speaks for them speaks of them by the name alone. */
const BODY = /^(government|administration|authorities|officials?|state|side|people|country|himself|herself)$/;

/** The words between "what did" and "say", by their indexes. */
const sayer = once((ask: Ask): Readonly<{ from: number; to: number }> | undefined => {
  const from = ask.words.findIndex((w) => AUXILIARY.test(w)) + 1;
  if (from === 0) return undefined;
  const to = ask.words.findIndex((w, i) => i > from && SAYING.test(w));
  return to < 0 || to - from > LONGEST_NAME ? undefined : { from, to };
});

/** What is asked of somebody whom the record has no words of: "what scott morrison has said". */
export function sayingOf(ask: Ask): string | undefined {
  const who = sayer(ask);
  return who && `what "${ask.words.slice(who.from, who.to).join(' ')}" has said`;
}

/**
 * "What did X say", and the fact's own words do not speak of X, be it that people ask for it by that name. `own`: how
 * far they meet each unit.
 */
export function isUnheardOf(ask: Ask, own: readonly number[]): boolean {
  const who = sayer(ask);
  if (!who) return false;
  return contentOf(ask).some((i) => {
    const unit = ask.units[i];
    if (!unit || unit.from < who.from || unit.to > who.to || (own[i] ?? 0) > 0) return false;
    return !BODY.test(ask.words[unit.to - 1] ?? '');
  });
}
