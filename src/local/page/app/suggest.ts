import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Chip, Slash } from './slash.ts';
import { chipOf, matching, missing, optionOf } from './slash.ts';
import { descriptionIn, nameIn } from './spoken.ts';
import { channelsOf, commandsHere, guildOf, nameOf, peopleHere, type View } from './view.ts';

/** What choosing a row of the list above the composer does. */
export type Pick =
  | Readonly<{ kind: 'command'; command: APIApplicationCommand }>
  | Readonly<{ kind: 'mention'; name: string }>
  | Readonly<{ kind: 'option'; name: string }>
  | Readonly<{ kind: 'value'; chip: Chip }>;
export type Row = Readonly<{ label: string; hint?: string; user?: string; pick: Pick }>;
/** `eager`: the first row is chosen without an arrow key. */
export type List = Readonly<{ title: string; rows: readonly Row[]; note?: string; eager: boolean }>;

const same = (text: string, typed: string): boolean =>
  text.toLowerCase().includes(typed.trim().toLowerCase());

function commandList(view: View): List | undefined {
  const typed = /^\/(.*)$/.exec(view.draft)?.[1];
  if (typed === undefined) return undefined;
  const rows = matching(commandsHere(view), typed, view.state.locale).map(
    (command): Row => ({
      label: `/${nameIn(command, view.state.locale)}`,
      hint: descriptionIn(command, view.state.locale),
      pick: { kind: 'command', command },
    }),
  );
  // Sub-commands have spaces in their names; what else has is a message that begins with a slash.
  if (rows.length === 0 && typed.includes(' ')) return undefined;
  return rows.length === 0
    ? { title: 'No command matches', rows, eager: false }
    : { title: typed === '' ? 'Commands' : `Commands matching /${typed}`, rows, eager: true };
}

function mentionList(view: View): List | undefined {
  const typed = /(?:^|\s)@([^\s@]*)$/.exec(view.draft.slice(0, view.caret))?.[1];
  if (typed === undefined) return undefined;
  const rows = peopleHere(view)
    .filter((user) => same(`${nameOf(user)} ${user.username}`, typed))
    .map(
      (user): Row => ({
        label: nameOf(user),
        hint: user.username,
        user: user.id,
        pick: { kind: 'mention', name: nameOf(user) },
      }),
    );
  return rows.length === 0 ? undefined : { title: 'Members', rows, eager: true };
}

function valueRows(option: APIApplicationCommandBasicOption, chip: Chip, view: View): readonly Row[] {
  const row = (name: string, value: Chip['value'], hint?: string): Row => ({
    label: name,
    ...(hint === undefined ? {} : { hint }),
    pick: {
      kind: 'value',
      chip: { name: option.name, text: name, ...(value === undefined ? {} : { value }) },
    },
  });
  const typed = chip.value === undefined ? chip.text : '';
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0)
    return option.choices
      .map((choice) => row(nameIn(choice, view.state.locale), choice.value))
      .filter(({ label }) => same(label, typed));
  switch (option.type) {
    case Type.Boolean:
      return [row('True', true), row('False', false)].filter(({ label }) => same(label, typed));
    case Type.User:
    case Type.Mentionable:
      return peopleHere(view)
        .filter((user) => same(nameOf(user), typed))
        .map((user) => row(nameOf(user), user.id, user.username));
    case Type.Channel:
      return (guildOf(view, view.channel)?.channels ?? channelsOf(view.state))
        .filter(({ name }) => same(`#${name}`, typed))
        .map(({ id, name }) => row(`#${name}`, id));
    case Type.Role:
      return (guildOf(view, view.channel)?.roles ?? [])
        .filter(({ name }) => same(name, typed))
        .map(({ id, name }) => row(name, id));
    default:
      return view.complete.choices.map(({ name, value }) => row(name, value));
  }
}

function noteOf(option: APIApplicationCommandBasicOption, view: View, empty: boolean): string | undefined {
  if (!('autocomplete' in option) || option.autocomplete !== true) return undefined;
  if (view.complete.error !== undefined) return 'Loading options failed';
  if (view.complete.loading && empty) return 'Loading options…';
  return empty ? 'No options match your search. What you typed is sent as it is.' : undefined;
}

function optionList(view: View, slash: Slash): List {
  const option = optionOf(slash, slash.focus);
  const chip = chipOf(slash, slash.focus);
  if (option === undefined || chip === undefined) {
    const rows = missing(slash).map(
      (one): Row => ({
        label: nameIn(one, view.state.locale),
        hint: descriptionIn(one, view.state.locale),
        pick: { kind: 'option', name: one.name },
      }),
    );
    return {
      title:
        rows.length === 0
          ? `/${nameIn(slash.command, view.state.locale)}  ${descriptionIn(slash.command, view.state.locale)}`
          : 'Optional',
      rows,
      eager: false,
    };
  }
  const rows = view.dismissedList ? [] : valueRows(option, chip, view);
  const note = view.dismissedList ? undefined : noteOf(option, view, rows.length === 0);
  return {
    title: `${nameIn(option, view.state.locale)}  ${descriptionIn(option, view.state.locale)}`,
    rows,
    eager: chip.value === undefined && (chip.text !== '' || option.required === true),
    ...(note === undefined ? {} : { note }),
  };
}

/** The list above the composer, if what is typed asks for one. */
export function listOf(view: View): List | undefined {
  if (view.slash !== undefined) return optionList(view, view.slash);
  if (view.dismissedList) return undefined;
  return commandList(view) ?? mentionList(view);
}

export function chosenRow(view: View, list: List | undefined): number {
  const count = list?.rows.length ?? 0;
  if (view.pick >= 0) return Math.min(view.pick, count - 1);
  return list?.eager === true && count > 0 ? 0 : -1;
}
