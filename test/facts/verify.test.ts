import { expect, test } from 'vitest';
import { loadTexts } from '../../src/facts/load-texts.ts';
import { problemLine } from '../../src/facts/problem.ts';
import { verify } from '../../src/facts/verify.ts';
import { changed, claimIn, type Draft, SOURCES } from './world.ts';

function texts(): Map<string, Buffer> {
  const loaded = loadTexts(SOURCES);
  if (!loaded.ok) throw new Error(loaded.why);
  return new Map(loaded.texts);
}

const sentences = (change: (record: Draft) => void, stored = texts()) =>
  verify(changed(change), stored).problems.map(problemLine);

function evidence(record: Draft, id: string) {
  const [first] = claimIn(record, id).evidence;
  if (!first) throw new Error(`"${id}" has no evidence`);
  return first;
}

test('every locator of the fixture world is compared and holds', () => {
  expect(
    verify(
      changed(() => {}),
      texts(),
    ),
  ).toEqual({ problems: [], compared: 16, cited: 16 });
});

test('one changed character in a text fails its hash and the span that it is in', () => {
  const stored = texts();
  const before = stored.get('W002')?.toString('utf8') ?? '';
  stored.set('W002', Buffer.from(before.replace('Thirty-one', 'Thirty-two')));
  const told = sentences(() => {}, stored);
  expect(told).toEqual([
    expect.stringMatching(
      /^sources\.json, belmark-statement, sha256: the stored text has the SHA-256 [0-9a-f]{64}; restore/,
    ),
    expect.stringMatching(
      /^facts\/lantern\.json, scale-belmark, evidence\[0\]\.sha256: the span has the SHA-256 /,
    ),
  ]);
});

test('a span that is one character off fails its hash', () => {
  const told = sentences((r) => {
    const one = evidence(r, 'noticed');
    if (one.start !== undefined) one.start += 1;
  });
  expect(told).toEqual([
    expect.stringContaining('facts/lantern.json, noticed, evidence[0].sha256: the span has'),
  ]);
});

test('a wrong paragraph is told with the right one; empty lines do not count', () => {
  const told = sentences((r) => {
    evidence(r, 'noticed').paragraph = 8;
  });
  expect(told).toEqual([
    'facts/lantern.json, noticed, evidence[0].paragraph: the span is in paragraph 6; mend the paragraph',
  ]);
});

test('a span beyond the end of the text', () => {
  const told = sentences((r) => {
    evidence(r, 'further-steps').end = 9999;
  });
  expect(told).toEqual([
    expect.stringMatching(/further-steps, evidence\[0\]\.end: the text ends at \d+; mend the offsets/),
  ]);
});

test.each([
  ['arland-denial', 'arland', 'has nothing to do with the matter', true],
  ['arland-denial', 'arland', 'has everything to do with the matter', false],
  ['no-harbour-safe', 'ida-fenn', "Arland's quiet boats", true],
  ['no-harbour-safe', 'ida-fenn', 'Arland’s quiet boats', true],
  ['no-harbour-safe', 'ida-fenn', 'Arlands quiet boats', false],
  ['arland-denial', 'arland', 'said that it "has', true],
])('a quote in %s by %s, "%s", holds: %s', (id, speaker, words, holds) => {
  const told = sentences((r) => {
    evidence(r, id).quotes = [{ words, speaker }];
  });
  const sentence = `facts/lantern.json, ${id}, evidence[0].quotes[0].words: the span does not say "${words}"; quote it to the letter, or mend the offsets`;
  expect(told).toEqual(holds ? [] : [sentence]);
});

test('a text that the folder lacks is told once, and its locators are not counted as compared', () => {
  const stored = texts();
  stored.delete('W001');
  const { problems, compared } = verify(
    changed(() => {}),
    stored,
  );
  expect(problems.map(problemLine)).toEqual([
    'sources.json, gazette, text: the sources folder has no text "W001"; add it to texts/index.json, or remove "text" here',
  ]);
  expect(compared).toBeLessThan(16);
});

test('a folder without an index is told with what to name', () => {
  expect(loadTexts(`${SOURCES}/texts`)).toEqual({
    ok: false,
    why: `There is no ${SOURCES}/texts/texts/index.json: name a folder that holds texts/index.json.`,
  });
});
