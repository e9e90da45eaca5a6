import type { Answer } from '../answer/answer.ts';

const CONTRADICTS = /^(Not quite|Not itself|No)\b[:,.]?\s*/;
const SUPPORTS = /^Yes\b[:,.]?\s*/;

/** The answer to a claim as a verdict: supported, contradicted, or not stated. */
export function verdict(answer: Answer): Answer {
  if (answer.kind !== 'answered') return answer;
  const { lead } = answer;
  if (CONTRADICTS.test(lead))
    return { ...answer, tone: 'contradicted', lead: `Contradicted. ${after(lead)}` };
  if (SUPPORTS.test(lead)) return { ...answer, tone: 'supported', lead: `Supported. ${after(lead)}` };
  return { ...answer, tone: 'not-stated', lead: `Not stated in these words. ${lead}` };
}

/** The sentence behind "Yes:" or "Not quite:", as a sentence of its own. */
function after(lead: string): string {
  const rest = lead.replace(CONTRADICTS, '').replace(SUPPORTS, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
