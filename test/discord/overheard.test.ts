import { describe, expect, test } from 'vitest';
import { isToTheRoom } from '../../src/discord/overheard.ts';

const NAMES = new Set(['kim', 'noor', 'mara']);

describe('may be a question to the room', () => {
  test.each([
    'who attributed the Exchange hack?',
    'so, who attributed the Exchange hack',
    'Question: when did they announce it?',
    'does any of you know who joined?',
    'which allies joined, exactly?',
    'did the U.S. charge anyone, please',
    'who joined, the EU or NATO?',
  ])('%s', (text) => expect(isToTheRoom(text, NAMES)).toBe(true));
});

describe('is said to someone, or is no question of their own', () => {
  test.each([
    'Kim, who attributed the Exchange hack?',
    'hey Dana, who attributed it?',
    'who attributed the hack, Dana?',
    'does kim know who attributed it?',
    '@dana who attributed it?',
    'do you know who attributed it?',
    'who attributed it in your view?',
    'do u know who attributed it',
    '> who attributed the hack?',
    'he asked "who attributed the hack?"',
    'why does `who()` attribute',
    'who attributed it? https://a.example/x',
    'who attributed it? see www.example.com',
    '||who attributed it?||',
  ])('%s', (text) => expect(isToTheRoom(text, NAMES)).toBe(false));
});
