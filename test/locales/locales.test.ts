/** Every command in every language, within Discord's rules, and nothing in a language that no command has. */
import type { APIApplicationCommandOption } from 'discord.js';
import { REST, Routes } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { plannedChanges, register } from '../../src/discord/registration.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { type Called, englishNote, type Locale, locales } from '../../src/locales/locales.ts';
import { localized } from '../../src/locales/localized.ts';

const LANGUAGES = ['de', 'fr', 'es-ES', 'ja', 'uk'];

/** One thing that a person reads: in English, and in each language. `path`: "ask question". */
type Said = Readonly<{
  path: string;
  english: string;
  kind: 'slash' | 'menu' | 'option' | 'choice' | 'description';
  in: Readonly<Record<string, string>>;
}>;

type Named = Readonly<{
  name: string;
  description?: string;
  name_localizations?: unknown;
  description_localizations?: unknown;
}>;

const texts = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]))
    : {};

function saidOf(named: Named, path: string, kind: Said['kind']): Said[] {
  const name: Said = { path, kind, english: named.name, in: texts(named.name_localizations) };
  if (!named.description) return [name];
  return [
    name,
    { path, kind: 'description', english: named.description, in: texts(named.description_localizations) },
  ];
}

function optionsSaid(options: readonly APIApplicationCommandOption[], parent: string): Said[] {
  return options.flatMap((option) => {
    const path = `${parent} ${option.name}`;
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    return [
      ...saidOf(option, path, 'option'),
      ...choices.flatMap((choice) => saidOf(choice, `${path} ${choice.value}`, 'choice')),
      ...('options' in option ? optionsSaid(option.options ?? [], path) : []),
    ];
  });
}

const everything = commands.flatMap(({ data }): Said[] => {
  const spoken = localized(data);
  const options = 'options' in spoken ? (spoken.options ?? []) : [];
  const kind = spoken.type === 3 ? 'menu' : 'slash';
  return [...saidOf(spoken, spoken.name, kind), ...optionsSaid(options, spoken.name)];
});

test('the languages are those', () => {
  expect(Object.keys(locales)).toEqual(LANGUAGES);
});

describe.each(LANGUAGES)('%s', (language) => {
  const say = (one: Said): string => one.in[language] ?? '';

  test('nothing is left in English alone', () => {
    expect(everything.filter((one) => say(one) === '').map(({ path, kind }) => `${kind} ${path}`)).toEqual(
      [],
    );
  });

  test('names of commands and options are as Discord takes them', () => {
    const names = everything.filter(({ kind }) => kind === 'slash' || kind === 'option');
    // https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
    const wrong = names
      .map(say)
      .filter((name) => !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase());
    expect(wrong).toEqual([]);
  });

  test('nothing is longer than Discord shows', () => {
    const most = { slash: 32, menu: 32, option: 32, choice: 100, description: 100 };
    const long = everything.filter((one) => [...say(one)].length > most[one.kind]);
    expect(long.map(say)).toEqual([]);
  });

  test('two commands, or two options or choices beside each other, are never called the same', () => {
    const siblings = Map.groupBy(
      everything.filter(({ kind }) => kind !== 'description'),
      ({ path, kind }) => (kind === 'menu' || kind === 'slash' ? kind : path.replace(/ \S+$/, '')),
    );
    for (const group of siblings.values()) {
      const names = group.map(say);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  test('the file names nothing that no command has', () => {
    expect(unknownTo(locales[language])).toEqual([]);
  });

  test('/help says that answers are in English', () => {
    expect(englishNote(language)?.length).toBeGreaterThan(20);
  });
});

/** What a language calls by name and no command has. */
function unknownTo(locale: Locale | undefined): string[] {
  const known = new Set(everything.map(({ path }) => path));
  const shared = new Set(everything.map(({ path }) => path.split(' ').at(-1)));
  const inside = (called: Called, path: string): string[] => [
    ...(known.has(path) ? [] : [path]),
    ...Object.keys(called.choices ?? {}).flatMap((value) => (known.has(`${path} ${value}`) ? [] : [value])),
    ...Object.entries(called.options ?? {}).flatMap(([name, option]) => inside(option, `${path} ${name}`)),
  ];
  return [
    ...Object.keys(locale?.options ?? {}).filter((name) => !shared.has(name)),
    ...Object.entries(locale?.commands ?? {}).flatMap(([name, called]) => inside(called, name)),
  ];
}

test('a name that no command has is found', () => {
  const stray = { name: 'x', options: { nothing: { name: 'y' } } };
  expect(unknownTo({ sentences: { english: '' }, options: { z: stray }, commands: { ask: stray } })).toEqual([
    'z',
    'ask nothing',
  ]);
});

test.each([undefined, 'en-US', 'en-GB', 'it', '__proto__', 'constructor'])(
  '/help in %s adds nothing',
  (locale) => {
    expect(englishNote(locale)).toBeUndefined();
  },
);

test('Latin American Spanish reads the Spanish', () => {
  expect(englishNote('es-419')).toBe(englishNote('es-ES'));
});

test('the local Discord takes them all, and a changed translation is a change', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  onTestFinished(discord.stop);
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  const target = { rest, applicationId: discord.applicationId };
  await register(commands, target);
  expect(discord.violations).toEqual([]);
  expect(await plannedChanges(commands, target)).toEqual([]);
  const route = Routes.applicationCommands(target.applicationId);
  const help = commands.find(({ data }) => data.name === 'help');
  if (!help) throw new Error('there is no /help');
  await rest.post(route, { body: { ...localized(help.data), name_localizations: { de: 'beistand' } } });
  expect(await plannedChanges(commands, target)).toEqual(['~ /help']);
});

test('translations come back only when they are asked for, as from Discord', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  onTestFinished(discord.stop);
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  await register(commands, { rest, applicationId: discord.applicationId });
  const route = Routes.applicationCommands(discord.applicationId);
  expect(JSON.stringify(await rest.get(route))).not.toContain('fragen');
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(JSON.stringify(await rest.get(route, { query }))).toContain('fragen');
});
