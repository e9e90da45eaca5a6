import type { Claim } from '../../facts/schema.ts';
import { type Ask, CARRIED, type Query } from '../../question/query.ts';
import { type Draft, type Known, missing, outside, told } from '../draft.ts';
import { and, claims, dateNote, dateOf, differing, partyName, sentence, toneOf, uncapital } from '../tell.ts';
import { conflated, conflation, mistakenGroup } from './conflation.ts';
import { type Fit, fits } from './fit.ts';
import { countryName } from './membership.ts';
import { instances } from './offers.ts';
import { polar } from './polar.ts';
import { isUnheardOf, sayingOf } from './sayer.ts';
import { asksForNames } from './unnamed.ts';

export type Asked = Extract<Query, { kind: 'detail' }>;

/** A fact is told that is likelier to answer rightly than not: see the table of `npm run train`. */
const ANSWER_FROM = 0.5;
/** A gap, and a fact that lacks what is asked for, must meet this share of the question's information. */
const LEAST_MET = 0.55;
/** So sure that it may answer, although it seems to lack something. */
const DESPITE_LACK = 0.8;
/** A fact that meets no more than this of the question does not answer it, however sure. */
const HARDLY = 0.05;
/** More sides than this are a dump; the rest stands under the fact. */
const MOST_SIDES = 2;
/** A correction needs more: all but the clash must be about the same thing. */
const CORRECT_FROM = 0.7;
/** Facts behind the first that may stand in for it, and how sure they must be. */
const RUNNERS_UP = 5;
const WHOLE_FROM = 0.95;
/** What belongs to the facts told before it answers when it meets so much of the question. */
const WITHIN_FROM = 0.9;
const WITHIN_SURE = 0.7;
/** A yes or no about the very fact just told ("were they Chinese?") needs less. */
const TOLD_FROM = 0.65;
/** Between these a fact is near enough to be offered as the nearest. */
const NEAREST_FROM = 0.4;

/** The facts that fit best, told for what was asked. */
export function detail(query: Asked, known: Known): Draft {
  if (query.within) return within(query, known);
  const glued = conflated(query, known);
  if (glued) return glued;
  const ranked = fits(query.ask, query.near, known);
  const claims = ranked.filter((f) => f.fact.kind !== 'gap');
  const best = whole(claims) ?? claims[0];
  const gap = ranked.find((f) => f.fact.kind === 'gap' && isOpenTo(f.fact.missing, query.ask));
  if (gap && gap.sure >= LEAST_MET && isBefore(gap, best)) return tell(gap, query, known);
  return best && answers(best, query) ? tell(best, query, known) : nothing(best, query, known);
}

/** A gap that is all that was asked for comes before a fact that meets less, unless that is surely right. */
const isBefore = (gap: Fit, best: Fit | undefined): boolean =>
  !best ||
  gap.score > best.score ||
  (gap.sure >= WHOLE_FROM && best.sure < gap.sure && best.confidence < DESPITE_LACK);

function answers(fit: Fit, { ask, wholly }: Asked): boolean {
  const lacking = (fit.left < 1 || isAside(fit, ask)) && fit.confidence < DESPITE_LACK;
  const least = wholly || fit.clashes.length > 0 ? CORRECT_FROM : lacking ? LEAST_MET : HARDLY;
  return fit.confidence >= ANSWER_FROM && fit.sure >= least;
}

/** All that it meets was carried over from the question before: it meets none of what is asked now. */
function isAside({ unmet }: Fit, ask: Ask): boolean {
  const content = ask.units.flatMap((u, i) => (u.stop || ask.weights[i] === 0 ? [] : [i]));
  const own = content.filter((i) => (ask.weights[i] ?? 1) > CARRIED);
  return own.length > 0 && own.length < content.length && own.every((i) => unmet.includes(i));
}

/** Of what was told and belongs to it only what has all that is asked for: few facts, and few words to choose by. */
function within(query: Asked, known: Known): Draft {
  const ranked = fits(query.ask, query.near, known).filter(
    (f) => f.fact.kind !== 'gap' && belongs(f) && f.clashes.length === 0,
  );
  const told = ranked.find((f) => f.features.near === 1 && f.sure >= TOLD_FROM);
  if (told && query.ask.focus === 'yes-no') return tell(told, query, known);
  const best = whole(ranked) ?? ranked[0];
  return best && (best.sure >= WITHIN_FROM || best.confidence >= WITHIN_SURE)
    ? tell(best, query, known)
    : nothing(best, query, known);
}

/** To the facts of the turn before, by more than what they are about. */
const belongs = ({ features: { near, nearLinked, nearSibling, nearBeside } }: Fit): boolean =>
  [near, nearLinked, nearSibling, nearBeside].some((tied) => tied > 0);

