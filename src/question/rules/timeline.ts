import type { TypedDate } from '../dates.ts';
import { isAccused, isLead } from '../lead.ts';
import type { Rule } from '../rule.ts';
import { dateTokens, mentionTokens, type Sentence } from '../sentence.ts';

const TIMELINE = /\b(time ?line|chronology|chronological(ly)?|sequence of events|by date)\b/;
const HAPPENED =
  /^(and |so )*(what|which|anything|everything) (\w+ )?(happened|happen|took place|went on|occurred|was going on)\b/;
/** "since" and "after" have a rule of their own. */
const LATER = /\b(since|after|afterwards|later|before)\b/;

/** What happened when: a matter by date, or everything of a month or year. */
export const timeline: Rule = {
  name: 'timeline',
  examples: ['Timeline of {activity} from March to July 2021', 'What happened in 2025?'],
  match: (s, record) => {
    const dates = s.says(TIMELINE) || s.says(HAPPENED) ? s.dates() : [];
    const asked = s.says(TIMELINE) || (s.says(HAPPENED) && dates.length > 0 && !s.says(LATER));
    const others = s.parties.filter((p) => !isAccused(record, p) && !isLead(record, p));
    if (!asked || others.length > 0 || dates.length > 2) return undefined;
    const activity = s.activity ?? (s.says(TIMELINE) ? record.about.mainActivity : undefined);
    return {
      query: {
        kind: 'timeline',
        ...(activity === undefined ? {} : { activity }),
        ...windowOf(s, dates),
        brief: true,
      },
      used: [...mentionTokens(s), ...dateTokens(s, dates), ...small(s)],
    };
  },
};

/** One date is a window by itself, unless a word opens it to one side. */
function windowOf(s: Sentence, dates: readonly TypedDate[]): Readonly<{ from?: string; to?: string }> {
  const [first, second] = dates;
  if (!first) return {};
  if (second) return { from: first.from, to: second.to };
  if (first.from === first.to && s.says(/\b(until|till|up to|through|by)\b(?! date)/))
    return { to: first.to };
  if (first.from === first.to && s.says(/\b(from|starting|onwards?|since)\b/)) return { from: first.from };
  return { from: first.from, to: first.to };
}

const small = (s: Sentence): readonly number[] => [
  ...s.at(
    'list',
    'hack',
    'occur',
    'when',
    'summary',
    'number',
    'discover',
    'attribute',
    'announce',
    'expose',
  ),
  ...s.words.flatMap((w, i) =>
    /^(time|timeline|chronolog\w+|sequence|events?|date|order|happened|happen|occurred|place|year|month)$/.test(
      w,
    )
      ? [i]
      : [],
  ),
];
