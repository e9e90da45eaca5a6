import type { Rule } from '../rule.ts';
import { mentionTokens } from '../sentence.ts';

const ASKS = /\b(compare|comparison|versus|vs|differ|difference|differently|side by side|contrast)\b/;

/** Two parties' positions beside each other. */
export const compare: Rule = {
  name: 'compare',
  examples: ['compare {lead} and {accused}', 'Set {lead} and {accused} side by side.'],
  match: (s) => {
    const [a, b] = [...new Set(s.parties)];
    if (!s.says(ASKS) || a === undefined || b === undefined) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    return {
      query: { kind: 'compare', a, b, ...activity },
      used: [
        ...mentionTokens(s),
        ...s.at('compare', 'statement', 'wording', 'attribute', 'say'),
        ...s.words.flatMap((w, i) =>
          /^(set|side|version|put|affair|positions?|stance|view)$/.test(w) ? [i] : [],
        ),
      ],
    };
  },
};
