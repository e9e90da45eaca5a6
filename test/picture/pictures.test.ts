import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import { warmPictures } from '../../src/launch/warm-pictures.ts';
import { createPictures, forgivingPictures, type Pictures } from '../../src/picture/pictures.ts';
import { openDrawing } from '../../src/picture/thread.ts';
import { pictured } from '../../src/pictured.ts';
import { pageOf } from '../../src/render/discord/page.ts';
import { anyAnswer } from '../fixtures/any-answer.ts';
import { answered, unknown } from '../fixtures/stand-in.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot, record } = opened;
const now = new Date('2026-01-05T12:00:00Z');
const whole = { view: 'whole', theme: 'dark' } as const;
type Answer = Parameters<Pictures>[0]['answer'];
const first = (answer: Answer) => ({ answer, page: pageOf(answer, 0).answer });
const pictures = createPictures(() => openDrawing(undefined));

const widthOf = (png: Buffer): number => png.readUInt32BE(16);

test.each([
  ['the roll call', bot.rollcall({}, now).answer, 'whole', /United States: attributed, 19 July 2021/],
  ['how sure', bot.rollcall({}, now).answer, 'sure', /Canada: “confident”\./],
  ['the timeline', bot.timeline({}, now).answer, 'whole', /2020/],
  [
    'a comparison',
    bot.compare({ a: 'uk', b: 'eu' }, now).answer,
    'whole',
    /Stance: United Kingdom: attributed/,
  ],
] as const)('%s is drawn, dark and light, and told in words', async (_name, answer, view, words) => {
  const dark = await pictures({ ...first(answer), view, theme: 'dark' });
  const light = await pictures({ ...first(answer), view, theme: 'light' });
  expect(dark && widthOf(dark.png)).toBe(800);
  expect(dark?.png.length).toBeLessThan(400_000);
  expect(dark?.alt).toMatch(words);
  expect(light?.alt).toBe(dark?.alt);
  expect(light?.png.equals(dark?.png ?? Buffer.of())).toBe(false);
});

test('what a party said itself stands in the grid, not what a list by others says of it', async () => {
  const drawn = await pictures({ ...first(bot.rollcall({}, now).answer), ...whole });
  expect(drawn?.alt).toContain('NATO: acknowledged');
  expect(drawn?.alt).not.toContain('NATO: named as joining');
});

test.each([
  ['an answer of one sentence', { ...answered, blocks: [] }, 'whole'],
  ['a gap', unknown, 'whole'],
  ['degrees of confidence that nobody gave', answered, 'sure'],
] as const)('%s has no picture', async (_name, answer, view) => {
  expect(await pictures({ answer, page: answer, view, theme: 'dark' })).toBeUndefined();
});

test('the alt text of any answer is as long as Discord takes, and never empty', async () => {
  const blank = createPictures(() => async () => Buffer.of());
  await fc.assert(
    fc.asyncProperty(anyAnswer, fc.constantFrom('whole', 'sure'), async (answer, view) => {
      const drawn = await blank({ ...first(answer), view, theme: 'dark' });
      if (!drawn) return;
      expect(drawn.alt.length).toBeLessThanOrEqual(1024);
      expect(drawn.alt).not.toBe('');
      expect(drawn.name).toMatch(/^[a-z]+-[0-9a-f]{8}\.png$/);
    }),
    { numRuns: 60 },
  );
});

test('the same content is drawn once, and only the latest are remembered', async () => {
  let drawings = 0;
  const counted = createPictures(() => async () => {
    drawings += 1;
    return Buffer.of(drawings);
  });
  const of = (theme: 'dark' | 'light', title = 'x') =>
    counted({
      ...first({ ...answered, reading: { ...answered.reading, line: title } }),
      view: 'whole',
      theme,
    });
  await Promise.all([of('dark'), of('dark')]);
  expect(drawings).toBe(1);
  await of('light');
  expect(drawings).toBe(2);
  for (let i = 0; i < 64; i++) await of('dark', `title ${i}`);
  await of('dark');
  expect(drawings).toBe(67);
});

test('a picture that fails is told and left out, and the next one is tried afresh', async () => {
  const told: unknown[] = [];
  let opens = 0;
  const failing = createPictures(() => {
    opens += 1;
    return () => Promise.reject(new Error('no ink'));
  });
  const forgiving = forgivingPictures(failing, (error) => told.push(error));
  expect(await forgiving({ ...first(answered), ...whole })).toBeUndefined();
  expect(await forgiving({ ...first(answered), ...whole })).toBeUndefined();
  expect([told.length, opens]).toEqual([2, 2]);
});

test('a font that is not there is named', async () => {
  const lost = createPictures(() => openDrawing('/no/such/font.ttf'));
  await expect(lost({ ...first(answered), ...whole })).rejects.toThrow(
    'PICTURE_FONT is "/no/such/font.ttf", which cannot be read: name a TTF or OTF file.',
  );
});

test.each(record.activities.map(({ id }) => id))(
  '/rollcall and /timeline of %s can be told in words',
  async (incident) => {
    const blank = createPictures(() => async () => Buffer.of());
    for (const answer of [bot.rollcall({ incident }, now).answer, bot.timeline({ incident }, now).answer]) {
      const drawn = await blank({ ...first(answer), ...whole });
      expect(drawn?.alt.length ?? 1).toBeGreaterThan(0);
      expect(drawn?.alt.length ?? 0).toBeLessThanOrEqual(1024);
    }
  },
);

test('what is drawn at the start is what /rollcall picture: dark shows, so that the first one is there at once', async () => {
  let drawings = 0;
  const counted = createPictures(() => async () => {
    drawings += 1;
    return Buffer.of(drawings);
  });
  warmPictures({ bot, pictures: counted });
  expect(drawings).toBe(1);
  const { answer } = bot.rollcall({}, now);
  const shown = await pictured(answer, { options: { picture: 'dark' } }, { pictures: counted });
  expect([shown.picture?.png, drawings]).toEqual([Buffer.of(1), 1]);
  await pictured(answer, { options: { picture: 'light' } }, { pictures: counted });
  expect(drawings).toBe(2);
});
