import type { RecordData } from '../../facts/schema.ts';
import type { Mention } from '../../names/mentions.ts';
import type { Query } from '../query.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

type Alias = Extract<Query, { kind: 'alias' }>;

const CALLING =
  /^(called|call|calls|names?|named|nam(es|ing)|nicknames?|alias(es)?|aka|known|synonyms?|codenames?|labels?|goes)$/;
/** What may stand beside it without asking for more. */
const BESIDE =
  /^(also|else|other|another|same|one|groups?|hackers|gang|actors?|crew|thing|just|really|uses?|used|true|correct|right|be|as|equal|equals|identical)$/;
const APART = /^(not|isnt|arent|different|distinct|separate|apart|two)$/;
const JUDGED = new Set(['yes-no', 'choice', 'statement', 'fragment']);

/** What a group is called, by whom, and whether two names mean one group. */
export const alias: Rule = {
  name: 'alias',
  examples: ['What other names does {group} have?', 'Who calls it {alias}?', 'Is {group} {alias}?'],
  match: (s, record) => {
    const query = asked(s, record);
    return query && isBare(s) ? { query, used: [...mentionTokens(s), ...s.words.keys()] } : undefined;
  },
};

function asked(s: Sentence, record: RecordData): Alias | undefined {
  const { mentions } = s.read;
  const groups = mentions.filter((m) => isGroup(m, record));
  const [first, second, third] = groups;
  const [party, other] = [first?.ids[0], second?.ids[0]];
  if (!first || third || party === undefined) return undefined;
  if (second && other !== undefined)
    return mentions.length === 2 && JUDGED.has(s.ask.focus)
      ? {
          kind: 'alias',
          ask: 'same',
          party,
          other,
          names: [first.text, second.text],
          apart: s.words.some(isApart),
        }
      : undefined;
  if (!s.words.some((w) => CALLING.test(w))) return undefined;
  const speaker = mentions.find((m) => m !== first);
  if (mentions.length > 2 || (speaker && (speaker.kind !== 'party' || speaker.ids.length !== 1)))
    return undefined;
  const by = speaker?.ids[0];
  if (by !== undefined) return s.ask.focus === 'what' ? { kind: 'alias', ask: 'by', party, by } : undefined;
  if (s.ask.focus === 'who') return { kind: 'alias', ask: 'users', party, name: first.text };
  return JUDGED.has(s.ask.focus) && s.ask.focus !== 'fragment'
    ? undefined
    : { kind: 'alias', ask: 'names', party };
}

const isApart = (word: string): boolean => APART.test(word);

/** Whoever goes by names that someone in particular uses, or came from a collection of such names. */
function isGroup({ kind, ids }: Mention, record: RecordData): boolean {
  const party = ids.length === 1 ? record.parties.find((p) => p.id === ids[0]) : undefined;
  return kind === 'party' && party !== undefined && (party.names ?? party.refs ?? []).length > 0;
}

/** Nothing of weight is asked besides. */
const isBare = (s: Sentence): boolean =>
  s.read.units.every(
    (u) =>
      u.stop ||
      s.focused.used.has(u.from) ||
      s.read.mentions.some((m) => m.from === u.from) ||
      s.words
        .slice(u.from, u.to)
        .every((w) => CALLING.test(w) || BESIDE.test(w) || APART.test(w) || w === 'who'),
  );
