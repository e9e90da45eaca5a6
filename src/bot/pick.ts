/** The typed options of a command as ids of the record, or a sentence about the first that names nothing. */
import type { Choice } from '../answer/answer.ts';
import { type Draft, type Known, missing } from '../answer/draft.ts';
import type { NameKind } from '../names/aliases.ts';
import type { Names } from '../names/names.ts';
import type { Reader } from '../names/reader.ts';
import { tokenise } from '../text/tokens.ts';
import { choose } from './which.ts';

export type Naming = Readonly<{ known: Known; names: Names; reader: Reader }>;

type Option = readonly [field: string, typed: string | undefined, kind: NameKind];
export type Picked =
  | Readonly<{ ok: true; ids: Readonly<Record<string, string>> }>
  | Readonly<{ ok: false; draft: Draft }>;

/** Ids for the options that were given; the first that names nothing gets the nearest names instead. */
export function pick(options: readonly Option[], parts: Naming): Picked {
  const ids: Record<string, string> = {};
  for (const [field, typed, kind] of options) {
    if (typed === undefined || typed.trim() === '') continue;
    const found = idsOf(typed, kind, parts);
    const [id, other] = found;
    if (id === undefined) return { ok: false, draft: noSuch(typed, kind, parts) };
    if (other !== undefined) return { ok: false, draft: whichOf(found, { field, kind }, parts) };
    ids[field] = id;
  }
  return { ok: true, ids };
}

function idsOf(typed: string, kind: NameKind, { known, names, reader }: Naming): readonly string[] {
  const { facts } = known;
  if (facts.party(typed) ?? facts.activity(typed) ?? facts.source(typed)) return [typed];
  return reader.readTyped(typed).mentions.find((m) => m.kind === kind)?.ids ?? nearest(typed, kind, names);
}

/** A title is never typed whole: the one that is offered first is meant. A name is, though with slips. */
function nearest(typed: string, kind: NameKind, names: Names): readonly string[] {
  const id = kind === 'source' ? names.complete(typed, [kind], 1)[0]?.id : names.spelt(typed, kind);
  return id === undefined ? [] : [id];
}

/** A name that several share: it is never picked for the person. */
function whichOf(
  ids: readonly string[],
  { field, kind }: Readonly<{ field: string; kind: NameKind }>,
  { known, reader }: Naming,
): Draft {
  const ask = kind === 'party' ? (ASK_FOR[field] ?? ASK_WHO) : ASK[kind];
  return choose(ids, { facts: known.facts, reader }, ask);
}

/** What a choice among parties asks, by the option that it was typed into. */
const ASK_FOR: Readonly<Record<string, (name: string) => string>> = {
  accused: (name) => `Who blamed ${name}?`,
  by: (name) => `Whom did ${name} blame?`,
  party: (name) => `Did ${name} join?`,
  name: (name) => `What is the position of ${name}?`,
};
const ASK_WHO = (name: string): string => `Who is ${name}?`;

const shownName = (id: string, { facts }: Known): string =>
  facts.party(id)?.name ?? facts.activity(id)?.name ?? facts.source(id)?.title ?? id;

/** A country that the record has no party for: it can be asked about, and is not named. */
export function outsider(typed: string | undefined, { known, reader }: Naming): string | undefined {
  if (typed === undefined || known.facts.party(typed)) return undefined;
  const { mentions } = reader.readTyped(typed);
  return mentions.some((m) => m.kind === 'party')
    ? undefined
    : mentions.find((m) => m.kind === 'country')?.ids[0];
}

/** Whom people most likely meant when a name fits nobody. */
const MAIN = new Set(['state', 'bloc', 'alliance']);

function noSuch(typed: string, kind: NameKind, { known, names }: Naming): Draft {
  const word = tokenise(typed)
    .map((t) => t.raw)
    .join(' ')
    .slice(0, 60);
  const nearest = names.complete(typed, [kind], 5);
  const main = names
    .complete('', [kind], 60)
    .filter((n) => kind !== 'party' || MAIN.has(known.facts.party(n.id)?.level ?? ''));
  const all = nearest.length > 0 ? nearest : main.slice(0, 5);
  const shown = (id: string) => shownName(id, known);
  const suggestions: readonly Choice[] = all.map((n) => ({
    label: shown(n.id),
    ask: ASK[kind](shown(n.id)),
  }));
  return missing({ missing: `anything under the name "${word}"`, suggestions });
}

/** What a choice then asks: it must stand on its own, since buttons outlive the conversation. */
const ASK: Readonly<Record<NameKind, (name: string) => string>> = {
  party: (name) => `Did ${name} join?`,
  activity: (name) => `Tell me about ${name}`,
  source: () => 'What are your sources?',
  country: (name) => `Did ${name} join?`,
};
