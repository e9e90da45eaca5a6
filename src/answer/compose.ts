import type { Answer, Reading } from './answer.ts';
import { cite } from './cite.ts';
import type { Draft, Known } from './draft.ts';
import { onwardFrom } from './onward.ts';

/** A draft with its citations and how it was read. */
export function compose(draft: Draft, reading: Omit<Reading, 'confidence'>, known: Known): Answer {
  const { confidence, unused = [], parties = [], ...rest } = draft;
  const onward = rest.kind === 'answered' ? onwardFrom(rest, known.facts) : [];
  return {
    ...rest,
    ...(onward.length === 0 ? {} : { onward }),
    citations: cite({ facts: rest.facts, parties }, known.facts),
    reading: { ...reading, unused: [...reading.unused, ...unused], confidence },
  };
}
