/** Near misses: who and what is asked about is in the record, what is asked of it is not. */
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { read, WORLD } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const now = new Date('2031-01-06T12:00:00Z');
const world = createBot({ record: read(WORLD).record });
const shipped = createBot({ record: read(SHIPPED).record });
const told = (bot: typeof world, typed: string) => bot.ask(typed, { now }).answer;

describe.each<readonly [why: string, abstains: readonly string[], answers: readonly string[]]>([
  [
    'another deed than the recorded one',
    ['When did Ida Fenn resign?', 'Who owns Lantern Mail?', 'Did Corland invade Arland?'],
    ['What did Ida Fenn say?', 'Who noticed the Lantern breach?', 'Did Arland deny it?'],
  ],
  [
    'a number that nobody gave',
    ['How many people work for the Grey Office?', 'How many boats has Arland?'],
    ['How many post offices were opened?', 'how many citizens were charged?'],
  ],
  [
    'the answer of one who gave none',
    ['How did Corland react?', 'How did Dunmere respond to the denial?'],
    ['How did Arland react?'],
  ],
  [
    'a name that nobody gave',
    [
      'Which company opened the post offices?',
      'Who are the lawyers of the two citizens?',
      'which judge charged them',
    ],
    ['Which minister said that no harbour is safe?', 'Which countries joined?', 'who was charged?'],
  ],
  [
    'the words of one who is not quoted',
    ['What did the Corland embassy in Dunmere say?', 'What did the Belmark admiral say about the boats?'],
    ['What did Ida Fenn say?', 'What did the Belmark government say?'],
  ],
  [
    'a thing of somebody that no fact speaks of',
    ['Whose lawyers did the Belmark Court charge?', 'Which password did Arland use for Lantern Mail?'],
    ['Whose citizens were charged?', 'Which countries joined?'],
  ],
  [
    'another thing counted than people',
    ['How many people opened the post offices?', 'What is the number of people in Corland?'],
    ['How many people were charged?', 'What is the number of post offices?'],
  ],
  [
    'advice',
    ['How do I hack Lantern Mail?', 'how can I breach a post office', 'how to break into Lantern Mail'],
    ['How many post offices were opened?', 'How sure was Belmark?'],
  ],
])('%s', (_, abstains, answers) => {
  test.each(abstains)('not answered: %s', (typed) => {
    expect(plainText(told(world, typed))).toMatch(/^(The record doesn't say|That isn't in this record)/);
  });
  test.each(answers)('answered: %s', (typed) => {
    expect(told(world, typed).kind).toBe('answered');
  });
});

describe('on the whole record', () => {
  test.each([
    'When did Anne Neuberger leave the White House?',
    'When was Shanghai Powerock founded?',
    'Who owns Sichuan Juxinhe?',
    'How did the Kremlin react to the Exchange announcement?',
    'how do i break into an exchange server',
    'Which diplomats were expelled over SolarWinds?',
    'Who was the ambassador in Oslo?',
    'Which hospitals were hit?',
    'Which ransomware gang used ProxyLogon?',
    'Which Japanese companies did APT40 target?',
    'Who are the people behind Intrusion Truth?',
    'Which CVE did SolarWinds have?',
    'Which organ of the Chinese state did Oslo hold responsible for the Storting break-in?',
    'How many people work at the MSS?',
    'What is the headcount of the FBI?',
    'What did Scott Morrison say about the attribution?',
    'how long did Xu Zewei get in prison, which sentence',
    'Whose signature is under Emergency Directive 21-02?',
    'any tips for a team of three at my first hackathon?',
  ])('not answered: %s', (typed) => {
    expect(told(shipped, typed).kind).toBe('unknown');
  });
  test.each([
    'When did CISA issue Emergency Directive 21-02?',
    'How did China react?',
    'What did Anne Neuberger announce?',
    'Did the US charge twelve Chinese nationals?',
    'who are the officers charged',
    'Which companies are linked to Salt Typhoon?',
    'Which officials signed the Canadian statement?',
    "What is the name of the FBI's cyber chief?",
    "Who is Xu's lawyer?",
    'Which agencies published the advisory?',
    'I have to explain to my class why the whole thing took so long, so why did the attribution come that late?',
  ])('answered: %s', (typed) => {
    expect(told(shipped, typed).kind).toBe('answered');
  });
});

