import { describe, expect, test } from 'vitest';
import { createNames } from '../../src/names/names.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { changed, read, WORLD } from '../facts/world.ts';
import { SHIPPED, shown } from './readers.ts';

const world = createNames(read(WORLD).record);
const shipped = createNames(read(SHIPPED).record);
const inWorld = (text: string) => shown(world.mentions(tokenise(text)));
const inShipped = (text: string) => shown(shipped.mentions(tokenise(text)));

describe('on the fixture world', () => {
  test.each<[typed: string, named: readonly string[]]>([
    ['did Belmark blame Arland', ['party:belmark 1–2', 'party:arland 3–4']],
    ['the Belmarkian minister', ['party:belmark 1–2']],
    ['Port Bel', ['party:belmark 0–2']],
    ['the Belmark Court', ['party:belmark-court 1–3']],
    ['the Arlandic Grey Office', ['party:grey-office 1–4']],
    ['the Grey Office of Arland', ['party:grey-office 1–3', 'party:arland 4–5']],
    ['the Lantern Mail hack', ['activity:lantern-breach 1–4']],
    ['Fenn said', ['party:ida-fenn 0–1']],
    ['two citizens', ['party:two-citizens 0–2']],
    ['did Iceland join', ['country:IS 1–2']],
    ['Belmark blames Arland for the Lantern breach', ['source:gazette 0–7']],
  ])('"%s" names %j', (typed, named) => {
    expect(inWorld(typed)).toEqual(named);
  });

  test.each<[typed: string, named: string]>([
    ['belmrak', 'party:belmark'],
    ['belmak', 'party:belmark'],
    ['corlnad', 'party:corland'],
    ['greyoffice', 'party:grey-office'],
    ['belmarkcourt', 'party:belmark-court'],
    ['lanternhack', 'activity:lantern-breach'],
  ])('"%s", with a slip or run together, names %s', (typed, named) => {
    expect(inWorld(typed)).toEqual([`${named} 0–1`]);
  });

  test.each([
    'bel',
    'lantern',
    'ida',
    'office',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'garland',
    'landmark',
    'breach',
    '',
    'hark',
  ])('"%s" names nobody', (typed) => {
    expect(inWorld(typed)).toEqual([]);
  });
});

describe('a name with a number', () => {
  const { record } = changed((r) => {
    for (const p of r.parties) {
      if (p.id === 'corland') p.aliases = ['APT40'];
      if (p.id === 'dunmere') p.aliases = ['APT 41'];
    }
  });
  const names = createNames(record);

  test.each([
    ['APT40', 'corland'],
    ['apt 40', 'corland'],
    ['Apt-40', 'corland'],
    ['APT41', 'dunmere'],
    ['apt-41', 'dunmere'],
  ])('"%s" is %s', (typed, id) => {
    expect(names.mentions(tokenise(typed)).map((m) => m.ids)).toEqual([[id]]);
  });

  test.each(['APT42', 'APT4', 'APT400', 'APT4O', 'APT-04', 'APT 4', 'ATP40', 'APT40a', 'UPT40'])(
    '"%s" is neither',
    (typed) => {
      expect(names.mentions(tokenise(typed))).toEqual([]);
    },
  );
});

describe('a name that two share', () => {
  const { record } = changed((r) => {
    for (const p of r.parties) if (['corland', 'dunmere'].includes(p.id)) p.aliases = ['Twin Islands'];
  });
  const names = createNames(record);

  test('"the Twin Islands" is both, and neither is picked', () => {
    expect(shown(names.mentions(tokenise('the Twin Islands')))).toEqual(['party:corland+dunmere 1–3']);
  });

  test('"twinislands", run together, is both', () => {
    expect(shown(names.mentions(tokenise('twinislands')))).toEqual(['party:corland+dunmere 0–1']);
  });

  test.each(['twinisland', 'twinilsands'])('"%s" is not guessed at', (typed) => {
    expect(shown(names.mentions(tokenise(typed)))).toEqual([]);
  });

  test('their own names are still theirs', () => {
    expect(shown(names.mentions(tokenise('Corland and Dunmere')))).toEqual([
      'party:corland 0–1',
      'party:dunmere 2–3',
    ]);
  });
});

