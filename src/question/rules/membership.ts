import { isLead } from '../lead.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const IN_IT =
  /\b(in on|in it|in this|on board|with them|with the us|part of|one of|among|take part|took part|taking part|signed? on|sign up|of the (group|partners))\b/;

/** Did this party join? */
export const membership: Rule = {
  name: 'membership',
  examples: ['Did Japan join?', 'was New Zealand in it too', 'did Brazil join?'],
  match: (s, record) => {
    if (!asks(s) || s.has('condemn', 'admit', 'charge', 'deny')) return undefined;
    const subject = s.parties.find((p) => !isLead(record, p));
    const country = s.countries[0];
    if (subject === undefined && country === undefined) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    const who =
      country !== undefined && (subject === undefined || first(s, 'country'))
        ? { country }
        : { party: subject ?? '' };
    return {
      query: { kind: 'membership', ...who, ...activity },
      used: [
        ...mentionTokens(s),
        ...s.at('join', 'support', 'ally', 'together', 'announce', 'statement', 'attribute', 'true', 'hack'),
        ...inIt(s),
      ],
    };
  },
};

function asks(s: Sentence): boolean {
  const joint = s.has('join', 'ally', 'support') || s.says(IN_IT);
  return (
    joint &&
    ['yes-no', 'fragment', 'statement'].includes(s.ask.focus) &&
    !s.says(/\b(alone|solo|without any)\b/)
  );
}

/** Which kind is named first that is not the speaker. */
const first = (s: Sentence, kind: 'country' | 'party'): boolean =>
  s.read.mentions.find((m) => m.kind === 'country' || m.kind === 'party')?.kind === kind;

const inIt = (s: Sentence): readonly number[] =>
  s.words.flatMap((w, i) =>
    /^(part|one|mate|named|group|partners?|move|meaning|correct|too|yanks|along)$/.test(w) ? [i] : [],
  );
