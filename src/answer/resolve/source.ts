import type { Source } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { and } from '../tell.ts';

/** More titles than these are counted. */
const FEW = 5;

/** What the record, or the last answer, rests on. */
export function source(query: Extract<Query, { kind: 'source' }>, known: Known): Draft {
  const { facts } = known;
  if (query.source !== undefined) return one(query.source, known);
  const of = query.of ?? [];
  const used = of.flatMap((id) => facts.fact(id) ?? []).flatMap((f) => (f.kind === 'gap' ? [] : f.evidence));
  const list =
    used.length > 0
      ? [...new Set(used.map((e) => e.source))].flatMap((id) => facts.source(id) ?? [])
      : facts.record.sources;
  if (list.length === 0) return missing({ missing: 'what it rests on' });
  const lead =
    used.length > 0
      ? `That rests on ${and(list.map(named))}.`
      : list.length <= FEW
        ? `The record rests on ${and(list.map(named))}.`
        : `The record rests on ${list.length} sources, such as ${and(list.slice(0, FEW).map(named))}.`;
  return told({ lead, facts: of.slice(0, 5) });
}

const named = (s: Source): string => `"${s.title}"${s.publisher ? ` (${s.publisher})` : ''}`;

function one(id: string, known: Known): Draft {
  const found = known.facts.source(id);
  if (!found) return missing({ missing: 'anything under that source' });
  const citing = known.facts.claims.filter((c) => c.evidence.some((e) => e.source === id));
  const seen = found.seen === 'full-text' ? 'was read in full' : 'was seen in excerpts';
  return told({
    lead: `${named(found)} is ${KIND[found.kind]} and ${seen}.`,
    context: [`${citing.length} ${citing.length === 1 ? 'fact rests' : 'facts rest'} on it.`],
    facts: citing.slice(0, 1).map((c) => c.id),
    blocks: [{ kind: 'list', items: citing.map((c) => ({ text: c.text, fact: c.id })) }],
    again: { call: 'source', key: id },
  });
}

const KIND: Readonly<Record<Source['kind'], string>> = {
  official: 'an official document',
  reproduced: 'an official text as reproduced elsewhere',
  news: 'a news report',
  research: 'research',
  data: 'a data set',
  wiki: 'a page that its readers write',
};
