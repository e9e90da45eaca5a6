/** What a moderator reads after the record was looked at anew; nothing while it is as it was. */
import type { Reread } from '../command.ts';

export function rereadText(outcome: Reread): string | undefined {
  switch (outcome.kind) {
    case 'same':
      return undefined;
    case 'new':
      return `The record was read anew: version ${outcome.version}, ${outcome.facts} facts.`;
    case 'refused':
      return 'The record has changed, but it has a mistake, so answers go on from the one before; the log says which.';
    default:
      return outcome satisfies never;
  }
}
