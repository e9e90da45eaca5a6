/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
import { type CommandOption, OPTION } from '../command-body.ts';
import type { Issue, Path } from '../errors.ts';
import { localeIssues, nameIssues } from './command-names.ts';
import { tooLong } from './text.ts';

const MOST_CHOICE_VALUE = 100;

export function optionListIssues(options: readonly CommandOption[], path: Path): Issue[] {
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
