/** Names of commands and options, and the languages into which they are translated. */
import type { CommandBody } from '../command-body.ts';
import type { Issue, Path } from '../errors.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** https://discord.com/developers/docs/reference#locales */
export const LOCALES: ReadonlySet<string> = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

export function nameIssues(named: Pick<CommandBody, 'name' | 'name_localizations'>, path: Path): Issue[] {
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

export function localeIssues(
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
