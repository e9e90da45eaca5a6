import type { RecordData } from '../../facts/schema.ts';
import { stems } from '../../text/tokens.ts';
import type { Match, Rule } from '../rule.ts';
import { range, type Sentence } from '../sentence.ts';

const ASKS =
  /\b(mean|means|meaning|stand for|stands for|definition|define|abbreviation|acronym|short for|explain the (term|word))\b/;
const WHAT_IS = /^(and |so |ok |pls |please )*what( exactly)? (is|are|s) |^whats /;

/** What does X mean; what does X stand for. */
export const define: Rule = {
  name: 'define',
  examples: ['What does {term} stand for?', 'what is {word}'],
  match: (s, record) => {
    const asks = s.says(ASKS) && ['what', 'which', 'how', 'fragment'].includes(s.ask.focus);
    if (!asks && !s.says(WHAT_IS)) return undefined;
    const found = longestTerm(s, record);
    if (found && !asks && !isBare(s, found)) return undefined;
    return found && { ...found, used: [0, ...found.used, ...(asks ? s.at('define', 'name') : [])] };
  },
};

const BESIDE = /^(thing|term|word|called|exactly|actually|anyway|even|kind|this)$/;

/** "What is NATO's position" asks for more than what NATO is. */
function isBare(s: Sentence, found: Match): boolean {
  const used = new Set(found.used);
  return s.read.units.every(
    (u) =>
      u.stop ||
      used.has(u.from) ||
      s.words.slice(u.from, u.to).every((w) => BESIDE.test(w)) ||
      s.focused.used.has(u.from),
  );
}

function longestTerm(s: Sentence, record: RecordData): Match | undefined {
  const tokens = s.read.tokens.map((t) => t.stem);
  let best: { term: string; from: number; length: number } | undefined;
  for (const entry of record.glossary) {
    for (const name of [entry.term, ...(entry.aliases ?? [])]) {
      const wanted = stems(name);
      const from = tokens.findIndex((_, i) => wanted.every((w, j) => tokens[i + j] === w));
      if (from >= 0 && wanted.length > (best?.length ?? 0))
        best = { term: entry.term, from, length: wanted.length };
    }
  }
  return (
    best && { query: { kind: 'define', term: best.term }, used: range(best.from, best.from + best.length) }
  );
}
