/** A timeline: where all events lie between the first and the last, and the ones of this page in words. */
import type { TimelineRow } from '../answer/answer.ts';
import { capital } from '../answer/tell.ts';
import { cut } from '../render/limits.ts';
import { column, type Element, line, row } from './element.ts';
import { type Sheet, SIZE, WIDTH } from './sheet.ts';
import type { Colours } from './theme.ts';

const MOST = 8;
const WORDS = 92;
const DAY_MS = 86_400_000;

export type Events = Readonly<{ all: readonly TimelineRow[]; shown: readonly TimelineRow[] }>;

export function timelinePicture({ all, shown }: Events, colours: Colours): Omit<Sheet, 'title' | 'small'> {
  const listed = shown.slice(0, MOST);
  const left = all.length - listed.length;
  const strip = stripOf({ all, shown: listed }, colours);
  return {
    content: [
      ...(strip ? [strip] : []),
      column(
        {},
        listed.map((event, i) => entry(event, listed[i - 1], colours)),
      ),
    ],
    end: left === 0 ? '' : `${left} more on the other pages.`,
  };
}

/** To scale; undefined when all is on one day, or nothing has a day. */
function stripOf({ all, shown }: Events, colours: Colours): Element | undefined {
  const times = all.flatMap(({ at }) => at ?? []);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  if (times.length < 2 || to - from < DAY_MS) return undefined;
  const length = WIDTH - 2 * 16 - DOT;
  const place = (at: number) => Math.round(((at - from) / (to - from)) * length);
  const [shownAt, hiddenAt] = [
    [...new Set(shown.flatMap(({ at }) => at ?? []).map(place))],
    [...new Set(times.map(place))],
  ];
  const dot = (left: number, size: number, colour: string): Element =>
    row(
      {
        position: 'absolute',
        left: left + (DOT - size) / 2,
        top: (DOT - size) / 2,
        width: size,
        height: size,
        borderRadius: size,
        backgroundColor: colour,
      },
      [],
    );
  const axis = row(
    {
      position: 'absolute',
      left: 0,
      top: DOT / 2 - 1,
      width: length + DOT,
      height: 2,
      backgroundColor: colours.line,
    },
    [],
  );
  const year = (at: number) => String(new Date(at).getUTCFullYear());
  return column({ gap: 3 }, [
    row({ position: 'relative', width: '100%', height: DOT }, [
      axis,
      ...hiddenAt.map((left) => dot(left, 6, colours.quiet)),
      ...shownAt.map((left) => dot(left, DOT, colours.accent)),
    ]),
    row({ justifyContent: 'space-between', fontSize: SIZE.small, color: colours.quiet }, [
      line({}, year(from)),
      line({}, year(to)),
    ]),
  ]);
}

const DOT = 10;

function entry(event: TimelineRow, before: TimelineRow | undefined, colours: Colours): Element {
  const said = event.said === undefined ? '' : ` (said ${event.said})`;
  const date =
    before?.when === event.when
      ? []
      : [line({ fontWeight: 700, color: colours.accent }, capital(event.when))];
  return row({ gap: 10 }, [
    column({ width: 10, alignItems: 'center' }, [
      row({ width: 2, flex: 1, backgroundColor: colours.line }, []),
    ]),
    column({ flex: 1, paddingBottom: 7 }, [
      ...date,
      line({ fontSize: SIZE.small + 0.5, lineHeight: 1.3 }, cut(event.text, WORDS) + said),
    ]),
  ]);
}
