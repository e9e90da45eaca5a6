/** Every door that a text of a stranger's comes in by, and what is wrong with what comes out. */
import type { Answer } from '../../src/answer/answer.ts';
import type { Bot } from '../../src/bot.ts';
import { jsonLines } from '../../src/cli/json-lines.ts';
import type { Command, Services, Shown, Told } from '../../src/command.ts';
import { commands } from '../../src/discord/commands.ts';
import { draw } from '../../src/discord/draw.ts';
import { exporterOf } from '../../src/export/export.ts';
import { proposerOf } from '../../src/export/proposal.ts';
import type { RecordData } from '../../src/facts/schema.ts';
import { decode, type Press } from '../../src/render/custom-id.ts';
import { CHOICE_TEXT, CHOICES } from '../../src/render/limits.ts';
import { plainText } from '../../src/render/plain.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { turnsInMemory } from '../fixtures/town.ts';
import { faultsOf, obeyed } from './judge.ts';

export type Under = Readonly<{ bot: Bot; services: Services; links: ReadonlySet<string>; now: Date }>;
/** What it was given, and what is wrong with what came of it. */
export type Door = (text: string, under: Under) => Promise<string[]>;

export function underFire(bot: Bot, record: RecordData): Under {
  const now = new Date(Date.UTC(2031, 4, 3, 12));
  const services: Services = {
    ...{ bot, state: turnsInMemory(), now: () => now },
    ...{ exports: exporterOf(record), propose: proposerOf(record) },
    pictures: async () => undefined,
    reread: async () => ({ kind: 'same' }),
  };
  const links = new Set(record.sources.flatMap(({ url }) => (url === undefined ? [] : [url])));
  return { bot, services, links, now };
}

const SERVER = { id: '223456789012345678', hears: true };
const PLACE = { user: '123456789012345678', channel: '323456789012345678', server: SERVER.id };
const LOOK = { reportAs: '423456789012345678', asker: PLACE.user };

function shown(what: Shown | Told, { bot, links }: Under): string[] {
  const looks = [false, true].map((plain) => draw(what, { ...LOOK, plain }, bot));
  return looks.flatMap((message) => faultsOf(message, links));
}

const said = (answer: Answer, under: Under): string[] => [
  ...(answer.kind === 'silent' ? [] : shown({ answer }, under)),
  ...obeyed(terminalText(answer, { width: 80, colour: false })),
  ...obeyed(plainText(answer)),
];

const ask: Door = async (text, under) => {
  const { answer, turn } = under.bot.ask(text, { now: under.now });
  const next = under.bot.ask('and Japan?', { now: under.now, ...(turn ? { previous: turn } : {}) });
  const overheard = under.bot.ask(text, { now: under.now, mode: 'channel' });
  return [answer, next.answer, overheard.answer].flatMap((each) => said(each, under));
};

const check: Door = async (text, under) => said(under.bot.check(text, { now: under.now }).answer, under);

/** Each command with the text in each of its options, sub-commands included. */
const command: Door = async (text, under) => {
  const faults = await Promise.all(
    USES.map(({ used, path, names }) => run({ used, path, names, text }, under)),
  );
  return faults.flat();
};

type Use = Readonly<{ used: Command; path: string; names: readonly string[] }>;

async function run({ used, path, names, text }: Use & { text: string }, under: Under): Promise<string[]> {
  const given = {
    ...{ place: PLACE, server: SERVER, locale: text },
    options: Object.fromEntries(names.map((name) => [name, text])),
    ...(path === '' ? {} : { path }),
    ...(used.data.type === 3 ? { message: text } : {}),
  };
  const outcome = await used.run(given, under.services);
  // What Discord checked is an id, and shown as a mention on purpose.
  return used.onlyToAsker ? [] : shown(outcome, under);
}

const USES: readonly Use[] = commands.flatMap((used) => usesOf(used));

function usesOf(used: Command): readonly Use[] {
  type Option = Readonly<{ type: number; name: string; options?: readonly Option[] }>;
  const walk = (options: readonly Option[], path: string): readonly Use[] => {
    const subs = options.filter(({ type }) => type <= 2);
    if (subs.length > 0) return subs.flatMap((sub) => walk(sub.options ?? [], `${path} ${sub.name}`.trim()));
    return [{ used, path, names: options.map(({ name }) => name) }];
  };
  return walk('options' in used.data ? ((used.data.options ?? []) as readonly Option[]) : [], '');
}

const autocomplete: Door = async (text, { bot }) =>
  commands.flatMap(({ complete, data }) =>
    ('options' in data ? (data.options ?? []) : []).flatMap(({ name }) => {
      const found = complete?.({ option: name, text }, bot) ?? [];
      const wrong = found.filter(
        (each) => each.name === '' || each.value === '' || each.name.length > CHOICE_TEXT,
      );
      return [
        ...wrong.map((each) => `no choice: ${JSON.stringify(each)}`),
        ...(found.length > CHOICES ? ['too many'] : []),
      ];
    }),
  );

const customId: Door = async (id, under) => {
  const press = decode(id);
  switch (press.kind) {
    case 'older':
    case 'delete':
    case 'report':
    case 'form':
    case 'review':
    case 'privacy':
      return [];
    case 'ask':
    case 'find':
      return pressed(press, under);
    case 'open':
    case 'picture':
      return said(under.bot.again(press.again), under);
    default:
      return shown(
        { answer: under.bot.again({ call: press.kind, key: press.text }), page: press.page },
        under,
      );
  }
};

async function pressed(press: Press, under: Under): Promise<string[]> {
  const taken = commands.find(({ data }) => data.name === press.kind)?.press;
  if (!taken) return [`no command takes ${press.kind}`];
  return shown(await taken({ place: PLACE, press, server: SERVER }, under.services), under);
}

/** One line comes back for each line, whatever is on it. */
const lines: Door = async (text, { bot, now }) => {
  const answer = jsonLines(bot, { now: () => now, milliseconds: () => 0 });
  return [text.replaceAll('\n', ' '), JSON.stringify({ question: text, conversation: text })].flatMap(
    (line) => {
      const back = answer(line);
      return back.includes('\n') || typeof JSON.parse(back) !== 'object' ? [`no line: ${back}`] : [];
    },
  );
};

export const doors: Readonly<Record<string, Door>> = { ask, check, command, autocomplete, lines };
export const idDoors: Readonly<Record<string, Door>> = { customId };
