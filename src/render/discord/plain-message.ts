/** Answer → text alone, for screen readers and for bridges to other networks, which drop everything else. */
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { citedSources } from '../citation.ts';
import { literal } from '../escape.ts';
import { cut, fitItems, MESSAGE_CONTENT } from '../limits.ts';
import { plainText } from '../plain.ts';

export type PlainMessage = Readonly<{
  content: string;
  components: APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>[];
  allowedMentions: { parse: []; repliedUser: false };
  files?: { attachment: Buffer; name: string; description?: string }[];
}>;

/** Sources get what the answer leaves, and at least this. */
const SOURCES_TEXT = 300;
/** Escaping at most doubles a line. */
const LINE = 600;
const REST_LINE = 40;

export function plainMessage(answer: Answer, components: PlainMessage['components']): PlainMessage {
  const said = plainText(answer) || 'The message did not ask anything of the record.';
  const lines = fitted(said.split('\n').map(line), MESSAGE_CONTENT - SOURCES_TEXT, 'line');
  const sources = citedSources(answer.citations, said).map(
    ({ number, title, url }) => `${number}. ${literal(cut(title, 120))}${isAddress(url) ? ` <${url}>` : ''}`,
  );
  const content = [...lines, ...fitted(sources, MESSAGE_CONTENT - lengthOf(lines), 'source')].join('\n');
  return textAlone(content, components);
}

export const textAlone = (content: string, components: PlainMessage['components']): PlainMessage => ({
  content,
  components,
  allowedMentions: { parse: [], repliedUser: false },
});

/** The mark of a list item is the program's own. */
const line = (text: string): string => {
  const [, mark = '', rest = ''] = /^(- )?([\s\S]*)$/.exec(text) ?? [];
  return mark + literal(cut(rest, LINE));
};

/** In angle brackets, an address shows no preview. */
const isAddress = (url: string | undefined): boolean =>
  url !== undefined && /^https?:\/\/[^\s<>]+$/.test(url);

const lengthOf = (lines: readonly string[]): number => lines.join('\n').length + 1;

function fitted(items: readonly string[], room: number, what: string): readonly string[] {
  const { kept, left } = fitItems(items, room - REST_LINE);
  return left === 0 ? kept : [...kept, `… and ${left} more ${what}${left === 1 ? '' : 's'}`];
}
