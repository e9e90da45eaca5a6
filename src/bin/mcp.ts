/** `npm run --silent mcp`: the record for assistants, by the Model Context Protocol on standard input and output. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { configFromProcess } from '../config.ts';
import { exitWith } from '../launch/exit.ts';
import { openBot } from '../launch/open-bot.ts';
import { mcpServer } from '../mcp/server.ts';

const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const opened = openBot(outcome.config.dataDir);
if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
const { bot } = opened;

// Standard output belongs to the protocol.
const tell = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);

serveStdio(() => mcpServer({ bot, now: () => new Date(), onFailure: tell }), { onerror: tell });
