/** Two parties side by side, line by line; what is the same stands across. */
import type { Block, CompareLine } from '../answer/answer.ts';
import { cut } from '../render/limits.ts';
import { column, type Element, line, row } from './element.ts';
import { type Sheet, SIZE } from './sheet.ts';
import type { Colours } from './theme.ts';

type Compared = Extract<Block, { kind: 'compare' }>;

const WORDS = 130;

export const comparison = ({ a, b, lines }: Compared, colours: Colours): Omit<Sheet, 'title' | 'small'> => ({
  content: [
    row({ gap: 8 }, [head(a, colours), head(b, colours)]),
    ...lines.map((each) => (each.differs ? differing(each, colours) : same(each, colours))),
  ],
  end: '',
});

const head = (name: string, colours: Colours): Element =>
  line(
    {
      flex: 1,
      fontWeight: 700,
      paddingBottom: 4,
      borderBottom: `2px solid ${colours.accent}`,
      lineHeight: 1.2,
    },
    cut(name, 40),
  );

const label = (text: string, colours: Colours): Element =>
  line({ fontSize: SIZE.small, color: colours.quiet }, text);

const differing = (each: CompareLine, colours: Colours): Element =>
  column({ gap: 2 }, [
    label(each.label, colours),
    row({ gap: 8 }, [side(each.a, colours), side(each.b, colours)]),
  ]);

const side = (text: string, colours: Colours): Element =>
  line(
    { flex: 1, padding: '4px 8px', borderRadius: 6, backgroundColor: colours.band, lineHeight: 1.25 },
    cut(text, WORDS),
  );

const same = (each: CompareLine, colours: Colours): Element =>
  row({ gap: 8 }, [
    label(`${each.label}, the same:`, colours),
    line({ flex: 1, fontSize: SIZE.small }, cut(each.a, WORDS)),
  ]);
