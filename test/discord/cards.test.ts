/** What people look for under an answer: its sources, what to ask next, the roll call and the timeline. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;

let town: Town;
let mara: Visitor;
let kim: Visitor;
beforeAll(async () => {
  town = await openTown({ bot });
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const ask = (question: string): Promise<PageMessage> =>
  answerTo(mara, 'general', () => mara.slash('general', 'ask', { question }));
const buttonOf = (message: PageMessage, start: string): string => {
  const id = customIds(message).find((each) => each.startsWith(start));
  if (id === undefined) throw new Error(`no button ${start} among ${customIds(message).join(' ')}`);
  return id;
};

test('Sources: everything behind the answer, to whoever pressed alone, also after a restart', async () => {
  const answer = await ask('how many US organisations were hacked');
  await town.restart();
  const sources = await answerTo(mara, 'general', () =>
    mara.press(answer, buttonOf(answer, '1:open:cited:')),
  );
  expect(sources.ephemeralFor).toBe(mara.id);
  expect(textOf(sources)).toContain('That answer rests on');
  expect(textOf(sources)).toContain('read in full');
  expect(textOf(sources)).toMatch(/\*\*1\.\*\* [\s\S]*\*\*2\.\*\* \[/);
  expect(customIds(sources).filter((id) => id.includes('delete') || id.includes('cited'))).toEqual([]);
});

test('sources that differ stand in a box of their own; where they agree there is none', async () => {
  const boxes = ({ components }: PageMessage) => (components ?? []).filter(({ type }) => type === 17);
  const differs = await ask('how many US organisations were hacked');
  expect(boxes(differs)).toHaveLength(2);
  expect(JSON.stringify(boxes(differs)[1])).toContain('**Sources differ**');
  expect(boxes(await ask('who is Lisa Monaco'))).toHaveLength(1);
});

test('a related question that is picked is asked and answered as that person, and can be followed up', async () => {
  const answer = await ask('who did it');
  const [next] = bot.related(answered('who did it'));
  if (!next) throw new Error('nothing to ask next');
  const told = await answerTo(kim, 'general', () => kim.press(answer, '1:ask:', [next.ask]));
  expect(told.ephemeralFor).toBe(kim.id);
  expect(textOf(told)).toContain(`Asked: “${next.ask}”`);
  expect(textOf(told)).not.toContain('Not in the record');
  const own = await answerTo(mara, 'general', () => mara.press(answer, '1:ask:', [next.ask]));
  expect(own.ephemeralFor).toBeUndefined();
});

function answered(question: string) {
  const { answer } = bot.ask(question, { now: new Date(0) });
  if (answer.kind !== 'answered') throw new Error(`"${question}" is ${answer.kind}`);
  return answer;
}

test.each([
  'who did it',
  'how many US organisations were hacked',
  'did nato blame china',
  'compare uk and eu',
])('%s: whatever is offered next is answered, and is not what was just told', (question) => {
  const answer = answered(question);
  const next = bot.related(answer);
  expect(next.length).toBeGreaterThan(1);
  for (const { label, ask: text } of next) {
    expect(label.length).toBeLessThanOrEqual(100);
    expect(answered(text).facts.some((id) => !answer.facts.includes(id))).toBe(true);
  }
});

test('Roll call and Timeline open beside an answer, and for somebody else in a copy', async () => {
  const answer = await ask('who did it');
  const roll = await answerTo(mara, 'general', () =>
    mara.press(answer, buttonOf(answer, '1:open:rollcall:')),
  );
  expect(roll.ephemeralFor).toBeUndefined();
  expect(textOf(roll)).toContain('**Canada** · attributed');
  expect(customIds(roll).some((id) => id.startsWith('1:open:rollcall:'))).toBe(false);
  const timeline = await answerTo(kim, 'general', () =>
    kim.press(answer, buttonOf(answer, '1:open:timeline:')),
  );
  expect(timeline.ephemeralFor).toBe(kim.id);
  expect(textOf(timeline)).toMatch(/\d+ events/);
});

test('a button of a record that has changed since says so', async () => {
  const answer = await ask('who did it');
  await expect(mara.press(answer, '1:open:party:nobody|')).resolves.toHaveProperty('error');
  expect(
    textOf(await answerTo(mara, 'general', () => mara.press(answer, buttonOf(answer, '1:open:cited:')))),
  ).toContain('rests on');
  expect(bot.again({ call: 'cited', key: 'zzzzz' }).kind).toBe('unknown');
  expect(bot.again({ call: 'party', key: 'nobody|' }).kind).toBe('unknown');
  expect(bot.again({ call: 'compare', key: 'uk' }).kind).toBe('unknown');
});
