/** /rollcall, /party, /compare and /timeline, on the invented record and on the shipped one. */
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/bot.ts';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { changed, read, WORLD } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const now = new Date('2031-01-06T12:00:00Z');
const world = createBot({ record: read(WORLD).record });
const shipped = createBot({ record: read(SHIPPED).record });
const said = ({ answer }: Asked) => plainText(answer);

describe('in free text', () => {
  test.each([
    ['roll call', 'roll-call', /^The United States, .* attributed the Exchange hack\./],
    ['who said what', 'roll-call', /NATO and Romania acknowledged what others said/],
    [
      'list everyone who condemned',
      'roll-call',
      /^The European Union, New Zealand, Latvia and the United Kingdom/,
    ],
    ['who only acknowledged', 'roll-call', /^NATO and Romania only acknowledged/],
    ['who condemned China?', 'roll-call', /Not of the Exchange hack itself: NATO/],
    [
      'who named the ministry?',
      'roll-call',
      /^For the Exchange hack, the United States, Canada and Australia named/,
    ],
    [
      'which of them named APT40',
      'roll-call',
      /^For the Exchange hack itself nobody on record named APT40; for other activity/,
    ],
    [
      'which countries attributed it and which only condemned',
      'roll-call+roll-call',
      /^The United States, .* attributed the Exchange hack\. The European Union and Latvia only condemned/,
    ],
    ["how do Japan's and Canada's statements differ?", 'compare', /^Japan supported .*; Canada attributed/],
    ['timeline of the exchange hack from March to July 2021', 'timeline', /from March 2021 to July 2021/],
    ['what happened in 2025', 'timeline', /^\d+ events in 2025 .*\n… and \d+ more$/s],
    ['what has Japan said?', 'position', /^Japan strongly supported .* APT40\.$/s],
    [
      "what is Norway's position?",
      'position',
      /one case of the Microsoft Exchange hack, and not about the whole/,
    ],
    [
      'what was known on 20 July 2021?',
      'known',
      /^By 20 July 2021 this attribution had been made: the Biden/,
    ],
    ['what was known before the announcement', 'known', /^Before 19 July 2021 .* to HAFNIUM/],
    [
      'what was known in February 2021?',
      'known',
      /^The record doesn't say that anything|^By February 2021 nobody/,
    ],
    ['what has changed since?', 'since', /^According .* 27 April 2026\./s],
    ['what happened since 2024', 'since', /extradited/],
  ])('%s', (typed, rule, says) => {
    const { answer } = shipped.ask(typed, { now });
    expect(answer.reading.rule).toBe(rule);
    expect(plainText(answer)).toMatch(says);
  });

  test.each([
    ['what was known on 20 July 2021?', /arrested|extradited|2025/],
    ['what was known before the announcement', /Biden administration blamed/],
    ['what has changed since?', /^- 1?\d July 2021/m],
    ['what happened in 2025', /2021:/],
  ])('%s: nothing of another time', (typed, says) =>
    expect(plainText(shipped.ask(typed, { now }).answer)).not.toMatch(says),
  );

  test('"and Japan?" after /who, a roll call, a comparison and one party', () => {
    for (const { turn } of [
      shipped.who({}, now),
      shipped.who({ by: 'us' }, now),
      shipped.rollcall({}, now),
      shipped.party({ name: 'uk' }, now),
      shipped.ask('who said what', { now }),
    ]) {
      if (!turn) throw new Error('no turn was left behind');
      const { answer } = shipped.ask('and Japan?', { now, previous: turn });
      expect(plainText(answer)).toMatch(/^Japan strongly supported/);
    }
  });
});

test('"and Brazil?" after /allies and after one ally', () => {
  for (const { turn } of [
    shipped.allies({}, now),
    shipped.allies({ ally: 'Japan' }, now),
    shipped.allies({ ally: 'Sweden' }, now),
  ]) {
    if (!turn) throw new Error('no turn was left behind');
    expect(plainText(shipped.ask('and Brazil?', { now, previous: turn }).answer)).toMatch(
      /^Brazil isn't named/,
    );
  }
});

