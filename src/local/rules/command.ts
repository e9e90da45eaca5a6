/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
import { COMMAND, type CommandBody, type CommandOption, type Localizations } from '../command-body.ts';
import type { Issue, Path } from '../errors.ts';
import { localeIssues, nameIssues } from './command-names.ts';
import { optionListIssues } from './command-options.ts';
import { lengthOf, required } from './text.ts';

/** Names, descriptions and choice values together; of translations the longest counts. */
const MOST_CHARACTERS = 8000;
const MOST_OF_TYPE: Readonly<Record<number, number>> = {
  [COMMAND.slash]: 100,
  [COMMAND.user]: 15,
  [COMMAND.message]: 15,
};
const typeOf = (command: Pick<CommandBody, 'type'>): number => command.type ?? COMMAND.slash;

/** A bulk overwrite: each command by itself, and then all together. */
export function commandListIssues(commands: readonly CommandBody[]): Issue[] {
  return [
    ...commands.flatMap((command, at) => commandIssues(command, [at])),
    ...doubleNames(commands),
    ...Object.entries(MOST_OF_TYPE).flatMap(([type, most]) => {
      const count = commands.filter((command) => typeOf(command) === Number(type)).length;
      const message = `Maximum number of application commands of type ${type} reached (${most}).`;
      return count > most ? [{ path: [], code: 'APPLICATION_COMMANDS_TOO_MANY', message }] : [];
    }),
  ];
}

function doubleNames(commands: readonly CommandBody[]): Issue[] {
  const seen = new Set<string>();
  return commands.flatMap((command, at) => {
    const key = `${typeOf(command)} ${command.name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = 'Application command names must be unique';
    return [{ path: [at], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }];
  });
}

export function commandIssues(command: CommandBody, path: Path = []): Issue[] {
  const slash = typeOf(command) === COMMAND.slash;
  return [
    ...(slash ? nameIssues(command, path) : []),
    ...localeIssues(command, path),
    ...(slash ? optionListIssues(command.options ?? [], [...path, 'options']) : menuIssues(command, path)),
    ...(slash && !command.description ? [required([...path, 'description'])] : []),
    ...(charactersIn(command) > MOST_CHARACTERS
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_TOO_LARGE',
            message: `Command exceeds maximum size (${MOST_CHARACTERS})`,
          },
        ]
      : []),
  ];
}

/** Of the context menus: no description, no options; the name may hold spaces and capitals. */
function menuIssues(command: CommandBody, path: Path): Issue[] {
  const refused = (field: string): Issue => ({
    path: [...path, field],
    code: 'APPLICATION_COMMAND_FIELD_NOT_ALLOWED',
    message: `Context menu commands cannot have ${field}`,
  });
  return [
    ...(command.description ? [refused('description')] : []),
    ...(command.options?.length ? [refused('options')] : []),
  ];
}

function longest(text: string | null | undefined, translations: Localizations | null | undefined): number {
  return Math.max(lengthOf(text ?? ''), ...Object.values(translations ?? {}).map(lengthOf));
}

function charactersIn(command: Omit<CommandBody, 'type'> & { choices?: CommandOption['choices'] }): number {
  const choices = (command.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + lengthOf(String(choice.value)),
  );
  const inner = (command.options ?? []).map(charactersIn);
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    [...choices, ...inner].reduce((sum, count) => sum + count, 0)
  );
}
