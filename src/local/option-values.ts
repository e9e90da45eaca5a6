/** A slash command's options as a person filled them in, checked as Discord's own chat box does. */
import { OPTION } from './command-body.ts';
import type { OptionValue } from './page-api.ts';
import { lengthOf } from './rules/text.ts';

/** An option of a command, as far as filling it in goes. */
export type FillableOption = Readonly<{
  type: number;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: readonly Readonly<{ name: string; value: string | number }>[];
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
}>;

export function optionTrouble(
  options: readonly FillableOption[],
  given: readonly OptionValue[],
): string | null {
  const missing = options.find((option) => option.required && !given.some((one) => one.name === option.name));
  if (missing) return `The option "${missing.name}" is required.`;
  for (const one of given) {
    const option = options.find((known) => known.name === one.name);
    const trouble = option ? valueTrouble(option, one.value) : `There is no option "${one.name}".`;
    if (trouble) return trouble;
  }
  return null;
}

function valueTrouble(option: FillableOption, value: OptionValue['value']): string | null {
  const name = `The option "${option.name}"`;
  if (typeof value !== typeFor(option.type))
    return `${name} takes a ${typeFor(option.type)}, not ${JSON.stringify(value)}.`;
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    return `${name} takes one of its choices.`;
  }
  const size = typeof value === 'string' ? lengthOf(value) : Number(value);
  const [least, most] = typeof value === 'string' ? lengthsOf(option) : [option.min_value, option.max_value];
  if (least !== undefined && size < least) return `${name} is at least ${least}.`;
  if (most !== undefined && size > most) return `${name} is at most ${most}.`;
  if (option.type === OPTION.integer && !Number.isInteger(value)) return `${name} takes a whole number.`;
  return null;
}

/** Characters: https://discord.com/developers/docs/interactions/application-commands */
const MOST_LENGTH = 6000;

function lengthsOf(option: FillableOption): [number, number] {
  return [Math.max(option.min_length ?? 0, option.required ? 1 : 0), option.max_length ?? MOST_LENGTH];
}

function typeFor(type: number): 'number' | 'boolean' | 'string' {
  if (type === OPTION.boolean) return 'boolean';
  return type === OPTION.integer || type === OPTION.number ? 'number' : 'string';
}

/** As an interaction carries them. */
export function carriedOptions(
  options: readonly FillableOption[],
  given: readonly OptionValue[],
  focused?: string,
) {
  return given.map((one) => ({
    name: one.name,
    type: options.find((option) => option.name === one.name)?.type ?? OPTION.string,
    value: one.value,
    ...(one.name === focused ? { focused: true } : {}),
  }));
}
