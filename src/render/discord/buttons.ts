/** The rows under an answer: what to ask next, pages, and the asker's own delete button. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, Choice } from '../../answer/answer.ts';
import { encode, type Press, type Turned } from '../custom-id.ts';
import { oneLine } from '../escape.ts';
import { BUTTON_LABEL, cut, OPTION_TEXT, ROW_BUTTONS, SELECT_OPTIONS } from '../limits.ts';

/** `kind` is the command that knows the other pages, by `text`. */
export type Paging = Readonly<{ kind: Turned['kind']; text: string; page: number; pages: number }>;
/**
 * `asker`: who may delete the answer; absent where only one person sees it and Discord lets them dismiss it.
 * `reportAs`: the id under which moderators find the answer; absent where there are none.
 */
export type Buttons = Readonly<{ asker?: string; reportAs?: string; paging?: Paging }>;

/** The question is the value that was chosen. */
const ASK_CHOSEN = encode({ kind: 'ask', text: '' }) ?? '';

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

export function buttonRows(answer: Answer, { asker, reportAs, paging }: Buttons): Row[] {
  const choices = askable(choicesOf(answer));
  const last = [
    ...(reportAs === undefined || !canBeWrong(answer) ? [] : reportButton(reportAs)),
    ...(asker === undefined ? [] : button({ label: 'Delete', press: { kind: 'delete', asker } })),
  ];
  const pages = paging ? pageButtons(paging) : [];
  const rows = arranged({ choices, pages, last });
  return rows.filter((each) => each.components.length > 0);
}

type Parts = Readonly<
  { choices: readonly Choice[] } & Record<'pages' | 'last', readonly APIButtonComponentWithCustomId[]>
>;

/** One row when all fit; else the choices come first, in a row of their own or, when even that is full, in a select. */
function arranged({ choices, pages, last }: Parts): Row[] {
  if (choices.length > ROW_BUTTONS) return [select(choices), row([...pages, ...last])];
  const asks = choices.flatMap(askButton);
  const all = [...pages, ...asks, ...last];
  return all.length <= ROW_BUTTONS ? [row(all)] : [row(asks), row([...pages, ...last])];
}

/** Help says nothing of the record. */
const canBeWrong = ({ kind }: Answer): boolean => kind !== 'help' && kind !== 'silent';

const reportButton = (answer: string): APIButtonComponentWithCustomId[] =>
  button({ label: 'Not right?', press: { kind: 'report', answer } });

function choicesOf(answer: Answer): readonly Choice[] {
  switch (answer.kind) {
    case 'answered':
      return answer.related;
    case 'unknown':
      return answer.suggestions;
    case 'ambiguous':
      return answer.choices;
    case 'help':
      return answer.examples;
    case 'silent':
      return [];
    default: {
      const never: never = answer;
      return never;
    }
  }
}

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
