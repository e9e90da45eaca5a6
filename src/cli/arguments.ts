/** The command line of `ask`. */
import { parseArgs } from 'node:util';
import type { Mode } from '../bot.ts';

export type Arguments =
  | Readonly<{ kind: 'text' | 'json'; question: string; mode: Mode }>
  | Readonly<{ kind: 'jsonl' }>
  | Readonly<{ kind: 'wrong'; sentence: string }>;

const USAGE =
  'Write: npm run --silent ask -- "question", with --json for one JSON object, or --jsonl for a stream.';

export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, mode: { type: 'string' } },
    });
    return decide(values, positionals);
  } catch (error) {
    // node:util names the flag; its advice on escaping runs on after the first sentence.
    const why = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return wrong(`${why}.`);
  }
}

type Values = { json?: boolean; jsonl?: boolean; mode?: string };

function decide({ json, jsonl, mode = 'addressed' }: Values, words: readonly string[]): Arguments {
  if (mode !== 'addressed' && mode !== 'channel') return wrong(`--mode is "${mode}": addressed or channel.`);
  if (jsonl && json) return wrong('--json and --jsonl exclude each other.');
  if (jsonl && words.length > 0) return wrong('--jsonl reads its questions from standard input.');
  if (jsonl) return { kind: 'jsonl' };
  if (words.length === 0) return wrong('There is no question.');
  return { kind: json ? 'json' : 'text', question: words.join(' '), mode };
}

const wrong = (why: string): Arguments => ({ kind: 'wrong', sentence: `${why} ${USAGE}` });
