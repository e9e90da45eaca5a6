import type { Claim, Fact } from '../../facts/schema.ts';
import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import { isEnglish } from '../../text/english.ts';
import type { Known } from '../draft.ts';
import { byAny } from './claimants.ts';
import { contentOf, has } from './content.ts';
import { isNoun } from './importance.ts';
import { asksForPeople, hasNumber, tellsOfPeople } from './numbers.ts';
import { counts } from './offers.ts';
import { isUnheardOf } from './sayer.ts';
import { unnamed } from './unnamed.ts';

/** What is left of a fit when the fact … */
const LEFT = {
  /** tells of those who are named, but of nothing that is asked about them; */
  namesOnly: 0.55,
  /** does not speak of the thing that "which" or "whose" asks for; */
  thingless: 0.75,
  /** does not tell what somebody is asked to have done; */
  undone: 0.6,
  /** has no number, and one is wanted; */
  numberless: 0.5,
  /** counts machines or the like, and people are to be counted; */
  unpeopled: 0.5,
  /** does not speak of whom it is asked what they said; */
  unsaid: 0.5,
  /** is what others said, and an answer of somebody's own is wanted; */
  unheard: 0.5,
  /** names nobody of the kind that a name is wanted of; */
  unnamed: 0.5,
  /** is no advice, and "how do I" wants some. */
  unadvised: 0.4,
} as const;
type Kind = keyof typeof LEFT;
const KINDS: readonly Kind[] = [
  'namesOnly',
  'thingless',
  'undone',
  'numberless',
  'unpeopled',
  'unsaid',
  'unheard',
  'unnamed',
  'unadvised',
];

/** `unmet`: by nothing; `own`: how far the fact's own words meet each unit. */
export type Asked = Readonly<{
  ask: Ask;
  unmet: readonly number[];
  own: readonly number[];
  known: Known;
}>;

/** 0..1: what is left of a fit once it is seen that the fact lacks the very thing that is asked for. */
export function fallsShort(fact: Fact, asked: Asked): number {
  if (fact.kind === 'gap') return 1;
  const checks: Readonly<Record<Kind, boolean>> = {
    namesOnly: namesOnly(asked),
    thingless: thingless(asked),
    undone: undone(asked),
    numberless: asked.ask.focus === 'how-many' && !counts(fact) && !hasNumber(fact),
    unpeopled: asked.ask.focus === 'how-many' && asksForPeople(asked.ask.words) && !tellsOfPeople(fact),
    unsaid: isUnheardOf(asked.ask, asked.own),
    unheard: unheard(fact, asked),
    unnamed: unnamed(fact, asked.ask, asked.known.facts),
    unadvised: asksForAdvice(asked.ask) && !advises(fact),
  };
  return KINDS.reduce((left, kind) => (checks[kind] ? left * LEFT[kind] : left), 1);
}

const thingless = ({ ask, unmet }: Asked): boolean =>
  ['which', 'whom'].includes(ask.focus) &&
  unmet.some((i) => ask.units[i] !== undefined && isNoun(ask.units[i], ask));

function namesOnly({ ask, unmet }: Asked): boolean {
  const content = contentOf(ask);
  if (ask.focus === 'choice' || content.some((i) => has(ask.units[i], /^c:name$/))) return false;
  return content.length > 0 && content.every((i) => unmet.includes(i));
}

const AUXILIARY = /^(did|does|do|has|have|had|is|was|are|were|will|can|could)$/;
const PRONOUN = /^(he|she|it|they|we|i|you)$/;

/** "When did X close it", "who wrote it": the word right after whoever did it, or after "who". */
const verbOf = once((ask: Ask): number | undefined => {
  const at = ask.words.findIndex((w, i) => AUXILIARY.test(w) && subjectEnd(ask, i + 1) > i + 1);
  if (at >= 0) return firstFrom(ask, subjectEnd(ask, at + 1));
  const who = ask.words.indexOf('who');
  return who >= 0 && ask.focus === 'who' && !AUXILIARY.test(ask.words[who + 1] ?? '')
    ? firstFrom(ask, who + 1)
    : undefined;
});

/** What may stand after a name and still be who did it: "the Chinese government". */
const BODY =
  /^(man|woman|guy|lady|people|side|government|administration|authorities|officials?|state|ministry|embassy|company|group|hackers|team)$/;

/** Where those named, or the pronoun, end after an auxiliary; `from` when none stands there. */
function subjectEnd(ask: Ask, from: number): number {
  const start = ask.words[from] === 'the' ? from + 1 : from;
  const mention = ask.mentions.find((m) => m.from === start && m.kind === 'party');
  if (!mention) return PRONOUN.test(ask.words[from] ?? '') ? from + 1 : from;
  return BODY.test(ask.words[mention.to] ?? '') ? mention.to + 1 : mention.to;
}

/** What may stand before the verb; of "keep using" the use is asked about. */
const BEFORE =
  /^(ever|also|already|really|actually|then|even|just|first|now|still|yet|keep|keeps|continue|start|begin)$/;

/** The verb that stands here, when it names nobody and is no slip. */
function firstFrom(ask: Ask, from: number): number | undefined {
  const at = ask.words.findIndex((w, i) => i >= from && !BEFORE.test(w));
  const i = ask.units.findIndex((u) => u.from === at);
  return contentOf(ask).includes(i) && isEnglish(ask.words[at] ?? '') ? i : undefined;
}

function undone(asked: Asked): boolean {
  const verb = verbOf(asked.ask);
  return verb !== undefined && asked.unmet.includes(verb);
}

const asksForReply = once((ask: Ask): boolean => ask.units.some((u) => has(u, /^c:respond$/)));

/** "How did X react": what others said is no reaction. */
function unheard(fact: Claim, { ask, known }: Asked): boolean {
  return ask.actors.length > 0 && asksForReply(ask) && !byAny(fact, ask.actors, known.facts);
}

const WANTS_ADVICE =
  /\bhow (do|can|could|should|would|may|might) (i|we|you|one|someone|somebody)\b|\bhow to\b/;
const asksForAdvice = once((ask: Ask): boolean => WANTS_ADVICE.test(ask.words.join(' ')));
const advises = (fact: Claim): boolean =>
  fact.kind === 'measure' && ['advisory', 'directive', 'patch', 'disruption'].includes(fact.type);
