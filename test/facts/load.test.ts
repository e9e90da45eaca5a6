import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRecord } from '../../src/facts/load.ts';
import { problemLine } from '../../src/facts/problem.ts';
import { WORLD, withFile } from './world.ts';

const FACTS = 'facts/lantern.json';

function sentences(dir: string): string[] {
  const loaded = loadRecord(dir);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
}

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture no longer says ${from}`);
  return text.replace(from, to);
};

type Case = readonly [title: string, file: string, from: string, to: string, sentence: string];
const BROKEN: readonly Case[] = [
  [
    'an unknown kind',
    FACTS,
    '"kind": "finding"',
    '"kind": "rumour"',
    'facts/lantern.json, scale-gazette, kind: found "rumour"; write one of "position", "measure", "finding", "explanation", "remark", "gap"',
  ],
  [
    'an unknown stance',
    FACTS,
    '"stance": "joins"',
    '"stance": "agrees"',
    'facts/lantern.json, friends-join, stance: found "agrees"; write one of "attributes", "joins", "endorses", "acknowledges", "condemns", "denies", "disputes", "admits", "declines-comment", "withholds"',
  ],
  [
    'a missing field',
    FACTS,
    '"stance": "denies",',
    '',
    'facts/lantern.json, arland-denial, stance: "stance" is missing; write one of "attributes", "joins", "endorses", "acknowledges", "condemns", "denies", "disputes", "admits", "declines-comment", "withholds"',
  ],
  [
    'a field of another kind',
    FACTS,
    '"openList": true',
    '"openList": "yes"',
    'facts/lantern.json, friends-join, openList: found "yes"; write a boolean',
  ],
  [
    'a misspelt field',
    FACTS,
    '"openList": true',
    '"openlist": true',
    'facts/lantern.json, friends-join: unknown field "openlist"; remove it, or mend its spelling',
  ],
  [
    'an id with spaces',
    FACTS,
    '"id": "arland-denial"',
    '"id": "Arland denial"',
    'facts/lantern.json, Arland denial, id: found "Arland denial"; write an id in kebab-case, such as "us-attribution"',
  ],
  [
    'no evidence at all',
    FACTS,
    '"by": ["corland", "dunmere"]',
    '"by": []',
    'facts/lantern.json, friends-join, by: found [] is too short or too small; give at least 1',
  ],
  [
    'an inferred date without an anchor',
    FACTS,
    '"from": "the date of the Belmark statement, 3 May 2030",',
    '',
    'facts/lantern.json, friends-join, when: found {"edtf":"2030-05-03","wording":"on Friday","basis":"inferred…; an inferred date needs "from" and "anchor"',
  ],
  [
    'the same id twice',
    FACTS,
    '"id": "noticed"',
    '"id": "occurred"',
    'facts/lantern.json, occurred, id: the id stands twice in this file; give one of the two another id',
  ],
  [
    'a hash of the wrong length',
    'sources.json',
    '"sha256": "',
    '"sha256": "0',
    'write the SHA-256 as 64 lower-case hex digits',
  ],
  [
    'an unknown level',
    'parties.json',
    '"level": "state"',
    '"level": "kingdom"',
    'parties.json, belmark, level: found "kingdom"; write one of',
  ],
  [
    'a record without its main fact',
    'record.json',
    '"mainFact"',
    '"mainFakt"',
    'record.json, mainFact: "mainFact" is missing; write a string',
  ],
  ['a comma too many', 'record.json', '"version"', ', "version"', 'record.json: this is not JSON ('],
];

test.each(BROKEN)('%s is told in one line', (_title, file, from, to, sentence) => {
  withFile(file, swap(from, to), (dir) => {
    expect(sentences(dir)).toContainEqual(expect.stringContaining(sentence));
  });
});

test('the whole fixture world loads', () => {
  expect(sentences(WORLD)).toEqual([]);
});

test('every broken entry is told, not only the first', () => {
  const rewrite = (text: string) => text.replaceAll('"kind": "finding"', '"kind": "rumour"');
  withFile(FACTS, rewrite, (dir) => {
    expect(sentences(dir)).toHaveLength(6);
  });
});

test('a missing file is told with what to do', () => {
  withFile(
    'record.json',
    (text) => text,
    (dir) => {
      rmSync(join(dir, 'parties.json'));
      rmSync(join(dir, 'facts'), { recursive: true });
      expect(sentences(dir)).toEqual([
        `parties.json: there is no file ${join(dir, 'parties.json')}; add it, or point DATA_DIR at another record`,
        `facts: there is no folder ${join(dir, 'facts')}; make it and put the fact files in it, such as facts/allies.json`,
      ]);
    },
  );
});
