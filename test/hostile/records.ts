/** A record with a stranger's text somewhere in it: read, or refused with a sentence, and never half of either. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../../src/bot.ts';
import { openRecord } from '../../src/launch/open-bot.ts';
import { WORLD } from '../facts/world.ts';
import { type Door, underFire } from './doors.ts';

const FILES = ['record', 'parties', 'activities', 'sources', 'vocabulary', 'facts/lantern'];

/** `at` says which file, and which of its texts is another one now. */
export async function recordDoor(text: string, at: number, door: Door): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    cpSync(WORLD, dir, { recursive: true });
    const file = join(dir, `${FILES[at % FILES.length]}.json`);
    writeFileSync(file, planted(JSON.parse(readFileSync(file, 'utf8')), text, at));
    const opened = openRecord(dir);
    if (!opened.ok)
      return opened.problems.every((line) => line.trim() !== '') ? [] : ['refused without a word'];
    const bot = createBot({ record: opened.record });
    return await door('who blamed Arland?', underFire(bot, opened.record));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** One text of the file, or one of its keys, is the stranger's. */
function planted(value: unknown, text: string, at: number): string {
  const whole = JSON.stringify(value);
  const texts = [...whole.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  const found = texts[at % texts.length];
  if (!found) throw new Error('a file of the fixture world holds no text');
  return whole.slice(0, found.index) + JSON.stringify(text) + whole.slice(found.index + found[0].length);
}
