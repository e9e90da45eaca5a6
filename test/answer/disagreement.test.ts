import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { read, WORLD } from '../facts/world.ts';

const bot = createBot({ record: read(WORLD).record });
const now = new Date('2030-06-01T12:00:00Z');
const BOTH = ['scale-belmark', 'scale-gazette'];

describe('both sides of what sources contradict each other on', () => {
  test.each([
    'where do sources disagree?',
    'The numbers of post offices differ, who says what?',
    'which accounts contradict each other?',
    'do the sources agree on how many post offices were opened?',
  ])('%s', (typed) => {
    const { answer } = bot.ask(typed, { now });
    expect(answer.facts.toSorted()).toEqual(BOTH);
    expect(plainText(answer)).toMatch(/^Sources differ/);
  });

  test('how many post offices were opened? → why do these not agree?', () => {
    const { turn } = bot.ask('how many post offices were opened?', { now });
    if (!turn) throw new Error('no turn');
    const { answer } = bot.ask("why don't these agree?", { now, previous: turn });
    expect(answer.facts.toSorted()).toEqual(BOTH);
  });

  test.each(['does Arland disagree?', 'did Belmark and Dunmere agree on it?', 'who agreed to join?'])(
    'what a party thinks is no conflict of sources: %s',
    (typed) => {
      expect(plainText(bot.ask(typed, { now }).answer)).not.toMatch(/^Sources differ/);
    },
  );
});
