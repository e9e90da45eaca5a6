/** The records that every export is tried on: the invented one, the shipped one, and one whose words are made of markup. */
import type { RecordData } from '../../src/facts/schema.ts';
import { changed, claimIn, read, WORLD } from '../facts/world.ts';

/** Starts like a formula, and is full of what Markdown, HTML, CSV and JSON-LD give a meaning to. */
const NASTY = `=1+1, "x"; *a* _b_ [c](d) [^1] <b> \`e\` |f| \\ # ~g~ http://a.example/?x=1&y=2 @id '`;

const nasty = changed((record) => {
  for (const id of [
    'belmark-attribution',
    'arland-denial',
    'scale-gazette',
    'why-until-may',
    'tide-charges',
  ]) {
    claimIn(record, id).text = `${NASTY} ${id}`;
  }
  const [source] = record.sources;
  if (source) source.title = NASTY;
  const denial = claimIn(record, 'arland-denial');
  denial.evidence[0]?.quotes?.push({ words: `+${NASTY}`, speaker: 'arland' });
});

export const RECORDS: readonly (readonly [string, RecordData])[] = [
  ['the invented record', read(WORLD).record],
  ['a record full of markup', nasty.record],
  ['the shipped record', read('data').record],
];
