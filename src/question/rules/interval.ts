import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const SAME = /\bsame (day|date|monday|time)\b|\bsimultaneous|\bdifferent days?\b/;
const UNITS = /\b(weeks?|months?|days|long)\b/;
const PASSED = /\b(pass|passed|after|later|between|before|until|elapsed?)\b/;

const asksLength = (s: Sentence): boolean =>
  s.says(UNITS, PASSED) || s.says(/\bbetween\b/, UNITS) || s.says(/\bhow long\b/, /\b(take|took)\b/);

const JUDGED = new Set(['yes-no', 'choice', 'statement', 'fragment']);

/** How two dates stand to each other: the same day, or how long between them. */
export const interval: Rule = {
  name: 'interval',
  examples: [
    'Were the charges announced on the same day as the accusation?',
    'How many months passed between the discovery and the accusation?',
  ],
  match: (s) => {
    const part = s.says(SAME) ? 'same-day' : asksLength(s) ? 'length' : undefined;
    // "Who was charged the same day …" asks for what happened, not how the days stand.
    if (part === 'same-day' && !JUDGED.has(s.ask.focus)) return undefined;
    const found = eventsOf(s);
    const events =
      found.length === 1 && found[0] === 'announcement' && part === 'length'
        ? ['discovery' as const, ...found]
        : found;
    const [from, to] = events;
    if (part === undefined || from === undefined || to === undefined) return undefined;
    return {
      query: { kind: 'interval', from, to, part },
      used: [...s.words.keys()].filter((i) => small(s, i)).concat(mentionTokens(s)),
    };
  },
};

type Event = 'announcement' | 'discovery' | 'charges';

/** In the order of time: what is discovered first, then blamed. */
function eventsOf(s: Sentence): readonly Event[] {
  return [
    ...(s.has('discover') ? ['discovery' as const] : []),
    ...(s.has('attribute', 'announce') ? ['announcement' as const] : []),
    ...(s.has('charge') ? ['charges' as const] : []),
  ];
}

const EVENT_WORDS = [
  'duration',
  'delay',
  'discover',
  'attribute',
  'announce',
  'charge',
  'when',
  'hack',
  'number',
  'earlier',
  'after',
  'statement',
  'true',
  'perpetrator',
  'together',
];

const small = (s: Sentence, i: number): boolean =>
  s.at(...EVENT_WORDS).includes(i) ||
  /^(same|different|days?|weeks?|months?|long|pass|passed|between|elapsed?|monday|time)$/.test(
    s.words[i] ?? '',
  ) ||
  s.focused.used.has(i);
