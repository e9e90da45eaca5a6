/** Cases as moderators see them: a few at a time, each with what can be done about it. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type CaseView, encode, type Reviewed } from '../custom-id.ts';
import { literal } from '../escape.ts';
import { cut, OPTION_TEXT, SELECT_OPTIONS } from '../limits.ts';
import { type Outgoing, outgoing } from './message.ts';
import { type PlainMessage, textAlone } from './plain-message.ts';

/** Four of them with their buttons stay far below Discord's 40 components, and at its five rows where there is text alone. */
export const CASES_ON_PAGE = 4;
/** Of a question, an answer or a comment; escaping at most doubles it. Text alone has half the room. */
const TEXT = 250;
const PLAIN_TEXT = 60;

type ShownCase = Readonly<{
  id: number;
  kind: 'open' | 'report';
  question: string;
  answer: string;
  by: string;
  at: number;
  times: number;
  comment: string;
  decided?: Readonly<{ by: string; at: number }>;
}>;
/** `note`: what was just done, as markdown. Pages count from 0. */
export type CaseList = Readonly<{
  view: CaseView;
  page: number;
  all: number;
  cases: readonly ShownCase[];
  note?: string;
  keptDays: number;
}>;

export function reviewMessage(list: CaseList): Outgoing {
  const { view, page, cases, note } = list;
  const turns = turnsOf(list);
  return outgoing([
    ...(note === undefined ? [] : [text(`-# ${note}`)]),
    text(`**${headingOf(list)}**`),
    ...(list.all === 0 ? [text(`-# ${ends(list)}`)] : []),
    ...cases.flatMap((one) => [text(caseText(one, view)), row(acts(one.id, { view, page }))]),
    ...(turns.length > 0 ? [row(turns)] : []),
  ]);
}

/** All cases, then a row of buttons for each: the number says which. */
export function plainReview(list: CaseList): PlainMessage {
  const { view, page, cases, note } = list;
  const turns = turnsOf(list);
  return textAlone(
    [
      ...(note === undefined ? [] : [note]),
      headingOf(list),
      ...(list.all === 0 ? [ends(list)] : []),
      ...cases.map((one, at) => `${at + 1}. ${plainCase(one, view)}`),
    ].join('\n'),
    [
      ...cases.map((one, at) => row(acts(one.id, { view, page, number: at + 1 }))),
      ...(turns.length > 0 ? [row(turns)] : []),
    ],
  );
}

const pagesOf = (all: number): number => Math.max(1, Math.ceil(all / CASES_ON_PAGE));

function turnsOf({ view, page, all }: CaseList): Button[] {
  const turn = (label: string, to: number) => button(label, { act: 'show', view, page: to, id: 0 });
  return [
    ...(page > 0 ? turn('Previous page', page - 1) : []),
    ...(page + 1 < pagesOf(all) ? turn('Next page', page + 1) : []),
  ];
}

const HEADINGS: Readonly<Record<CaseView, readonly [none: string, one: string, many: string]>> = {
  waiting: ['Nothing waits for a decision.', 'waits for a decision', 'wait for a decision'],
  accepted: ['Nothing was accepted.', 'was accepted', 'were accepted'],
  dismissed: ['Nothing was dismissed.', 'was dismissed', 'were dismissed'],
  proposed: ['Nothing was proposed.', 'was proposed for the record', 'were proposed for the record'],
};

const ends = ({ keptDays }: CaseList): string => `Open questions and reports are kept for ${keptDays} days.`;

function headingOf({ view, page, all }: CaseList): string {
  const [none, one, many] = HEADINGS[view];
  if (all === 0) return none;
  const where = pagesOf(all) > 1 ? `, page ${page + 1} of ${pagesOf(all)}` : '';
  return `${all} ${all === 1 ? `case ${one}` : `cases ${many}`}${where}`;
}

function caseText(one: ShownCase, view: CaseView): string {
  const { kind, question, answer, comment, decided } = one;
  return [
    `**${literal(cut(question, TEXT))}**`,
    `-# ${origin(one)}`,
    ...(kind === 'report' ? [`Answered: ${literal(cut(answer, TEXT))}`] : []),
    ...(comment === '' ? [] : [`> ${literal(cut(comment, TEXT))}`]),
    ...(decided ? [`-# ${decision(decided, view)}`] : []),
  ].join('\n');
}

function plainCase(one: ShownCase, view: CaseView): string {
  const { kind, question, answer, comment, decided } = one;
  const short = (words: string): string => literal(cut(words, PLAIN_TEXT));
  return [
    short(question),
    origin(one),
    ...(kind === 'report' ? [`answered: ${short(answer)}`] : []),
    ...(comment === '' ? [] : [`comment: ${short(comment)}`]),
    ...(decided ? [decision(decided, view)] : []),
  ].join('; ');
}

function origin({ kind, by, at, times }: ShownCase): string {
  const often = times > 1 ? `asked ${times} times, last` : 'asked';
  const what = kind === 'open' ? `Open question, ${often}` : 'Reported as not right';
  return `${what} ${when(at)} by ${person(by)}`;
}

const decision = ({ by, at }: NonNullable<ShownCase['decided']>, view: CaseView): string =>
  `${view} ${when(at)} by ${person(by)}`;

/** Whoever had their name erased has none. */
const person = (id: string): string => (id === '' ? 'someone' : `<@${id}>`);
const when = (at: number): string => `<t:${Math.floor(at / 1000)}:f>`;

type Place = Readonly<{ view: CaseView; page: number; number?: number }>;

function acts(id: number, { view, page, number }: Place): Button[] {
  const act = (label: string, name: Reviewed['act']) =>
    button(number === undefined ? label : `${number}: ${label}`, { act: name, view, page, id });
  return [
    ...(view === 'accepted' ? [] : act('Accept', 'accept')),
    ...(view === 'dismissed' ? [] : act('Dismiss', 'dismiss')),
    ...act('As proposal', 'propose'),
  ];
}

type Button = APIButtonComponentWithCustomId;

function button(label: string, press: Omit<Reviewed, 'kind'>): Button[] {
  const custom_id = encode({ kind: 'review', ...press });
  if (custom_id === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id }];
}

const row = (components: Button[]): APIActionRowComponent<Button> => ({
  type: ComponentType.ActionRow,
  components,
});
const text = (content: string): APIMessageTopLevelComponent => ({ type: ComponentType.TextDisplay, content });

export const ANSWERING_FACT = 'fact';
/** The value of the choice for "no fact answers it". */
export const NO_FACT = '-';

type Choices = readonly Readonly<{ name: string; value: string }>[];

/** Which fact answers the question, if any: a way of asking is proposed for it, otherwise a gap. */
export const proposalForm = (press: Reviewed, facts: Choices): APIModalInteractionResponseCallbackData => ({
  custom_id: encode(press) ?? '',
  title: 'As proposal',
  components: [
    {
      type: ComponentType.Label,
      label: 'Which fact answers it?',
      description: 'A file is made for the record: a way to ask for that fact, or a gap.',
      component: {
        type: ComponentType.StringSelect,
        custom_id: ANSWERING_FACT,
        options: [
          { label: 'None: the record lacks it', value: NO_FACT },
          ...facts
            .slice(0, SELECT_OPTIONS - 1)
            .map(({ name, value }) => ({ label: cut(name, OPTION_TEXT), value })),
        ],
      },
    },
  ],
});
