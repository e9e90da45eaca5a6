import type { Claim } from '../../facts/schema.ts';
import type { Ask } from '../../question/query.ts';
import { NEGATORS } from '../../text/english.ts';
import { sentence, uncapital } from '../tell.ts';
import type { Fit } from './fit.ts';
import { asksBefore } from './offers.ts';

/** A yes or no is only said when nearly all of the question is met. */
const YES_FROM = 0.75;
/** Met by a word or synonym of the text itself. */
const LITERAL_FROM = 0.88;
/** Everyone named must be in the fact, if only as a part of what was named. */
const NAMED_FROM = 0.7;
/** What is to come is no yes to "has it been done". */
const TO_COME = /\b(will|to be|would|wanted|planned)\b/;

/** Every word of weight is met by the fact's own words, not by what kind of fact it is or what else it is called. */
function literal(fit: Fit, ask: Ask): boolean {
  const own = ask.units.flatMap((u, i) =>
    u.stop || (ask.weights[i] ?? 1) < 1 ? [] : [{ u, i, w: fit.hit.weights[i] ?? 0 }],
  );
  const names = own.filter(({ u }) => u.keys.some((k) => /^[apx]:/.test(k.key)));
  const content = own.filter((o) => !names.includes(o));
  return (
    content.length > 0 &&
    names.every(({ w }) => w >= NAMED_FROM) &&
    content.every(({ i, w }) => w >= LITERAL_FROM || fit.hit.turned.includes(i))
  );
}

/** It says what is not so: whether that is what was asked is for the reader to judge. */
const DENIES = /\b(none|not|never|no|neither|nobody|isn't|doesn't|didn't|wasn't)\b/;

const REPLY = new Set(['c:deny', 'c:dispute', 'c:respond', 'c:admit']);
const ATTRIBUTING = 'c:attribute';
const NOTING = new Set(['c:acknowledge', 'c:support', 'c:join']);
const FIRST = /\b(first|never)\b/;

/** "Only", "all", "never": more than a fact's words can bear out. */
const SWEEPING = new Set([
  'only',
  'just',
  'many',
  'several',
  'often',
  'repeatedly',
  'twice',
  'all',
  'every',
  'always',
  'never',
  'no',
  'not',
  'none',
]);

/** "Yes: …" or "No: …" where the fact's own words bear it out; else the fact, and the reader judges. */
export function polar(fit: Fit, fact: Claim, ask: Ask): string {
  const text = sentence(fact.text);
  const turns = fit.hit.turned.length + (isFirst(fact, ask) ? 1 : 0);
  const sweeping = ask.words.some((w) => SWEEPING.has(w) || NEGATORS.has(w));
  if (isAnothers(fact, ask)) return `Not itself: ${uncapital(text)}`;
  const borne = fit.sure >= YES_FROM && literal(fit, ask) && !TO_COME.test(fact.text);
  const unsaid = turns === 0 && DENIES.test(fact.text);
  if (!borne || sweeping || unsaid || turns > 1 || isBesidesThePoint(fact, ask)) return text;
  return `${turns === 1 ? 'No' : 'Yes'}: ${uncapital(text)}`;
}

/** Who only takes note of others' attributions is asked for one of its own. */
const isAnothers = (fact: Claim, { units }: Ask): boolean =>
  fact.kind === 'position' &&
  fact.stance === 'acknowledges' &&
  units.some((u) => u.keys.some((k) => k.key === ATTRIBUTING)) &&
  !units.some((u) => u.keys.some((k) => NOTING.has(k.key)));

/** "Had it ever done so before?" is answered no by a first time. */
const isFirst = (fact: Claim, ask: Ask): boolean =>
  fact.kind === 'finding' && fact.property === 'precedent' && asksBefore(ask) && FIRST.test(fact.text);

/** An opinion, a denial, or what others say of the one asked about: no yes, unless just that was asked for. */
function isBesidesThePoint(fact: Claim, ask: Ask): boolean {
  if (fact.kind === 'remark' && ask.speakers.length === 0) return true;
  if (ask.speakers.length > 0 && fact.via !== undefined && !ask.speakers.includes(fact.via)) return true;
  const denial = fact.kind === 'position' && (fact.stance === 'denies' || fact.stance === 'disputes');
  return denial && !ask.units.some((u) => u.keys.some((k) => REPLY.has(k.key)));
}
