import { MONTHS, WEEKDAYS } from '../../text/english.ts';
import { isAccused, isLead } from '../lead.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

/** When the announcement was made, asked barely or by its part: weekday, month, year. */
export const date: Rule = {
  name: 'date',
  examples: ['when did they announce it', 'weekday of the accusation?'],
  match: (s, record) => {
    // Another's attribution has another date: "when did private groups attribute it".
    if (s.parties.some((p) => !isLead(record, p) && !isAccused(record, p))) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    const used = [
      ...mentionTokens(s),
      ...s.at('when', 'attribute', 'announce', 'statement', 'hack', 'say', 'occur'),
      ...small(s),
    ];
    if (s.ask.focus === 'when' && s.says(HAPPENED) && !s.has('attribute', 'announce', 'charge')) {
      return { query: { kind: 'date', of: 'occurred', part: 'date', ...activity }, used };
    }
    const weekday = s.says(/\b(weekday|weekend|what day of the week|which day of the week)\b/);
    const claimed = s.words.find((w) => WEEKDAYS.includes(w) || MONTHS.includes(w));
    const asks = s.ask.focus === 'when' || weekday || (s.ask.focus === 'yes-no' && claimed !== undefined);
    if (!asks || !(s.has('attribute', 'announce') || s.says(/\b(went public|go public|name names)\b/)))
      return undefined;
    if (s.has('charge', 'discover', 'condemn', 'occur')) return undefined;
    const part = weekday ? 'weekday' : s.says(/\bmonth\b/) ? 'month' : s.says(/\byear\b/) ? 'year' : 'date';
    const claim = s.ask.focus === 'yes-no' && claimed !== undefined ? { claimed } : {};
    return {
      query: { kind: 'date', part, ...claim, ...activity },
      used: [...used, ...s.words.flatMap((w, i) => (w === claimed ? [i] : []))],
    };
  },
};

const HAPPENED = /\b(happen|happened|take place|took place|occur|occurred|begin|began|start|started)\b/;

const small = (s: Sentence): readonly number[] =>
  s.words.flatMap((w, i) =>
    /^(weekday|weekend|day|date|calendar|exact|year|month|public|publicly|officially|week)$/.test(w)
      ? [i]
      : [],
  );
