import type { Rule } from '../rule.ts';
import { dateTokens, mentionTokens, type Sentence } from '../sentence.ts';

const KNOWN =
  /\b(known|on record|public knowledge|(did|could) (we|people|anyone|anybody|the public|one|you) (already )?know|had been (said|published|made public))\b/;

/** What had been said by a day, or before the announcement. */
export const known: Rule = {
  name: 'known',
  examples: ['What was known on 20 July 2021?', 'What was known before the announcement?'],
  match: (s) => {
    if (!s.says(KNOWN) || !/^(what|which|how)$/.test(s.ask.focus) || s.says(/\b(known|know) (as|for|to)\b/))
      return undefined;
    const dates = s.dates();
    const [date, ...more] = dates;
    const announced = s.has('announce', 'attribute', 'statement');
    const before = s.says(/\b(before|prior to|ahead of|until|up to)\b/);
    if (more.length > 0 || (!date && !(announced && before))) return undefined;
    const by = date?.to ?? 'announcement';
    return {
      query: {
        kind: 'known',
        by,
        ...(!date || s.says(/\b(before|prior to|ahead of)\b/) ? { before: true } : {}),
        ...(s.activity === undefined ? {} : { activity: s.activity }),
      },
      used: [...mentionTokens(s), ...dateTokens(s, dates), ...small(s)],
    };
  },
};

const small = (s: Sentence): readonly number[] => [
  ...s.at('announce', 'attribute', 'statement', 'earlier', 'when', 'expose', 'say'),
  ...s.words.flatMap((w, i) =>
    /^(known|know|public|publicly|record|knowledge|published|day|already)$/.test(w) ? [i] : [],
  ),
];