/** The first falls short of what is asked for, and one right behind it has that, and all else. */
function whole([first, ...next]: readonly Fit[]): Fit | undefined {
  return first && first.left < 1
    ? next.slice(0, RUNNERS_UP).find((f) => f.left === 1 && f.sure >= WHOLE_FROM && f.clashes.length === 0)
    : undefined;
}

/** Questions that are no yes or no. */
const OPEN: ReadonlySet<Ask['focus']> = new Set(['who', 'which', 'when', 'where', 'how-many']);

/** That something is not so leaves open whether it is, not who or when. */
const isOpenTo = (missing: string, ask: Ask): boolean =>
  !/^(that|whether|if) /.test(missing) || (!OPEN.has(ask.focus) && !asksForNames(ask));

/** What would be said if this fact were the one to answer. */
export const tell = (fit: Fit, query: Asked, known: Known): Draft =>
  fit.fact.kind === 'gap' ? knownGap(fit, known) : answer(fit, query, known);

function knownGap(gap: Fit, known: Known): Draft {
  if (gap.fact.kind !== 'gap') throw new Error(`${gap.fact.id} is no gap`);
  const near = (gap.fact.nearest ?? []).slice(0, 1);
  return missing({
    missing: gap.fact.missing,
    nearest: near.flatMap((id) => textOf(id, known)),
    facts: near,
    confidence: gap.sure,
  });
}

const textOf = (id: string, known: Known): readonly string[] => {
  const fact = known.facts.fact(id);
  return fact && fact.kind !== 'gap' ? [fact.text] : [];
};

/** What is missing when every word of the question is met: which one, how many. */
const WANTED: Partial<Record<Ask['focus'], string>> = {
  which: 'which',
  who: 'who',
  when: 'when',
  where: 'where',
  why: 'why',
  'how-many': 'how many',
};

/** In scope, the missing words are named and the nearest fact offered; out of scope, what the record covers. */
function nothing(best: Fit | undefined, { ask }: Asked, known: Known): Draft {
  // What it lacks keeps a fact from answering, not from being the nearest.
  if (!best || best.sure / best.left < NEAREST_FROM) {
    return outside(known.facts.record.about.covers);
  }
  const words = unmet(best, ask).slice(0, 2);
  const polarAsk = ['yes-no', 'choice', 'statement'].includes(ask.focus);
  const about = polarAsk
    ? 'so'
    : isUnheardOf(ask, best.hit.weights)
      ? (sayingOf(ask) ?? 'that')
      : words.length === 0
        ? (WANTED[ask.focus] ?? 'that')
        : `anything about ${words.map((w) => `"${w}"`).join(' and ')} here`;
  return missing({
    missing: about,
    nearest: textOf(best.fact.id, known),
    facts: [best.fact.id],
    unused: words,
    confidence: 1 - best.sure,
  });
}

function answer(fit: Fit, query: Asked, known: Known): Draft {
  const { fact } = fit;
  if (fact.kind === 'gap') throw new Error(`${fact.id} is a gap`);
  const note = query.ask.focus === 'when' ? dateNote(fact) : undefined;
  const said = spoken(fit, fact, { query, known });
  const [apart] = claims(known.facts, [mistakenGroup(fit, query, known) ?? '']);
  const sides = claims(known.facts, fact.conflictsWith ?? []).filter((o) => o !== apart);
  const others = sides.slice(0, MOST_SIDES);
  return told({
    lead: apart ? sentence(fact.text) : said.lead,
    context: [
      ...(apart ? [sentence(apart.text)] : []),
      ...(said.context ?? []),
      ...conflation(fit, query, known),
      ...alsoWhen(fact, query),
    ],
    blocks: differing(others, known.facts),
    facts: [...(said.facts ?? [fact.id]), ...(apart ? [apart.id] : []), ...others.map((o) => o.id)],
    tone: toneOf(fact),
    confidence: fit.confidence,
    unused: unmet(fit, query.ask),
    ...(note === undefined ? {} : { note }),
  });
}

/** The person's own words that the fact does not speak of. */
function unmet(fit: Fit, ask: Ask): readonly string[] {
  return fit.unmet.flatMap((i) => {
    const unit = ask.units[i];
    const country = unit?.keys.find((k) => k.key.startsWith('x:'))?.key.slice(2);
    if (country !== undefined) return [countryName(country)];
    return unit && (ask.weights[i] ?? 1) === 1 ? [ask.words.slice(unit.from, unit.to).join(' ')] : [];
  });
}

/** "Who said so, and when?": the day, when the fact's own words don't tell it. */
function alsoWhen(fact: Claim, { ask }: Asked): readonly string[] {
  if (ask.focus === 'when' || !ask.words.some((w) => w === 'when' || w === 'date')) return [];
  const date = dateOf(fact);
  return date === undefined || fact.text.includes(date) ? [] : [`The date: ${date}.`];
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
