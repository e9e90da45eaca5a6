/** What stands behind a numbered source's title: the paragraph, and that only the press carries it. */
import type { Citation } from '../answer/answer.ts';

export const citationDetails = ({ paragraph, reported }: Citation): string =>
  [paragraph === undefined ? '' : `paragraph ${paragraph}`, reported ? 'as reported' : '']
    .filter((part) => part !== '')
    .join(', ');
