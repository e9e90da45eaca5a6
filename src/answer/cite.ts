import type { Facts } from '../facts/store.ts';
import type { Citation } from './answer.ts';
import { claims, partyName } from './tell.ts';

/** The sources under some facts, numbered in the order of the facts; one line a source and paragraph. */
export function cite(ids: readonly string[], facts: Facts): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const claim of claims(facts, ids)) {
    const official = claim.evidence.some((e) =>
      ['official', 'reproduced'].includes(facts.source(e.source)?.kind ?? ''),
    );
    for (const e of claim.evidence) {
      const source = facts.source(e.source);
      const key = `${e.source}|${e.paragraph ?? e.locator ?? ''}`;
      if (!source || seen.has(key)) continue;
      const quote = e.quotes?.[0];
      seen.set(key, {
        number: seen.size + 1,
        source: source.id,
        title: source.title,
        ...(source.url === undefined ? {} : { url: source.url }),
        ...(e.paragraph === undefined ? {} : { paragraph: e.paragraph }),
        ...(quote === undefined ? {} : { quote: quote.words, speaker: partyName(facts, quote.speaker) }),
        ...((source.kind === 'news' || source.kind === 'wiki') && !official ? { reported: true } : {}),
      });
    }
  }
  return [...seen.values()];
}
