import type { Party, RecordData } from '../../facts/schema.ts';
import { isAccused, isLead } from '../lead.ts';
import type { RollFilter } from '../query.ts';
import type { Rule } from '../rule.ts';
import { mentionTokens, range, type Sentence } from '../sentence.ts';

const ROLL = /\b(participants?|all (who|that)|joiners|members of the (group|coalition)|signatories)\b/;
const TOGETHER =
  /\b(part of the group|in the group|next to the|in (it|on it)\b(?! for)|on board|stood with|with (whom|who|which)|together with|who else|which else|alongside|besides the us)\b/;
const ALONE =
  /\b(alone|solo|on its own|on their own|by itself|single handed|unilateral(ly)?|act(ed)? without)\b/;

/** Who stood with the one that made the attribution: listed, counted, filtered. */
export const roll: Rule = {
  name: 'roll',
  examples: ['Which allies joined {lead}?', 'How many countries joined?', 'Did {lead} act alone?'],
  match: (s, record) => {
    const ask = askOf(s);
    if (!ask) return undefined;
    const { filter, used } = filterOf(s, record);
    if (isOfOne(s, filter, record)) return undefined;
    const activity = s.activity === undefined ? {} : { activity: s.activity };
    return { query: { kind: 'roll', ask, filter, ...activity }, used: [...used, ...accounted(s)] };
  },
};

const OTHERS = /\b(else|others?|together|alongside|besides?|next to|like|such as|along|as well as)\b/;

/** What may be named without naming anyone: "the allies". */
const CLASSES: readonly Party['level'][] = ['role', 'sector', 'group'];

/** Somebody is named who neither led nor was accused, and not to be left out or chosen from: it is about them. */
function isOfOne(s: Sentence, filter: RollFilter, record: RecordData): boolean {
  const kept = new Set([...(filter.without ?? []), ...(filter.among ?? [])]);
  const strangers = record.parties.filter(
    (p) =>
      s.parties.includes(p.id) &&
      !CLASSES.includes(p.level) &&
      !filter.levels?.includes(p.level) &&
      !isLead(record, p.id) &&
      !isAccused(record, p.id) &&
      !kept.has(p.id),
  );
  return strangers.length > 0 && !s.says(OTHERS);
}

const ABSENT = /\b(didnt|did not|not|wasnt|werent|isnt|arent|refused?|missing|declined|absent)\b/;

function askOf(s: Sentence): 'list' | 'count' | 'alone' | 'absent' | undefined {
  if (s.says(/\b(say|says|said|think|thinks|call|called) (about|of)\b/)) return undefined;
  if (s.has('victim') || (s.has('hack') && s.activity === undefined)) return undefined;
  const joint =
    s.has('join', 'ally', 'together') ||
    (s.has('support') && !s.says(/\bback to\b/)) ||
    s.says(ROLL) ||
    s.says(TOGETHER);
  if (
    s.has(
      'condemn',
      'strength',
      'share-information',
      'expose',
      'tactic',
      'safe',
      'charge',
      'commitment',
      'further-action',
    )
  )
    return undefined;
  if (
    (s.ask.focus === 'yes-no' || s.ask.focus === 'choice' || s.ask.focus === 'statement') &&
    (s.has('alone') || s.says(ALONE) || s.has('together'))
  ) {
    return s.countries.length > 0 ? undefined : 'alone';
  }
  if (!joint) return undefined;
  switch (s.ask.focus) {
    case 'who':
    case 'which':
    case 'whom':
    case 'what':
      return s.says(ABSENT) && !s.says(/\b(not|arent) (a )?(countr|state|nation)/) ? 'absent' : 'list';
    case 'how-many':
      return 'count';
    case 'fragment':
    case 'statement':
      return s.has('list', 'name') || s.says(/\b(which|names?|list|all)\b/) ? 'list' : undefined;
    case 'yes-no':
      return s.says(/\bany\b/) ? 'list' : undefined;
    default:
      return undefined;
  }
}

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/\basian?\b|far east/, 'Asia'],
  [/\b(oceania|pacific|antipode\w*|down under|australasia)\b/, 'Oceania'],
  [/\beurope(an)?\b(?! union)/, 'Europe'],
  [/\bnorth americ/, 'North America'],
  [/\bsouth americ|latin americ/, 'South America'],
  [/\bafrican?\b/, 'Africa'],
];

function filterOf(
  s: Sentence,
  record: RecordData,
): Readonly<{ filter: RollFilter; used: readonly number[] }> {
  // Without the names: the United States is not "states".
  const line = s.words.filter((_, i) => !s.read.mentions.some((m) => m.from <= i && i < m.to)).join(' ');
  const region = REGIONS.find(([pattern]) => s.says(pattern))?.[1];
  const not = /\b(not|arent|isnt|no) (a )?(countr|state|nation)/.test(line);
  const countries =
    !not && /\b(countr(y|ies|ys)|nations?|states|govern\w+)\b/.test(line) && !s.says(/\bbloc|alliance/);
  const alliances = s.has('alliance') || /\b(alliances?|blocs?|blocks|organi[sz]ations?)\b/.test(line);
  const left = s.says(
    /\b(besides|except|without|apart from|dont count|not counting|excluding|other than|beside)\b/,
  );
  const others = s.parties.filter((p) => !isLead(record, p));
  return {
    filter: {
      ...(region === undefined ? {} : { region }),
      ...(not || alliances ? { levels: s.says(/\bmilitary\b/) ? ['alliance'] : ['bloc', 'alliance'] } : {}),
      ...(countries && !alliances ? { levels: ['state'] } : {}),
      ...(left && others.length > 0 ? { without: others } : {}),
      ...(!left && s.says(/\b(which|who) (one|of)\b|\bor\b/) && others.length + s.countries.length > 1
        ? { among: [...others, ...s.countries] }
        : {}),
    },
    used: s.words.flatMap((w, i) =>
      /^(asian?|african?|oceania|pacific|europe|north|south|latin|american?$|military|allianc|bloc|single|countr|nation|state|organi)/.test(
        w,
      )
        ? [i]
        : [],
    ),
  };
}

function accounted(s: Sentence): readonly number[] {
  return [
    ...mentionTokens(s),
    ...s.at(
      'join',
      'support',
      'ally',
      'together',
      'alone',
      'announce',
      'attribute',
      'country',
      'list',
      'name',
      'statement',
      'number',
      'alliance',
      'organisation',
      'hack',
      'say',
      'when',
      'perpetrator',
    ),
    ...s.words.flatMap((w, i) =>
      /^(us|act|acted|acting|do|group|line|one|comma|seperated|separated|full|participants?|particpants|part|solo|move|stood|named?|names|partners?|three|two|five|four|both|next|oceania)$/.test(
        w,
      )
        ? range(i, i + 1)
        : [],
    ),
  ];
}
