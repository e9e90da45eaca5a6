import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { OptionValue } from '../../page-api.ts';
import { descriptionIn, nameIn } from './spoken.ts';

/** A chosen suggestion keeps its value; `text` is what the person sees and types. */
export type Chip = Readonly<{ name: string; text: string; value?: string | number | boolean }>;
/** A slash command being filled in. `focus` is the name of an option, or null: after the last one. */
export type Slash = Readonly<{
  command: APIApplicationCommand;
  chips: readonly Chip[];
  focus: string | null;
  problem?: string;
}>;

const basic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== Type.Subcommand && option.type !== Type.SubcommandGroup;
const optionsOf = (command: APIApplicationCommand): readonly APIApplicationCommandBasicOption[] =>
  (command.options ?? []).filter(basic);
export const optionOf = (slash: Slash, name: string | null): APIApplicationCommandBasicOption | undefined =>
  optionsOf(slash.command).find((option) => option.name === name);
export const chipOf = (slash: Slash, name: string | null): Chip | undefined =>
  slash.chips.find((chip) => chip.name === name);

/** By its own name or in the person's language: both are known to people who type. */
export const isCalled = (
  named: Pick<APIApplicationCommand, 'name' | 'name_localizations'>,
  locale: string,
  fits: (name: string) => boolean,
): boolean => fits(named.name) || fits(nameIn(named, locale));

/** Commands that begin with what was typed, then those that contain it. */
export function matching(
  commands: readonly APIApplicationCommand[],
  typed: string,
  locale: string,
): APIApplicationCommand[] {
  const word = typed.toLowerCase();
  const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const starts = slash.filter((c) => isCalled(c, locale, (name) => name.startsWith(word)));
  const holds = slash.filter(
    (c) =>
      !starts.includes(c) &&
      [c.name, nameIn(c, locale), descriptionIn(c, locale)].some((text) => text.toLowerCase().includes(word)),
  );
  return [...starts, ...holds];
}

export function start(command: APIApplicationCommand): Slash {
  const required = optionsOf(command).filter((option) => option.required);
  const chips = required.map(({ name }) => ({ name, text: '' }));
  const only = optionsOf(command)[0];
  // A command whose options are all optional opens with its first one, as most people want it.
  const first =
    chips.length === 0 && only !== undefined && only.type !== Type.Boolean ? only.name : undefined;
  return {
    command,
    chips: first === undefined ? chips : [{ name: first, text: '' }],
    focus: chips[0]?.name ?? first ?? null,
  };
}

export const missing = (slash: Slash): readonly APIApplicationCommandBasicOption[] =>
  optionsOf(slash.command).filter((option) => chipOf(slash, option.name) === undefined);

const withoutProblem = ({ command, chips, focus }: Slash): Slash => ({ command, chips, focus });
export const focusOn = (slash: Slash, focus: string | null): Slash => ({ ...withoutProblem(slash), focus });

export function add(slash: Slash, name: string): Slash {
  if (chipOf(slash, name) !== undefined) return focusOn(slash, name);
  return { ...withoutProblem(slash), chips: [...slash.chips, { name, text: '' }], focus: name };
}

export function fill(slash: Slash, chip: Chip): Slash {
  return { ...withoutProblem(slash), chips: slash.chips.map((old) => (old.name === chip.name ? chip : old)) };
}

/** The next empty chip, or the end of the line. */
export function forward(slash: Slash): Slash {
  const at = slash.chips.findIndex(({ name }) => name === slash.focus);
  const after = [...slash.chips.slice(at + 1), ...slash.chips.slice(0, at)];
  return focusOn(slash, after.find(({ text }) => text === '')?.name ?? null);
}

/** Backspace in an empty option: an optional one goes; the caret moves to the one before. `undefined`: leave. */
export function back(slash: Slash): Slash | undefined {
  const at = slash.chips.findIndex(({ name }) => name === slash.focus);
  const before = slash.focus === null ? slash.chips.at(-1) : slash.chips[at - 1];
  const optional = slash.focus !== null && optionOf(slash, slash.focus)?.required !== true;
  const chips = optional ? slash.chips.filter(({ name }) => name !== slash.focus) : slash.chips;
  if (before !== undefined) return { command: slash.command, chips, focus: before.name };
  return optional && chips.length > 0 ? { command: slash.command, chips, focus: null } : undefined;
}

function readValue(chip: Chip, type: Type): string | number | boolean | undefined {
  if (chip.value !== undefined) return chip.value;
  const text = chip.text.trim();
  switch (type) {
    case Type.Boolean:
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
    case Type.Integer:
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
    case Type.Number:
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case Type.String:
      return text;
    default:
      return /^(?:<@!?|<#|<@&)?(\d{1,20})>?$/.exec(text)?.[1];
  }
}

const WANTED: Readonly<Partial<Record<Type, string>>> = {
  [Type.Boolean]: 'Choose True or False.',
  [Type.Integer]: 'Input a valid integer.',
  [Type.Number]: 'Input a valid number.',
};

/** The options to send, or the slash command with its first problem focused. */
export function ready(
  slash: Slash,
): { kind: 'ready'; options: readonly OptionValue[] } | { kind: 'problem'; slash: Slash } {
  const options: OptionValue[] = [];
  for (const option of optionsOf(slash.command)) {
    const chip = chipOf(slash, option.name);
    const empty = chip === undefined || (chip.value === undefined && chip.text.trim() === '');
    if (empty && option.required !== true) continue;
    const value = empty ? undefined : readValue(chip, option.type);
    if (value === undefined) {
      const problem = empty
        ? 'This option is required. Specify a value.'
        : (WANTED[option.type] ?? 'Choose one from the list.');
      return { kind: 'problem', slash: { ...focusOn(slash, option.name), problem } };
    }
    options.push({ name: option.name, value });
  }
  return { kind: 'ready', options };
}