test('which CVE numbers were exploited? → the fact that names them, not the one that counts them', () => {
  expect(plainText(told(shipped, 'which CVE numbers were exploited?'))).toMatch(/^[^.]*CVE-2021-26855/);
});

test('Who are the four Chinese nationals?', () => {
  expect(plainText(told(shipped, 'Who are the four Chinese nationals?'))).toMatch(
    /nationals are Ding Xiaoyang/,
  );
  expect(plainText(told(shipped, 'Who is HAFNIUM?'))).toMatch(/^HAFNIUM is the group/);
});

test('What are the names of the four people who were charged? → not who tells of it, nor that another charge is open', () => {
  expect(plainText(told(shipped, 'What are the names of the four people who were charged?'))).toMatch(
    /Ding Xiaoyang, Cheng Qingmin, Zhu Yunmin and Wu Shurong/,
  );
  expect(told(shipped, 'Is any of the four charged over the Exchange hack?').facts).toContain(
    'charges-not-exchange',
  );
});

test('What did Scott Morrison say? → whose words are missing', () => {
  expect(plainText(told(shipped, 'What did Scott Morrison say about the attribution?'))).toMatch(
    /^The record doesn't say what "scott morrison" has said\. The nearest: Australia's joint statement/,
  );
});

test('What was the number of people charged in July 2021? → people, not the computers of that campaign', () => {
  expect(plainText(told(shipped, 'What was the number of people charged in July 2021?'))).toMatch(
    /four Chinese nationals/,
  );
});

test('Which company did Xu Zewei work for? → a company that stands in the text alone', () => {
  expect(plainText(told(shipped, 'Which company did Xu Zewei work for?'))).toMatch(/Shanghai Powerock/);
  expect(
    plainText(told(shipped, 'According to the indictment, which company did Xu Zewei work for?')),
  ).toMatch(/Shanghai Powerock/);
  expect(told(shipped, 'Which company did Lisa Monaco work for?').kind).toBe('unknown');
});

test('Who was extradited over the Exchange hack? → not who was arrested', () => {
  expect(plainText(told(shipped, 'Who is the hacker that was extradited over the Exchange hack?'))).toMatch(
    /Xu Zewei was extradited from Italy/,
  );
});

test('Is there guidance, and from whom? → both halves are about the guidance', () => {
  const both = told(shipped, 'Was any guidance for businesses announced, and by whom?');
  expect(plainText(both)).toMatch(/guidance/);
});

test('Who is the hacker that was extradited? → sure enough to be said in a channel, too', () => {
  const { answer } = shipped.ask('who is the hacker that was extradited to the US over the Exchange hack?', {
    now,
    mode: 'channel',
  });
  expect(plainText(answer)).toMatch(/Xu Zewei was extradited/);
});

test('whether businesses were given anything, inside a story', () => {
  const story =
    "I run a bakery and our mail sits on a server, so I'd love to know whether businesses like mine were given any guidance by the US";
  expect(plainText(told(shipped, story))).toMatch(/guidance/);
});

test('Were they freelancers, or tied to the government? → the one that is so', () => {
  const choice = told(shipped, 'Were the ransomware people freelancers, or tied to the government?');
  expect(plainText(choice)).toMatch(/government-affiliated hackers/);
});

test('Timeline: first identified, then publicly blamed on China', () => {
  const timeline = told(shipped, 'Timeline please: hack first identified, then publicly blamed on China');
  expect(timeline.kind === 'answered' && timeline.blocks.map((b) => b.kind)).toEqual(['timeline']);
  expect(plainText(timeline)).toMatch(/January 2021: .* first identified .* 19 July 2021: /s);
  expect(timeline.facts.length).toBeLessThanOrEqual(12);
  expect(plainText(timeline).split(/\s+/).length).toBeLessThanOrEqual(200);
});
