/** The roll call as a grid: who, which stance, when, in which words. */
import type { RollRow } from '../answer/answer.ts';
import { capital } from '../answer/tell.ts';
import { cut } from '../render/limits.ts';
import { column, type Element, line, row } from './element.ts';
import { type Cell, cellsOf } from './roll-cells.ts';
import { type Sheet, SIZE } from './sheet.ts';
import { type Colours, stanceColour } from './theme.ts';

/** More lines are smaller than a phone shows. */
const MOST = 14;
const MOST_BESIDE = 2;
const NAME = 34;
/** One line, so that the picture stays as low as a phone shows it whole. */
const WORDS = 56;
const STANCE_WIDTH = 118;
const DATE_WIDTH = 92;

export function rollGrid(rows: readonly RollRow[], colours: Colours): Omit<Sheet, 'title' | 'small'> {
  const { own, beside, more } = cellsOf(rows);
  const [shown, aside] = [own.slice(0, MOST), beside.slice(0, MOST_BESIDE)];
  const left = own.length - shown.length + beside.length - aside.length;
  return {
    content: [
      ...(shown.length === 0 ? [] : [table(shown, colours)]),
      ...(aside.length === 0 ? [] : [apart(colours), table(aside, colours)]),
    ],
    end: restOf(left, more),
  };
}

function restOf(left: number, more: number): string {
  const parts = [
    left === 0 ? [] : `${left} more ${left === 1 ? 'party' : 'parties'}`,
    more === 0 ? [] : `${more} further statement${more === 1 ? '' : 's'}`,
  ].flat();
  return parts.length === 0 ? '' : `In the text: ${parts.join(', ')}.`;
}

const apart = (colours: Colours): Element =>
  line({ fontSize: SIZE.small, fontWeight: 700, color: colours.quiet }, 'Of other activity');

const table = (cells: readonly Cell[], colours: Colours): Element =>
  column(
    {},
    cells.map((cell, i) => tableRow(cell, { colours, band: i % 2 === 0 })),
  );

type Look = Readonly<{ colours: Colours; band: boolean }>;

function tableRow({ name, row: held }: Cell, { colours, band }: Look): Element {
  const words = keyWords(held);
  return column(
    { padding: '5px 8px', gap: 1, borderRadius: 6, ...(band ? { backgroundColor: colours.band } : {}) },
    [
      row({ gap: 6, alignItems: 'center' }, [
        line({ flex: 1, fontWeight: 700, lineHeight: 1.15 }, cut(capital(name), NAME)),
        row({ width: STANCE_WIDTH }, [pill(held.stance, colours)]),
        row({ width: DATE_WIDTH, justifyContent: 'flex-end' }, [
          line({ fontSize: SIZE.small, color: colours.quiet }, held.date ?? ''),
        ]),
      ]),
      ...(words === '' ? [] : [line({ fontSize: SIZE.small, lineHeight: 1.25 }, words)]),
    ],
  );
}

const pill = (word: string, colours: Colours): Element =>
  line(
    {
      padding: '1px 7px',
      borderRadius: 9,
      fontSize: SIZE.small,
      fontWeight: 700,
      color: '#ffffff',
      backgroundColor: colours.stances[stanceColour(word)],
    },
    word,
  );

function keyWords({ words, activity }: RollRow): string {
  const said = words.replace(/^(accused|spoke of): /, '');
  return cut([activity ?? [], said === '' ? [] : said].flat().map(capital).join(': '), WORDS);
}
