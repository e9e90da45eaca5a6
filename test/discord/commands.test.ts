import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  await town.close();
});

test.each([
  ['ask', { question: 'who did it' }, 'Northland attributed the harbour hack'],
  ['ask', { question: 'unknown ships' }, "The record doesn't say how many ships sank."],
  ['ask', { question: 'ambiguous' }, 'Which ministry?'],
  ['ask', { question: 'who did it '.repeat(400).slice(0, 4000) }, 'Northland'],
  ['ask', { question: '@everyone <@1> **x** 🐟' }, 'Northland'],
  ['who', {}, 'Northland attributed the harbour hack'],
  ['who', { accused: 'Ministry of Tides', by: 'Northland' }, 'Northland attributed the harbour hack'],
  ['who', { accused: 'Atlantis' }, "Atlantis isn't in the record."],
  ['when', { what: 'Northland' }, 'Northland attributed the harbour hack'],
  ['when', { what: 'the flood' }, "the flood isn't in the record."],
  ['allies', {}, '**Southland** · joins'],
  ['allies', { ally: 'Atlantis' }, "Atlantis isn't in the record."],
  ['rollcall', {}, '**Port 1** · joined'],
  ['rollcall', { incident: 'Atlantis' }, "Atlantis isn't in the record."],
  ['rollcall', { stance: 'condemns' }, '**Port 1** · joined'],
  ['party', { name: 'Northland' }, 'Northland attributed the harbour hack'],
  ['party', { name: 'Atlantis' }, "Atlantis isn't in the record."],
  ['compare', { a: 'Northland', b: 'Southland' }, 'Northland attributed the harbour hack'],
  ['compare', { a: 'Northland', b: 'Atlantis' }, "Atlantis isn't in the record."],
  ['timeline', { from: 'May 2030', to: '2031' }, '**Port 1** · joined'],
  ['find', { text: 'ships' }, 'ships hit 1'],
  ['source', {}, 'Northland attributed the harbour hack'],
  ['source', { source: 'Daily Planet' }, "Daily Planet isn't in the record."],
  ['export', { format: 'csv' }, 'as CSV: 13 claims.'],
  ['help', {}, 'Ask who attributed which operation to whom.'],
])('/%s %j', async (command, options, said) => {
  const answer = await answerTo(mara, 'general', () => mara.slash('general', command, options));
  expect(textOf(answer)).toContain(said);
  expect(answer.ephemeralFor).toBeUndefined();
  expect(customIds(answer)).toContain(`1:delete:${mara.id}`);
});

test.each(['ask', 'who', 'when', 'allies', 'find', 'source', 'export', 'help'])(
  '/%s private: nobody else sees it',
  async (command) => {
    const required =
      { ask: { question: 'who' }, when: { what: 'x' }, find: { text: 'x' }, export: { format: 'stix' } }[
        command
      ] ?? {};
    const before = kim.messages('newsroom').length;
    const answer = await answerTo(mara, 'newsroom', () =>
      mara.slash('newsroom', command, { ...required, private: true }),
    );
    expect(answer.ephemeralFor).toBe(mara.id);
    expect(kim.messages('newsroom').length).toBe(before);
    expect(customIds(answer).join()).not.toContain('delete');
  },
);

test('/ask in a direct message', async () => {
  const answer = await answerTo(mara, 'dm', () => mara.slash('dm', 'ask', { question: 'who did it' }));
  expect(textOf(answer)).toContain('Northland');
});

test('/ask goes on from the last question of the same person, not of another', async () => {
  await answerTo(mara, 'lobby', () => mara.slash('lobby', 'ask', { question: 'who did it' }));
  const next = await answerTo(mara, 'lobby', () =>
    mara.slash('lobby', 'ask', { question: 'and Southland?' }),
  );
  expect(textOf(next)).toContain('After "who did it".');
  const other = await answerTo(kim, 'lobby', () => kim.slash('lobby', 'ask', { question: 'and Southland?' }));
  expect(textOf(other)).not.toContain('After');
});

test.each([
  ['rollcall', {}],
  ['party', { name: 'Northland' }],
  ['compare', { a: 'Northland', b: 'Southland' }],
  ['timeline', {}],
])('"and Southland?" goes on from /%s', async (command, options) => {
  await answerTo(kim, 'lobby', () => kim.slash('lobby', command, options));
  const next = await answerTo(kim, 'lobby', () => kim.slash('lobby', 'ask', { question: 'and Southland?' }));
  expect(textOf(next)).toContain('After "the call before".');
});

test('/rollcall takes no stance of its own making', async () => {
  const { error } = await mara.slash('general', 'rollcall', { stance: 'applauds' });
  expect(error).toMatch(/stance/);
});

test.each([
  ['ask', 'question', 'north', ['Northland']],
  ['who', 'accused', 'ministry', ['Ministry of Tides', 'Ministry of Wind']],
  ['who', 'by', 'south', ['Southland']],
  ['who', 'incident', 'zzz', []],
  ['who', 'incident', 'committee', []],
  ['when', 'what', 'gazette', ['the Gazette']],
  ['allies', 'ally', 'land', ['Northland', 'Southland']],
  ['rollcall', 'incident', 'tides', ['Ministry of Tides']],
  ['party', 'name', 'south', ['Southland']],
  ['compare', 'b', 'south', ['Southland']],
  ['timeline', 'incident', 'zzz', []],
  ['source', 'source', 'gaz', ['the Gazette']],
])('typing in /%s %s: %j', async (command, focused, typed, names) => {
  const { choices, error } = await mara.complete('general', command, {
    options: { [focused]: typed },
    focused,
  });
  expect(error).toBeUndefined();
  expect(choices?.map((choice) => choice.name)).toEqual(names);
});

test('"Answer this" and "Check this claim" on someone else\'s message', async () => {
  await kim.say('general', 'ambiguous ministries everywhere');
  const said = await mara.waitFor(
    'general',
    (message) => message.content === 'ambiguous ministries everywhere',
  );
  for (const command of ['Answer this', 'Check this claim']) {
    const answer = await answerTo(mara, 'general', () => mara.messageCommand(command, said));
    expect(textOf(answer)).toContain('Which ministry?');
    expect(customIds(answer)).toContain(`1:delete:${mara.id}`);
  }
});

test('a question that the bot stumbles over: one sentence to the asker alone', async () => {
  const answer = await answerTo(mara, 'general', () => mara.slash('general', 'ask', { question: 'fail' }));
  expect(textOf(answer)).toMatch(/^This could not be answered: /);
  expect(textOf(answer)).not.toContain('planted');
  expect(answer.ephemeralFor).toBe(mara.id);
  expect(town.errors).toContain('an interaction failed: planted failure');
});
