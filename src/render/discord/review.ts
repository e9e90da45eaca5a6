/** Cases as moderators see them: a few at a time, each with what can be done about it. */
import {
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

/** Four of them with their buttons stay far below Discord's 40 components and 4000 characters. */
export const CASES_ON_PAGE = 4;
const TEXT = 250;

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

export function reviewMessage({ view, page, all, cases, note, keptDays }: CaseList): Outgoing {
  const pages = Math.max(1, Math.ceil(all / CASES_ON_PAGE));
  const at = { view, page };
  const turns = [
    ...(page > 0 ? button('Previous page', { act: 'show', view, page: page - 1, id: 0 }) : []),
    ...(page + 1 < pages ? button('Next page', { act: 'show', view, page: page + 1, id: 0 }) : []),
  ];
  return outgoing([
    ...(note === undefined ? [] : [text(`-# ${note}`)]),
    text(
      all === 0
        ? empty(view, keptDays)
        : heading(view, all, pages > 1 ? ` · page ${page + 1} of ${pages}` : ''),
    ),
    ...cases.flatMap((one) => [text(caseText(one, view)), row(acts(one.id, at))]),
    ...(turns.length > 0 ? [row(turns)] : []),
  ]);
}

const HEADINGS: Readonly<Record<CaseView, readonly [none: string, one: string, many: string]>> = {
  waiting: ['Nothing waits for a decision.', 'waits for a decision', 'wait for a decision'],
  accepted: ['Nothing was accepted.', 'was accepted', 'were accepted'],
  dismissed: ['Nothing was dismissed.', 'was dismissed', 'were dismissed'],
  proposed: ['Nothing was proposed.', 'was proposed for the record', 'were proposed for the record'],
};

const empty = (view: CaseView, days: number): string =>
  `**${HEADINGS[view][0]}**\n-# Open questions and reports are kept for ${days} days.`;

function heading(view: CaseView, all: number, where: string): string {
  const [, one, many] = HEADINGS[view];
  return `**${all} ${all === 1 ? `case ${one}` : `cases ${many}`}**${where}`;
}

function caseText(
  { kind, question, answer, by, at, times, comment, decided }: ShownCase,
  view: CaseView,
): string {
  const often = times > 1 ? `asked ${times} times, last` : 'asked';
  return [
    `**${literal(cut(question, TEXT))}**`,
    kind === 'open'
      ? `-# Open question · ${often} ${when(at)} by ${person(by)}`
      : `-# Reported as not right ${when(at)} by ${person(by)}`,
    ...(kind === 'report' ? [`Answered: ${literal(cut(answer, TEXT))}`] : []),
    ...(comment === '' ? [] : [`> ${literal(cut(comment, TEXT))}`]),
    ...(decided ? [`-# ${view} ${when(decided.at)} by ${person(decided.by)}`] : []),
  ].join('\n');
}

/** Whoever had their name erased has none. */
const person = (id: string): string => (id === '' ? 'someone' : `<@${id}>`);
const when = (at: number): string => `<t:${Math.floor(at / 1000)}:f>`;

type Place = Readonly<{ view: CaseView; page: number }>;

const acts = (id: number, { view, page }: Place): APIButtonComponentWithCustomId[] => [
  ...(view === 'accepted' ? [] : button('Accept', { act: 'accept', view, page, id })),
  ...(view === 'dismissed' ? [] : button('Dismiss', { act: 'dismiss', view, page, id })),
  ...button('As proposal', { act: 'propose', view, page, id }),
];

function button(label: string, press: Omit<Reviewed, 'kind'>): APIButtonComponentWithCustomId[] {
  const custom_id = encode({ kind: 'review', ...press });
  if (custom_id === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id }];
}

const row = (components: APIButtonComponentWithCustomId[]): APIMessageTopLevelComponent => ({
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
