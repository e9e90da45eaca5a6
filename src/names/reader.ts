import type { ConceptSpan, Lexicon } from '../facts/lexicon.ts';
import { isStop, NEGATORS, numberOf, rarity } from '../text/english.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Key, Unit } from '../text/unit.ts';
import { type Mending, mend } from './mend.ts';
import type { Mention } from './mentions.ts';
import type { Names } from './names.ts';

/** A text taken apart: its words as meant, the names in it, and what each part can be matched by. */
export type Read = Readonly<{
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  spans: readonly ConceptSpan[];
  units: readonly Unit[];
  /** What was respelled, by token index: as typed. */
  respelled: ReadonlyMap<number, string>;
}>;
export type Reader = Readonly<{
  /** As written: for facts. */
  read(text: string): Read;
  /** As typed: shorthand spelt out, slips mended. For questions. */
  readTyped(text: string): Read;
}>;

/** The same reader for one message, which is looked at from several sides: it reads no text of it twice. */
export function reading(reader: Reader): Reader {
  const known = new Map<string, Read>();
  return {
    ...reader,
    readTyped: (text) => {
      const read = known.get(text) ?? reader.readTyped(text);
      known.set(text, read);
      return read;
    },
  };
}

/** A synonym is worth a little less than the word itself, so that the word decides between two facts. */
const CONCEPT_WEIGHT = 0.9;
/** The contrary is about the same thing, and turns the answer. */
const CONTRARY_WEIGHT = 0.8;
/** A word inside a name, by itself: "government" of "Chinese government". */
const INSIDE_NAME_WEIGHT = 0.5;
/** A negator reaches this many tokens ahead, unless a clause ends before. */
const NEGATION_REACH = 3;

const KEY: Readonly<Record<Mention['kind'], string>> = {
  party: 'p',
  activity: 'a',
  source: 'q',
  country: 'x',
};

export function createReader(parts: Mending & Readonly<{ names: Names; lexicon: Lexicon }>): Reader {
  const { names, lexicon } = parts;
  const take = (text: string, tokens: readonly Token[], respelled: ReadonlyMap<number, string>): Read => {
    const mentions = names.mentions(tokens);
    const spans = lexicon.spans(tokens);
    return {
      text,
      tokens,
      mentions,
      spans,
      units: unitsOf({ text, tokens, mentions, spans, opposite: lexicon.opposite }),
      respelled,
    };
  };
  return {
    read: (text) => take(text, tokenise(text), new Map()),
    readTyped: (text) => {
      const { tokens, respelled } = mend(tokenise(text), parts);
      return take(text, tokens, respelled);
    },
  };
}

type Parts = Readonly<
  Pick<Read, 'text' | 'tokens' | 'mentions' | 'spans'> & { opposite: Lexicon['opposite'] }
>;

function unitsOf(r: Parts): readonly Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < r.tokens.length; ) {
    const unit = unitAt(i, r);
    units.push(unit);
    i = unit.to;
  }
  return units;
}

function unitAt(i: number, r: Parts): Unit {
  const mention = r.mentions.find((m) => m.from === i);
  const phrases = r.spans.filter((s) => s.from === i);
  const longest = Math.max(1, ...phrases.map((s) => s.to - s.from));
  const to = mention ? mention.to : i + longest;
  const token = r.tokens[i];
  const concepts = r.spans
    .filter((s) => s.from >= i && s.to <= to)
    .flatMap((s) => conceptKeys(s.concept, r))
    .map((k) => (mention ? { ...k, weight: k.weight * INSIDE_NAME_WEIGHT } : k));
  const named = mention ? mention.ids.map((id) => ({ key: `${KEY[mention.kind]}:${id}`, weight: 1 })) : [];
  const words = r.tokens.slice(i, to).filter((t) => !isStop(t.norm));
  const whole = !mention && to === i + 1 ? 1 : INSIDE_NAME_WEIGHT;
  const plain = words.map((t) => ({ key: `s:${t.stem}`, weight: whole }));
  const keys: Key[] = [...named, ...concepts, ...plain, ...numbers(token, mention)];
  return {
    from: i,
    to,
    keys,
    stop: named.length + concepts.length + words.length === 0,
    negated: isNegated(i, r),
    rarity: Math.max(0, ...words.map((t) => rarity(t.norm))),
  };
}

function conceptKeys(concept: string, r: Parts): readonly Key[] {
  const opposite = r.opposite(concept);
  const own = { key: `c:${concept}`, weight: CONCEPT_WEIGHT };
  return opposite === undefined
    ? [own]
    : [own, { key: `c:${opposite}`, weight: CONTRARY_WEIGHT, contrary: true }];
}

function numbers(token: Token | undefined, mention: Mention | undefined): readonly Key[] {
  const n = token && !mention ? numberOf(token.norm) : undefined;
  return n === undefined ? [] : [{ key: `n:${n}`, weight: 1 }];
}

function isNegated(at: number, r: Readonly<{ text: string; tokens: readonly Token[] }>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - NEGATION_REACH; i--) {
    const token = r.tokens[i];
    if (!token || /[,;:.!?]/.test(r.text.slice(token.end, r.tokens[i + 1]?.start))) return false;
    if (NEGATORS.has(token.norm)) return true;
  }
  return false;
}
