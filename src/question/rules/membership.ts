import type { RecordData } from '../../facts/schema.ts';
import { isLead } from '../lead.ts';
import type { Who } from '../query.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const IN_IT =
  /\b(in on|in it|in this|on board|with them|with the us|part of|one of|among|take part|took part|taking part|signed? on|sign up|of the (group|partners))\b/;

/** Did this party join? */
export const membership: Rule = {
  name: 'membership',
  examples: ['Did {ally} join?', 'was {ally} in it too', 'did Brazil join?'],
  match: (s, record) => {
    if (!asks(s) || s.has('condemn', 'admit', 'charge', 'deny')) return undefined;
    const named = s.read.mentions.flatMap((m): readonly Who[] =>
      m.kind === 'party' || m.kind === 'country'
        ? m.ids.map((id) => ({ kind: m.kind === 'party' ? 'party' : 'country', id }))
        : [],
    );
    const who = named.filter((w) => w.kind === 'country' || !isLead(record, w.id));
    if (who.length === 0 || !areTogether(s, record)) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    return {
      query: { kind: 'membership', who, ...activity },
      used: [
        ...mentionTokens(s),
        ...s.at('join', 'support', 'ally', 'together', 'announce', 'statement', 'attribute', 'true', 'hack'),
        ...inIt(s),
      ],
    };
  },
};

const BETWEEN = /^(and|or|the|as|well|plus|both|also|nor|neither|even|alike|&)$/;

/** Those asked about stand side by side; with a verb between them, one is asked to have backed the other. */
function areTogether(s: Sentence, record: RecordData): boolean {
  const asked = s.read.mentions.filter(
    (m) => m.kind === 'country' || (m.kind === 'party' && !m.ids.some((id) => isLead(record, id))),
  );
  return asked.every((m, i) => {
    const before = asked[i - 1];
    return before === undefined || s.words.slice(before.to, m.from).every((w) => BETWEEN.test(w));
  });
}

function asks(s: Sentence): boolean {
  const joint = s.has('join', 'ally', 'support') || s.says(IN_IT);
  return (
    joint &&
    ['yes-no', 'choice', 'fragment', 'statement'].includes(s.ask.focus) &&
    !s.says(/\b(alone|solo|only|sole|without any)\b/)
  );
}

const inIt = (s: Sentence): readonly number[] =>
  s.words.flatMap((w, i) =>
    /^(part|one|mate|named|group|partners?|move|meaning|correct|too|along|both)$/.test(w) ? [i] : [],
  );
