/** The record as a document to read: by activity, then by who claims it, with the source of each claim in a footnote. */
import type { RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Activity, Gap } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Written } from '../format.ts';
import { capital } from '../telling.ts';
import { chapter } from './chapter.ts';
import type { Desk } from './claim.ts';
import { footnotesOf, sourceWords } from './footnotes.ts';
import { code, heading, item, list, paragraph } from './nodes.ts';

export function writeMarkdown(facts: Facts): Written {
  const footnotes = footnotesOf(facts);
  const desk = { facts, footnotes };
  const children: RootContent[] = [
    ...opening(facts),
    ...activitiesInOrder(facts).flatMap((activity) => chapter(activity, desk)),
    ...gapChapter(desk),
    ...sourceChapter(facts),
  ];
  const notes = footnotes.definitions();
  const text = toMarkdown(
    { type: 'root', children: [...children, ...notes] },
    { extensions: [gfmFootnoteToMarkdown()], bullet: '-', emphasis: '_', listItemIndent: 'one' },
  );
  return { text, counts: { claims: facts.claims.length, footnotes: notes.length } };
}

function opening(facts: Facts): readonly RootContent[] {
  const { title, version, covers } = facts.record.about;
  const { claims, record } = facts;
  return [
    heading(1, title),
    paragraph(
      `Version ${version}, which covers ${covers}: ${claims.length} claims, ` +
        `${record.activities.length} activities, ${record.sources.length} sources.`,
    ),
    paragraph(
      'Each sentence below is a claim by the party or source that stands above it; its source is in the footnote. ' +
        'An accusation is an accusation, and a charge is an allegation until it is proven. ' +
        'Where claims differ, each says which other it differs from.',
    ),
  ];
}

/** The main activity first, the others as the record has them. */
function activitiesInOrder({ record }: Facts): readonly Activity[] {
  const isMain = ({ id }: Activity): boolean => id === record.about.mainActivity;
  return [...record.activities.filter(isMain), ...record.activities.filter((each) => !isMain(each))];
}

function gapChapter({ facts, footnotes }: Desk): readonly RootContent[] {
  const gaps = facts.all.filter((fact): fact is Gap => fact.kind === 'gap');
  if (gaps.length === 0) return [];
  const lines = gaps.map(({ id, missing, checked }) => {
    const notes = footnotes.to(checked.map((source) => ({ source })));
    return item(paragraph(`${capital(missing)}. `, code(id), ' ', ...notes));
  });
  return [
    heading(2, "What the record doesn't say"),
    paragraph('The sources in the footnotes were searched for it in vain.'),
    list(lines),
  ];
}

const sourceChapter = ({ record }: Facts): readonly RootContent[] => [
  heading(2, 'Sources'),
  list(record.sources.map((source) => item(paragraph(...sourceWords(source), code(source.id))))),
];
