import type { Draft } from '../answer/draft.ts';
import { and } from '../answer/tell.ts';
import type { Facts } from '../facts/store.ts';
import type { Mention } from '../names/mentions.ts';
import type { Read, Reader } from '../names/reader.ts';

type Parts = Readonly<{ facts: Facts; reader: Reader }>;

/** A name that several parties have is never picked for whoever asks: each choice asks again, by a name of its own. */
export function whichParty(read: Read, parts: Parts): Draft | undefined {
  const mention = read.mentions.find((m) => isShared(m, parts.facts));
  if (!mention) return undefined;
  const [from, to] = [read.tokens[mention.from]?.start, read.tokens[mention.to - 1]?.end];
  const ask = (name: string) => `${read.text.slice(0, from)}${name}${read.text.slice(to)}`;
  return choose(mention.ids, { ...parts, typed: `"${mention.text}"` }, ask);
}

/** The choices among some parties, activities or sources; `ask` is what a choice asks, for a name that only that one has. */
export function choose(
  ids: readonly string[],
  parts: Parts & Readonly<{ typed?: string }>,
  ask: (name: string) => string,
): Draft {
  const choices = ids.map((id) => ({ label: labelOf(id, parts), ask: ask(ownName(id, parts)) }));
  return {
    kind: 'ambiguous',
    question: `${parts.typed ?? 'That'} is a name of ${and(choices.map((c) => c.label))}. Which one is meant?`,
    choices,
    facts: [],
    confidence: 0.9,
  };
}

/** By spelling, not only by stem: "officials" and "official" are two names. */
function isShared({ kind, ids, text }: Mention, facts: Facts): boolean {
  return (
    kind === 'party' &&
    ids.length > 1 &&
    ids.every((id) => namesOf(id, facts).some((n) => bare(n) === bare(text)))
  );
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function namesOf(id: string, facts: Facts): readonly string[] {
  const party = facts.party(id);
  if (!party) return [facts.activity(id)?.name ?? facts.source(id)?.title ?? id];
  const { name, short, aliases = [], names = [], adjectives = [] } = party;
  return [name, short ?? name, ...aliases, ...names.map((n) => n.name), ...adjectives];
}

/** The first of its names that means nobody else; the check of the record sees to it that there is one. */
function ownName(id: string, { facts, reader }: Parts): string {
  const own = namesOf(id, facts).find((name) => {
    const [mention, other] = reader.read(name).mentions;
    return mention?.ids.length === 1 && mention.ids[0] === id && other === undefined;
  });
  return own ?? namesOf(id, facts)[0] ?? id;
}

function labelOf(id: string, parts: Parts): string {
  const name = namesOf(id, parts.facts)[0] ?? id;
  const own = ownName(id, parts);
  return own.startsWith(name) ? own : `${name} (${own})`;
}
