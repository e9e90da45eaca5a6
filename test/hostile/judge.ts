/** What may not be in anything that the bot says, whatever was typed. */

import type { Mark } from '../../src/local/page/app/markdown.ts';
import { parseMarkdown } from '../../src/local/page/app/markdown-blocks.ts';
import { judgeMessage } from '../../src/local/rules/message.ts';
import type { Outgoing } from '../../src/render/discord/message.ts';
import { CANARY } from './inputs.ts';

const PINGS: ReadonlySet<Mark['kind']> = new Set([
  'user',
  'channel',
  'role',
  'command',
  'emoji',
  'everyone',
  'time',
]);

/** How the program itself never shows what was typed: its first sentence is bold, small lines are small. */
const LOOKS: ReadonlySet<Mark['kind']> = new Set([
  ...(['italic', 'underline', 'strike', 'spoiler'] as const),
  ...(['code', 'block', 'heading'] as const),
]);

/** `links`: the addresses that the record itself names. */
export function faultsOf(message: Outgoing, links: ReadonlySet<string>): string[] {
  const { components, allowedMentions, ...rest } = message;
  const body = {
    components: JSON.parse(JSON.stringify(components)),
    ...('content' in rest ? { content: rest.content } : { flags: Number(rest.flags) }),
    allowed_mentions: allowedMentions,
  };
  const verdict = judgeMessage({ body, files: [] });
  return [
    ...(verdict.ok ? [] : [`Discord refuses it: ${JSON.stringify(verdict.issues)}`]),
    ...(allowedMentions.parse.length > 0 || allowedMentions.repliedUser ? ['it may ping'] : []),
    ...textsIn(body).flatMap((text) => parseMarkdown(text).flatMap((mark) => alive(mark, links))),
  ];
}

function alive(mark: Mark, links: ReadonlySet<string>): string[] {
  if (PINGS.has(mark.kind)) return [`it is alive: ${JSON.stringify(mark)}`];
  if (mark.kind === 'link' && !links.has(mark.url)) return [`a link that was typed: ${mark.url}`];
  if (LOOKS.has(mark.kind) && textIn(mark).includes(CANARY)) return [`it was typed and is ${mark.kind}`];
  const within = 'inner' in mark ? mark.inner : 'items' in mark ? mark.items.flat() : [];
  return within.flatMap((each) => alive(each, links));
}

function textIn(mark: Mark): string {
  if ('text' in mark) return mark.text;
  if ('inner' in mark) return mark.inner.map(textIn).join('');
  return 'items' in mark ? mark.items.flat().map(textIn).join('') : '';
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'content' && typeof each === 'string' ? [each] : textsIn(each),
  );
}

/** A terminal obeys control characters. */
export const obeyed = (text: string): string[] =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)
    ? ['a terminal obeys it']
    : [];
