import { isStop } from '../../text/english.ts';
import type { Query } from '../query.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { isErrand } from './errand.ts';

type Topic = Extract<Query, { kind: 'help' }>['topic'];

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const GREETING = words(
  'hi hello hey heyy heya hiya howdy yo morning evening afternoon greetings sup hallo heyyy hola gday',
);
const THANKS = words('thanks thank thx cheers ty tnx thankyou appreciated kudos merci danke');
/** Words that may stand around a greeting or thanks without making it a question. */
const AROUND = words(
  `good there bot rollcall day great awesome cool nice cheers bye goodbye night got sec minute moment awake alive around up wow perfect
  brilliant helpful helped help ur super sweet love fine buddy mate friend dear all everyone team yes yep nope no haha hahaha lol welcome
  care see later cu ciao soon much very kindly service job work done`,
);

const IGNORE = /\b(ignore|forget|disregard|override)\b/;
const RULES = /\b(previous|instructions?|rules?|article|everything|above|prompt|facts)\b/;
const INSTRUCTION =
  /\b(system|hidden|secret) (system )?prompt\b|\b(act|behave|respond|talk|speak|pretend) (as|like|to be)\b|\bfrom now on\b|\byou are now\b|\brepeat after\b|\bjailbreak\b|\b(only|always) (answer|reply|say)\b|\brole ?play\b/;
const ABILITIES =
  /^(so )?(what|which) (can|could|do|else can) (you|u|this bot|the bot) (do|know|answer|help|cover)( for (me|us)| with)?$|^help( me)?( please)?$|^how (do|does|can) (i|you|this|it|we) (use|work|ask)|^what (are|is) (you|this bot|this) (for|about|good for)$|^what (kind|sort) of questions|^commands?$|^what can i ask/;
const IDENTITY =
  /^how (are|r) (you|u|things)|^hows (it|things|life)|^whats up$|\b(are|r) (you|u) (a |an |the )?(real |just a |only a )?(bot|human|person|robot|ai|machine|real|chatgpt|llm)|^(who|what) (are|r) (you|u)( exactly)?$|^who (made|built|wrote|created|runs) (you|u|this bot)/;

/** Greetings, thanks, "what can you do", errands and instructions aimed at the bot. */
export const smallTalk: Rule = {
  name: 'small-talk',
  examples: ['hello', 'What can you do?', 'thanks!'],
  match: (s) => {
    const topic = topicOf(s);
    return topic && { query: { kind: 'help', topic }, used: s.words.keys() };
  },
};

function topicOf(s: Sentence): Topic | undefined {
  if (s.words.length === 0) return 'empty';
  if (
    (s.says(INSTRUCTION) || s.says(IGNORE, RULES)) &&
    !s.says(/^(who|what|when|where|why|which|how|did|does|do|is|was|were|has|have)\b/)
  )
    return 'instruction';
  if (s.says(ABILITIES) || isErrand(s)) return 'abilities';
  if (s.says(IDENTITY)) return 'identity';
  const content = s.words.filter(
    (w, i) => !isStop(w) && !s.read.mentions.some((m) => m.from <= i && i < m.to),
  );
  const only = (set: ReadonlySet<string>) =>
    s.words.some((w) => set.has(w)) && content.every((w) => set.has(w) || AROUND.has(w));
  if (s.read.mentions.length > 0 || s.focused.used.size > 0) return undefined;
  if (only(THANKS)) return 'thanks';
  if (only(GREETING)) return 'greeting';
  return content.length > 0 && content.every((w) => AROUND.has(w)) && !s.read.text.includes('?')
    ? 'chat'
    : undefined;
}
