/** The numbered sources under an answer. */
import type { Citation } from '../../answer/answer.ts';
import { citationDetails } from '../citation.ts';
import { link, literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';

const TITLE = 120;
const REST_LINE = 40;

export function sourcesText(citations: readonly Citation[], room: number): string {
  const { kept, left } = fitItems(citations.map(source), room - REST_LINE);
  return [...kept, ...(left === 0 ? [] : [`-# … and ${left} more sources`])].join('\n');
}

function source(citation: Citation): string {
  const details = citationDetails(citation);
  const said = citation.speaker ? ` · ${literal(citation.speaker)}` : '';
  return `-# ${citation.number}. ${link(cut(citation.title, TITLE), citation.url)}${details && `, ${literal(details)}`}${said}`;
}
