/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
import {
  COMMAND,
  type CommandBody,
  type CommandOption,
  type Localizations,
  OPTION,
} from '../command-body.ts';
import type { Issue, Path } from '../errors.ts';
import { lengthOf, required, tooLong } from './text.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Names, descriptions and choice values together; of translations the longest counts. */
const MOST_CHARACTERS = 8000;
const MOST_CHOICE_VALUE = 100;
const MOST_OF_TYPE: Readonly<Record<number, number>> = {
  [COMMAND.slash]: 100,
  [COMMAND.user]: 15,
  [COMMAND.message]: 15,
};
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

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

function nameIssues(named: Pick<CommandBody, 'name' | 'name_localizations'>, path: Path): Issue[] {
  const all: [Path, string][] = [
    [[...path, 'name'], named.name],
    ...Object.entries(named.name_localizations ?? {}).map(([locale, name]): [Path, string] => [
      [...path, 'name_localizations', locale],
      name,
    ]),
  ];
  return all.flatMap(([at, name]) =>
    NAME.test(name) && name === name.toLowerCase()
      ? []
      : [{ path: at, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }],
  );
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

function localeIssues(
  named: Pick<CommandBody, 'name_localizations' | 'description_localizations'>,
  path: Path,
): Issue[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(named[field] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => ({
        path: [...path, field],
        code: 'DICT_TYPE_INVALID_KEY',
        message: `Unknown locale "${locale}"`,
      })),
  );
}

function optionListIssues(options: readonly CommandOption[], path: Path): Issue[] {
  const firstOptional = options.findIndex((option) => !option.required && option.type > OPTION.group);
  const names = options.map((option) => option.name);
  const kinds = new Set(options.map((option) => option.type <= OPTION.group));
  return [
    ...options.flatMap((option, at) => [
      ...optionIssues(option, [...path, at]),
      ...(option.required && firstOptional !== -1 && at > firstOptional
        ? [
            {
              path: [...path, at],
              code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
              message: 'Required options must be placed before non-required options',
            },
          ]
        : []),
      ...(names.indexOf(option.name) < at
        ? [
            {
              path: [...path, at],
              code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
              message: 'Option name already exists',
            },
          ]
        : []),
    ]),
    ...(kinds.size > 1
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            message: 'Sub-commands and options cannot be mixed',
          },
        ]
      : []),
  ];
}

function optionIssues(option: CommandOption, path: Path): Issue[] {
  const choices = option.choices ?? [];
  const both = option.autocomplete && choices.length > 0;
  const message = 'Options with autocomplete cannot have choices';
  return [
    ...nameIssues(option, path),
    ...localeIssues(option, path),
    ...optionListIssues(option.options ?? [], [...path, 'options']),
    ...(both
      ? [{ path: [...path, 'autocomplete'], code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', message }]
      : []),
    ...choices.flatMap((choice, at) =>
      typeof choice.value === 'string'
        ? tooLong([...path, 'choices', at, 'value'], choice.value, MOST_CHOICE_VALUE)
        : [],
    ),
    ...choices.flatMap((choice, at) =>
      choices.findIndex((one) => one.name === choice.name) < at
        ? [
            {
              path: [...path, 'choices', at],
              code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
              message: 'Choice name already exists',
            },
          ]
        : [],
    ),
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
