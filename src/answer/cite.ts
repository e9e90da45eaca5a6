import { saidOn } from '../facts/clocks.ts';
import type { Evidence } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { showWhen } from '../facts/when.ts';
import type { Citation, CitedQuote } from './answer.ts';
import { claims, partyName } from './tell.ts';

type Told = Readonly<{ facts: readonly string[]; parties: readonly string[] }>;

/**
 * The sources under some facts and the entries of some parties, numbered in that order; one line a source and
 * paragraph.
 */
export function cite(told: Told, facts: Facts): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const { of, evidence } of evidenceOf(told, facts)) {
    const official = evidence.some((e) =>
      ['official', 'reproduced'].includes(facts.source(e.source)?.kind ?? ''),
    );
    for (const e of evidence) {
      const source = facts.source(e.source);
      const key = `${e.source}|${e.paragraph ?? e.locator ?? ''}`;
      if (!source) continue;
      const before = seen.get(key);
      if (before) {
        seen.set(key, { ...before, facts: [...(before.facts ?? []), of] });
        continue;
      }
      const quote = e.quotes?.[0];
      const said = quote && saidOf(of, facts);
      seen.set(key, {
        number: seen.size + 1,
        source: source.id,
        title: source.title,
        ...(source.url === undefined ? {} : { url: source.url }),
        ...(e.paragraph === undefined ? {} : { paragraph: e.paragraph }),
        ...(quote === undefined ? {} : { quote: quote.words, speaker: partyName(facts, quote.speaker) }),
        ...(said === undefined ? {} : { said }),
        ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
        facts: [of],
        ...((source.kind === 'news' || source.kind === 'wiki') && !official ? { reported: true } : {}),
      });
    }
  }
  return [...seen.values()];
}

/** Each quote once, with who said it when. */
export const quotesIn = (citations: readonly Citation[]): readonly CitedQuote[] =>
  [...Map.groupBy(citations, ({ quote }) => quote)].flatMap(([words, [first]]) =>
    words === undefined
      ? []
      : [
          {
            words,
            ...(first?.speaker ? { speaker: first.speaker } : {}),
            ...(first?.said ? { said: first.said } : {}),
          },
        ],
  );

export const paragraphsIn = (citations: readonly Citation[]): readonly number[] =>
  [...new Set(citations.flatMap(({ paragraph }) => paragraph ?? []))].sort((a, b) => a - b);

function saidOf(id: string, facts: Facts): string | undefined {
  const [claim] = claims(facts, [id]);
  const date = claim && saidOn(claim, facts);
  return date === undefined ? undefined : showWhen(date, { weekday: false });
}

type Cited = Readonly<{ of: string; evidence: readonly Evidence[] }>;

const evidenceOf = (told: Told, facts: Facts): readonly Cited[] => [
  ...claims(facts, told.facts).map(({ id, evidence }) => ({ of: id, evidence })),
  ...told.parties.map((id) => ({ of: id, evidence: facts.party(id)?.evidence ?? [] })),
];
