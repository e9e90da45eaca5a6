/** What one choice reads like: what it is, then who held what and when. */
import { STANCE_WORD } from '../../answer/tell.ts';
import type { Claim } from '../../facts/schema.ts';
import { showWhen } from '../../facts/when.ts';

/** Characters of a choice, as Discord shows it. */
export const LONGEST = 100;

/** The note stays whole; the text before it gives way, at a word. */
export function label(text: string, note = ''): string {
  const tail = note === '' ? '' : ` · ${note}`;
  const room = LONGEST - tail.length;
  if (text.length <= room) return text + tail;
  const start = text.slice(0, room - 1);
  const word = start.lastIndexOf(' ');
  return `${(word > room / 2 ? start.slice(0, word) : start).trimEnd()}…${tail}`;
}

/** "acknowledged, 19 July 2021": a stance has the day on which it was taken, all else the day on which it happened. */
export const noteOf = (claim: Claim): string =>
  claim.kind === 'position'
    ? [stanceOf(claim), shownDay(claim.said ?? claim.when?.edtf)].filter(Boolean).join(', ')
    : dayOf(claim);

export const stanceOf = (claim: Claim): string =>
  claim.kind === 'position' ? STANCE_WORD[claim.stance] : '';

export const dayOf = ({ when, said }: Claim): string => shownDay(when?.edtf ?? said);

const shownDay = (edtf: string | undefined): string =>
  edtf === undefined ? '' : showWhen(edtf, { weekday: false });
