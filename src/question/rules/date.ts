import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

/** When the announcement was made, asked barely or by its part: weekday, month, year. */
export const date: Rule = {
  name: 'date',
  examples: ['when did they announce it', 'weekday of the accusation?'],
  match: (s) => {
    const weekday = s.says(/\b(weekday|weekend|what day of the week|which day of the week)\b/);
    if (s.ask.focus !== 'when' && !weekday) return undefined;
    if (!s.has('attribute', 'announce') && !s.says(/\b(went public|go public|name names)\b/))
      return undefined;
    if (s.has('charge', 'discover', 'condemn', 'occur')) return undefined;
    const part = weekday ? 'weekday' : s.says(/\bmonth\b/) ? 'month' : s.says(/\byear\b/) ? 'year' : 'date';
    return {
      query: { kind: 'date', part, ...(s.activity === undefined ? {} : { activity: s.activity }) },
      used: [
        ...mentionTokens(s),
        ...s.at('when', 'attribute', 'announce', 'statement', 'hack', 'say'),
        ...small(s),
      ],
    };
  },
};

const small = (s: Sentence): readonly number[] =>
  s.words.flatMap((w, i) =>
    /^(weekday|weekend|day|date|calendar|exact|year|month|public|publicly|officially|week)$/.test(w)
      ? [i]
      : [],
  );
