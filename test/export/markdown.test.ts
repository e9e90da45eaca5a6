import fc from 'fast-check';
import type { ListItem, Node, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, test } from 'vitest';
import { exportRecord } from '../../src/export/export.ts';
import type { RecordData } from '../../src/facts/schema.ts';
import { createFacts } from '../../src/facts/store.ts';
import { changed, claimIn } from '../facts/world.ts';
import { RECORDS } from './records.ts';

type Told = Readonly<{
  id: string;
  chapter: string;
  claimants: string;
  text: string;
  below: readonly string[];
  sources: readonly string[];
}>;

async function documentOf(record: RecordData): Promise<Root> {
  const { text } = await exportRecord(record, 'markdown');
  const options = { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] };
  return fromMarkdown(text, options);
}

const isParent = (node: Node): node is Parent => 'children' in node;
const isItem = (node: Node): node is ListItem => node.type === 'listItem';

function wordsOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map(wordsOf).join('') : '';
}

function codesIn(node: Node | undefined): string[] {
  if (node === undefined) return [];
  if (node.type === 'inlineCode') return [wordsOf(node)];
  return isParent(node) ? node.children.flatMap(codesIn) : [];
}

function footnotesIn(node: Node | undefined): string[] {
  if (node?.type === 'footnoteReference' && 'identifier' in node) return [String(node.identifier)];
  return node && isParent(node) ? node.children.flatMap(footnotesIn) : [];
}

/** The claims as a reader finds them: under which headings, with which footnotes. */
function claimsIn(root: Root): Told[] {
  const notes = new Map(
    root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, codesIn(node).at(-1) ?? ''] as const] : [],
    ),
  );
  let chapter = '';
  let claimants = '';
  return root.children.flatMap((node): Told[] => {
    if (node.type === 'heading' && node.depth === 2) [chapter, claimants] = [wordsOf(node), ''];
    if (node.type === 'heading' && node.depth === 3) claimants = wordsOf(node);
    if (node.type !== 'list' || claimants === '') return [];
    return node.children.filter(isItem).map(({ children: [sentence, below] }) => {
      const items = below && isParent(below) ? below.children : [];
      return {
        id: codesIn(items[0])[0] ?? '',
        chapter,
        claimants,
        text: wordsOf(sentence).trimEnd(),
        below: items.slice(1).map(wordsOf),
        sources: footnotesIn(sentence).map((number) => notes.get(number) ?? `no footnote ${number}`),
      };
    });
  });
}

describe.each(RECORDS)('%s as Markdown', (_name, record) => {
  const facts = createFacts(record);

  test('each claim stands once, word for word, under its claimants, with every source in its footnotes', async () => {
    const told = claimsIn(await documentOf(record));
    expect(told.map(({ id }) => id).sort()).toEqual(facts.claims.map(({ id }) => id).sort());
    for (const { id, text, claimants, sources } of told) {
      const claim = facts.claims.find((each) => each.id === id);
      expect(text).toBe(claim?.text);
      expect(new Set(sources)).toEqual(new Set(claim?.evidence.map(({ source }) => source)));
      const names = claim?.by.map(
        (by) => facts.party(by)?.name ?? facts.source(by)?.publisher ?? facts.source(by)?.title,
      );
      expect(claimants.toLowerCase()).toBe(names?.join(', ').toLowerCase());
    }
  });

  test('it stands under an activity that it is about', async () => {
    for (const { id, chapter } of claimsIn(await documentOf(record))) {
      const activity = record.activities.find(({ name }) => name.toLowerCase() === chapter.toLowerCase());
      expect(facts.factsAbout(activity?.id ?? '').map((fact) => fact.id)).toContain(id);
    }
  });

  test('its quotes, and what it differs from, stand below it', async () => {
    for (const { id, below } of claimsIn(await documentOf(record))) {
      const claim = facts.claims.find((each) => each.id === id);
      const quotes = claim?.evidence.flatMap((each) => each.quotes ?? []) ?? [];
      for (const { words } of quotes) expect(below.join('\n')).toContain(`“${words}”`);
      const others = claim?.conflictsWith ?? [];
      if (others.length > 0) expect(below).toContain(`Differs from ${others.join(', ')}.`);
    }
  });

  test('every footnote is used, and gaps and sources are listed', async () => {
    const root = await documentOf(record);
    const defined = root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    );
    const body = root.children.filter(({ type }) => type !== 'footnoteDefinition');
    expect(new Set(body.flatMap(footnotesIn))).toEqual(new Set(defined));
    const ids = new Set(body.flatMap(codesIn));
    const listed = [...record.sources, ...record.facts].map(({ id }) => id);
    expect(listed.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('it says that accusations are accusations', async () => {
    const [, , third] = (await documentOf(record)).children;
    expect(wordsOf(third)).toContain('An accusation is an accusation, and a charge is an allegation');
  });
});

test('a claim of any one line of words comes back as it was', async () => {
  const words = fc
    .string({ minLength: 10, unit: 'grapheme' })
    .filter((text) => /^\S.*\S$/u.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text === text.trim());
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const { record } = changed((draft) => {
        claimIn(draft, 'belmark-attribution').text = text;
      });
      const told = claimsIn(await documentOf(record)).find(({ id }) => id === 'belmark-attribution');
      expect(told?.text).toBe(text);
    }),
    { numRuns: 60 },
  );
});
