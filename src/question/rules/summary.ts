import { MONTHS, WEEKDAYS } from '../../text/english.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const ASKS =
  /\b(tldr|tl dr|summary|summari[sz]e|recap|gist|in short|in brief|nutshell|overview|sum (it|this|that) up|short version|one sentence|main points|key points|whole (business|story|affair|thing))\b|\bwhat (happened|is (it|this|that) about|was it about)\b/;
const AFFAIR = /\b(business|affair|story|thing|is the whole)\b/;
const TELL =
  /^(please |pls |can you |could you )?(tell me|talk|inform me|brief me|what do you know|what is known|anything) (about|on) /;

/** The whole affair, or one activity, in two sentences. */
export const summary: Rule = {
  name: 'summary',
  examples: ['tldr of {activity}', 'Short version of the whole affair?'],
  match: (s) => {
    const tell = s.says(TELL) && s.activity !== undefined;
    const asks = s.says(ASKS) || s.says(/\bwhat/, AFFAIR, /\babout\b/);
    if (!asks && !tell) return undefined;
    if (s.parties.length > 0 && s.activity === undefined && !s.says(/\bwhole\b/)) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    return { query: { kind: 'summary', ...activity }, used: tell ? [...mentionTokens(s)] : all(s) };
  },
};

/** All but words that ask for something else: "extent", "charges". */
function all(s: Sentence): readonly number[] {
  const other = s.read.spans
    .filter((c) => !['summary', 'article', 'hack', 'list', 'define'].includes(c.concept))
    .map((c) => c.from)
    .filter((i) => !/^(sentences?|words?|lines?|minutes?|short|brief)$/.test(s.words[i] ?? ''));
  return [...s.words.keys()]
    .filter((i) => !MONTHS.includes(s.words[i] ?? '') && !WEEKDAYS.includes(s.words[i] ?? ''))
    .filter((i) => !other.includes(i) || s.read.mentions.some((m) => m.from <= i && i < m.to));
}
