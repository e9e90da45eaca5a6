import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const TELLERS = '(sources|reports|accounts|figures|numbers|counts|versions|estimates|these|they|those)';
const ASKS = new RegExp(
  [
    `\\b(dont|doesnt|do not|does not|didnt|not) (all |really |these |they |those |the \\w+ )?(agree|match|add up|line up|tally)\\b`,
    `\\b(disagree|contradict\\w*|inconsisten\\w*|discrepanc\\w*|at odds)\\b`,
    `\\b${TELLERS}\\b.{0,24}\\b(differ|vary|clash|conflict)\\b`,
    `\\bdo (the |all )?${TELLERS} (agree|match|tally)\\b`,
  ].join('|'),
);

/** Where sources contradict each other: which side says what. */
export const disagreement: Rule = {
  name: 'disagreement',
  examples: ['Where do sources disagree?', 'Which reports contradict each other?'],
  match: (s) => {
    if (!s.says(ASKS) || s.parties.length > 0) return undefined;
    const weights = s.ask.weights.map((w, i) => (inSentence(s, i) ? Math.max(w, 1) : 0));
    const those = s.says(/\b(these|those|they|them|it)\b/);
    return { query: { kind: 'disagreement', ask: { ...s.ask, weights }, those }, used: s.words.keys() };
  },
};

/** The sentence that speaks of the disagreement says over what. */
function inSentence(s: Sentence, unit: number): boolean {
  const line = s.words.join(' ');
  const before = line.slice(0, line.search(ASKS)).split(' ').length - 1;
  const at = s.read.tokens[before]?.start ?? 0;
  const from = s.read.text.slice(0, at).search(/[^.?!]*$/);
  const length = s.read.text.slice(at).search(/[.?!]|$/);
  const start = s.read.tokens[s.ask.units[unit]?.from ?? 0]?.start ?? 0;
  return start >= from && start < at + length;
}
