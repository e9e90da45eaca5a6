/** Sub-commands and their groups: https://discord.com/developers/docs/interactions/application-commands#subcommands-and-subcommand-groups */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type CommandOption, OPTION } from './command-body.ts';
import type { carriedOptions, FillableOption } from './option-values.ts';

export type Leaf = Readonly<{ path: readonly CommandOption[]; options: readonly FillableOption[] }>;

/** Where the names lead; null when a name is wrong, or a further one is needed. */
export function leafOf(command: APIApplicationCommand, names: readonly string[]): Leaf | null {
  const path: CommandOption[] = [];
  // As registered: the body passed the published schema of a command.
  let options = (command.options ?? []) as readonly CommandOption[];
  for (const name of names) {
    const next = options.find((option) => hasInner(option) && option.name === name);
    if (!next) return null;
    path.push(next);
    options = next.options ?? [];
  }
  return options.some(hasInner) ? null : { path, options: options as readonly FillableOption[] };
}

const hasInner = ({ type }: CommandOption): boolean => type === OPTION.subcommand || type === OPTION.group;

type Carried = ReturnType<typeof carriedOptions>;
type Nested = Carried | readonly Readonly<{ name: string; type: number; options: Nested }>[];

/** An interaction carries the options inside their sub-command, and that inside its group. */
export function nested(path: readonly CommandOption[], carried: Carried): Nested {
  const [outer, ...inner] = path;
  return outer ? [{ name: outer.name, type: outer.type, options: nested(inner, carried) }] : carried;
}
