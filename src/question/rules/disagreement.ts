import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const TELLERS = '(sources|reports|accounts|figures|numbers|counts|versions|estimates|these|they|those)';
const ASKS = [
  /\b(disagree|contradict\w*|inconsisten\w*|discrepanc\w*|at odds)\b/,
  new RegExp(`\\b${TELLERS}\\b.{0,24}\\b(differ|vary|clash|conflict)\\b`),
  new RegExp(`\\bdo (the |all )?${TELLERS} (agree|match|tally)\\b`),
  /\b(dont|doesnt|not|didnt) (agree|match|add up|line up|tally)\b/,
  /\b(dont|doesnt|not|didnt) (all|really|these|they|those|the \w+) (agree|match|add up|line up|tally)\b/,
];

/** Where sources contradict each other: which side says what. */
export const disagreement: Rule = {
  name: 'disagreement',
  examples: ['Where do sources disagree?', 'Which reports contradict each other?'],
  match: (s) => {
    if (!ASKS.some((each) => s.says(each)) || s.parties.length > 0) return undefined;
    const weights = s.ask.weights.map((w, i) => (inSentence(s, i) ? Math.max(w, 1) : 0));
    const those = s.says(/\b(these|those|they|them|it)\b/);
    return { query: { kind: 'disagreement', ask: { ...s.ask, weights }, those }, used: s.words.keys() };
  },
};

/** The sentence that speaks of the disagreement says over what. */
function inSentence(s: Sentence, unit: number): boolean {
  const line = s.words.join(' ');
  const asked = Math.min(...ASKS.map((each) => line.search(each)).filter((at) => at >= 0));
  const before = line.slice(0, asked).split(' ').length - 1;
  const at = s.read.tokens[before]?.start ?? 0;
  const from = s.read.text.slice(0, at).search(/(?<![^.?!])[^.?!]*$/);
  const length = s.read.text.slice(at).search(/[.?!]|$/);
  const start = s.read.tokens[s.ask.units[unit]?.from ?? 0]?.start ?? 0;
  return start >= from && start < at + length;
}
