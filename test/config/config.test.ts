import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const defaults = { dataDir: 'data', stateDir: 'state', keptDays: 30, port: 3000, logLevel: 'info' };

test('nothing set: the defaults, and no token', () => {
  expect(readConfig({})).toEqual({ ok: true, config: defaults });
});

test('an empty value is an absent one', () => {
  expect(readConfig({ DISCORD_TOKEN: ' ', PORT: '', APPLICATION_ID: '' })).toEqual({
    ok: true,
    config: defaults,
  });
});

test('everything set', () => {
  const outcome = readConfig({
    DISCORD_TOKEN: ' abc ',
    APPLICATION_ID: '123456789012345678',
    DEV_GUILD_ID: '223456789012345678',
    DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
    DATA_DIR: 'd',
    STATE_DIR: 's',
    KEEP_DAYS: '7',
    PORT: '0',
    LOG_LEVEL: 'debug',
    PICTURE_FONT: 'f.ttf',
    UNRELATED: 'x',
  });
  expect(outcome).toEqual({
    ok: true,
    config: {
      token: 'abc',
      applicationId: '123456789012345678',
      devGuildId: '223456789012345678',
      apiUrl: 'http://127.0.0.1:4000/api',
      dataDir: 'd',
      stateDir: 's',
      keptDays: 7,
      port: 0,
      logLevel: 'debug',
      pictureFont: 'f.ttf',
    },
  });
});

test.each([
  ['PORT', 'eighty', 'PORT is "eighty": write a port number, 0 to 65535.'],
  ['PORT', '70000', 'PORT is "70000": write a port number, 0 to 65535.'],
  ['KEEP_DAYS', '0', 'KEEP_DAYS is "0": write a number of days, 1 to 3650.'],
  ['KEEP_DAYS', 'ever', 'KEEP_DAYS is "ever": write a number of days'],
  ['APPLICATION_ID', 'rollcall', 'APPLICATION_ID is "rollcall": write the id'],
  ['DEV_GUILD_ID', '12', 'DEV_GUILD_ID is "12": write the id'],
  ['DISCORD_API_URL', 'discord.com', 'DISCORD_API_URL is "discord.com": write an address'],
  ['DISCORD_API_URL', 'https://discord.com/api/v10', 'leave out the version'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": '],
])('%s=%s is one sentence', (name, value, sentence) => {
  const outcome = readConfig({ [name]: value });
  expect(outcome.ok ? '' : outcome.problem).toContain(sentence);
});

test('.env.example lists every variable with its default', () => {
  const example = parse(readFileSync('.env.example', 'utf8'));
  expect(Object.keys(example)).toEqual(
    'DISCORD_TOKEN APPLICATION_ID DEV_GUILD_ID DISCORD_API_URL DATA_DIR STATE_DIR KEEP_DAYS PORT METRICS_PORT LOG_LEVEL PICTURE_FONT'.split(
      ' ',
    ),
  );
  expect(readConfig(example)).toEqual({
    ok: true,
    config: { ...defaults, apiUrl: 'https://discord.com/api' },
  });
});
