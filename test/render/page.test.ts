import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { Stance } from '../../src/facts/schema.ts';
import { openBot } from '../../src/launch/open-bot.ts';
import { judgeMessage } from '../../src/local/rules/message.ts';
import { discordMessage } from '../../src/render/discord/message.ts';
import { pageOf } from '../../src/render/discord/page.ts';
import { plainPageOf } from '../../src/render/discord/plain-message.ts';
import { MESSAGE_CONTENT, MESSAGE_TEXT } from '../../src/render/limits.ts';
import { read } from '../facts/world.ts';
import { answered } from '../fixtures/stand-in.ts';
import { SHIPPED } from '../names/readers.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;
const { record } = read(SHIPPED);
const now = new Date('2026-01-05T12:00:00Z');

const spoke = record.parties
  .map((p) => p.id)
  .filter((name) => bot.party({ name }, now).answer.kind === 'answered');
const pairs = spoke.slice(1, 30).map((name) => [spoke[0] ?? '', name]);

const rowsOf = (answer: Answer): unknown[] =>
  answer.kind === 'answered'
    ? answer.blocks.flatMap((b): unknown[] => ('rows' in b ? [...b.rows] : 'items' in b ? [...b.items] : []))
    : [];

const gather = (value: unknown, key: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => gather(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === key ? [each, ...gather(each, key)] : gather(each, key),
  );
};

const USER = '1'.repeat(19);
/** All that is said of it; the local Discord takes it. */
function taken(answer: Answer, look: Readonly<{ page: number; plain: boolean }>): string {
  const message = discordMessage(answer, { asker: USER, reportAs: USER, ...look });
  const components = JSON.parse(JSON.stringify(message.components));
  const { content } = { content: undefined, ...message };
  const body = { components, ...(content === undefined ? { flags: 1 << 15 } : { content }) };
  const verdict = judgeMessage({ body, files: [] });
  expect(verdict.ok ? [] : verdict.issues).toEqual([]);
  return content ?? gather(components, 'content').join('\n');
}

/** Every page is taken by Discord with no row cut away, and together they hold each row once. */
function whole(answer: Answer): void {
  for (const plain of [false, true]) {
    const pageAt = plain ? plainPageOf : pageOf;
    const { pages } = pageAt(answer, 0);
    const seen: unknown[] = [];
    for (let page = 0; page < pages; page++) {
      seen.push(...rowsOf(pageAt(answer, page).answer));
      const text = taken(answer, { page, plain });
      expect(text.length).toBeLessThanOrEqual(plain ? MESSAGE_CONTENT : MESSAGE_TEXT);
      expect(text).not.toMatch(/that did not fit|… and \d+ more(?! sources?: press Sources)/);
      const { components } = discordMessage(answer, { asker: USER, page, plain });
      expect(JSON.stringify(components).includes('Next page')).toBe(page + 1 < pages);
      expect(JSON.stringify(components).includes('Previous page')).toBe(page > 0);
    }
    expect(seen).toEqual(rowsOf(answer));
  }
}

test.each(record.activities.map((a) => a.id))('/rollcall and /timeline of %s, page by page', (incident) => {
  whole(bot.rollcall({ incident }, now).answer);
  whole(bot.timeline({ incident }, now).answer);
  for (const stance of Stance.options) whole(bot.rollcall({ incident, stance }, now).answer);
});

test.each(record.parties.map((p) => p.id))('/party %s, page by page', (name) => {
  whole(bot.party({ name }, now).answer);
});

test('/party of someone accused often has pages, and /party of someone who is in a line or two has none', () => {
  expect(pageOf(bot.party({ name: 'prc-mss' }, now).answer, 0).pages).toBeGreaterThan(1);
  expect(pageOf(bot.party({ name: 'japan' }, now).answer, 0).pages).toBe(1);
});

test.each(record.sources.map((s) => s.id))('/source %s, page by page', (source) => {
  whole(bot.source({ source }));
});

test.each(pairs)('/compare %s %s as text alone', (a, b) => {
  whole(bot.compare({ a, b }, now).answer);
});

test('a button asks for the page of the same answer', () => {
  const { answer } = bot.rollcall({ incident: record.about.mainActivity, stance: 'attributes' }, now);
  const again = answer.kind === 'answered' ? answer.again : undefined;
  if (!again) throw new Error('a roll call has no key');
  expect(rowsOf(bot.again(again))).toEqual(rowsOf(answer));
  expect(bot.again({ call: 'rollcall', key: 'no-such-thing||0|||' }).kind).toBe('unknown');
  expect(bot.again({ call: 'timeline', key: 'x' }).kind).toBe('unknown');
});

test('a page that does not exist is the last or the first', () => {
  const { answer } = bot.timeline({}, now);
  const { pages } = pageOf(answer, 0);
  expect(pages).toBeGreaterThan(1);
  expect(pageOf(answer, 999).page).toBe(pages - 1);
  expect(pageOf(answer, -1).page).toBe(0);
});

test('an answer that cannot be asked for again is not paged', () => {
  expect(pageOf(answered, 3)).toEqual({ answer: answered, page: 0, pages: 1 });
});
