import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

test.each([
  [['who did it'], { kind: 'text', question: 'who did it', mode: 'addressed' }],
  [['who', 'did', 'it'], { kind: 'text', question: 'who did it', mode: 'addressed' }],
  [['--json', 'who'], { kind: 'json', question: 'who', mode: 'addressed' }],
  [['--json', '--mode', 'channel', 'lol'], { kind: 'json', question: 'lol', mode: 'channel' }],
  [['--jsonl'], { kind: 'jsonl' }],
  [[''], { kind: 'text', question: '', mode: 'addressed' }],
])('ask %j', (args, expected) => expect(readArguments(args)).toEqual(expected));

test.each([
  [[], 'There is no question.'],
  [['--json'], 'There is no question.'],
  [['--yaml', 'who'], "Unknown option '--yaml'."],
  [['--mode', 'loud', 'who'], '--mode is "loud"'],
  [['--mode'], "Option '--mode <value>' argument missing."],
  [['--json', '--jsonl'], 'exclude each other'],
  [['--jsonl', 'who'], 'reads its questions from standard input'],
])('ask %j is refused in a sentence', (args, sentence) => {
  const read = readArguments(args);
  expect(read.kind === 'wrong' ? read.sentence : '').toContain(sentence);
});
