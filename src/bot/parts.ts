import type { Answer, Answered } from '../answer/answer.ts';

const QUESTION = 'who|whom|whose|what|which|when|where|why|how';
/** Where each space is one. */
const JOINT = new RegExp(`(?:,? (?:and|n|&)|[;,?:.]) (?=(?:(?:in|to|by|for|with) )?(?:${QUESTION})\\b)`, 'i');
/** "When X did this, how often had it …": the first part only says on what occasion. */
const OCCASION =
  /^\W*(?:when|while|after|before)\s+(?!(?:did|does|do|is|was|were|are|has|have|will|exactly)\b)/i;
const STARTS = new RegExp(`\\b(?:${QUESTION})\\b`, 'i');
/** "Why", "how come", "what for": a part like these leans on the other one and is no question of its own. */
const LEANS =
  /^\W*(?:\w+|how (?:come|so|else|about)|what (?:for|else|about|then)|(?:when|where|who|why) (?:exactly|else|then|not|was|is)|(?:which|whose) \w+)\W*$/i;

/** A two-part question as its parts; anything else as it is. */
export function split(text: string): readonly string[] {
  const parts = text
    .replace(/\s+/g, ' ')
    .split(JOINT)
    .filter((p) => p.trim() !== '');
  const own = parts.filter((p) => STARTS.test(p));
  if (OCCASION.test(own[0] ?? '')) return [text];
  if (own.length !== 2 || own.some((p) => LEANS.test(p.trim()))) return [text];
  return own;
}

/** Both parts in order; what one lacks is said, and neither is paged. Undefined when no part is answered. */
export function joined(answers: readonly Answer[]): Answer | undefined {
  const answered = answers.filter((a): a is Answered => a.kind === 'answered');
  const [first] = answered;
  if (!first || answers.some((a) => a.kind === 'help')) return undefined;
  if (answered.length === 2 && answered[0]?.lead === answered[1]?.lead) return undefined;
  const [lead = '', ...context] = answers.flatMap((a) =>
    a.kind === 'answered' ? [a.lead] : a.kind === 'unknown' ? [a.missing] : [],
  );
  const { again: _, ...rest } = first;
  return {
    ...rest,
    lead,
    context,
    blocks: answered.flatMap((a) => a.blocks),
    facts: [...new Set(answered.flatMap((a) => a.facts))],
    citations: answered.flatMap((a) => a.citations).map((c, i) => ({ ...c, number: i + 1 })),
    reading: {
      line: answers.map((a) => a.reading.line).join('; and '),
      rule: answers.map((a) => a.reading.rule).join('+'),
      unused: answers.flatMap((a) => a.reading.unused),
      confidence: Math.min(...answers.map((a) => a.reading.confidence)),
    },
  };
}
