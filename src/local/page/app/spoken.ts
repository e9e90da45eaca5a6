/** Commands, options and choices as they are called in a person's language. */
import type { APIApplicationCommand } from 'discord-api-types/v10';

type Localizations = Readonly<Record<string, string | null | undefined>> | null;
type Named = Readonly<{ name: string; name_localizations?: Localizations }>;
type Described = Readonly<{ description: string; description_localizations?: Localizations }>;

/** https://discord.com/developers/docs/interactions/application-commands#retrieving-localized-commands */
const FALLBACKS: Readonly<Record<string, string>> = { 'en-GB': 'en-US', 'en-US': 'en-GB', 'es-419': 'es-ES' };

const said = (own: string, others: Localizations | undefined, locale: string): string =>
  others?.[locale] ?? others?.[FALLBACKS[locale] ?? ''] ?? own;

export const nameIn = (named: Named, locale: string): string =>
  said(named.name, named.name_localizations, locale);

export const descriptionIn = (described: Described, locale: string): string =>
  said(described.description, described.description_localizations, locale);

/** "/settings" and "listen" in every language that either has: "/einstellungen zuhören". */
export function joinedNames(outer: Named, inner: Named): Record<string, string> {
  const locales = [
    ...Object.keys(outer.name_localizations ?? {}),
    ...Object.keys(inner.name_localizations ?? {}),
  ];
  return Object.fromEntries(
    locales.map((locale) => [locale, `${nameIn(outer, locale)} ${nameIn(inner, locale)}`]),
  );
}

/** English, and those that a command has a name in. */
export const languagesOf = (commands: readonly APIApplicationCommand[]): readonly string[] => [
  ...new Set(['en-US', ...commands.flatMap((command) => Object.keys(command.name_localizations ?? {}))]),
];
