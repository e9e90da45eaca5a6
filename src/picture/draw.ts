/** A subject as a PNG. */
import type { Font } from 'satori';
import { comparison } from './comparison.ts';
import { confidenceList } from './confidence.ts';
import { pngOf } from './png.ts';
import { rollGrid } from './roll-grid.ts';
import { type Look, type Sheet, sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import { COLOURS, type Colours } from './theme.ts';
import { timelinePicture } from './timeline.ts';

export type Order = Readonly<{ subject: Subject; look: Look }>;

export function draw({ subject, look: { theme, title, small } }: Order, fonts: Font[]): Promise<Buffer> {
  const colours = COLOURS[theme];
  return pngOf(sheet({ title, small, ...contentOf(subject, colours) }, colours), fonts);
}

function contentOf(subject: Subject, colours: Colours): Omit<Sheet, 'title' | 'small'> {
  switch (subject.kind) {
    case 'grid':
      return rollGrid(subject.rows, colours);
    case 'sure':
      return confidenceList(subject.rows, colours);
    case 'timeline':
      return timelinePicture(subject, colours);
    case 'compare':
      return comparison(subject, colours);
    default: {
      const never: never = subject;
      return never;
    }
  }
}
