import { expect, test } from 'vitest';
import { answerJson } from '../../src/render/json.ts';
import { plainText } from '../../src/render/plain.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { ambiguous, answered, everyKind, help, silent, unknown } from '../fixtures/stand-in.ts';

test('plain text: what a person reads, without sources', () => {
  expect(plainText(answered)).toBe(
    [
      'Northland attributed the harbour hack to the Ministry of Tides. Southland joined. ' +
        'Sources differ: Forty ships. Sixty ships.',
      '“we know who did it” (Ada Vale, 3 May 2030)',
      '- Northland: attributes, to the Ministry of Tides (3 May 2030)',
      '- Southland: joins',
      'The list opens with "including".',
      'Also',
      '- Ports were closed.',
    ].join('\n'),
  );
  expect(plainText(unknown)).toBe(
    "The record doesn't say how many ships sank. The nearest: forty ships were delayed.",
  );
  expect(plainText(ambiguous)).toBe('Which ministry?\n- Ministry of Tides\n- Ministry of Wind');
  expect(plainText(help)).toBe('Ask who attributed which operation to whom.');
  expect(plainText(silent)).toBe('');
});

test('plain text: a list of hundreds of words is cut between items and says how many are left', () => {
  if (answered.kind !== 'answered') throw new Error('the stand-in is an answer');
  const items = Array.from({ length: 100 }, (_, i) => ({ text: `Ship ${i}.` }));
  const shown = plainText({ ...answered, blocks: [{ kind: 'list', items }] }).split('\n');
  expect(shown.at(-1)).toMatch(/^… and \d\d more$/);
  expect(shown.join(' ').split(/\s+/).length).toBeLessThanOrEqual(200);
  const short = plainText({ ...answered, blocks: [{ kind: 'list', items: items.slice(0, 50) }] });
  expect(short).not.toContain('more');
});

test('JSON: the contract, with nothing that was not given', () => {
  const json = answerJson(answered, { question: 'who', ms: 1.23456, id: 'a', conversation: 'c' });
  expect(json).toEqual({
    id: 'a',
    conversation: 'c',
    question: 'who',
    status: 'answered',
    text: plainText(answered),
    facts: ['f-attribution', 'f-joins'],
    citations: [
      {
        source: 'gazette',
        title: 'The Northland Gazette, 3 May 2030',
        url: 'https://gazette.example/2030/05/03',
        paragraph: 4,
        quote: 'we know who did it',
        speaker: 'Ada Vale',
      },
      { source: 'bulletin', title: 'Bulletin 7' },
    ],
    reading: 'who attributed the harbour hack',
    confidence: 0.9,
    ms: 1.235,
  });
  expect(Object.keys(answerJson(silent, { question: 'x', ms: 0 }))).toEqual(
    'question status text facts citations reading confidence ms'.split(' '),
  );
});

test('terminal: sources are numbered, the small line comes last', () => {
  const shown = terminalText(answered, { width: 200, colour: false });
  expect(shown).toContain(
    '[1] The Northland Gazette, 3 May 2030, paragraph 4 https://gazette.example/2030/05/03',
  );
  expect(shown).toContain('[2] Bulletin 7, as reported');
  expect(shown.split('\n').at(-1)).toMatch(/^Read as: who attributed the harbour hack · not used: “kinda”/);
});

test.each(everyKind.map((answer) => [answer.kind, answer] as const))(
  'terminal: %s fits its width',
  (_kind, answer) => {
    const shown = terminalText(answer, { width: 50, colour: false });
    expect(shown).not.toBe('');
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
  },
);

test('terminal: colour only where it is wanted, and none that a user typed', () => {
  const red = { ...answered, lead: 'so \x1b[31mred' };
  expect(terminalText(red, { width: 80, colour: false })).not.toContain('\x1b');
  expect(terminalText(answered, { width: 80, colour: true })).toContain('\x1b[2m');
});
