/** What of an answer can be drawn. */
import type { Answer, Block, RollRow, TimelineRow } from '../answer/answer.ts';
import type { View } from '../render/custom-id.ts';

export type Subject =
  | Readonly<{ kind: 'grid' | 'sure'; rows: readonly RollRow[] }>
  | Readonly<{ kind: 'timeline'; all: readonly TimelineRow[]; shown: readonly TimelineRow[] }>
  | Extract<Block, { kind: 'compare' }>;

/** A grid of one line, or a timeline of one event, says no more than the text does. */
const ROWS_FROM = 2;

/** `page` is the part of the answer that is shown; undefined when nothing of it can be drawn. */
export function subjectOf(answer: Answer, page: Answer, view: View): Subject | undefined {
  if (answer.kind !== 'answered') return undefined;
  const rows = answer.blocks.flatMap((block) => (block.kind === 'roll' ? block.rows : []));
  if (view === 'sure')
    return rows.some((row) => row.confidence !== undefined) ? { kind: 'sure', rows } : undefined;
  const compared = answer.blocks.find((block) => block.kind === 'compare');
  if (compared) return compared;
  const events = eventsOf(answer);
  if (events.length >= ROWS_FROM) return { kind: 'timeline', all: events, shown: eventsOf(page) };
  return rows.length >= ROWS_FROM ? { kind: 'grid', rows } : undefined;
}

const eventsOf = (answer: Answer): readonly TimelineRow[] =>
  answer.kind === 'answered'
    ? answer.blocks.flatMap((block) => (block.kind === 'timeline' ? block.rows : []))
    : [];
