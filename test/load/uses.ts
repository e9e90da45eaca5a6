/** What people type: slash commands as the record's own ways of asking fill them in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Asked = z.object({ asked: z.record(z.string(), z.array(z.string())) });

export function questionsOf(dataDir: string): readonly string[] {
  const folder = join(dataDir, 'asked');
  return readdirSync(folder).flatMap((file) => {
    const { asked } = Asked.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return Object.values(asked).flat();
  });
}

export type Use = Readonly<{ command: string; options: Readonly<Record<string, string | boolean>> }>;

const OTHERS: readonly Use[] = [
  { command: 'who', options: {} },
  { command: 'when', options: { what: 'the announcement' } },
  { command: 'allies', options: {} },
  { command: 'rollcall', options: {} },
  { command: 'timeline', options: {} },
  { command: 'help', options: {} },
  { command: 'find', options: { text: 'sanctions' } },
];

/** Seven of ten ask in words, and one of three privately. */
export function useAt(n: number, questions: readonly string[]): Use {
  const other = n % 10 < 3 ? OTHERS[Math.floor(n / 10) % OTHERS.length] : undefined;
  const question = questions[(n * 7919) % questions.length] ?? 'who did it';
  const use = other ?? { command: 'ask', options: { question: question.slice(0, 300) } };
  const isPrivate = n % 3 === 0 && use.command !== 'help';
  return isPrivate ? { ...use, options: { ...use.options, private: true } } : use;
}
