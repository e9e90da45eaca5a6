import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import { parseQuestionSet } from '../../src/quality/question-set.ts';
import { discordMessage } from '../../src/render/discord/message.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../src/render/limits.ts';
import { terminalText } from '../../src/render/terminal.ts';

const opened = openBot('data');
const questions = ['dev', 'dev2'].flatMap((name) =>
  parseQuestionSet(readFileSync(`test/questions/${name}.jsonl`, 'utf8')).flatMap(({ turns }) =>
    turns.map((turn) => turn.ask),
  ),
);
const gather = (value: unknown, key: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => gather(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === key ? [each, ...gather(each, key)] : gather(each, key),
  );
};

test('every answer to the development questions fits into a Discord message and a terminal', () => {
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
  for (const question of questions) {
    const { answer } = opened.bot.ask(question, { now: new Date(0) });
    const { components } = discordMessage(answer, { asker: '42' });
    const ids = gather(components, 'custom_id');
    expect(gather(components, 'content').join('').length, question).toBeLessThanOrEqual(MESSAGE_TEXT);
    expect(gather(components, 'type').length, question).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
    expect(new Set(ids).size, question).toBe(ids.length);
    expect(terminalText(answer, { width: 80, colour: false }), question).not.toBe('');
  }
});
