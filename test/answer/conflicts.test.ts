/** Where the sources differ, an answer shows both sides; elsewhere it does not say that they differ. */
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const bot = createBot({ record: read(SHIPPED).record });
const ask = (question: string) => bot.ask(question, { now: new Date(0) }).answer;

test.each([
  ['when was the APT40 indictment unsealed', ['indictment-unsealed', 'apt40-advisory-unsealed']],
  ['how many US organisations were hacked', ['us-organisations-30000', 'us-organisations-20000']],
  ['is 30,000 a worldwide number?', ['organisations-30000-worldwide', 'us-organisations-30000']],
  ['did the EU attribute the hack to the Chinese state', ['eu-declaration', 'allies-join']],
  ['is the investigation finished?', ['biden-unfinished', 'us-attribution']],
  ['when did Volexity first see attacks', ['volexity-earliest', 'volexity-first-attacks']],
  ["when was Xu Zewei's indictment unsealed", ['xu-unsealed', 'xu-unsealed-2023']],
  ['is APT40 the same as Hafnium', ['apt40-not-hafnium', 'softpedia-apt40-hafnium']],
  ['when was AA21-200B published', ['ttp-advisory-published', 'ttp-advisory-archived']],
  ['was it the Chinese military or the ministry?', ['law360-military', 'us-attribution']],
  ['what is the KEV due date for the Exchange flaws', ['kev-due-date', 'ed-april-deadline']],
  ['who was credited with reporting the flaws', ['devcore-credit', 'same-flaws-credit']],
  ['how many German federal agencies were affected', ['bsi-six', 'bsi-two']],
  ['is Silk Typhoon APT27?', ['microsoft-apt27-separate', 'twelve-apt27']],
])('%s: both sides', (question, sides) => {
  const answer = ask(question);
  expect(answer.facts).toEqual(expect.arrayContaining(sides));
  expect(plainText(answer)).toContain('Sources differ: ');
});

test.each([
  'when was Xu Zewei arrested',
  'when did CISA issue its emergency directive',
  'who is Lisa Monaco',
])('%s: nobody says otherwise', (question) => {
  expect(plainText(ask(question))).not.toContain('differ');
});

test('the other side goes on in small letters, unless it begins with a name', () => {
  const lines = [ask('how many German federal agencies were affected'), ask('is APT40 the same as Hafnium')];
  expect(lines.map((answer) => /Sources differ: (\w+)/.exec(plainText(answer))?.[1])).toEqual([
    'as',
    'Softpedia',
  ]);
});
