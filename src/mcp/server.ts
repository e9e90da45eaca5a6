/** The bot as tools of the Model Context Protocol, for assistants that should cite the record instead of guessing. */
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Bot } from '../bot.ts';
import { Stance } from '../facts/schema.ts';
import { conversations } from './conversations.ts';
import { result, Said } from './said.ts';

/** As long as the longest message that a person can write on Discord. */
const LONGEST = 4_000;
const Text = z.string().trim().min(1, 'write some words').max(LONGEST);
const Name = z.string().max(LONGEST).optional();
const READS_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const FAILED =
  'This could not be answered: the server stumbled over it, and the reason is on its standard error. ' +
  'Ask in other words.';

type Options = Readonly<{ bot: Bot; now: () => Date; onFailure: (error: unknown) => void }>;

export function mcpServer(options: Options): McpServer {
  const { about } = options.bot;
  const server = new McpServer(
    { name: 'rollcall', title: `Rollcall: ${about.title}`, version: about.version },
    { instructions: instructions(about) },
  );
  addQuestions(server, options);
  addLookups(server, options);
  return server;
}

/** A failure reaches the assistant as a sentence, and its reason whoever runs the server. */
function safely<T>(tell: () => T, { onFailure }: Options) {
  try {
    return tell();
  } catch (error) {
    onFailure(error);
    return { isError: true, content: [{ type: 'text' as const, text: FAILED }] };
  }
}

function addQuestions(server: McpServer, options: Options): void {
  const { bot, now } = options;
  const ask = conversations(bot, now);
  server.registerTool(
    'ask',
    {
      title: 'Ask the record',
      description:
        'Answers a question in plain English: who attributed which cyber operation to whom, when, why, on what ' +
        'grounds, and who stood with them. One question at a time.',
      inputSchema: z.object({
        question: Text,
        conversation: z
          .string()
          .max(100)
          .optional()
          .describe('Calls that share this name are turns of one conversation: "and Japan?" then goes on'),
      }),
      outputSchema: Said,
      annotations: READS_ONLY,
    },
    (asked) => safely(() => result(ask(asked), {}), options),
  );
  server.registerTool(
    'check',
    {
      title: 'Check a claim',
      description:
        'Compares one statement with the record. The text opens with "Supported", "Contradicted" (with what the ' +
        'record says instead) or "Not stated"; or it says what the record lacks.',
      inputSchema: z.object({ claim: Text.describe('One statement, as a sentence') }),
      outputSchema: Said,
      annotations: READS_ONLY,
    },
    ({ claim }) => safely(() => result(bot.check(claim, { now: now() }).answer, {}), options),
  );
}

function addLookups(server: McpServer, options: Options): void {
  const { bot, now } = options;
  server.registerTool(
    'search',
    {
      title: 'Search the facts',
      description: 'Lists the facts that fit some words, best first, five to a page; spelling may be off.',
      inputSchema: z.object({ text: Text, page: z.int().min(1).default(1) }),
      outputSchema: Said.extend({ page: z.int().min(1), pages: z.int().min(1) }),
      annotations: READS_ONLY,
    },
    ({ text, page: wanted }) =>
      safely(() => {
        const { answer, page, pages } = bot.find(text, wanted - 1);
        return result(answer, { page: page + 1, pages });
      }, options),
  );
  server.registerTool(
    'rollcall',
    {
      title: 'Roll call',
      description:
        'Lists who holds what about an operation: each party, its stance, its own words, the date.',
      inputSchema: z.object({
        incident: Name.describe("A name of the operation; the record's main one when left out"),
        stance: Stance.optional().describe('Only those who took this stance'),
      }),
      outputSchema: Said,
      annotations: READS_ONLY,
    },
    ({ incident, stance }) =>
      safely(() => {
        const asked = { ...(incident ? { incident } : {}), ...(stance ? { stance } : {}) };
        return result(bot.rollcall(asked, now()).answer, {});
      }, options),
  );
  server.registerTool(
    'source',
    {
      title: 'Sources',
      description: 'Says what kind of source one is, how it was seen, and which facts rest on it.',
      inputSchema: z.object({ source: Name.describe('A name or id of a source, as citations give it') }),
      outputSchema: Said,
      annotations: READS_ONLY,
    },
    ({ source }) => safely(() => result(bot.source(source ? { source } : {}), {}), options),
  );
}

const instructions = ({ title, facts, sources }: Bot['about']): string =>
  `A record of ${facts} cited claims from ${sources} sources (${title}). Every answer names its sources: cite ` +
  'them. The status "unknown" means that the record does not say; that is no evidence for or against anything, ' +
  'and nothing should be put in its place. Stances keep their words: who acknowledged something did not attribute it.';