test("a party named like a country is the record's, not the world's", () => {
  const { record } = changed((r) => {
    for (const p of r.parties) if (p.id === 'corland') p.aliases = ['Georgia'];
  });
  expect(shown(createNames(record).mentions(tokenise('did Georgia join')))).toEqual(['party:corland 1–2']);
  expect(inWorld('did Georgia join')).toEqual(['country:GE 1–2']);
});

test('of two names with the same stem the one that is typed is meant', () => {
  const { record } = changed((r) => {
    for (const p of r.parties) {
      if (p.id === 'corland') p.aliases = ['harbour official'];
      if (p.id === 'dunmere') p.aliases = ['harbour officials'];
    }
  });
  const ids = (typed: string) => createNames(record).mentions(tokenise(typed))[0]?.ids;
  expect(ids('a harbour official')).toEqual(['corland']);
  expect(ids('the harbour officials')).toEqual(['dunmere']);
});

test('"generally" is not "the general", though they share a stem', () => {
  const { record } = changed((r) => {
    for (const p of r.parties) if (p.id === 'ida-fenn') p.aliases = ['the general', 'general'];
  });
  const names = createNames(record);
  expect(shown(names.mentions(tokenise('the general said')))).toEqual(['party:ida-fenn 0–2']);
  expect(shown(names.mentions(tokenise('generally said')))).toEqual([]);
});

test("a source named like a country is the record's, too", () => {
  const { record } = changed((r) => {
    for (const s of r.sources) if (s.id === 'gazette') s.short = 'Jordan';
  });
  expect(shown(createNames(record).mentions(tokenise('per Jordan')))).toEqual(['source:gazette 1–2']);
});

describe('on the shipped record', () => {
  test.each<[typed: string, named: readonly string[]]>([
    ["China's Ministry of State Security", ['party:prc-mss 0–5']],
    ["hackers affiliated with China's Ministry of State Security", ['party:mss-affiliated-hackers 0–8']],
    ['Chinese Foreign Ministry spokesperson', ['party:prc-mfa-spokesperson 0–4']],
    ['the Chinese', ['party:prc 0–2']],
    ['Beijing', ['party:prc 0–1']],
    ['the Microsoft Exchange hack', ['activity:exchange-hack 0–4']],
    ['Microsoft said', ['party:microsoft 0–1']],
    ['did the U.S. join', ['party:us 2–3']],
    ['did us blame China', ['party:us 1–2', 'party:prc 3–4']],
    ['US, UK', ['party:us 0–1', 'party:uk 1–2']],
    ['Brits', ['party:uk 0–1']],
    ['Kiwis', ['party:new-zealand 0–1']],
    ['Monaco', ['party:lisa-monaco 0–1']],
    ['American', ['party:us 0–1']],
    ['newzealand', ['party:new-zealand 0–1']],
  ])('"%s" names %j', (typed, named) => {
    expect(inShipped(typed)).toEqual(named);
  });

  test.each(['tell us who did it', 'give us names', 'help us', 'not us', 'who said so', 'let us see'])(
    'no party is named in "%s"',
    (typed) => {
      expect(inShipped(typed)).toEqual([]);
    },
  );

  test.each(['NASA', 'APT41', 'officially', 'hackathon'])(
    'nothing of the record is named in "%s"',
    (typed) => {
      expect(inShipped(typed)).toEqual([]);
    },
  );

  test.each<[typed: string, code: string]>([
    ['Brazil', 'BR'],
    ['Brazilian', 'BR'],
    ['Kenya', 'KE'],
    ['Kenyans', 'KE'],
    ['Iraq', 'IQ'],
    ['Iraqi', 'IQ'],
    ['Austria', 'AT'],
    ['Austrian', 'AT'],
    ['South Africa', 'ZA'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Paris', 'FR'],
    ['Sweden', 'SE'],
  ])('"%s" is a country that the record has no party for: %s', (typed, code) => {
    const tokens = tokenise(typed);
    expect(inShipped(typed)).toEqual([`country:${code} 0–${tokens.length}`]);
  });

  test.each<[typed: string, party: string]>([
    ['Australia', 'australia'],
    ['Australian', 'australia'],
    ['Iran', 'iran'],
    ['Russians', 'russia'],
    ['Tokyo', 'japan'],
    ['London', 'uk'],
    ['Washington', 'us'],
    ['Canadian', 'canada'],
  ])('"%s" is a party of the record: %s', (typed, party) => {
    expect(inShipped(typed)).toEqual([`party:${party} 0–1`]);
  });
});
