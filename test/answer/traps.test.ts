/** What a careless reader of the record gets wrong. */
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const bot = createBot({ record: read(SHIPPED).record });
const now = new Date('2026-01-05T12:00:00Z');
const ask = (typed: string) => bot.ask(typed, { now }).answer;
const said = (typed: string) => plainText(ask(typed));

describe('1: the article has no date', () => {
  test('When was the attribution announced?', () => {
    const answer = ask('When was the attribution announced?');
    expect(plainText(answer)).toBe('Monday 19 July 2021.');
    expect(answer.kind === 'answered' && answer.note).toMatch(/inferred.*"on Monday"/);
  });
  test('When was the hack discovered?', () => {
    expect(said('When was the hack discovered?')).toMatch(/^January 2021\./);
  });
});

describe("2: China's first answer came before the announcement, and does not deny", () => {
  test('Did China respond to the announcement?', () => {
    const answer = ask('Did China respond to the announcement?');
    expect(plainText(answer)).not.toMatch(/^No/);
    expect(plainText(answer)).toMatch(/before the announcement|20 July 2021/);
  });
  test('Did China deny it?', () => {
    const answer = ask('Did China deny it?');
    expect(plainText(answer)).not.toMatch(/^(Yes|No)\b/);
    expect(answer.facts).toEqual(['china-response']);
  });
  test('When did China respond?', () => {
    expect(said('When did China respond?')).toMatch(/^By 19 July 2021\./);
  });
});

describe('3: the charges are not tied to the Exchange hack', () => {
  test.each([
    'Are the charges over the Exchange hack?',
    'Were the charges for the Exchange hack?',
    'Were the four Chinese nationals charged for the Exchange hack?',
  ])('%s', (typed) => {
    expect(said(typed)).toMatch(/none of the four is charged over the Microsoft Exchange hack/);
    expect(said(typed)).not.toMatch(/^Yes/);
    expect(said(typed).match(/none of the four/g)).toHaveLength(1);
  });
});

describe('4: the lists are open', () => {
  test('Which allies joined the US?', () => {
    const text = said('Which allies joined the US?');
    for (const name of [
      'European Union',
      'United Kingdom',
      'Canada',
      'Australia',
      'New Zealand',
      'Japan',
      'NATO',
    ])
      expect(text).toContain(name);
    expect(text).toMatch(/including/);
  });
  test.each(['Did Brazil join?', 'Did Norway join?', 'did Iraq join'])('%s', (typed) => {
    expect(said(typed)).toMatch(/isn't named\..*neither confirms nor rules it out/);
  });
  test('Why did it take so long?', () => {
    expect(said('Why did it take so long?')).toMatch(/partly because/);
  });
  test('Are those the only two reasons?', () => {
    expect(said('Are those the only two reasons?')).not.toMatch(/^Yes/);
  });
  test('Did the US act alone?', () => {
    expect(said('Did the US act alone?')).toMatch(/^No: .*allies and partners, including/);
  });
});

describe("5: that NATO condemned, and for the first time, are an official's words", () => {
  test('Did NATO say it condemned China?', () => {
    expect(said('Did NATO say it condemned China?')).toMatch(/^A Biden administration official said/);
  });
  test.each(['Did NATO condemn China?', 'Who said NATO condemned China?'])('%s', (typed) => {
    expect(said(typed)).toMatch(/administration official said/);
  });
});

describe('6: three grain sizes of the accused', () => {
  test.each(['Who carried out the hack?', 'Who exactly was blamed?', 'who did it'])('%s', (typed) => {
    expect(said(typed)).toMatch(/China.*hackers affiliated with China's Ministry of State Security/);
  });
});

describe('7: the tactics will be exposed, and are not those of the Exchange hack', () => {
  test.each(['Have the NSA, CISA and FBI exposed the tactics?', 'Did the NSA expose the tactics?'])(
    '%s',
    (typed) => {
      expect(said(typed)).toMatch(/will expose/);
      expect(said(typed)).not.toMatch(/^Yes/);
    },
  );
  test.each([
    'Were the 50 tactics used in the Exchange hack?',
    'Are the 50 tactics those of the Exchange hack?',
  ])('%s', (typed) => {
    expect(said(typed)).toMatch(/not those of the Microsoft Exchange hack alone/);
  });
});

describe('8: the earlier private attribution names nobody and has no date', () => {
  test('Who attributed the Exchange hack before the US?', () => {
    const answer = ask('Who attributed the Exchange hack before the US?');
    expect(answer.facts).toEqual(['private-attribution']);
    expect(plainText(answer)).not.toMatch(/Microsoft (said|attributed)|Volexity|March|20\d\d/);
  });
  test('When did private groups attribute it?', () => {
    expect(said('When did private groups attribute it?')).not.toMatch(/^Monday 19 July 2021/);
  });
  test('Which companies attributed it earlier?', () => {
    expect(ask('Which companies attributed it earlier?').facts).toEqual(['private-attribution']);
  });
});

describe('9: "unsanctioned" is not about sanctions, and further actions are not sanctions', () => {
  test('Was China sanctioned?', () => {
    const answer = ask('Was China sanctioned?');
    expect(answer.kind).toBe('unknown');
    expect(plainText(answer)).toMatch(
      /^The record doesn't say whether sanctions over the Exchange hack came later/,
    );
  });
  test.each([
    'Will there be sanctions?',
    'Are further actions sanctions?',
    'Did the US sanction China in response?',
  ])('%s', (typed) => {
    expect(said(typed)).not.toMatch(/^Yes/);
    expect(said(typed)).not.toMatch(/unsanctioned/);
  });
});

describe('10: extortion, crypto-jacking, theft and ransomware are other activities', () => {
  test.each([
    'Was ransomware part of the Exchange hack?',
    'Did the Exchange hack involve crypto-jacking?',
    'Was extortion part of the Exchange hack?',
    'Did the Exchange hack involve ransomware?',
  ])('%s', (typed) => {
    expect(said(typed)).toMatch(
      /does not make (them|the ransomware attacks) part of the Microsoft Exchange hack/,
    );
    expect(said(typed)).not.toMatch(/^Yes/);
  });
});

describe('11: the dozen countries are those of the charged campaign', () => {
  test.each([
    'How many countries were hit by the Exchange hack?',
    'How many countries did the Exchange hack hit?',
  ])('%s', (typed) => {
    expect(said(typed)).not.toMatch(/dozen/);
    expect(said(typed)).toMatch(/around the world/);
  });
  test('How many countries did the charged campaign target?', () => {
    expect(said('How many countries did the charged campaign target?')).toMatch(/a dozen/);
  });
});
