import { foldName } from '../../facts/check/names.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, told } from '../draft.ts';
import { guard } from '../tell.ts';
import { speaksOf } from './alias.ts';
import type { Fit } from './fit.ts';

type Asked = Extract<Query, { kind: 'detail' }>;

/** "Are the charges part of the hack?": two activities that must not be taken for one. */
export function conflated({ ask }: Asked, { facts }: Known): Draft | undefined {
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
export function conflation(fit: Fit, query: Asked, known: Known): readonly string[] {
  const asked = query.ask.mentions.filter((m) => m.kind === 'activity').flatMap((m) => m.ids);
  const warnings = asked.flatMap((a) =>
    fit.fact.about.flatMap((t) => guard(known.facts, { asked: a, told: t }) ?? []),
  );
  const [warning] = warnings;
  const needed =
    !fit.fact.about.some((t) => asked.includes(t)) && !asked.some((a) => saysName(fit.fact, a, known));
  return warning !== undefined && needed ? [warning] : [];
}

/** A fact that speaks of the activity by name says itself how the two stand to each other. */
function saysName(fact: Fit['fact'], activity: string, { facts }: Known): boolean {
  const { name, short } = facts.activity(activity) ?? {};
  const text = fact.kind === 'gap' ? fact.missing : fact.text;
  return [name, short].some((n) => n !== undefined && foldName(text).includes(foldName(n)));
}

/** Someone who asks about one group, and is told of what another did, must not take the two for one. */
export function mistakenGroup({ fact }: Fit, { ask }: Asked, { facts }: Known): string | undefined {
  const asked = new Set(ask.mentions.flatMap((m) => (m.kind === 'party' ? m.ids : [])));
  for (const party of facts.record.parties) {
    for (const { party: id, over, fact: says } of party.notToConfuse ?? []) {
      const other = facts.party(id);
      if (!other || fact.kind === 'gap' || fact.id === says) continue;
      if (!asked.has(party.id) && !asked.has(id)) continue;
      const names = [party, other].filter((p) => speaksOf(fact, p));
      const crossed = asked.has(party.id) ? over.some((a) => fact.about.includes(a)) : names[0] === party;
      const plain = names.length < 2 || (fact.conflictsWith ?? []).length > 0;
      if (crossed && plain) return says;
    }
  }
  return undefined;
}
