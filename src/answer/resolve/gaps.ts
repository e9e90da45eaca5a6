import type { Gap } from '../../facts/schema.ts';
import { type Draft, type Known, told } from '../draft.ts';
import { capital } from '../tell.ts';

/** The known unknowns, as a list. */
export function gaps(known: Known): Draft {
  const open = known.facts.all.filter((f): f is Gap => f.kind === 'gap');
  const [first] = open;
  return told({
    lead: first
      ? `The record leaves ${open.length} questions open, such as ${first.missing}.`
      : 'No open question is recorded.',
    facts: [],
    blocks: [{ kind: 'list', items: open.map((g) => ({ text: capital(g.missing), fact: g.id })) }],
  });
}
