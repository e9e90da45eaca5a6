import type { RecordData, Stance } from '../../facts/schema.ts';
import { isAccused } from '../lead.ts';
import type { Query } from '../query.ts';
import type { Match, Rule } from '../rule.ts';
import { mentionTokens, type Sentence } from '../sentence.ts';

type Asked = Extract<Query, { kind: 'roll-call' }>;

const WHOLE =
  /\b(roll ?call|roll of|who said what|who (thinks|holds|took) what|(all|every|each) (the )?(positions?|stances?|part(y|ies))|what (did|does|has) (everyone|everybody|each|every) )/;
const ONE_OF =
  'which (of (them|these|those|the \\w+)|countr\\w+|nations?|states?|allies|partners|governments?|parties|statements?|ones?)';
const NAMED = new RegExp(
  `\\b(who|${ONE_OF})( else| explicitly| actually| also| directly)* (named|name|names|mention\\w*|identified|identifies|pointed (to|at))\\b`,
);
const ORGAN = /\b(ministry|ministries|organ|organs|agency|agencies|body|bodies|service|unit)\b/;
const SEVERAL =
  /\b(else|all|everyone|everybody|each|every|countries|nations|states|governments|parties|allies|partners|how many|list)\b/;

/** Who holds what, in whose words: all of it, those of one stance, those who named a body or a group. */
export const rollCall: Rule = {
  name: 'roll-call',
  examples: [
    'Roll call of {activity}',
    'Who said what?',
    'List everyone who condemned it.',
    'Who only acknowledged the attribution?',
    'Which of them named the ministry?',
  ],
  match: (s, record) => whole(s, record) ?? naming(s, record) ?? stance(s, record),
};

function whole(s: Sentence, record: RecordData): Match | undefined {
  if (!s.says(WHOLE)) return undefined;
  const [party, ...more] = [...new Set(s.parties)];
  const used = [...mentionTokens(s), ...small(s)];
  if (party === undefined) return { query: asked(s, { ask: 'whole' }), used };
  const activity = s.activity === undefined ? {} : { activity: s.activity };
  return more.length > 0 || !record.parties.some((p) => p.id === party)
    ? undefined
    : { query: { kind: 'position', party, brief: true, ...activity }, used };
}

function naming(s: Sentence, record: RecordData): Match | undefined {
  if (!s.says(NAMED) || s.says(/\b(is|was|are|were|be|been) named\b|\bnamed? (it|them|the group)\b/))
    return undefined;
  const named = s.parties.find((id) => NAMEABLE.includes(levelOf(id, record)));
  const names = named ?? (s.says(ORGAN) ? 'organ' : undefined);
  if (names === undefined || s.parties.some((id) => id !== named && !isAccused(record, id))) return undefined;
  return {
    query: asked(s, { ask: 'who', names }),
    used: [...mentionTokens(s), ...small(s), ...s.at('name', 'agency', 'government-body')],
  };
}

const NAMEABLE: readonly string[] = ['agency', 'group'];
const levelOf = (id: string, record: RecordData): string =>
  record.parties.find((p) => p.id === id)?.level ?? '';

const STANCES: readonly (readonly [concept: string, stance: Stance])[] = [
  ['condemn', 'condemns'],
  ['acknowledge', 'acknowledges'],
];

function stance(s: Sentence, record: RecordData): Match | undefined {
  const several = s.says(SEVERAL);
  const lists = ['who', 'which', 'how-many'].includes(s.ask.focus) || (s.has('list') && several);
  const found = STANCES.find(([concept]) => s.has(concept));
  const only = s.says(/\b(only|just|merely|simply|solely)\b/);
  if (!lists || s.countries.length > 0 || s.parties.some((id) => !isAccused(record, id))) return undefined;
  if (s.says(/\b(not|didnt|never|first)\b/) || s.has('charge', 'join', 'deny', 'respond')) return undefined;
  const held = found?.[1] ?? (s.has('attribute') && several ? ('attributes' as const) : undefined);
  if (held === undefined || (found && !only && !several && s.ask.focus !== 'who')) return undefined;
  return {
    query: asked(s, {
      ask: s.ask.focus === 'how-many' ? 'count' : 'who',
      stance: held,
      ...(only ? { only: true } : {}),
      ...(s.says(/\b(countries|nations|states)\b/) ? { states: true } : {}),
    }),
    used: [...mentionTokens(s), ...small(s), ...s.at(found?.[0] ?? 'attribute', 'country')],
  };
}

const asked = (s: Sentence, rest: Omit<Asked, 'kind' | 'activity'>): Asked => ({
  kind: 'roll-call',
  ...rest,
  ...(s.activity === undefined ? {} : { activity: s.activity }),
});

const small = (s: Sentence): readonly number[] => [
  ...s.at('list', 'say', 'statement', 'attribute', 'ally', 'country', 'hack', 'stance', 'number'),
  ...s.words.flatMap((w, i) =>
    /^(roll|call|rollcall|party|parties|positions?|stances?|everyone|everybody|ministry|organ|only|just|merely|explicitly|actually|publicly|named?|names|mention\w*|identif\w+|pointed|nations?|governments?|else|all)$/.test(
      w,
    )
      ? [i]
      : [],
  ),
];
