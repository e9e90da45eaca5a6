import type { Gap, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { sentence, uncapital } from '../tell.ts';
import { rootsOf } from './held.ts';

/** Only official texts that were read whole show what they leave out. */
const OFFICIAL: readonly string[] = ['official', 'reproduced'];

/**
 * What a party never said, as far as the record knows it: findings about what its texts leave out, known
 * unknowns about its claims, and what is missing from a text that was seen whole.
 */
export function unsaid(
  { party, positions }: Readonly<{ party: string; positions: readonly Position[] }>,
  facts: Facts,
): readonly string[] {
  const own = positions.filter((p) => rootsOf([p], facts).length === 1);
  const { mainFact } = facts.record.about;
  const leads = own.some((p) => p.id === mainFact);
  const about = own.flatMap((p) => facts.restingOn(p.id));
  const gaps = about.filter(
    (f): f is Gap =>
      f.kind === 'gap' &&
      f.about.some((id) => own.some((p) => p.id === id)) &&
      (leads || !f.about.includes(mainFact)),
  );
  const left = [...about, ...facts.factsWithin(party)].filter(
    (f) => f.kind === 'finding' && f.property === 'wording',
  );
  const whole = own.filter((p) => seenWhole(p, facts));
  return [
    ...left.flatMap((f) => (f.kind === 'gap' ? [] : [f.text])),
    ...relations(own),
    ...(whole.length > 0 && whole.every((p) => p.confidence === undefined)
      ? ['It gives no degree of confidence.']
      : []),
    ...(whole.length > 0 && whole.every((p) => p.accused !== undefined && !namesOrgan(p, facts))
      ? ['It names no state body.']
      : []),
    ...gaps.map((g) => `The record doesn't say ${uncapital(g.missing)}.`),
  ].filter((text, i, all) => all.indexOf(text) === i);
}

/** The part of a relation that says what a text leaves out: "names no state body". */
const relations = (own: readonly Position[]): readonly string[] =>
  own.flatMap((p) =>
    (p.relation ?? '')
      .split(/; |,? and /)
      .filter((part) => /\bno\b|n't\b|\bnot for\b/.test(part))
      .map((part) => (part.startsWith('its ') ? sentence(part) : `It ${part}.`)),
  );

const seenWhole = (p: Position, facts: Facts): boolean =>
  p.evidence.some((e) => {
    const source = facts.source(e.source);
    return source !== undefined && OFFICIAL.includes(source.kind) && source.seen === 'full-text';
  });

const namesOrgan = (p: Position, facts: Facts): boolean =>
  (p.accused ?? []).some((a) =>
    [a.party, a.of].some((id) => id !== undefined && facts.party(id)?.level === 'agency'),
  );
