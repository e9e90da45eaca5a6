import type { Answer } from '../answer/answer.ts';

/** The answer to a claim as a verdict: supported, contradicted, or not stated. */
export function verdict(answer: Answer): Answer {
  if (answer.kind !== 'answered') return answer;
  const { lead } = answer;
  if (/^(No\b|Not quite)/.test(lead))
    return { ...answer, tone: 'contradicted', lead: `Contradicted. ${after(lead)}` };
  if (/^Yes\b/.test(lead)) return { ...answer, tone: 'supported', lead: `Supported. ${after(lead)}` };
  return { ...answer, tone: 'not-stated', lead: `Not stated in these words. ${lead}` };
}

/** The sentence behind "Yes:" or "Not quite:", as a sentence of its own. */
function after(lead: string): string {
  const rest = lead.replace(/^(Yes|No|Not quite)[:,.]?\s*/, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
