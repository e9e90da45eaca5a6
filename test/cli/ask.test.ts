import { expect, test } from 'vitest';
import { run } from '../fixtures/run.ts';

const env = { DATA_DIR: 'test/fixtures/world' };

test('ask "…" prints an answer with how it was read, and nothing else', async () => {
  const { code, out, err } = await run({ bin: 'ask', args: ['who did it'], env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/\nRead as: .+\n$/);
});

test('ask --json prints one object', async () => {
  const { code, out } = await run({ bin: 'ask', args: ['--json', 'who did it'], env });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ question: 'who did it', ms: expect.any(Number) });
});

test('ask --jsonl: as many lines out as in, in order, whatever they hold', async () => {
  const input = [
    JSON.stringify({ id: '1', conversation: 'a', question: 'who did it' }),
    'not JSON',
    '',
    JSON.stringify({ id: '4', conversation: 'a', question: 'when\u2028was that' }),
    JSON.stringify({ id: '5', mode: 'channel', question: 'lol' }),
    JSON.stringify({ id: '6', question: '🐟'.repeat(4000) }),
    JSON.stringify({ id: '7', question: '' }),
  ].join('\n');
  const { code, out, err } = await run({ bin: 'ask', args: ['--jsonl'], env, input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.id)).toEqual(['1', undefined, undefined, '4', '5', '6', '7']);
  expect(lines.map((line) => 'error' in line)).toEqual([false, true, true, false, false, false, false]);
  expect(lines[4]).toMatchObject({ status: 'silent', text: '' });
});

test.each([
  [['--yaml', 'who'], {}, "Unknown option '--yaml'."],
  [[], {}, 'There is no question.'],
  [['who'], { PORT: 'eighty' }, 'PORT is "eighty": write a port number, 0 to 65535.'],
  [['who'], { DATA_DIR: 'test/nowhere' }, 'there is no file'],
])('ask %j with %j: a sentence, exit 1', async (args, more, sentence) => {
  const { code, out, err } = await run({ bin: 'ask', args, env: { ...env, ...more } });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/^\s+at /m);
});
