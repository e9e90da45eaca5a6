import type { Party, RecordData } from '../../facts/schema.ts';
import { isStop } from '../../text/english.ts';
import { stems } from '../../text/tokens.ts';
import type { Match, Rule } from '../rule.ts';
import { dateTokens, mentionTokens, range, type Sentence } from '../sentence.ts';

const WHO_IS =
  /^(and |so |ok |pls |please |tell me |remind me )*(who|whos|what)( exactly)? ?(is|was|are|s)?\b/;
const POST = /\b(post|job|position|title|role|rank|office|function|occupation|do for a living)\b/;
/** A post is recorded for the time of the record alone. */
const OTHER_TIME =
  /\b(after(wards)?|later|next|nowadays|today|before|previously|earlier|since|then|ex|former(ly)?)\b/;
const BODY = /\bwork(s|ing|ed)?\b|\bbelongs?\b|\bbureau\b|\bemploy/;

/** Who or what is this party: "who is X", "what post does X hold", "is X the Y". */
export const identity: Rule = {
  name: 'identity',
  examples: ['Who is {person}?', 'What position does {person} hold?'],
  match: (s, record) => {
    const named = s.read.mentions.filter((m) => m.kind === 'party' && m.ids.length === 1);
    const [mention] = named.filter((m) => isKnown(partyOf(record, m.ids[0])));
    const party = partyOf(record, mention?.ids[0]);
    if (!mention || !party || s.says(/\b(say|says|said|saying)\b/)) return undefined;
    const own = range(mention.from, mention.to);
    if (party.level === 'person') return person(s, { party, own, record });
    const charged = party.level === 'group' ? s.at('charge', 'defendant') : [];
    if (party.level === 'group' && party.names === undefined && asksForNames(s, [...own, ...charged]))
      return { query: { kind: 'identity', party: party.id, aspect: 'who' }, used: s.words.keys() };
    const alone = party.names !== undefined && s.ask.focus === 'fragment';
    return only(s, [...own, ...charged]) && (alone || s.says(WHO_IS))
      ? { query: { kind: 'identity', party: party.id, aspect: 'who' }, used: own }
      : undefined;
  },
};

const NAMES = /\b(names?|named|list|spell(s|ed|ing)?|called)\b/;

/** "The names of the four whom X charged": of several people together, where nothing else is asked. */
function asksForNames(s: Sentence, own: readonly number[]): boolean {
  const dates = dateTokens(s, s.dates());
  return (
    s.says(NAMES) &&
    only(s, [...own, ...s.at('name', 'list'), ...words(s, NAMES), ...mentionTokens(s), ...dates])
  );
}

/** Told by its description, or by what else it is called. */
const isKnown = (party: Party | undefined): boolean =>
  party !== undefined && (party.description !== undefined || (party.names?.length ?? 0) > 0);

const partyOf = (record: RecordData, id: string | undefined): Party | undefined =>
  record.parties.find((p) => p.id === id);

type Person = Readonly<{ party: Party; own: readonly number[]; record: RecordData }>;

function person(s: Sentence, { party, own, record }: Person): Match | undefined {
  const query = (aspect: 'who' | 'post' | 'body') => ({ kind: 'identity' as const, party: party.id, aspect });
  const { focus } = s.ask;
  if (s.says(POST) && focus !== 'yes-no' && !s.says(OTHER_TIME))
    return {
      query: query('post'),
      used: [...own, ...s.at('post'), ...words(s, POST), ...words(s, /^hold|^have|^occup/)],
    };
  if ((focus === 'which' || focus === 'where' || focus === 'whom') && s.says(BODY)) {
    return {
      query: query('body'),
      used: [...own, ...words(s, BODY), ...s.at('work-for', 'agency')],
    };
  }
  if (only(s, own) && (s.says(WHO_IS) || s.words.includes('who'))) return { query: query('who'), used: own };
  return focus === 'yes-no' && own[0] !== undefined && own[0] <= 2
    ? claimed(s, { party, own, record })
    : undefined;
}

/** Words by which the record tells what people are, and names that it has. */
function posts(s: Sentence, rest: readonly number[], record: RecordData): boolean {
  const told = new Set(
    record.parties
      .flatMap((p) => (p.level === 'person' ? stems(p.description ?? '') : []))
      .filter((w) => !isStop(w)),
  );
  const named = (i: number) => s.read.mentions.some((m) => m.from <= i && i < m.to);
  const content = rest.filter((i) => !isStop(s.words[i] ?? ''));
  const post = (i: number) =>
    told.has(s.read.tokens[i]?.stem ?? '') || s.at('post', 'official', 'spokesperson').includes(i);
  return content.some(post) && content.every((i) => post(i) || named(i));
}

/** "Is Lisa Monaco the director of the FBI?": what follows the name is the claim. */
function claimed(s: Sentence, { party, own, record }: Person): Match | undefined {
  if (!/^(is|was|isnt|wasnt)$/.test(s.words[0] ?? '')) return undefined;
  const rest = range((own.at(-1) ?? 0) + 1, s.words.length);
  const text = rest.map((i) => s.read.tokens[i]?.norm ?? '').join(' ');
  if (!posts(s, rest, record)) return undefined;
  return {
    query: { kind: 'identity', party: party.id, aspect: 'claimed', claimed: text },
    used: [...own, ...rest],
  };
}

/** Nothing of weight besides these tokens. */
const only = (s: Sentence, own: readonly number[]): boolean =>
  s.read.units.every((u) => u.stop || own.includes(u.from) || s.focused.used.has(u.from));

const words = (s: Sentence, pattern: RegExp): readonly number[] =>
  s.words.flatMap((w, i) => (pattern.test(w) ? [i] : []));
