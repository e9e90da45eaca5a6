import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { Ambiguous, Answer, Answered } from '../../src/answer/answer.ts';
import { discordMessage } from '../../src/render/discord/message.ts';
import { ambiguous, answered, everyKind, help, unknown } from '../fixtures/stand-in.ts';

type Node = { type: number; content?: string; custom_id?: string; components?: Node[]; options?: unknown[] };

/** All components, nested ones included: what Discord counts. */
function flat(answer: Answer, buttons = { asker: '42' }): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(walk)];
  return (discordMessage(answer, buttons).components as Node[]).flatMap(walk);
}
const texts = (answer: Answer): string[] => flat(answer).flatMap((node) => node.content ?? []);
const ids = (answer: Answer): string[] => flat(answer).flatMap((node) => node.custom_id ?? []);

test('the answer comes first, then blocks, sources, and the small line', () => {
  expect(texts(answered)).toEqual([
    '**Northland attributed the harbour hack to the Ministry of Tides.**\nSouthland joined.',
    '> “we know who did it” — **Ada Vale**, 3 May 2030',
    '**Northland** · attributes · 3 May 2030\nto the Ministry of Tides',
    '**Southland** · joins\n-# The list opens with "including".',
    '**Also**\n- Ports were closed.',
    '-# 1. [The Northland Gazette, 3 May 2030](https://gazette.example/2030/05/03), paragraph 4\n-# 2. Bulletin 7, as reported',
    '-# **Attribution** · Read as: who attributed the harbour hack · not used: “kinda” · "Friday" is 3 May 2030 by the issue\'s date',
    '**Sources differ**\n- Forty ships. (the Gazette)\n- Sixty ships. (Bulletin 7)',
  ]);
});

test('what is not in the record says so in its small line, and offers the nearest as buttons', () => {
  expect(texts(unknown)[0]).toBe(
    "**The record doesn't say how many ships sank.**\nThe nearest: forty ships were delayed.",
  );
  expect(texts(unknown).at(-1)).toContain('**Not in the record**');
  expect(ids(unknown)).toEqual(['1:ask:answered how many', '1:delete:42']);
});

test('choices and examples are buttons', () => {
  expect(ids(ambiguous)).toEqual(['1:ask:answered tides', '1:ask:unknown wind', '1:delete:42']);
  expect(ids(help)).toEqual(['1:ask:answered who did it', '1:delete:42']);
});

test('an answer that only one person sees has no delete button', () => {
  const shown = discordMessage(ambiguous, {});
  expect(JSON.stringify(shown)).not.toContain('delete');
});

test('five choices are buttons, and the delete button goes to a row of its own', () => {
  const choices = [1, 2, 3, 4, 5].map((n) => ({ label: `q${n}`, ask: `q${n}` }));
  const rows = discordMessage({ ...ambiguous, choices }, { asker: '42' }).components.slice(1) as Node[];
  expect(rows.map((row) => row.components?.length)).toEqual([5, 1]);
});

test('more choices than a row holds become a select; each question once; too long a question has no option', () => {
  const choices = [...Array.from({ length: 30 }, (_, n) => `q${n}`), 'q1', 'x'.repeat(200)];
  const many: Ambiguous = { ...ambiguous, choices: choices.map((ask) => ({ label: ask, ask })) };
  const select = flat(many).find((node) => node.type === ComponentType.StringSelect);
  expect(select?.custom_id).toBe('1:ask:');
  expect(select?.options?.length).toBe(25);
  expect(ids(many)).toEqual(['1:ask:', '1:delete:42']);
});

test('pages are reached by buttons that hold the search', () => {
  const paged = discordMessage(
    { ...answered, related: [] },
    { paging: { kind: 'find', text: 'ships', page: 1, pages: 3 } },
  );
  expect(JSON.stringify(paged)).toContain('1:find:0:ships');
  expect(JSON.stringify(paged)).toContain('1:find:2:ships');
  const last = discordMessage(
    { ...answered, related: [] },
    { paging: { kind: 'find', text: 'ships', page: 2, pages: 3 } },
  );
  expect(JSON.stringify(last)).not.toContain('1:find:3');
});

const long = (n: number): string => `${'*'.repeat(200)} ${n}`;
const huge: Answered = {
  ...answered,
  lead: '*'.repeat(5000),
  context: Array.from({ length: 50 }, (_, n) => long(n)),
  blocks: Array.from({ length: 60 }, (_, n) => ({
    kind: 'list',
    items: Array.from({ length: 60 }, (_, m) => ({ text: long(n * m) })),
  })),
  note: '_'.repeat(1000),
  reading: {
    ...answered.reading,
    line: '_'.repeat(1000),
    unused: Array.from({ length: 90 }, () => '`'.repeat(90)),
  },
  citations: Array.from({ length: 90 }, (_, n) => ({
    number: n + 1,
    source: `s${n}`,
    title: '['.repeat(300),
  })),
  related: Array.from({ length: 90 }, (_, n) => ({ label: long(n), ask: `q${n}` })),
};

test.each([...everyKind.map((answer) => [answer.kind, answer] as const), ['huge', huge] as const])(
  '%s stays below the limits of Discord and pings nobody',
  (_kind, answer) => {
    expect(texts(answer).join('').length).toBeLessThanOrEqual(3500);
    expect(flat(answer).length).toBeLessThanOrEqual(40);
    expect(new Set(ids(answer)).size).toBe(ids(answer).length);
    const message = discordMessage(answer, { asker: '42' });
    expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
    expect(message).toMatchObject({ flags: MessageFlags.IsComponentsV2 });
  },
);

test('what did not fit is said', () => {
  expect(texts(huge)).toContain('-# … and more that did not fit');
  const items = Array.from({ length: 500 }, (_, n) => ({ text: `item ${n}` }));
  expect(texts({ ...answered, citations: [], blocks: [{ kind: 'list', items }] })[1]).toMatch(
    /\n-# … and \d+ more that did not fit$/,
  );
  expect(texts(huge).join('\n')).toMatch(/-# … and \d+ more sources: press Sources/);
});
