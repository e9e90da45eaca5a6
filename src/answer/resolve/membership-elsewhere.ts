import { accusedIn } from '../../facts/parties.ts';
import type { Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Who } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { and, capital, sentence, toneOf, uncapital } from '../tell.ts';
import { heldOn } from './held.ts';

/** Stances that stand beside an attribution, and those of them that bear out a yes. */
const BESIDE: readonly Position['stance'][] = ['attributes', 'joins', 'endorses', 'acknowledges', 'condemns'];
const YES: readonly Position['stance'][] = ['attributes', 'joins', 'endorses'];

/** Did X join in attributing something that the main announcement is not about: by X's own position, or unsaid. */
export function membershipElsewhere(
  { who, activity }: Readonly<{ who: readonly Who[]; activity: string }>,
  { facts }: Known,
  nameOf: (who: Who) => string,
): Draft {
  const held = heldOn(activity, facts).own;
  const beside = held.filter((p) => BESIDE.includes(p.stance));
  const of = (w: Who) => beside.find((p) => p.by.some((id) => within(id, w.id, facts)));
  const [only] = who;
  if (only && who.length === 1 && held.some((p) => accusedIn(p).some((id) => within(id, only.id, facts))))
    return accused(nameOf(only), held);
  const found = [...new Set(who.flatMap((w) => of(w) ?? []))];
  const absent = who.filter((w) => !of(w)).map(nameOf);
  const unsaid = `whether ${and(absent)} joined in attributing ${activityName(activity, facts)}`;
  const [first, ...more] = found;
  if (!first)
    return missing({
      missing: unsaid,
      nearest: beside.slice(0, 1).map((p) => p.text),
      facts: beside.slice(0, 1).map((p) => p.id),
    });
  const text = sentence(first.text);
  return told({
    lead: YES.includes(first.stance) && absent.length === 0 ? `Yes: ${uncapital(text)}` : text,
    context: [
      ...more.map((p) => sentence(p.text)),
      ...(absent.length > 0 ? [`The record doesn't say ${unsaid}.`] : []),
    ],
    facts: found.map((p) => p.id),
    tone: toneOf(first),
  });
}

const within = (id: string, party: string, facts: Facts): boolean =>
  id === party || facts.ancestors(id).some((p) => p.id === party);

const accused = (name: string, held: readonly Position[]): Draft =>
  told({
    lead: `No. ${capital(name)} is the party accused.`,
    context: held.slice(0, 1).map((p) => sentence(p.text)),
    facts: held.slice(0, 1).map((p) => p.id),
    tone: 'denies',
  });