test('"who said so?" and "source?" after /when', () => {
  const { turn } = shipped.when({ what: 'us-attribution' }, now);
  if (!turn) throw new Error('no turn was left behind');
  expect(plainText(shipped.ask('who said so?', { now, previous: turn }).answer)).toMatch(
    /^The Biden administration/,
  );
  expect(plainText(shipped.ask('source?', { now, previous: turn }).answer)).toMatch(/^That rests on/);
});

test('a call that was refused leaves no turn', () =>
  expect(shipped.who({ accused: 'the great flood' }, now)).not.toHaveProperty('turn'));

describe('/rollcall', () => {
  test('whole: who holds what, the strongest first, an open list said to be open', () => {
    expect(said(world.rollcall({}, now))).toBe(
      [
        'Belmark attributed the Lantern breach. Corland and Dunmere joined the attribution; Arland denied the accusation. The list is open, so it need not be complete.',
        '- Belmark: attributed, “attributes the breach of Lantern Mail to the Grey Office of Arland” (3 May 2030); state body: Grey Office; confidence: “high confidence”',
        '- Corland and Dunmere: named as joining (3 May 2030)',
        '- Arland: denied, “has nothing to do with the matter”',
      ].join('\n'),
    );
  });

  test.each([
    [{ stance: 'denies' }, /^Arland denied the accusation over the Lantern breach\./],
    [
      { stance: 'condemns' },
      /^The record doesn't say that anyone took that position on the Lantern breach\./,
    ],
    [{ stance: 'applauds' }, /^No stance in the record is called "applauds"\. Choose one of: attributes,/],
    [{ incident: 'Lantern hack' }, /^Belmark attributed the Lantern breach/],
    [{ incident: 'the great flood' }, /^The record doesn't say anything under the name "the great flood"/],
  ])('%j', (options, says) => expect(said(world.rollcall(options, now))).toMatch(says));

  test.each([
    [{ stance: 'acknowledges' }, /^NATO and Romania acknowledged what others said/],
    [{ stance: 'condemns' }, /^The European Union, New Zealand, Latvia and the United Kingdom condemned/],
  ])('on the shipped record: %j', (options, says) =>
    expect(said(shipped.rollcall(options, now))).toMatch(says),
  );

  test('two activities are not glued: Japan named APT40, and no ministry for Exchange', () => {
    const { answer } = shipped.rollcall({}, now);
    const rows =
      answer.kind === 'answered' ? answer.blocks.flatMap((b) => (b.kind === 'roll' ? b.rows : [])) : [];
    const row = JSON.stringify(rows.find((r) => r.party === 'Japan' && r.stance === 'attributed'));
    expect(row).toContain(`"activity":"APT40's activity"`);
    expect(row).toContain('not for the Exchange hack');
  });
});

test.each(['what happened in 2025', 'what has changed since?'])('%s: the arrest is among it', (typed) =>
  expect(shipped.ask(typed, { now }).answer.facts).toContain('xu-arrest'),
);

describe('/party', () => {
  test.each([
    ['Belmark', /^The Belmark government attributed/],
    ['Grey Office', /^The Belmark government attributed/],
    ['Corland', /^The Gazette says .*named as joining/s],
    ['Brazil', /^Brazil isn't named\. The list is open/],
    ['Atlantis', /^The record doesn't say anything under the name "Atlantis"/],
    ['', /^Nobody said whose position is wanted/],
  ])('%s', (name, says) => expect(said(world.party({ name }, now))).toMatch(says));

  test.each([
    ['japan', /doesn't say whether Japan attributed the Exchange hack itself/],
    ['eu', /It names no state body\./],
    ['hafnium', /Silk Typhoon \(Microsoft, MITRE, MISP Project\)/],
    ['apt40', /^APT40 is .* it is not HAFNIUM\. APT40 is not HAFNIUM/],
    ['norway', /one case of the Microsoft Exchange hack, and not about the whole/],
    ['uk', /Earlier.*Later/s],
  ])('on the shipped record: %s', (name, says) => expect(said(shipped.party({ name }, now))).toMatch(says));

  test.each([
    ['us', /gives no degree of confidence|names no state body/],
    ['canada', /names no state body/],
  ])('what %s did say is not listed as unsaid', (name, says) =>
    expect(said(shipped.party({ name }, now))).not.toMatch(says),
  );
});

describe('/compare', () => {
  test('what differs comes first', () => {
    const lines = said(world.compare({ a: 'Belmark', b: 'Arland' }, now)).split('\n');
    expect(lines[0]).toMatch(
      /^Belmark attributed the Lantern breach and accused the Grey Office; Arland denied the accusation over the Lantern breach\./,
    );
    expect(lines[1]).toBe('- Stance: Belmark: attributed; Arland: denied');
    expect(lines.at(-1)).toBe('- About, the same: the Lantern breach');
  });

  test.each([
    [{ a: 'Belmark', b: 'Belmark' }, /^Both names are the same party\. Name two different ones\./],
    [{ a: 'Belmark' }, /^Nobody said which two are to be compared/],
    [{ a: 'Belmark', b: 'Atlantis' }, /^The record doesn't say anything under the name "Atlantis"/],
    [{ a: 'Corland', b: 'Dunmere' }, /no separate words of either/],
  ])('%j', (options, says) => expect(said(world.compare(options, now))).toMatch(says));

  test('who acknowledges what others said accuses nobody', () => {
    const text = said(shipped.compare({ a: 'us', b: 'nato' }, now));
    expect(text).toMatch(/NATO acknowledged what others said of the Exchange hack\./);
    expect(text).toContain('NATO: nobody itself');
  });
});

describe('/timeline', () => {
  test('by the time of the event, and when it was said where that is another day', () => {
    const dated = createBot({
      record: changed((r) => {
        for (const [i, source] of r.sources.entries()) r.sources[i] = { ...source, published: '2030-05-04' };
      }).record,
    });
    expect(said(dated.timeline({}, now))).toBe(
      [
        'The Lantern breach: 5 events (March 2030 to 3 May 2030).',
        '- March 2030: The Gazette says the Lantern breach happened in March 2030. (said 4 May 2030)',
        '- 12 March 2030: Belmark said a clerk first noticed the Lantern breach on 12 March 2030. (said 4 May 2030)',
        '- 3 May 2030: The Belmark government attributed the Lantern breach to the Grey Office of Arland, with high confidence.',
        '- 3 May 2030: The Gazette says Belmark accused Arland with a group of friends that includes Corland and Dunmere.',
        '- 3 May 2030: The Belmark government said it does not exclude further steps.',
      ].join('\n'),
    );
  });

  test.each([
    [{ from: 'May 2030' }, /^The Lantern breach: 3 events from May 2030 \(3 May 2030\)\./],
    [{ to: '12 March 2030' }, /2 events|one event/],
    [{ from: '2031' }, /^The record doesn't say that anything happened from 2031 in the Lantern breach/],
    [
      { from: 'soonish' },
      /^"soonish" can't be read as a date\. Write one such as 19 July 2021, July 2021 or 2021\./,
    ],
    [{ to: '31 February 2030' }, /^"31 February 2030" can't be read as a date/],
    [
      { from: '2031', to: 'May 2030' },
      /^"from" \(2031\) comes after "to" \(May 2030\)\. Put the earlier date first\./,
    ],
    [{ incident: 'the great flood' }, /^The record doesn't say anything under the name "the great flood"/],
  ])('%j', (options, says) => expect(said(world.timeline(options, now))).toMatch(says));

  test('the case over it is its later history', () => {
    expect(said(shipped.timeline({ from: '2025' }, now))).toMatch(/arrested|extradited/);
  });
});
