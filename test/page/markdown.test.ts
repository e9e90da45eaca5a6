import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/local/page/app/markdown.ts';
import { parseMarkdown } from '../../src/local/page/app/markdown-blocks.ts';

/** A short notation for the tree, so that a table row shows what becomes of the text. */
function show(marks: readonly Mark[]): string {
  return marks.map(showOne).join('');
}
function showOne(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'code':
      return `code{${mark.text}}`;
    case 'block':
      return `block${mark.language === undefined ? '' : `:${mark.language}`}{${mark.text}}`;
    case 'heading':
      return `h${mark.level}{${show(mark.inner)}}`;
    case 'list':
      return `list:${mark.start ?? '-'}{${mark.items.map(show).join('; ')}}`;
    case 'link':
      return `link(${mark.url}){${show(mark.inner)}}`;
    case 'time':
      return `time(${mark.unix},${mark.style})`;
    case 'user':
    case 'channel':
    case 'role':
      return `${mark.kind}(${mark.id})`;
    case 'command':
      return `command(${mark.name},${mark.id})`;
    case 'emoji':
    case 'everyone':
      return `${mark.kind}(${mark.name})`;
    default:
      return `${mark.kind}{${show(mark.inner)}}`;
  }
}
const table = (rows: readonly (readonly [string, string])[]): void => {
  it.each(rows)('%j', (text, shown) => expect(show(parseMarkdown(text))).toBe(shown));
};

describe('inline', () => {
  table([
    ['**bold** and *italic* and _italic_', 'bold{bold} and italic{italic} and italic{italic}'],
    ['__under__ ~~gone~~ ||secret||', 'underline{under} strike{gone} spoiler{secret}'],
    ['***both***', 'bold{italic{both}}'],
    ['**bold *inside* out**', 'bold{bold italic{inside} out}'],
    ['`a **b** c`', 'code{a **b** c}'],
    ['``a ` b``', 'code{a ` b}'],
    ['[CISA](https://cisa.gov/x)', 'link(https://cisa.gov/x){CISA}'],
    ['[a **b**](<https://e.org/q?a=1>)', 'link(https://e.org/q?a=1){a bold{b}}'],
    ['[wiki](https://e.org/Hack_(2021))', 'link(https://e.org/Hack_(2021)){wiki}'],
    ['see https://e.org/a_b_c.', 'see link(https://e.org/a_b_c){https://e.org/a_b_c}.'],
    ['(https://e.org/x)', '(link(https://e.org/x){https://e.org/x})'],
    ['<https://e.org>', 'link(https://e.org){https://e.org}'],
    ['<t:1626700000:D> <t:1626700000>', 'time(1626700000,D) time(1626700000,f)'],
    ['<@1> <@!2> <#3> <@&4>', 'user(1) user(2) channel(3) role(4)'],
    ['</who:99> <:ok:12>', 'command(who,99) emoji(ok)'],
    ['@everyone', 'everyone(everyone)'],
    ['Hello `there', 'Hello `there'],
  ]);
});

describe('blocks', () => {
  table([
    ['# One\n## Two\n### Three', 'h1{One}h2{Two}h3{Three}'],
    ['-# small *print*', 'subtext{small italic{print}}'],
    ['> said\n> so\nafter', 'quote{said\nso}after'],
    ['before\n>>> all\nthe rest', 'beforequote{all\nthe rest}'],
    ['- a\n- b\n  - c', 'list:-{a; blist:-{c}}'],
    ['3. three\n4. four', 'list:3{three; four}'],
    ['```ts\nconst a = 1;\n```', 'block:ts{const a = 1;}'],
    ['x ```a``` y', 'x block{a} y'],
    ['a\n\n# b\n\nc', 'a\n\nh1{b}\nc'],
    ['> - x\n> - y', 'quote{list:-{x; y}}'],
  ]);
});

describe('what must stay text', () => {
  table([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,hi)', '[x](data:text/html,hi)'],
    ['[x](https://)', '[x](https://)'],
    [
      '[https://bank.example](https://evil.example)',
      '[https://bank.example](link(https://evil.example){https://evil.example})',
    ],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['\\*not italic\\*', '*not italic*'],
    ['**', '**'],
    ['####### x', '####### x'],
    ['#tag', '#tag'],
    ['-#x', '-#x'],
    ['>x', '>x'],
    ['<t:abc>', '<t:abc>'],
    ['</bad:name', '</bad:name'],
    ['`<@1> **b**`', 'code{<@1> **b**}'],
    ['```\n# h\n<@1>\n```', 'block{# h\n<@1>}'],
    ['||**a||**', 'spoiler{**a}**'],
    ['me@everyone.org is @heretic', 'me@everyone.org is @heretic'],
  ]);
});

it('4,000 opened markers end quickly and lose no text', () => {
  for (const marker of ['*', '_', '**', '||', '[', '`', '> ', '<@', '~~']) {
    const text = marker.repeat(4000 / marker.length);
    expect(show(parseMarkdown(text)).length).toBeGreaterThan(0);
  }
});
