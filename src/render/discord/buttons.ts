/** The rows under an answer: what to ask next, pages, what stands behind it, and the asker's own delete button. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Again, type Answer, type Choice, choicesOf } from '../../answer/answer.ts';
import { marksOf } from '../../answer/marks.ts';
import { encode, type Press, type Turned } from '../custom-id.ts';
import { oneLine } from '../escape.ts';
import { BUTTON_LABEL, cut, OPTION_TEXT, ROW_BUTTONS, SELECT_OPTIONS } from '../limits.ts';

/** `kind` is the command that knows the other pages, by `text`. */
export type Paging = Readonly<{ kind: Turned['kind']; text: string; page: number; pages: number }>;
/**
 * `asker`: who may delete the answer; absent where only one person sees it and Discord lets them dismiss it.
 * `reportAs`: the id under which moderators find the answer; absent where there are none.
 */
export type Buttons = Readonly<{
  asker?: string;
  reportAs?: string;
  paging?: Paging;
  /** Whether its picture is there already. */
  isDrawn?: boolean;
  /** Whether pictures are shown at all. */
  drawable?: boolean;
}>;

/** The question is the value that was chosen. */
const ASK_CHOSEN = encode({ kind: 'ask', text: '' }) ?? '';

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

export function buttonRows(answer: Answer, { asker, reportAs, paging, ...look }: Buttons): Row[] {
  const choices = askable(choicesOf(answer));
  const pages = [...(paging ? pageButtons(paging) : []), ...pictureButtons(answer, look)];
  const last = [
    ...(reportAs === undefined || !canBeWrong(answer) ? [] : reportButton(reportAs)),
    ...(asker === undefined ? [] : button({ label: 'Delete', press: { kind: 'delete', asker } })),
  ];
  const acts = [...sourcesButton(answer), ...onwardButtons(answer), ...last];
  const chosenFrom = answer.kind === 'answered' || choices.length > ROW_BUTTONS;
  const rows = chosenFrom
    ? [select(choices), ...inRows([pages, acts])]
    : inRows([choices.flatMap(askButton), pages, acts]);
  return rows.filter((each) => each.components.length > 0);
}

type Many = readonly APIButtonComponentWithCustomId[];

/** One row when all fit, else a row for each group. */
function inRows(groups: readonly Many[]): Row[] {
  const all = groups.flat();
  return all.length <= ROW_BUTTONS ? [row(all)] : groups.map(row);
}

export const isOfSources = (answer: Answer): boolean =>
  answer.kind === 'answered' && answer.blocks.some(({ kind }) => kind === 'cited');

/** Help says nothing of the record, and a list of sources nothing of its own. */
const canBeWrong = (answer: Answer): boolean =>
  answer.kind !== 'help' && answer.kind !== 'silent' && !isOfSources(answer);

const reportButton = (answer: string): Many =>
  button({ label: 'Not right?', press: { kind: 'report', answer } });

function sourcesButton(answer: Answer): Many {
  const cited = new Set(answer.citations.flatMap(({ facts }) => facts ?? []));
  const inOrder = [...answer.facts.filter((id) => cited.has(id)), ...cited];
  if (cited.size === 0 || isOfSources(answer)) return [];
  const key = marksOf([...new Set(inOrder)], MARKS_ROOM);
  return openButton('Sources', { call: 'cited', key });
}

/** Of a custom_id, beside what says that it opens sources. */
const MARKS_ROOM = 80;

const ONWARD = [
  { call: 'timeline', label: 'Timeline' },
  { call: 'rollcall', label: 'Roll call' },
] as const;

function onwardButtons(answer: Answer): Many {
  const onward = answer.kind === 'answered' ? (answer.onward ?? []) : [];
  return ONWARD.flatMap(({ call, label }) => {
    const again = onward.find((each) => each.call === call);
    return again ? openButton(label, again) : [];
  });
}

/** Of what can be drawn; the degrees of confidence have a picture of their own. */
function pictureButtons(
  answer: Answer,
  { isDrawn = false, drawable = true }: Pick<Buttons, 'isDrawn' | 'drawable'>,
): Many {
  if (answer.kind !== 'answered' || !answer.again || !drawable) return [];
  const { blocks, again } = answer;
  const rows = blocks.flatMap((block) => (block.kind === 'roll' ? block.rows : []));
  const isWhole = rows.length > 1 || blocks.some(({ kind }) => kind === 'timeline' || kind === 'compare');
  const whole = { kind: 'picture', view: 'whole', again } as const;
  const sure = { kind: 'picture', view: 'sure', again } as const;
  return [
    ...(isWhole && !isDrawn ? button({ label: 'Picture', press: whole }) : []),
    ...(rows.some((each) => each.confidence !== undefined)
      ? button({ label: 'How sure?', press: sure })
      : []),
  ];
}

const openButton = (label: string, again: Again): Many => button({ label, press: { kind: 'open', again } });

/** Choices whose question fits into a button, each question once: Discord wants ids and values unique. */
function askable(choices: readonly Choice[]): Choice[] {
  const asked = new Set<string>();
  return choices.filter(({ ask }) => {
    const fits = ask !== '' && !asked.has(ask) && encode({ kind: 'ask', text: ask }) !== undefined;
    asked.add(ask);
    return fits;
  });
}

const askButton = ({ label, ask }: Choice): APIButtonComponentWithCustomId[] =>
  button({ label, press: { kind: 'ask', text: ask } });

function pageButtons({ kind, text, page, pages }: Paging): APIButtonComponentWithCustomId[] {
  const turn = (label: string, to: number) => button({ label, press: { kind, page: to, text } });
  return [
    ...(page > 0 ? turn('Previous page', page - 1) : []),
    ...(page + 1 < pages ? turn(`Next page (${page + 2} of ${pages})`, page + 1) : []),
  ];
}

function button({ label, press }: { label: string; press: Press }): APIButtonComponentWithCustomId[] {
  const custom_id = encode(press);
  if (custom_id === undefined) return [];
  return [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: cut(oneLine(label) || '?', BUTTON_LABEL),
      custom_id,
    },
  ];
}

function select(choices: readonly Choice[]): Row {
  if (choices.length === 0) return row([]);
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: ASK_CHOSEN,
      placeholder: 'Ask next',
      options: choices
        .slice(0, SELECT_OPTIONS)
        .map(({ label, ask }) => ({ label: cut(oneLine(label) || '?', OPTION_TEXT), value: ask })),
    },
  ]);
}

const row = (components: readonly Row['components'][number][]): Row => ({
  type: ComponentType.ActionRow,
  components: [...components],
});
