/** Every file of commands/, by name. */

import allies from '../../commands/allies.ts';
import answerThis from '../../commands/answer-this.ts';
import ask from '../../commands/ask.ts';
import check from '../../commands/check.ts';
import checkThisClaim from '../../commands/check-this-claim.ts';
import compare from '../../commands/compare.ts';
import exportRecord from '../../commands/export.ts';
import find from '../../commands/find.ts';
import help from '../../commands/help.ts';
import party from '../../commands/party.ts';
import privacy from '../../commands/privacy.ts';
import review from '../../commands/review.ts';
import rollcall from '../../commands/rollcall.ts';
import settings from '../../commands/settings.ts';
import source from '../../commands/source.ts';
import timeline from '../../commands/timeline.ts';
import when from '../../commands/when.ts';
import who from '../../commands/who.ts';
import type { Command } from '../command.ts';

export const commands: readonly Command[] = [
  ask,
  check,
  who,
  when,
  allies,
  rollcall,
  party,
  compare,
  timeline,
  find,
  source,
  exportRecord,
  help,
  privacy,
  settings,
  review,
  answerThis,
  checkThisClaim,
];

/** By the name that an interaction carries. A file that is no command, or a name given twice, stops the start. */
export function commandTable(list: readonly Command[]): ReadonlyMap<string, Command> {
  const table = new Map<string, Command>();
  for (const [index, command] of list.entries()) {
    const name = command?.data?.name;
    if (typeof name !== 'string' || typeof command.run !== 'function') {
      throw new Error(`command ${index + 1} of the list has no data or no run: export default { data, run }`);
    }
    if (table.has(name)) throw new Error(`two commands are called "${name}": rename one`);
    table.set(name, command);
  }
  return table;
}
