import type { Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Ask } from '../../question/query.ts';

/** A fact about another activity than the one asked about. */
const ELSEWHERE = 0.6;
/** A fact about a pattern that the activity asked about may belong to. */
const GENERAL = 0.85;
/** Where no activity is named, the record's main one is meant, and its first document leads. */
const MAIN = 1.15;
const LEADING = 1.15;

/** How much nearer facts about what was asked are than others: a factor for ranking. */
export function scopeOf(ask: Ask, facts: Facts): (fact: Fact) => number {
  const { mainActivity, mainFact } = facts.record.about;
  const asked = ask.mentions.filter((m) => m.kind === 'activity').flatMap((m) => m.ids);
  const main = facts.fact(mainFact);
  const document = main && main.kind !== 'gap' ? main.evidence[0]?.source : undefined;
  const sources = (fact: Fact) => (fact.kind === 'gap' ? fact.checked : fact.evidence.map((e) => e.source));
  const leads = (fact: Fact) => document !== undefined && sources(fact).includes(document);
  const about = (fact: Fact) =>
    fact.about.flatMap((id) => (facts.activity(id) ? [id] : (facts.fact(id)?.about ?? [])));
  if (asked.length === 0) {
    return (fact) => (about(fact).includes(mainActivity) ? MAIN : 1) * (leads(fact) ? LEADING : 1);
  }
  const wanted = new Set(asked.flatMap((id) => [id, ...below(id, facts)]));
  return (fact) => {
    const own = about(fact);
    const near = own.some((id) => wanted.has(id))
      ? 1
      : own.some((id) => facts.activity(id)?.type === 'pattern')
        ? GENERAL
        : ELSEWHERE;
    return near * (leads(fact) ? LEADING : 1);
  };
}

const below = (id: string, facts: Facts): readonly string[] =>
  facts.record.activities.filter((a) => a.partOf === id).flatMap((a) => [a.id, ...below(a.id, facts)]);
