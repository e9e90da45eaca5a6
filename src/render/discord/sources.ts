/** The numbered sources under an answer, with the words that it rests on. */
import type { Answer } from '../../answer/answer.ts';
import { type CitedSource, citedSources } from '../citation.ts';
import { link, literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';
import { plainText } from '../plain.ts';

const TITLE = 120;
const REST_LINE = 40;

export function sourcesText(answer: Answer, room: number): string {
  const sources = citedSources(answer.citations, plainText(answer));
  const { kept, left } = fitItems(sources.map(source), room - REST_LINE);
  return [...kept, ...(left === 0 ? [] : [`-# … and ${left} more source${left === 1 ? '' : 's'}`])].join(
    '\n',
  );
}

function source({ number, title, url, details, quotes }: CitedSource): string {
  const heading = `-# ${number}. ${link(cut(title, TITLE), url)}${details && `, ${literal(details)}`}`;
  return [heading, ...quotes.map(quote)].join('\n');
}

const quote = ({ words, speaker }: CitedSource['quotes'][number]): string =>
  `-# “${literal(words)}”${speaker ? ` — ${literal(speaker)}` : ''}`;
