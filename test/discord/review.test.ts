/** The wish: moderators see what could not be answered and what was called wrong, and make facts of it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { checkRecord } from '../../src/facts/check.ts';
import { loadRecord } from '../../src/facts/load.ts';
import { problemLine } from '../../src/facts/problem.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { WORLD } from '../facts/world.ts';
import { standIn, unknown } from '../fixtures/stand-in.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

/** Knows facts of the fixture world by their ids, and says what is missing by what was asked. */
const bot: typeof standIn = {
  ...standIn,
  ask: (text, options) => {
    if (!text.startsWith('unknown')) return standIn.ask(text, options);
    const missing = `The record doesn't say ${text.replace('unknown ', '')}.`;
    return { answer: { ...unknown, missing, facts: ['noticed'] } };
  },
  suggest: (field, text, limit) =>
    field === 'fact'
      ? [{ name: 'When it was noticed', value: 'noticed' }]
      : standIn.suggest(field, text, limit),
};

let town: Town;
let mara: Visitor;
let noor: Visitor;
let now = Date.UTC(2031, 4, 3, 12);
beforeEach(async () => {
  town = await openTown({ bot, now: () => new Date(now) });
  mara = town.discord.as(town.discord.people.member.id);
  noor = town.discord.as(town.discord.people.moderator.id);
});
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const ask = (question: string): Promise<PageMessage> =>
  answerTo(mara, 'general', () => mara.slash('general', 'ask', { question }));
const review = (options: Readonly<Record<string, string>> = {}): Promise<PageMessage> =>
  answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'review', options));
const buttonOf = (message: PageMessage, act: string): string =>
  customIds(message).find((id) => id.startsWith(`1:review:${act}:`)) ?? `no button ${act}`;

/** Presses, and returns the list as it then stands. */
async function press(message: PageMessage, id: string): Promise<PageMessage> {
  const { error } = await noor.press(message, id);
  if (error !== undefined) throw new Error(error);
  const before = textOf(message);
  return noor.waitFor('newsroom', (one) => one.id === message.id && textOf(one) !== before);
}

async function propose(
  list: PageMessage,
  fact: string,
): Promise<{ name: string; text: string; told: string }> {
  const id = buttonOf(list, 'propose');
  expect(await noor.press(list, id)).toEqual({});
  const sent = await new Promise<PageMessage>((resolve, reject) => {
    const seen = new Set(noor.messages('newsroom').map((one) => one.id));
    noor.submit('newsroom', id, { fact }).then(({ error }) => error && reject(new Error(error)), reject);
    noor.waitFor('newsroom', (one) => !seen.has(one.id)).then(resolve, reject);
  });
  const [file] = sent.attachments;
  expect(sent.ephemeralFor).toBe(noor.id);
  const text = file ? await (await fetch(file.url)).text() : '';
  return { name: file?.filename ?? '', text, told: textOf(sent) };
}

/** What `npm run data` says of the fixture world with the file in that folder. */
function problemsWith(folder: string, { name, text }: Readonly<{ name: string; text: string }>): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'review-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(WORLD, dir, { recursive: true });
  mkdirSync(join(dir, 'asked'), { recursive: true });
  writeFileSync(join(dir, folder, name), text);
  const loaded = loadRecord(dir);
  return (loaded.ok ? checkRecord(loaded) : loaded.problems).map(problemLine);
}

test('a member sees no /review; where nothing waits, it says so', async () => {
  expect(await mara.slash('general', 'review')).toEqual({ error: 'There is no such command here.' });
  const empty = await review();
  expect(textOf(empty)).toMatch(/^\*\*Nothing waits for a decision\.\*\*/);
  expect(empty.ephemeralFor).toBe(noor.id);
});

