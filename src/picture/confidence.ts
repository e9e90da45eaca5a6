/** How sure each party said it was, in its own words; no degree of ours, and no order among theirs. */
import type { RollRow } from '../answer/answer.ts';
import { cut } from '../render/limits.ts';
import { column, type Element, line, row } from './element.ts';
import { cellsOf } from './roll-cells.ts';
import { type Sheet, SIZE } from './sheet.ts';
import type { Colours } from './theme.ts';

const MOST = 12;
const WORDS = 90;

export type Sure = Readonly<{ name: string; words: string; on: string }>;

/** Each speaker that gave a degree of confidence, of the activity itself first; `without`: who gave none. */
export function sureness(
  rows: readonly RollRow[],
): Readonly<{ sure: readonly Sure[]; without: readonly string[] }> {
  const said = rows.filter((each) => each.confidence !== undefined);
  const sure = said.map(({ party, confidence = '', activity }) => ({
    name: party,
    words: `“${confidence}”`,
    on: activity === undefined ? '' : `on ${activity}`,
  }));
  const named = new Set(said.flatMap((each) => each.roots ?? [each.party]));
  const accusing = rows.filter(({ activity, stance }) => activity === undefined && ASSERTS.has(stance));
  const without = cellsOf(accusing).own.map(({ name }) => name);
  return { sure, without: without.filter((name) => !named.has(name)) };
}

/** Who denies or declines has nothing to be sure of. */
const ASSERTS: ReadonlySet<string> = new Set([
  'attributed',
  'joined',
  'named as joining',
  'endorsed',
  'condemned',
]);

export function confidenceList(rows: readonly RollRow[], colours: Colours): Omit<Sheet, 'title' | 'small'> {
  const { sure, without } = sureness(rows);
  const left = sure.length - MOST;
  return {
    content: [
      column(
        { gap: 6 },
        sure.slice(0, MOST).map((each) => entry(each, colours)),
      ),
    ],
    end: [
      left > 0 ? `${left} more in the text.` : '',
      without.length === 0 ? '' : `No degree of confidence on record: ${without.join(', ')}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

const entry = ({ name, words, on }: Sure, colours: Colours): Element =>
  row({ padding: '6px 10px', gap: 10, borderRadius: 6, backgroundColor: colours.band }, [
    column({ width: 130, gap: 1 }, [
      line({ fontWeight: 700, lineHeight: 1.2 }, cut(name, 48)),
      ...(on === '' ? [] : [line({ fontSize: SIZE.small, color: colours.quiet }, cut(on, 40))]),
    ]),
    line({ flex: 1, fontWeight: 700, color: colours.accent, lineHeight: 1.25 }, cut(words, WORDS)),
  ]);
