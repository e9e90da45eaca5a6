import { describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Turn } from '../../src/question/query.ts';
import { plainText } from '../../src/render/plain.ts';
import { read, WORLD } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const world = createBot({ record: read(WORLD).record });
const shipped = createBot({ record: read(SHIPPED).record });
const now = new Date('2026-01-05T12:00:00Z');

/** The last answer of a conversation whose turns are parted by " → ". */
function said(bot: Bot, talk: string) {
  let previous: Turn | undefined;
  let last = bot.ask('', { now });
  for (const question of talk.split(' → ')) {
    last = bot.ask(question, { now, ...(previous ? { previous } : {}) });
    previous = last.turn;
  }
  return { kind: last.answer.kind, facts: last.answer.facts, text: plainText(last.answer) };
}

describe('a name alone takes the place of its like in the question before', () => {
  test.each<[talk: string, says: RegExp]>([
    ['who attributed it → and Japan?', /^Japan strongly supported/],
    ['who attributed it → and Russia?', /^Russia isn't named/],
    ['who attributed it → and Japan? → the EU?', /^The EU and its member states denounced/],
    ['who joined the attribution? → Japan too?', /^Yes: Japan/],
    ['who joined the attribution? → and Sweden?', /^Sweden isn't named/],
    ['how sure was the US? → and Canada?', /^"confident"/],
    ['how many servers does the UK count? → and Krebs?', /^KrebsOnSecurity reported .* 30,000/],
    ['what did the UK say about APT40? → and Exchange?', /Exchange/],
    ["what is Japan's position → what about NATO", /^NATO's North Atlantic Council acknowledged/],
  ])('%s', (talk, says) => {
    expect(said(shipped, talk).text).toMatch(says);
  });

  test.each<[talk: string, not: RegExp]>([
    ['who attributed it → and Japan?', /^Not quite/],
    ['how many servers does the UK count? → and Brazil?', /quarter of a million servers worldwide\.$/],
    ['how sure was the US? → and Canada?', /high degree/],
  ])('%s: not %s', (talk, not) => {
    expect(said(shipped, talk).text).not.toMatch(not);
  });
});

describe('a name alone, with nothing before it', () => {
  test.each<[typed: string, says: RegExp]>([
    ['Japan?', /^Japan strongly supported/],
    ['what about NATO', /^NATO's North Atlantic Council acknowledged/],
    ['NZ too?', /^Yes: New Zealand/],
    ['Brazil?', /^Brazil isn't named/],
  ])('%s', (typed, says) => {
    expect(said(shipped, typed).text).toMatch(says);
  });
});

describe('taken back', () => {
  test.each<[talk: string, facts: string]>([
    ["what is Japan's position → no, I meant the EU", 'eu-declaration'],
    ["what is Japan's position → oops, sorry, I meant Canada", 'canada-attribution'],
    ["what is Japan's position → not Japan, the EU", 'eu-declaration'],
    ['who was charged? → their reply, I mean China’s', 'china-response'],
  ])('%s: %s', (talk, facts) => {
    expect(said(shipped, talk).facts).toContain(facts);
  });

  test('a "no" that asks anew is a question of its own', () => {
    const question = 'no, when was the hack first noticed?';
    expect(said(shipped, `who was charged? → ${question}`).facts).toContain('discovered');
  });
});

describe('the answer before, told otherwise', () => {
  test.each(['more', 'tell me more', 'more please', 'anything else?', 'go on'])('who did it → %s', (more) => {
    const before = said(world, 'who did it');
    const { kind, facts } = said(world, `who did it → ${more}`);
    expect(kind).toBe('answered');
    expect(facts.filter((id) => before.facts.includes(id))).toEqual([]);
  });

  test('more → more: nothing is told twice', () => {
    const [one, two] = ['who was charged? → more', 'who was charged? → more → more'].map((talk) =>
      said(shipped, talk),
    );
    expect(two?.facts.filter((id) => one?.facts.includes(id))).toEqual([]);
  });

  test.each(['shorter', 'in short', 'in one sentence please'])('did NATO condemn China? → %s', (shorter) => {
    const whole = said(shipped, 'did NATO condemn China?');
    const short = said(shipped, `did NATO condemn China? → ${shorter}`);
    expect(short.text.length).toBeLessThan(whole.text.length);
    expect(whole.facts).toContain(short.facts[0]);
  });

  test.each(['in their own words', 'in their words', 'what were the exact words?', 'quote them'])(
    'what did China answer? → %s',
    (words) => {
      expect(said(shipped, `what did China answer? → ${words}`).text).toMatch(/: ".*groundless accusations"/);
    },
  );

  test('who was charged? → in their words: nobody is quoted', () => {
    expect(said(shipped, 'who was charged? → in their words')).toMatchObject({ kind: 'unknown' });
  });

  test.each(['source?', 'where is that from?'])('did NATO attribute it? → %s', (source) => {
    expect(said(shipped, `did NATO attribute it? → ${source}`).text).toMatch(
      /^That rests on .*North Atlantic Council/,
    );
  });

  test.each(['more', 'shorter', 'in their words'])(
    'with nothing before it, "%s" is not answered',
    (typed) => {
      expect(said(world, typed).kind).toBe('unknown');
    },
  );

  test.each([
    'how many more countries joined?',
    'in whose words is it?',
    'what is a shorter name for APT40?',
  ])('a question with such a word is a question: %s', (question) => {
    const { answer } = shipped.ask(question, {
      now,
      previous: shipped.ask('who did it', { now }).turn ?? never(),
    });
    expect(answer.reading.rule).not.toBe('retell');
  });
});

const never = (): never => {
  throw new Error('the first question left no turn');
};

describe('what belongs to the facts just told is looked at first', () => {
  test.each<[talk: string, fact: string]>([
    ['who was charged? → by whom? → what was hit by them', 'charged-targets'],
    ['Might the US do more later? → to what end?', 'further-action-purpose'],
  ])('%s: %s', (talk, fact) => {
    expect(said(shipped, talk).facts).toContain(fact);
  });

  test('what belongs to something else is not coloured by it', () => {
    const question = 'When did CISA first order agencies to patch Exchange servers?';
    expect(said(shipped, `who was charged? → ${question}`).facts).toEqual(said(shipped, question).facts);
  });
});

describe('the small word stands for what the question before named', () => {
  test.each<[talk: string, says: RegExp]>([
    ['what is APT40? → where are they based?', /Haikou/],
    ['what is APT40? → what else are they called?', /^APT40 is also called .*Leviathan/],
    ['what did the UK say? → how sure were they?', /^"highly likely"/],
    ['who attributed the SolarWinds hack? → when was it attributed?', /^Thursday 15 April 2021/],
  ])('%s', (talk, says) => {
    expect(said(shipped, talk).text).toMatch(says);
  });

  test('of two that were named neither is taken', () => {
    expect(said(shipped, 'compare Japan and Canada → how sure were they?').text).not.toMatch(/^"confident"/);
  });
});

describe('who is meant by a number', () => {
  test.each(['names?', 'their names', 'what are the names of these people?'])(
    'how many were charged? → %s',
    (names) => {
      const { text } = said(shipped, `how many were charged? → ${names}`);
      expect(text).toMatch(/Ding Xiaoyang.*Wu Shurong/s);
      expect(text).not.toMatch(/Monaco|Abbate/);
    },
  );

  test('how many computers were hit? → names?: nobody is named', () => {
    expect(said(shipped, 'how many computers were hit? → names?').kind).toBe('unknown');
  });
});

describe('why', () => {
  test.each<[talk: string, fact: string]>([
    ['did the US impose sanctions? → why not?', 'no-penalty-reason'],
    ['when did they announce it → why?', 'why-the-delay'],
  ])('%s: %s', (talk, fact) => {
    expect(said(shipped, talk).facts).toContain(fact);
  });
});

test('what happened on 19 July 2021? → and on 20 July?', () => {
  const { facts } = said(shipped, 'what happened on 19 July 2021? → and on 20 July?');
  expect(facts).toContain('zhao-rejects');
  expect(facts).not.toContain('us-attribution');
});

test('source? does not change the subject', () => {
  expect(said(shipped, 'did NATO attribute it? → source? → no, I meant the EU').facts).toContain(
    'eu-declaration',
  );
});

describe('another thing is counted', () => {
  const counting = 'how many systems were targeted in the DOJ case? → and of countries, per Monaco?';
  test(counting, () => expect(said(shipped, counting).facts).toContain('dozen-countries'));
  test(`${counting} → and of people charged?`, () =>
    expect(said(shipped, `${counting} → and of people charged?`).facts).toEqual(['charges']));
  test('a follow-up that asks something itself is not counted', () =>
    expect(
      said(shipped, 'how many systems were targeted in the DOJ case? → and in which city?').facts,
    ).not.toContain('charged-scale'));
  test('how many servers were breached in Canada? → were any breached in the UK, and how many?: not what the UK said of anything else', () =>
    expect(
      said(shipped, 'how many servers were breached in Canada? → how many were breached in the UK?').text,
    ).toMatch(/^The record doesn't say how many servers/));
});

test('what lies outside the record is the subject from then on', () => {
  expect(said(shipped, 'who did it → who hacked the water plant in Oldsmar → when was that?').kind).toBe(
    'unknown',
  );
});

test.each(['his or her name?'])('who said the collective approach line → %s', (name) => {
  expect(said(shipped, `who said the collective approach line → ${name}`).text).toMatch(
    /^The record doesn't say/,
  );
});

describe('the talk stays with a case that lies apart', () => {
  test('who blamed Russia for SolarWinds? → charges?: not those over another case', () =>
    expect(said(shipped, 'who blamed Russia for SolarWinds? → charges?').facts).not.toContain('charges'));
  test('who did it → charges?: those of the same day', () =>
    expect(said(shipped, 'who did it → charges?').facts).toContain('charges'));
});
