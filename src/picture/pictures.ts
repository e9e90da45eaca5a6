/** Pictures of answers: drawn once for the same content, and remembered, the latest ones. */
import { createHash } from 'node:crypto';
import type { Answer } from '../answer/answer.ts';
import { capital } from '../answer/tell.ts';
import type { View } from '../render/custom-id.ts';
import { altText } from './alt.ts';
import type { Look } from './sheet.ts';
import { type Subject, subjectOf } from './subject.ts';
import type { Theme } from './theme.ts';
import type { Draw } from './thread.ts';

/** A PNG with what it shows in words. */
type Picture = Readonly<{ name: string; png: Buffer; alt: string }>;
/** `page`: the part of the answer that the message shows. */
type Wanted = Readonly<{ answer: Answer; page: Answer; view: View; theme: Theme }>;
/** Undefined when nothing of the answer can be drawn. */
export type Pictures = (wanted: Wanted) => Promise<Picture | undefined>;

/** About 60 kB each. */
const REMEMBERED = 64;

/** `open` is called for the first picture. */
export function createPictures(open: () => Draw): Pictures {
  const remembered = new Map<string, Promise<Buffer>>();
  let drawing: Draw | undefined;
  return async ({ answer, page, view, theme }) => {
    const subject = subjectOf(answer, page, view);
    if (!subject) return undefined;
    const look: Look = { theme, ...headingOf(subject, answer) };
    const key = createHash('sha256')
      .update(JSON.stringify([subject, look]))
      .digest('hex');
    drawing ??= open();
    const png = remembered.get(key) ?? drawing({ subject, look });
    remembered.delete(key);
    remembered.set(key, png);
    forget(remembered);
    try {
      return {
        name: `${subject.kind}-${key.slice(0, 8)}.png`,
        png: await png,
        alt: altText(look.title + of(look.small), subject),
      };
    } catch (error) {
      remembered.delete(key);
      drawing = undefined;
      throw error;
    }
  };
}

const of = (small: string): string => (small === '' ? '' : `: ${small}`);

function forget(remembered: Map<string, unknown>): void {
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

/** How the answer was read says what it is about. */
function headingOf({ kind }: Subject, { reading }: Answer): Pick<Look, 'title' | 'small'> {
  return kind === 'sure'
    ? { title: 'How sure each said it was', small: reading.line }
    : { title: capital(reading.line), small: '' };
}

/** An answer is sent without its picture rather than not at all. */
export const forgivingPictures =
  (pictures: Pictures, onFailure: (error: unknown) => void): Pictures =>
  async (wanted) => {
    try {
      return await pictures(wanted);
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };
