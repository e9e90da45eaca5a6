import type { Claim } from '../../facts/schema.ts';
import type { Ask, Query } from '../../question/query.ts';
import { type Draft, type Known, missing, outside, told } from '../draft.ts';
import { and, claims, dateNote, dateOf, guard, partyName, sentence, toneOf } from '../tell.ts';
import { type Fit, fits } from './fit.ts';
import { countryName } from './membership.ts';
import { asksBefore, instances } from './offers.ts';

type Asked = Extract<Query, { kind: 'detail' }>;

/** Below this share of the question's information the record does not answer it. */
const ANSWER_FROM = 0.55;
/** More sides than this are a dump; the rest stands under the fact. */
const MOST_SIDES = 2;
/** A correction needs more: all but the clash must be about the same thing. */
const CORRECT_FROM = 0.7;
/** Between these a fact is near enough to be offered as the nearest. */
const NEAREST_FROM = 0.4;
/** A yes or no is only said when nearly all of the question is met. */
const YES_FROM = 0.75;
/** Met by a word or synonym of the text itself. */
const LITERAL_FROM = 0.88;
/** Everyone named must be in the fact, if only as a part of what was named. */
const NAMED_FROM = 0.7;
/** What is to come is no yes to "has it been done". */
const TO_COME = /\b(will|to be|would|wanted|planned)\b/;
/** A known gap must fit this much better than the best fact to be the answer. */
const GAP_MARGIN = 1.05;
/** A yes or no is said less readily than a fact is told. */
const GAP_MARGIN_YES = 0.95;

/** The facts that fit best, told for what was asked. */
export function detail(query: Asked, known: Known): Draft {
  const glued = conflated(query, known);
  if (glued) return glued;
  const ranked = fits(query.ask, query.near, known);
  const best = ranked.find((f) => f.fact.kind !== 'gap');
  const gap = ranked.find((f) => f.fact.kind === 'gap');
  if (
    gap &&
    gap.coverage >= ANSWER_FROM &&
    gap.score > (best?.score ?? 0) * (query.ask.focus === 'yes-no' ? GAP_MARGIN_YES : GAP_MARGIN)
  )
    return knownGap(gap, known);
  if (!best || best.coverage < (best.clashes.length > 0 ? CORRECT_FROM : ANSWER_FROM))
    return nothing(best, query, known);
  return answer(best, query, known);
}

function knownGap(gap: Fit, known: Known): Draft {
  if (gap.fact.kind !== 'gap') throw new Error(`${gap.fact.id} is no gap`);
  const near = (gap.fact.nearest ?? []).slice(0, 1);
  return missing({
    missing: gap.fact.missing,
    nearest: near.flatMap((id) => textOf(id, known)),
    facts: near,
    confidence: gap.coverage,
  });
}

const textOf = (id: string, known: Known): readonly string[] => {
  const fact = known.facts.fact(id);
  return fact && fact.kind !== 'gap' ? [fact.text] : [];
};

/** In scope, the missing words are named and the nearest fact offered; out of scope, what the record covers. */
function nothing(best: Fit | undefined, { ask }: Asked, known: Known): Draft {
  if (!best || best.coverage < NEAREST_FROM) {
    return outside(known.facts.record.about.covers);
  }
  const words = unmet(best, ask).slice(0, 2);
  const polarAsk = ['yes-no', 'choice', 'statement'].includes(ask.focus);
  const about = polarAsk
    ? 'so'
    : words.length === 0
      ? 'that'
      : `anything about ${words.map((w) => `"${w}"`).join(' and ')} here`;
  return missing({
    missing: about,
    nearest: textOf(best.fact.id, known),
    facts: [best.fact.id],
    unused: words,
    confidence: 1 - best.coverage,
  });
}

function answer(fit: Fit, query: Asked, known: Known): Draft {
  const { fact } = fit;
  if (fact.kind === 'gap') throw new Error(`${fact.id} is a gap`);
  const note = query.ask.focus === 'when' ? dateNote(fact) : undefined;
  const said = spoken(fit, fact, { query, known });
  const others = claims(known.facts, fact.conflictsWith ?? []).slice(0, MOST_SIDES);
  return told({
    lead: said.lead,
    context: [...(said.context ?? []), ...conflation(fit, query, known), ...differing(others)],
    facts: [...(said.facts ?? [fact.id]), ...others.map((o) => o.id)],
    tone: toneOf(fact),
    confidence: Math.min(0.99, fit.coverage),
    unused: unmet(fit, query.ask),
    ...(note === undefined ? {} : { note }),
  });
}

/** The other sides, said once to differ. */
const differing = (others: readonly Claim[]): readonly string[] =>
  others.length === 0
    ? []
    : [`Sources differ: ${others.map((o, i) => (i === 0 ? uncapital(o.text) : o.text)).join(' ')}`];

/** The person's own words that the fact does not speak of. */
function unmet(fit: Fit, ask: Ask): readonly string[] {
  return fit.unmet.flatMap((i) => {
    const unit = ask.units[i];
    const country = unit?.keys.find((k) => k.key.startsWith('x:'))?.key.slice(2);
    if (country !== undefined) return [countryName(country)];
    return unit && (ask.weights[i] ?? 1) === 1 ? [ask.words.slice(unit.from, unit.to).join(' ')] : [];
  });
}

type Spoken = Readonly<{ lead: string; context?: readonly string[]; facts?: readonly string[] }>;

function spoken(fit: Fit, fact: Claim, o: Readonly<{ query: Asked; known: Known }>): Spoken {
  const { ask } = o.query;
  const text = sentence(fact.text);
  if (fit.clashes.length > 0) return correction(fit, fact, o);
  const found = instances(fact, ask, o.known.facts) ?? [];
  const names = found.map((id) => partyName(o.known.facts, id));
  if (names.length > 0 && !names.some((n) => fact.text.includes(n)))
    return { lead: sentence(and(names)), context: [text] };
  switch (ask.focus) {
    case 'when':
      return when(fact, text);
    case 'yes-no':
      return { lead: polar(fit, fact, ask) };
    case 'how-sure':
      return fact.confidence ? { lead: `"${fact.confidence.wording}".`, context: [text] } : { lead: text };
    default:
      return { lead: text };
  }
}

/** A false premise comes first; another country in it is answered by who was really accused. */
function correction(
  fit: Fit,
  fact: Claim,
  { query, known }: Readonly<{ query: Asked; known: Known }>,
): Spoken {
  const who = fit.clashes.some((i) => query.ask.units[i]?.keys.some((k) => /^[xp]:/.test(k.key)));
  const subject = fact.about.flatMap((id) => known.facts.fact(id) ?? []).find((f) => f.kind === 'position');
  const told = who && subject ? subject : fact;
  return { lead: `Not quite: ${uncapital(sentence(told.text))}`, facts: [told.id] };
}

function when(fact: Claim, text: string) {
  const date = fact.kind === 'finding' && fact.property === 'discovered' ? fact.values[0] : dateOf(fact);
  return date === undefined ? { lead: text } : { lead: sentence(date), context: [text] };
}

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

const FIRST = /\b(first|never)\b/;

/** "Only", "all", "never": more than a fact's words can bear out. */
const SWEEPING = new Set(['only', 'just', 'all', 'every', 'always', 'never', 'no', 'not', 'none']);

function polar(fit: Fit, fact: Claim, ask: Ask): string {
  const text = sentence(fact.text);
  const sweeping = ask.words.some((w) => SWEEPING.has(w) || w.endsWith('nt'));
  if (fit.coverage < YES_FROM || !literal(fit, ask) || TO_COME.test(fact.text) || sweeping) return text;
  const before =
    fact.kind === 'finding' && fact.property === 'precedent' && asksBefore(ask) && FIRST.test(fact.text);
  const turns = fit.hit.turned.length + (before ? 1 : 0);
  if (turns > 1) return text;
  return `${turns === 1 ? 'No' : 'Yes'}: ${uncapital(text)}`;
}

/** "The article …" → "the article …", names stay. */
function uncapital(text: string): string {
  return /^(The|A|An) /.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** "Are the charges part of the hack?": two activities that must not be taken for one. */
function conflated({ ask }: Asked, { facts }: Known): Draft | undefined {
  const compares = ask.units.some((u) => u.keys.some((k) => k.key === 'c:compare'));
  if (!compares && !['yes-no', 'choice', 'statement'].includes(ask.focus)) return undefined;
  const named = [...new Set(ask.mentions.filter((m) => m.kind === 'activity').flatMap((m) => m.ids))];
  const other = ask.units.filter(
    (u, i) =>
      !u.stop &&
      (ask.weights[i] ?? 1) === 1 &&
      !u.keys.some((k) => k.key.startsWith('a:')) &&
      !u.keys.some((k) => RELATION.has(k.key) || k.key.startsWith('n:')),
  );
  if (named.length !== 2 || other.length > 0) return undefined;
  const family = (id: string): readonly string[] => [
    id,
    ...(facts.activity(id)?.partOf === undefined ? [] : family(facts.activity(id)?.partOf ?? '')),
  ];
  const [a = '', b = ''] = named;
  const pairs = [
    ...family(b).map((told) => ({ asked: a, told })),
    ...family(a).map((told) => ({ asked: b, told })),
  ];
  const warning = pairs.map((pair) => guard(facts, pair)).find((w) => w !== undefined);
  return warning === undefined
    ? undefined
    : told({ lead: warning, facts: (facts.activity(b)?.summary ?? []).slice(0, 1), tone: 'not-stated' });
}

const RELATION = new Set([
  'c:affiliate',
  'c:compare',
  'c:use',
  'c:together',
  'c:join',
  's:part',
  's:same',
  's:connect',
]);

/** Someone who asks about one activity and is told of another must not take the two for one. */
function conflation(fit: Fit, query: Asked, known: Known): readonly string[] {
  const asked = query.ask.mentions.filter((m) => m.kind === 'activity').flatMap((m) => m.ids);
  const warnings = asked.flatMap((a) =>
    fit.fact.about.flatMap((t) => guard(known.facts, { asked: a, told: t }) ?? []),
  );
  const [warning] = warnings;
  return warning !== undefined && !fit.fact.about.some((t) => asked.includes(t)) ? [warning] : [];
}
