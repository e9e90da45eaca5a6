/** The numbered sources under an answer, and the words that it rests on. */
import type { Answer } from '../../answer/answer.ts';
import type { CitedSource } from '../citation.ts';
import { link, literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';
import { quote } from './blocks.ts';

const TITLE = 120;
const DETAILS = 160;
const REST_LINE = 60;
/** More than these are under the button. */
const MOST_SOURCES = 5;
const MOST_QUOTES = 2;

export function sourcesText(sources: readonly CitedSource[], room: number): string {
  const { kept } = fitItems(sources.slice(0, MOST_SOURCES).map(source), room - REST_LINE);
  const left = sources.length - kept.length;
  const rest = left === 0 ? [] : [`-# … and ${left} more source${left === 1 ? '' : 's'}: press Sources`];
  return [...kept, ...rest].join('\n');
}

const source = ({ number, title, url, details }: CitedSource): string =>
  `-# ${number}. ${link(cut(title, TITLE), url)}${details && `, ${literal(cut(details, DETAILS))}`}`;

/** What was said word for word; rows of parties and events bring their own words. */
export function quotesText(answer: Answer, sources: readonly CitedSource[], room: number): string {
  if (answer.kind !== 'answered' || answer.blocks.some(({ kind }) => OWN_WORDS.has(kind))) return '';
  const quotes = sources.flatMap(({ quotes }) => quotes).slice(0, MOST_QUOTES);
  return fitItems(quotes.map(quote), room).kept.join('\n');
}

const OWN_WORDS: ReadonlySet<string> = new Set(['roll', 'timeline', 'compare', 'cited']);
