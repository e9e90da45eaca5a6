import type { Rule } from '../rule.ts';

const ASKS =
  /^(and )?(source|sources|citation|cite|reference|link|proof)s?( please| pls)?$|\bwhere (is|was|does|did) (that|this|it|you get (that|this|it)) (from|come from|taken from)\b|\bwhere (is|was|does|did) (this|that|the|your) (information|info|answer|data)\b|\bhow do you know\b|\bwhat (is|are) (the|your) sources?\b|\bsource for (that|this)\b/;

/** Where an answer comes from, or what the record rests on. */
export const source: Rule = {
  name: 'source',
  examples: ['How do you know?', 'Where is that from?', 'What are your sources?'],
  match: (s) =>
    s.says(ASKS) && s.parties.length === 0 ? { query: { kind: 'source' }, used: s.words.keys() } : undefined,
};
