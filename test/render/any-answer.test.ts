/** Whatever an answer holds, Discord takes its card, and nothing in it is alive. Judged by the local Discord. */
import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Mark } from '../../src/local/page/app/markdown.ts';
import { parseMarkdown } from '../../src/local/page/app/markdown-blocks.ts';
import { judgeMessage } from '../../src/local/rules/message.ts';
import { published } from '../../src/local/rules/published.ts';
import { discordMessage, type Outgoing } from '../../src/render/discord/message.ts';
import { pageOf } from '../../src/render/discord/page.ts';
import { plainPageOf } from '../../src/render/discord/plain-message.ts';
import { anyAnswer } from '../fixtures/any-answer.ts';

const drawn = fc.record({
  answer: anyAnswer,
  page: fc.nat(9),
  asker: fc.constantFrom('9'.repeat(20), undefined),
  plain: fc.boolean(),
  asked: fc.constantFrom('who @everyone did <@123456789012345678>', undefined),
});

type Drawn = Readonly<{
  answer: Answer;
  page: number;
  asker: string | undefined;
  asked: string | undefined;
  plain: boolean;
}>;
const draw = ({ answer, page, asker, asked, plain }: Drawn): Outgoing =>
  discordMessage(answer, {
    reportAs: '9'.repeat(20),
    plain,
    page,
    ...(asker === undefined ? {} : { asker }),
    ...(asked === undefined ? {} : { asked }),
  });

const bodyOf = ({ components, allowedMentions: { parse }, ...rest }: Outgoing) => ({
  components: JSON.parse(JSON.stringify(components)),
  ...('content' in rest ? { content: rest.content } : { flags: Number(rest.flags) }),
  allowed_mentions: { parse },
});

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'content' && typeof each === 'string' ? [each] : textsIn(each),
  );
}

const MENTIONS = new Set<Mark['kind']>(['user', 'channel', 'role', 'command', 'emoji', 'everyone', 'time']);
const kinds = (marks: readonly Mark[]): Mark['kind'][] =>
  marks.flatMap((mark) => [
    mark.kind,
    ...('inner' in mark ? kinds(mark.inner) : []),
    ...('items' in mark ? mark.items.flatMap(kinds) : []),
  ]);

test('a card of any answer is taken by Discord', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const body = bodyOf(draw(each));
      const shaped = published(MessageCreateRequestSchema, body);
      expect(shaped.ok ? [] : shaped.issues).toEqual([]);
      const verdict = judgeMessage({ body, files: [] });
      expect(verdict.ok ? [] : verdict.issues).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a card of any answer mentions nobody and nothing', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const message = draw(each);
      expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
      const found = textsIn(bodyOf(message)).flatMap((text) => kinds(parseMarkdown(text)));
      expect(found.filter((kind) => MENTIONS.has(kind))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the pages of any answer hold each of its rows once', () => {
  const rows = (answer: Answer): unknown[] =>
    answer.kind === 'answered'
      ? answer.blocks.flatMap((b): unknown[] =>
          'rows' in b ? [...b.rows] : 'items' in b ? [...b.items] : 'lines' in b ? [...b.lines] : [],
        )
      : [];
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      for (const pageAt of [pageOf, plainPageOf]) {
        const { pages } = pageAt(answer, 0);
        const seen = Array.from({ length: pages }, (_, page) => rows(pageAt(answer, page).answer)).flat();
        expect(seen).toEqual(rows(answer));
      }
    }),
    { numRuns: 60 },
  );
});
