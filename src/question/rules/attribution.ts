import type { RecordData } from '../../facts/schema.ts';
import { isAccused, isLead } from '../lead.ts';
import type { Match, Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

const WHO = /\b(who|whos|whodunit|which country|what country)\b/;
const DID_IT =
  /\b(did (it|this|that|the)|done it|dunnit|behind|responsible|culprit|hacked|carried out|committed)\b/;

/** Who attributed it, and to whom: the bare question, without further conditions. */
export const attribution: Rule = {
  name: 'attribution',
  examples: ['who did it', 'Who was blamed for {activity}?', 'Who blamed {accused}?'],
  match: (s, record) => {
    if (s.ask.focus === 'yes-no') return accusation(s, record);
    if (
      !['who', 'whom', 'which', 'what', 'fragment'].includes(s.ask.focus) ||
      !(s.says(WHO, DID_IT) || s.says(/\bwhodunit\b/) || s.has('attribute', 'perpetrator'))
    )
      return undefined;
    if (s.ask.focus === 'what' || (s.ask.focus === 'which' && !s.has('country', 'government-body')))
      return undefined;
    // Who is behind somebody else is another question.
    if (s.parties.some((p) => !isLead(record, p) && !isAccused(record, p))) return undefined;
    const by = s.parties.find((p) => isLead(record, p));
    const accused = s.parties.find((p) => isAccused(record, p));
    const outsider = s.countries[0];
    return {
      query: {
        kind: 'attribution',
        ...(s.activity === undefined ? {} : { activity: s.activity }),
        ...(by === undefined ? {} : { by }),
        ...(accused === undefined ? {} : { accused }),
        ...(outsider === undefined ? {} : { outsider }),
        ...(s.says(/\b(first|earliest|before)\b/) ? { order: 'first' as const } : {}),
      },
      used: [
        ...mentionTokens(s).filter((i) => isMain(s, record, i)),
        ...s.at('attribute', 'perpetrator', 'hack', 'country', 'announce', 'say'),
        ...bare(s),
      ],
    };
  },
};

/** Another state in the accused's place, by its country code, where the main activity is meant. */
function stranger(s: Sentence, record: RecordData): string | undefined {
  if (s.activity !== undefined && s.activity !== record.about.mainActivity) return undefined;
  const state = record.parties.find(
    (p) =>
      p.level === 'state' && s.parties.includes(p.id) && !isLead(record, p.id) && !isAccused(record, p.id),
  );
  return state?.country;
}

/** "Did China do it?", "did Russia hack Exchange?" */
function accusation(s: Sentence, record: RecordData): Match | undefined {
  const accused = s.parties.find((p) => isAccused(record, p));
  // Whether somebody else said so is another question.
  if (s.ask.speakers.some((p) => !isLead(record, p) && !isAccused(record, p))) return undefined;
  const outsider = s.countries[0] ?? stranger(s, record);
  if (
    !(s.has('perpetrator', 'hack') || s.says(/\b(it was|was it) \w+$/)) ||
    s.has('admit', 'deny', 'attribute', 'victim', 'charge') ||
    (accused === undefined && outsider === undefined)
  )
    return undefined;
  if (s.says(/\b(against|on|in) \w+$/)) return undefined;
  return {
    query: {
      kind: 'attribution',
      ...(s.activity === undefined ? {} : { activity: s.activity }),
      ...(accused === undefined ? {} : { accused }),
      ...(outsider === undefined ? {} : { outsider }),
    },
    used: [...mentionTokens(s), ...s.at('perpetrator', 'hack'), ...bare(s)],
  };
}

/** A party that neither leads nor is accused here makes it another question. */
function isMain(s: Sentence, record: RecordData, token: number): boolean {
  const mention = s.read.mentions.find((m) => m.from <= token && token < m.to);
  return mention?.kind !== 'party' || mention.ids.some((id) => isLead(record, id) || isAccused(record, id));
}

const bare = (s: Sentence): readonly number[] =>
  s.words.flatMap((w, i) =>
    /^(behind|responsible|accused|affair|whole|hackers?|government|publicly)$/.test(w) ? [i] : [],
  );
