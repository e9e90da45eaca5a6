/** Answer → text for a terminal: the answer, its numbered sources, the small line. */
import type { Answer, Choice } from '../answer/answer.ts';
import { type CitedSource, citedSources } from './citation.ts';
import { oneLine } from './escape.ts';
import { plainText } from './plain.ts';
import { smallLine } from './small-line.ts';

export type Terminal = Readonly<{ width: number; colour: boolean }>;

const NARROWEST = 20;

export function terminalText(answer: Answer, { width, colour }: Terminal): string {
  const room = Math.max(NARROWEST, width);
  const dim = (text: string): string => (colour && text !== '' ? `\x1b[2m${text}\x1b[22m` : text);
  const said = plainText(answer) || 'Nothing was said: the message did not ask anything of the record.';
  const sources = citedSources(answer.citations, said).map(source).join('\n');
  return [
    wrap(said, room),
    wrap(choices(answer), room),
    dim(wrap(sources, room)),
    dim(wrap(smallLine(answer), room)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function source({ number, title, details, url, quotes }: CitedSource): string {
  const heading = [`[${number}] ${title}`, ...(details === '' ? [] : [details])].join(', ');
  const said = quotes.map(({ words, speaker }) => `    “${words}”${speaker ? ` — ${speaker}` : ''}`);
  return [url ? `${heading} ${url}` : heading, ...said].join('\n');
}

function choices(answer: Answer): string {
  switch (answer.kind) {
    case 'unknown':
      return asked('Can be asked:', answer.suggestions);
    case 'help':
      return asked('For example:', answer.examples);
    case 'answered':
    case 'ambiguous':
    case 'silent':
      return '';
    default: {
      const never: never = answer;
      return never;
    }
  }
}

const asked = (title: string, list: readonly Choice[]): string =>
  list.length === 0 ? '' : [title, ...list.map((choice) => `- ${choice.label}`)].join('\n');

/** Wraps at spaces; a line that starts with a mark ("- ", "[1] ") or indented goes on under its text. */
function wrap(text: string, width: number): string {
  const all = text
    .split('\n')
    .map((line) => wrapLine({ line: oneLine(line), width, start: /^ */.exec(line)?.[0] ?? '' }));
  return all.join('\n');
}

type Line = Readonly<{ line: string; width: number; start: string }>;

function wrapLine({ line, width, start }: Line): string {
  const indent = start + ' '.repeat(/^(- |\[\d+\] )?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = start;
  for (const word of line.split(' ')) {
    const next = current.trim() === '' ? `${current}${word}` : `${current} ${word}`;
    if (next.length > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = next;
  }
  return [...lines, current].join('\n');
}
