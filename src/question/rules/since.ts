import type { Rule } from '../rule.ts';
import { dateTokens, mentionTokens, type Sentence } from '../sentence.ts';

const ANY = /\b(what|whats|anything|has|have|any)\b/;
const NEWS =
  /\b(changed?|new|news|happened|happen|occurred|developments?|updates?|followed|come of it|went on)\b/;
const LATER = /\b(since|after|afterwards|later|then on|thereafter)\b/;

/** What has come after a day, or after the announcement. */
export const since: Rule = {
  name: 'since',
  examples: [
    'What has changed since?',
    "What's new since the announcement?",
    'What happened since July 2021?',
  ],
  match: (s) => {
    if (!s.says(ANY, NEWS) || !s.says(LATER) || s.parties.length > 0 || s.countries.length > 0)
      return undefined;
    const dates = s.dates();
    const [date, ...more] = dates;
    if (more.length > 0 || (date && date.from !== date.to)) return undefined;
    return {
      query: {
        kind: 'since',
        since: date?.to ?? 'announcement',
        ...(s.activity === undefined ? {} : { activity: s.activity }),
      },
      used: [...mentionTokens(s), ...dateTokens(s, dates), ...small(s)],
    };
  },
};

const small = (s: Sentence): readonly number[] => [
  ...s.at('announce', 'attribute', 'after', 'when', 'statement', 'occur', 'change', 'hack'),
  ...s.words.flatMap((w, i) =>
    /^(changed?|new|news|happened|happen|occurred|developments?|updates?|followed|since|after|afterwards|later|thereafter|day|then|anything)$/.test(
      w,
    )
      ? [i]
      : [],
  ),
];
