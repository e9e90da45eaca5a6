/** Who asked what and what became of it, as Discord sees it. */
import type { LocalDiscord } from '../../src/local/server.ts';

type Entry = {
  /** What was wrong when it was asked. */
  readonly during: string;
  /** In milliseconds, by performance.now(). */
  readonly at: number;
  answers: number;
  answeredAt: number | undefined;
  /** Discord itself told the asker that there was no answer. */
  told: boolean;
};

export type Ledger = Readonly<{
  entries: readonly Entry[];
  message(id: string, during: string): void;
  command(during: string, done: Promise<Readonly<{ error?: string }>>): void;
  /** Those that nobody can count on, because their session was forgotten. */
  excuse(from: number, to: number): void;
  isLost(entry: Entry): boolean;
  /** Answers beyond the first. */
  doubled(entry: Entry): number;
  open(): number;
}>;

export function keepLedger(discord: LocalDiscord): Ledger {
  const entries: Entry[] = [];
  const excused: [from: number, to: number][] = [];
  const byMessage = new Map<string, Entry>();
  /** Commands are counted by their interactions, which a person never sees. */
  const byInteraction = new Map<string, number>();
  const add = (during: string): Entry => {
    const entry: Entry = { during, at: performance.now(), answers: 0, answeredAt: undefined, told: false };
    entries.push(entry);
    return entry;
  };
  const answer = (entry: Entry): void => {
    entry.answers += 1;
    entry.answeredAt ??= performance.now();
  };
  discord.listen((event) => {
    if (event.kind !== 'message' || event.message.author.id !== discord.bot.id) return;
    const { message_reference: to, interaction_metadata: by } = event.message;
    const entry = byMessage.get(to?.message_id ?? '');
    if (entry) answer(entry);
    if (!by) return;
    const times = (byInteraction.get(by.id) ?? 0) + 1;
    byInteraction.set(by.id, times);
    if (times > 1) extra.answers += 1;
  });
  /** A command that was answered more than once is charged to all of them together. */
  const extra: Entry = { during: 'any', at: 0, answers: 1, answeredAt: 0, told: false };
  entries.push(extra);
  const isExcused = ({ at }: Entry): boolean => excused.some(([from, to]) => at >= from && at <= to);
  const isLost = (entry: Entry): boolean => entry.answers === 0 && !entry.told && !isExcused(entry);
  return {
    entries,
    message: (id, during) => void byMessage.set(id, add(during)),
    command: (during, done) => {
      const entry = add(during);
      done.then(({ error }) => {
        if (error === undefined) answer(entry);
        else entry.told = true;
      });
    },
    excuse: (from, to) => void excused.push([from, to]),
    isLost,
    doubled: ({ answers }) => Math.max(0, answers - 1),
    open: () => entries.filter(isLost).length,
  };
}
