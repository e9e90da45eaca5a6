/** What an answer said is kept, so that it can be called wrong; what the record lacks, so that moderators see it. */
import type { Shown, Told } from '../command.ts';
import { plainText } from '../render/plain.ts';
import type { Ring } from './ring.ts';

type Given = Readonly<{ server: string; id: string; by: string; shown: Shown | Told; asked: string }>;

/** Not waited for: nobody is told that it was kept, and what is asked of the state later comes after it. */
export function keepSaid({ server, id, by, shown, asked }: Given, { services, log }: Ring): void {
  if ('told' in shown || shown.answer.kind === 'help') return;
  const { state, now } = services;
  const { answer, question } = shown;
  const said = { question: question ?? asked, answer: plainText(answer), facts: answer.facts };
  const at = now().getTime();
  const work = [
    state.saveSaid(server, id, { ...said, by }, at),
    ...(question !== undefined && answer.kind === 'unknown'
      ? [state.addOpen(server, { ...said, by }, at)]
      : []),
  ];
  for (const each of work) each.catch((error) => log.warn({ error }, 'an answer could not be kept'));
}
