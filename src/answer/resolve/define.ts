import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, sentence } from '../tell.ts';

/** A term of the field, in one plain sentence; no fact of the record. */
export function define(query: Extract<Query, { kind: 'define' }>, known: Known): Draft {
  const entry = known.facts.record.glossary.find((g) => g.term === query.term);
  if (!entry) return missing({ missing: `what "${query.term}" means` });
  const short = entry.aliases?.find((a) => /^[A-Z.]{2,6}s?$/.test(a));
  const name = short && short !== entry.term ? `${entry.term} (${short})` : entry.term;
  return told({ lead: `${capital(name)}: ${sentence(entry.meaning)}`, facts: [] });
}