test('an open question and a report, with who asked when, and nothing live of what they typed', async () => {
  await ask('unknown *how* many @everyone <@1> sank');
  const answer = await ask('who did it');
  const id = customIds(answer).find((each) => each.startsWith('1:report:')) ?? '';
  await mara.press(answer, id);
  await answerTo(mara, 'general', () => mara.submit('general', id, { comment: 'It was **Wind**' }));
  const text = textOf(await review());
  expect(text).toContain('**2 cases wait for a decision**');
  expect(text).toContain(`-# Open question, asked <t:${now / 1000}:f> by <@${mara.id}>`);
  expect(text).toContain(`**who did it**\n-# Reported as not right <t:${now / 1000}:f> by <@${mara.id}>`);
  expect(text).toContain('Answered: Northland attributed the harbour hack');
  expect(text).toContain('> It was \\*\\*Wind\\*\\*');
  expect(text).not.toMatch(/@everyone|<@1>| \*how/);
});

test('accept and dismiss: the case leaves the list, and is found by who decided it', async () => {
  await ask('unknown one');
  await ask('unknown two');
  const first = await review();
  const second = await press(first, buttonOf(first, 'accept'));
  expect(textOf(second)).toMatch(new RegExp(`^-# accepted by <@${noor.id}>: unknown two\n.*1 case waits`));
  const third = await press(second, buttonOf(second, 'dismiss'));
  expect(textOf(third)).toContain('Nothing waits for a decision');
  expect(textOf(await review({ show: 'accepted' }))).toContain(
    `-# accepted <t:${now / 1000}:f> by <@${noor.id}>`,
  );
  const dismissed = await review({ show: 'dismissed' });
  expect(textOf(dismissed)).toContain('**unknown one**');
  expect(textOf(await press(dismissed, buttonOf(dismissed, 'accept')))).toContain('Nothing was dismissed');
});

test('pages turn, also after a restart; a page that is no longer there is the last one', async () => {
  for (let n = 1; n <= 5; n++) await ask(`unknown number ${n}`);
  const first = await review();
  expect(textOf(first)).toMatch(/5 cases .*page 1 of 2[\s\S]*number 5[\s\S]*number 2/);
  await town.restart();
  const second = await press(first, '1:review:show:waiting:1:0');
  expect(textOf(second)).toMatch(/page 2 of 2[\s\S]*number 1/);
  const rest = await press(second, buttonOf(second, 'dismiss'));
  expect(textOf(rest)).toMatch(/4 cases wait for a decision\*\*\n[\s\S]*number 5/);
});

test('as proposal, of no fact: a gap that npm run data takes', async () => {
  await ask('unknown what the clerk had for lunch');
  const list = await review();
  expect(await noor.press(list, buttonOf(list, 'propose'))).toEqual({});
  expect(JSON.stringify(noor.form())).toContain('When it was noticed');
  const proposal = await propose(list, '-');
  expect(proposal.told).toMatch(/^A gap\. Put the file into the folder `facts`/);
  expect(JSON.parse(proposal.text).facts[0]).toMatchObject({
    question: 'unknown what the clerk had for lunch?',
    missing: 'what the clerk had for lunch',
    about: ['lantern-breach'],
    nearest: ['noticed'],
  });
  expect(problemsWith('facts', proposal)).toEqual([]);
  expect(textOf(await review({ show: 'proposed' }))).toContain('1 case was proposed for the record');
  expect(textOf(await review())).toContain('Nothing waits');
});

test('as proposal, of a fact: a way to ask for it that npm run data takes', async () => {
  await ask('unknown day of the noticing');
  const proposal = await propose(await review(), 'noticed');
  expect(proposal.told).toMatch(/^A way to ask for that fact\. Put the file into the folder `asked`/);
  expect(JSON.parse(proposal.text).asked).toEqual({ noticed: ['unknown day of the noticing'] });
  expect(problemsWith('asked', proposal)).toEqual([]);
});

test('a case that is no longer kept: it is said, and nothing happens', async () => {
  await ask('unknown one');
  const list = await review();
  now += 31 * 86_400_000;
  const after = await press(list, buttonOf(list, 'accept'));
  expect(textOf(after)).toMatch(/^-# This case is no longer kept[\s\S]*Nothing waits/);
});

test("another server's moderators see nothing of it", async () => {
  await ask('unknown one');
  const other = await answerTo(noor, 'lobby', () => noor.slash('lobby', 'review'));
  expect(textOf(other)).toContain('Nothing waits');
});
