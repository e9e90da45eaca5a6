/** Parties, operations and sources by name, with what they held and when. */
import type { Known } from '../../answer/draft.ts';
import type { Claim } from '../../facts/schema.ts';
import { showWhen } from '../../facts/when.ts';
import type { Suggestion } from '../types.ts';
import type { Finding } from './finder.ts';
import { dayOf, label, noteOf } from './label.ts';

type Kind = 'party' | 'activity' | 'source';
type Named = Readonly<{ id: string; text: string }>;

export function named(kind: Kind, typed: string, parts: Finding): readonly Suggestion[] {
  const all = typed.trim() === '' ? known(kind, parts) : matching(kind, typed, parts);
  return all.map(({ id, text }) => ({ name: shown({ id, text }, kind, parts.known), value: id }));
}

/** Only who is accused of something, and what they are part of. */
export function accused(typed: string, parts: Finding): readonly Suggestion[] {
  const { facts } = parts.known;
  const counts = new Map<string, number>();
  for (const claim of facts.claims) {
    if (claim.kind !== 'position') continue;
    const ids = (claim.accused ?? []).flatMap(({ party, of }) => [
      party,
      ...(of ? [of] : []),
      ...facts.ancestors(party).map(({ id }) => id),
    ]);
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const all = typed.trim() === '' ? known('party', parts) : matching('party', typed, parts);
  return all
    .filter(({ id }) => counts.has(id))
    .map(({ id, text }) => {
      const count = counts.get(id) ?? 0;
      const note = `accused in ${count} ${count === 1 ? 'statement' : 'statements'}`;
      return { name: label(nameOf({ id, text }, parts.known), note), value: id };
    });
}

/** What most facts are about, or said by, before anything is typed: that is what people ask for most. */
function known(kind: Kind, { names, known: { facts } }: Finding): readonly Named[] {
  const worth = (id: string): number => {
    if (kind === 'party') return facts.factsWithin(id).length;
    return kind === 'activity' ? facts.factsAbout(id).length : 0;
  };
  return names.complete('', [kind], Number.POSITIVE_INFINITY).toSorted((a, b) => worth(b.id) - worth(a.id));
}

/** Names that begin so or are meant by a slip of the finger first, then those that only look alike. */
function matching(kind: Kind, typed: string, { names, reader }: Finding): readonly Named[] {
  const begun = names.complete(typed, [kind], Number.POSITIVE_INFINITY);
  const meant = reader
    .readTyped(typed)
    .mentions.filter((mention) => mention.kind === kind)
    .flatMap(({ ids, text }) => ids.map((id) => ({ id, text })));
  const [first] = begun;
  const exact = first?.text.toLowerCase().startsWith(typed.trim().toLowerCase());
  const all = exact ? [...begun, ...meant] : [...meant, ...begun];
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}

function shown(one: Named, kind: Kind, { facts }: Known): string {
  switch (kind) {
    case 'party': {
      const own = facts
        .positions(facts.record.about.mainActivity)
        .filter(({ by }) => isBy(one.id, by, facts));
      const [first] = own.toSorted((a, b) => a.by.length - b.by.length);
      return label(nameOf(one, { facts }), first ? noteOf(first) : '');
    }
    case 'activity': {
      const [first] = facts.positions(one.id);
      return label(nameOf(one, { facts }), first ? attributed(first, facts) : '');
    }
    case 'source': {
      const source = facts.source(one.id);
      const published = source?.published === undefined ? '' : showWhen(source.published, { weekday: false });
      return label(source?.title ?? one.text, published);
    }
    default: {
      const never: never = kind;
      throw new Error(`unknown kind ${String(never)}`);
    }
  }
}

type Facts = Known['facts'];

/** What it said itself comes before what was said of several. Itself, or a part of it: the administration's position is its state's. */
const isBy = (id: string, by: readonly string[], facts: Facts): boolean =>
  by.some((speaker) => speaker === id || facts.ancestors(speaker).some((above) => above.id === id));

/** "United Kingdom, 19 July 2021": who took the strongest position first, and when. */
function attributed(claim: Claim, facts: Facts): string {
  const [by] = claim.by;
  const party = facts.party(by ?? '');
  return [party?.short ?? party?.name ?? '', noteOf(claim) || dayOf(claim)].filter(Boolean).join(' ');
}

/** Its name, and what it was found by where that is another one. */
function nameOf({ id, text }: Named, { facts }: Pick<Known, 'facts'>): string {
  const name = facts.party(id)?.name ?? facts.activity(id)?.name ?? text;
  return name.toLowerCase() === text.toLowerCase() ? name : `${name} (${text})`;
}
