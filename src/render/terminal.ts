/** Answer → text for a terminal: the answer, its numbered sources, the small line. */
import type { Answer, Choice, Citation } from '../answer/answer.ts';
import { citationDetails } from './citation.ts';
import { oneLine } from './escape.ts';
import { plainText } from './plain.ts';
import { smallLine } from './small-line.ts';

export type Terminal = Readonly<{ width: number; colour: boolean }>;

const NARROWEST = 20;

export function terminalText(answer: Answer, { width, colour }: Terminal): string {
  const room = Math.max(NARROWEST, width);
  const dim = (text: string): string => (colour && text !== '' ? `\x1b[2m${text}\x1b[22m` : text);
  const said = plainText(answer) || 'Nothing was said: the message did not ask anything of the record.';
  const sources = answer.citations.map(source).join('\n');
  return [
    wrap(said, room),
    wrap(choices(answer), room),
    dim(wrap(sources, room)),
    dim(wrap(smallLine(answer), room)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function source(citation: Citation): string {
  const details = citationDetails(citation);
  const url = citation.url ? ` ${citation.url}` : '';
  return `[${citation.number}] ${citation.title}${details === '' ? '' : `, ${details}`}${url}`;
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

/** Wraps at spaces; a line that starts with a mark ("- ", "[1] ") goes on under its text. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(oneLine(line), width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const indent = ' '.repeat(/^(- |\[\d+\] )?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const next = current === '' ? word : `${current} ${word}`;
    if (next.length > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = next;
  }
  return [...lines, current].join('\n');
}
