import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { Stance } from '../../src/facts/schema.ts';
import { openBot } from '../../src/launch/open-bot.ts';
import { discordMessage } from '../../src/render/discord/message.ts';
import { pageOf } from '../../src/render/discord/page.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../src/render/limits.ts';
import { read } from '../facts/world.ts';
import { answered } from '../fixtures/stand-in.ts';
import { SHIPPED } from '../names/readers.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;
const { record } = read(SHIPPED);
const now = new Date('2026-01-05T12:00:00Z');

const rowsOf = (answer: Answer): string[] =>
  answer.kind === 'answered'
    ? answer.blocks.flatMap((b) =>
        b.kind === 'roll' || b.kind === 'timeline' ? b.rows.map((r) => r.fact) : [],
      )
    : [];

const gather = (value: unknown, key: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => gather(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === key ? [each, ...gather(each, key)] : gather(each, key),
  );
};

/** Every page fits into a message with nothing cut, and together they hold each row once. */
function whole(answer: Answer): void {
  const { pages } = pageOf(answer, 0);
  const seen: string[] = [];
  for (let page = 0; page < pages; page++) {
    seen.push(...rowsOf(pageOf(answer, page).answer));
    const { components } = discordMessage(answer, { asker: '1'.repeat(19), page });
    const contents = gather(components, 'content').join('\n');
    expect(contents.length).toBeLessThanOrEqual(MESSAGE_TEXT);
    expect(contents).not.toContain('that did not fit');
    expect(gather(components, 'type').length).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
    expect(JSON.stringify(components).includes('Next page')).toBe(page + 1 < pages);
    expect(JSON.stringify(components).includes('Previous page')).toBe(page > 0);
  }
  expect(seen).toEqual(rowsOf(answer));
}

test.each(record.activities.map((a) => a.id))('/rollcall and /timeline of %s, page by page', (incident) => {
  whole(bot.rollcall({ incident }, now).answer);
  whole(bot.timeline({ incident }, now).answer);
  for (const stance of Stance.options) whole(bot.rollcall({ incident, stance }, now).answer);
});

test.each(record.parties.map((p) => p.id))('/party %s fits into one message', (name) => {
  const { answer } = bot.party({ name }, now);
  const { components } = discordMessage(answer, { asker: '1'.repeat(19) });
  expect(gather(components, 'content').join('').length).toBeLessThanOrEqual(MESSAGE_TEXT);
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
