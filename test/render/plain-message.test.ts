import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { discordMessage } from '../../src/render/discord/message.ts';
import { answered, everyKind, unknown } from '../fixtures/stand-in.ts';

const plain = (answer: Answer) => discordMessage(answer, { asker: '42', reportAs: '43', plain: true });
const contentOf = (answer: Answer): string => {
  const message = plain(answer);
  return 'content' in message ? message.content : 'not plain';
};

test('an answer as text alone: the answer, its items, its sources by number', () => {
  expect(contentOf(answered)).toBe(
    [
      'Northland attributed the harbour hack to the Ministry of Tides. Southland joined. ' +
        'Sources differ: Forty ships. Sixty ships.',
      '“we know who did it” (Ada Vale, 3 May 2030)',
      '- Northland: attributes, to the Ministry of Tides (3 May 2030)',
      '- Southland: joins',
      'The list opens with "including".',
      'Also',
      '- Ports were closed.',
      'Read as: who attributed the harbour hack · not used: “kinda” · "Friday" is 3 May 2030 by the issue\'s date',
      'Sources:',
      '1. The Northland Gazette, 3 May 2030 <https://gazette.example/2030/05/03>',
      '2. Bulletin 7',
    ].join('\n'),
  );
});

test.each([
  ...everyKind.map((answer) => [answer.kind, answer] as const),
  ['long', { ...answered, context: Array.from({ length: 90 }, (_, n) => `${'*'.repeat(90)}${n}`) }] as const,
  [
    'much',
    { ...answered, blocks: [{ kind: 'list', items: Array(90).fill({ text: '_'.repeat(90) }) }] },
  ] as const,
])(
  '%s: below 2000 characters, no container, no flag of components, and no pings',
  (_kind, answer: Answer) => {
    const message = plain(answer);
    expect(contentOf(answer).length).toBeLessThanOrEqual(2000);
    expect(contentOf(answer).length).toBeGreaterThan(0);
    expect(message).not.toHaveProperty('flags');
    expect(message.components.every(({ type }) => type === 1)).toBe(true);
    expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
  },
);

test('what did not fit is counted', () => {
  const items = Array.from({ length: 50 }, (_, n) => ({ text: `item ${n} ${'x'.repeat(60)}` }));
  expect(contentOf({ ...answered, blocks: [{ kind: 'list', items }] })).toMatch(
    /\n… and \d+ more lines\nRead as: .*\nSources:\n1\. The/,
  );
});

test('nothing that someone typed is live', () => {
  const said = contentOf({ ...unknown, missing: '@everyone **x** <@1> https://a.example\n# big' });
  expect(said).not.toMatch(/@everyone|<@1>|\*\*x|https:\/\/a|\n# /);
});

test('a page says which one it is; what was chosen rather than typed says what was asked', () => {
  const rows = Array.from({ length: 12 }, (_, n) => ({
    text: `item ${n} ${'x'.repeat(300)}`,
    fact: `f-${n}`,
  }));
  const long: Answer = {
    ...answered,
    blocks: [{ kind: 'list', items: rows }],
    again: { call: 'source', key: 'k' },
  };
  const page = (look: { page: number; asked?: string }): string => {
    const message = discordMessage(long, { plain: true, ...look });
    return 'content' in message ? message.content : '';
  };
  expect(page({ page: 1 })).toMatch(/\nPage 2 of 3\.\nRead as: /);
  const items = (text: string) => text.match(/item \d+/g);
  expect(items(page({ page: 0, asked: 'who @everyone did it'.repeat(20) }))).toEqual(
    items(page({ page: 0 })),
  );
  expect(page({ page: 0, asked: 'who did it' })).toMatch(/^Asked: “who did it”$/m);
});
