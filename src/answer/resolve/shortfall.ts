import { accusedIn } from '../../facts/parties.ts';
import type { Claim, Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import type { Known } from '../draft.ts';
import { unitsWith } from './content.ts';
import { isNoun } from './importance.ts';
import { namesSomeone, offers } from './offers.ts';

/** A fact whose shape suits less than this offers no number. */
const OFFERS_NUMBER = 0.6;

/** What someone is asked to have done: a fact that does not speak of it does not answer. */
const ACTION =
  /^c:(charge|condemn|attribute|deny|admit|sanction|arrest|join|acknowledge|expose|announce|protest)$/;

/** A reason, by the kind of the fact or in its words. */
const gives = once(
  (fact: Claim): boolean =>
    fact.kind === 'explanation' ||
    (fact.kind === 'finding' && fact.property === 'motive') ||
    /\b(because|since|partly|in order|so that|to (steal|hold|impose|make|pair|change)|for (profit|money|financial))\b/.test(
      fact.text,
    ),
);

/** Units that name a group, or a state which is neither the main accuser nor the main accused. */
export function outsidersIn(ask: Ask, facts: Facts): ReadonlySet<number> {
  const main = facts.fact(facts.record.about.mainFact);
  if (!main || main.kind === 'gap') return new Set();
  const known = new Set(
    [...main.by, ...accusedIn(main)].flatMap((id) => [id, ...facts.ancestors(id).map((p) => p.id)]),
  );
  const foreign = (key: string) =>
    key.startsWith('p:') &&
    !known.has(key.slice(2)) &&
    ['state', 'group'].includes(facts.party(key.slice(2))?.level ?? '');
  return unitsWith(ask, foreign);
}

export type Lacking = Readonly<{
  ask: Ask;
  unmet: readonly number[];
  known: Known;
  outsiders: ReadonlySet<number>;
}>;

/** Units for countries and for deeds, and whether a name is asked for. */
const wantsOf = once((ask: Ask) => {
  const having = (key: RegExp) =>
    new Set(
      ask.units.flatMap((u, i) =>
        (ask.weights[i] ?? 1) > 0 && u.keys.some((k) => key.test(k.key)) ? [i] : [],
      ),
    );
  return { countries: having(/^x:/), actions: having(ACTION), name: having(/^c:name$/).size > 0 };
});

/** The question wants a name, a number, a deed or a reason, and the fact has none of it. */
export function lacks(fact: Fact, o: Lacking): boolean {
  if (fact.kind === 'gap') return false;
  const { countries, actions, name } = wantsOf(o.ask);
  if (o.unmet.some((i) => countries.has(i) || o.outsiders.has(i))) return true;
  if (name && !namesSomeone(fact, o.known.facts)) return true;
  if (['yes-no', 'why'].includes(o.ask.focus) && o.unmet.some((i) => actions.has(i))) return true;
  if (o.ask.focus === 'why' && !gives(fact)) return true;
  return o.ask.focus === 'how-many' && offers(fact, o.ask, o.known.facts) < OFFERS_NUMBER;
}

/** "How old", "how many dollars": a fact that does not speak of what is counted hardly answers. */
export const uncounted = (ask: Ask, unmet: readonly number[]): boolean =>
  ask.focus === 'how-many' && unmet.some((i) => ask.units[i] !== undefined && isNoun(ask.units[i], ask));
