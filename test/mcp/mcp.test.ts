/** The process as an assistant starts it, talked to by the official client. */
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Said } from '../../src/mcp/said.ts';
import { mcpServer } from '../../src/mcp/server.ts';
import { start } from '../fixtures/run.ts';
import { standIn } from '../fixtures/stand-in.ts';

const env = { DATA_DIR: 'test/fixtures/world', DISCORD_TOKEN: '' };

async function assistant(): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['src/bin/mcp.ts'], env }),
  );
  return client;
}

let client: Client;
beforeAll(async () => {
  client = await assistant();
});
afterAll(() => client.close());

/** The result as data; its text is what a model without structured results reads. */
async function call(name: string, args: Record<string, unknown>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return { isError: isError === true, text: texts.join('\n'), said: structuredContent };
}

test('the five tools, each with schemas, and nothing that writes', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['ask', 'check', 'search', 'rollcall', 'source']);
  for (const { inputSchema, outputSchema, annotations, description } of tools) {
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.required).toContain('citations');
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(description).toMatch(/\.$/);
  }
});

test('the server says what it is and how to take "unknown"', () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'rollcall' });
  expect(client.getInstructions()).toMatch(/unknown.*does not say/);
});

test.each([
  ['ask', { question: 'who blamed Arland?' }, 'answered', /^The Belmark government attributed/],
  ['ask', { question: 'how much ransom was paid' }, 'unknown', /^That isn't in this record/],
  ['ask', { question: 'hello' }, 'help', /./],
  ['check', { claim: 'Dunmere joined' }, 'answered', /^Supported\. /],
  ['check', { claim: 'The moon is made of cheese' }, 'unknown', /^That isn't in this record/],
  ['check', { claim: 'Dunmere joined. Arland joined Belmark.' }, 'answered', /^Of 2 statements/],
  ['check', { claim: 'Arland joined Belmark' }, 'answered', /^Contradicted\. /],
  ['search', { text: 'post ofices' }, 'answered', /facts fit, best first/],
  ['search', { text: 'volcano' }, 'unknown', /^That isn't in this record/],
  ['rollcall', {}, 'answered', /Belmark.*Arland/s],
  ['rollcall', { incident: 'the Lantern breach', stance: 'denies' }, 'answered', /Arland/],
  ['rollcall', { incident: 'Atlantis' }, 'unknown', /Atlantis/],
  ['source', { source: 'gazette' }, 'answered', /^"Belmark blames Arland.*is a news report/],
  ['source', { source: 'Daily Planet' }, 'unknown', /Daily Planet/],
])('%s %j: %s', async (tool, args, status, words) => {
  const { isError, said, text } = await call(tool, args);
  expect(isError).toBe(false);
  expect(said).toMatchObject({ status, text: expect.stringMatching(words) });
  expect(text).toContain('Read as: ');
});

test('an answer carries its sources, as text and as data', async () => {
  const { said, text } = await call('ask', { question: 'who blamed Arland?' });
  expect(said).toMatchObject({
    facts: ['belmark-attribution'],
    citations: [{ source: 'belmark-statement', paragraph: 2, speaker: 'Belmark' }, { source: 'gazette' }],
  });
  expect(text).toContain('[1] Statement on the Lantern Mail breach, paragraph 2');
});

describe('"and Dunmere?"', () => {
  test('goes on from the same conversation', async () => {
    await call('ask', { question: 'did Corland join?', conversation: 'a' });
    const { said } = await call('ask', { question: 'and Dunmere?', conversation: 'a' });
    expect(said).toMatchObject({ text: expect.stringMatching(/^Yes: Dunmere/) });
  });

  test('does not go on from another conversation, nor from none', async () => {
    await call('ask', { question: 'did Corland join?', conversation: 'b' });
    for (const other of [{ conversation: 'c' }, {}]) {
      const { said } = await call('ask', { question: 'and Dunmere?', ...other });
      expect(said).not.toMatchObject({ text: expect.stringMatching(/^Yes: Dunmere/) });
    }
  });
});

test('the pages of a search', async () => {
  const { said: first } = await call('search', { text: 'Lantern' });
  expect(first).toMatchObject({ page: 1, pages: 2 });
  const { said: last } = await call('search', { text: 'Lantern', page: 99 });
  expect(last).toMatchObject({ page: 2, pages: 2 });
  expect(last).not.toEqual({ ...Said.parse(first), page: 2, pages: 2 });
});

test.each([
  ['no question', 'ask', {}, /question/],
  ['a question of spaces', 'ask', { question: '   ' }, /write some words/],
  ['a question longer than anyone types', 'ask', { question: 'x'.repeat(4001) }, /4000/],
  ['a stance that is none', 'rollcall', { stance: 'applauds' }, /stance/],
  ['page 0', 'search', { text: 'Lantern', page: 0 }, /page/],
])('%s is refused with what is wrong', async (_what, tool, args, words) => {
  const { isError, text } = await call(tool, args);
  expect(isError).toBe(true);
  expect(text).toMatch(words);
});

test('what the bot stumbles over: one sentence, and the reason for whoever runs it', async () => {
  const failures: unknown[] = [];
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = mcpServer({ bot: standIn, now: () => new Date(0), onFailure: (e) => failures.push(e) });
  const other = new Client({ name: 'a test', version: '1' });
  await Promise.all([server.connect(there), other.connect(here)]);
  const { isError, content } = await other.callTool({ name: 'ask', arguments: { question: 'fail' } });
  await other.close();
  expect(isError).toBe(true);
  expect(JSON.stringify(content)).toMatch(/This could not be answered: /);
  expect(JSON.stringify(content)).not.toContain('planted');
  expect(failures).toEqual([new Error('planted failure')]);
});

test('the process ends when the assistant goes', async () => {
  const child = start({ bin: 'mcp', env });
  child.stdin.end();
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
});

test('a record that cannot be used: a sentence on standard error, nothing on standard output', async () => {
  const child = start({ bin: 'mcp', env: { DATA_DIR: 'test/nowhere' } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('The record cannot be used:');
});
