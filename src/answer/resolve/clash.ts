import type { Claim, Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Ask } from '../../question/query.ts';
import type { Unit } from '../../text/unit.ts';
import { hasNumber } from './numbers.ts';

/** The question names another number, country or month where the fact has one of its own. */
export function clash(unit: Unit, o: Readonly<{ fact: Fact; ask: Ask; facts: Facts }>): boolean {
  const { fact, ask, facts } = o;
  if (fact.kind === 'gap') return false;
  return unit.keys.some(({ key }) => {
    if (key.startsWith('n:')) return Number(key.slice(2)) > 1900 ? false : hasNumber(fact);
    if (key.startsWith('x:')) return isAccusedIn(ask, unit) && fact.kind !== 'remark';
    if (key.startsWith('p:')) return !asksForBacking(ask) && otherState(key.slice(2), fact, facts);
    return isMonth(key) && hasDay(fact);
  });
}

/** Another country in the place of the accused: "why did the US blame Russia", "did Russia do it". */
const ACCUSING = new Set(['c:attribute', 'c:charge', 'c:condemn', 'c:sanction']);
const DOING = new Set(['c:perpetrator']);
function isAccusedIn(ask: Ask, country: Unit): boolean {
  const has = (u: Unit, keys: ReadonlySet<string>) => u.keys.some((k) => keys.has(k.key));
  return ask.units.some(
    (u) =>
      has(u, DOING) || (has(u, ACCUSING) && (u.from < country.from || ask.words.includes('did') === false)),
  );
}

/** "Did Canada back the UK": of states that stood with each other none is in the place of the accused. */
const BACKING = new Set(['c:support', 'c:join', 's:back']);
const asksForBacking = ({ units }: Ask): boolean => units.some((u) => u.keys.some((k) => BACKING.has(k.key)));

function otherState(party: string, fact: Claim, facts: Facts): boolean {
  if (facts.party(party)?.level !== 'state') return false;
  return (
    (fact.kind === 'position' && fact.stance === 'attributes') ||
    (fact.kind === 'finding' && fact.property === 'geography')
  );
}

const MONTH =
  /^s:(januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb|mondai|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai)$/;
const isMonth = (key: string): boolean => MONTH.test(key);
const hasDay = (fact: Claim): boolean =>
  fact.when !== undefined && /^\d{4}-\d\d(-\d\d)?$/.test(fact.when.edtf);
