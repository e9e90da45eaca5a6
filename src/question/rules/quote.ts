import type { Rule } from '../rule.ts';
import { range, type Sentence } from '../sentence.ts';

const SPAN = /"([^"]{3,})"|“([^“”]{3,})”|'([^']{3,})'(?!\p{L})|‘([^‘’]{3,})’/u;
const GAP = /_{2,}|\.{3}|…/;

/** Who said these words; how does this quote go on. */
export const quote: Rule = {
  name: 'quote',
  examples: ['Who said "{quote}"?', 'Who used the words "{quote}"?'],
  match: (s) => {
    const found = SPAN.exec(s.read.text);
    const words = found?.slice(1).find((g) => g !== undefined);
    const gapped = GAP.test(s.read.text.replace(/\?\s*$/, ''));
    if (words === undefined) return gapped ? fill(s) : undefined;
    if (gapped || s.says(/\b(finish|complete|continue|fill|goes? on|rest of)\b/))
      return { query: { kind: 'quote', words, ask: 'finish' }, used: s.words.keys() };
    const asked =
      ['who', 'whom', 'which'].includes(s.ask.focus) || s.says(/\b(said|words|used|called|about who)\b/);
    return asked
      ? {
          query: { kind: 'quote', words, ask: 'who' },
          used: [...inside(s, words), ...s.at('say', 'wording', 'official', 'use')],
        }
      : undefined;
  },
};

/** A gap without quotation marks: all that stands before the explanation is the quote. */
function fill(s: Sentence) {
  const words =
    s.read.text.split(/:(?=\s)/).sort((a, b) => Number(GAP.test(b)) - Number(GAP.test(a)))[0] ?? s.read.text;
  return { query: { kind: 'quote' as const, words, ask: 'finish' as const }, used: s.words.keys() };
}

function inside(s: Sentence, words: string): readonly number[] {
  const start = s.read.text.indexOf(words);
  return range(0, s.read.tokens.length).filter((i) => {
    const t = s.read.tokens[i];
    return t !== undefined && t.start >= start && t.end <= start + words.length;
  });
}
