/** A command as it is registered: with its names, descriptions and choices in every language. */
import type { APIApplicationCommandOption } from 'discord.js';
import type { Command } from '../command.ts';
import { type Called, type Locale, locales } from './locales.ts';

type Data = Command['data'];
/** What a language calls the thing at hand; a missing one is found by a test, and English on Discord. */
type Find = (locale: Locale) => Called | undefined;

export function localized(data: Data): Data {
  const find: Find = (locale) => locale.commands[data.name];
  const options =
    'options' in data ? data.options?.map((option) => localizedOption(option, find)) : undefined;
  // The kind of command stays what it was.
  return { ...data, ...namesFor(find), ...(options ? { options } : {}) } as Data;
}

function localizedOption(option: APIApplicationCommandOption, parent: Find): APIApplicationCommandOption {
  const find: Find = (locale) => parent(locale)?.options?.[option.name] ?? locale.options[option.name];
  const inner = 'options' in option ? option.options?.map((one) => localizedOption(one, find)) : undefined;
  const choices =
    'choices' in option
      ? option.choices?.map((choice) => ({
          ...choice,
          name_localizations: inEach((locale) => find(locale)?.choices?.[String(choice.value)]),
        }))
      : undefined;
  return {
    ...option,
    ...namesFor(find),
    ...(inner ? { options: inner } : {}),
    ...(choices ? { choices } : {}),
  } as APIApplicationCommandOption;
}

function namesFor(find: Find) {
  const descriptions = inEach((locale) => find(locale)?.description);
  return {
    name_localizations: inEach((locale) => find(locale)?.name),
    ...(Object.keys(descriptions).length > 0 ? { description_localizations: descriptions } : {}),
  };
}

const inEach = (text: (locale: Locale) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(locales).flatMap(([code, locale]) => {
      const found = text(locale);
      return found === undefined ? [] : [[code, found]];
    }),
  );
