/** The bot as it runs in production, in a process of its own, on a local Discord. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { z } from 'zod';
import { commands } from '../../src/discord/commands.ts';
import { register } from '../../src/discord/registration.ts';
import type { LocalDiscord } from '../../src/local/server.ts';

const Memory = z.object({ held: z.number(), rss: z.number() });
/** In bytes; `held` by objects after a collection, `rss` by the process. */
type Memory = z.infer<typeof Memory>;

export type BotProcess = Readonly<{
  memory(): Promise<Memory>;
  /** Lines of its log, by what they say. */
  said: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}>;

const TOKEN = 'local';

export async function startBot(discord: LocalDiscord): Promise<BotProcess> {
  const rest = new REST({ api: discord.apiUrl }).setToken(TOKEN);
  await register(commands, { rest, applicationId: discord.applicationId });
  const state = mkdtempSync(join(tmpdir(), 'load-'));
  const watch = join(import.meta.dirname, 'memory.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', watch, 'src/bin/start.ts'], {
    env: {
      ...process.env,
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, STATE_DIR: state, NO_COLOR: '1' },
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = sayings(child);
  await online(child);
  return {
    said,
    memory: async () => {
      child.send('memory');
      const [told] = await once(child, 'message');
      return Memory.parse(told);
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(state, { recursive: true });
    },
  };
}

async function online({ stdout }: ChildProcess): Promise<void> {
  let out = '';
  for await (const text of stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    out += text;
    if (out.includes('is online')) return;
  }
  throw new Error(`the bot did not come online: ${out}`);
}

const Line = z.object({ msg: z.string(), error: z.object({ message: z.string() }).optional() });

function sayings({ stderr }: ChildProcess): Map<string, number> {
  const said = new Map<string, number>();
  let rest = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const saying = sayingOf(line);
      said.set(saying, (said.get(saying) ?? 0) + 1);
    }
  });
  return said;
}

function sayingOf(line: string): string {
  try {
    const { msg, error } = Line.parse(JSON.parse(line));
    return error ? `${msg}: ${error.message}` : msg;
  } catch {
    return line;
  }
}
