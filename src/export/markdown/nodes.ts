/** Pieces of a Markdown document. The library writes them out, with every character of the record escaped. */
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
} from 'mdast';

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
/** "`a`, `b`". */
export const codes = (values: readonly string[]): readonly PhrasingContent[] =>
  values.flatMap((value, index) => [...(index === 0 ? [] : [text(', ')]), code(value)]);
export const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] });

export const heading = (depth: 1 | 2 | 3, value: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

export const paragraph = (...children: readonly (PhrasingContent | string)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

export const item = (...children: readonly (BlockContent | DefinitionContent)[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [...children],
});

export const list = (children: readonly ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [...children],
});

/** Shown as the address itself. */
export const address = (url: string): PhrasingContent => ({ type: 'link', url, children: [text(url)] });
