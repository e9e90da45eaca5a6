/** A process that keeps things without pause, and says of each once it was told to be kept: what is killed. */
import { writeSync } from 'node:fs';
import { sqliteState } from '../../../src/state/sqlite.ts';
import { readTurn } from '../contract.ts';
import { SERVER, type Told } from './told.ts';

const [file = '', round = ''] = process.argv.slice(2);
const state = sqliteState(file, { readTurn });
/** Written before it returns: a killed process has said it. */
const say = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`);
say({ what: 'opened' });

async function changeSettings(n: number): Promise<void> {
  const id = `${round}-${n}`;
  const change = { id, on: true, by: 'u', at: n } as const;
  await state.change(SERVER, [
    { ...change, name: 'listen' },
    { ...change, name: 'channel' },
  ]);
  say({ what: 'settings', id });
}

/** What waited before a report is on disk with it. */
async function report(n: number): Promise<void> {
  const [id, user] = [`${round}-${n}`, `asker-${round}`];
  await state.saveTurn({ user, channel: 'c' }, { text: String(n) }, n);
  await state.saveReply(`q-${id}`, { user, channel: 'c', message: 'a' }, n);
  await state.saveSaid(SERVER, id, { question: id, answer: 'a', facts: [], by: user }, n);
  await state.addReport(SERVER, { answerId: id, by: user, comment: id }, n);
  say({ what: 'report', id, user, turn: n });
  const { cases } = await state.cases(SERVER, { decision: 'waiting', from: 0, limit: 1 }, n);
  const [latest] = cases;
  if (!latest) return;
  await state.decide(SERVER, latest.id, { decision: 'accepted', by: 'u', at: n });
  say({ what: 'decided', id: latest.id });
}

async function askOpen(n: number): Promise<void> {
  const question = `open ${round} ${n % 3}`;
  say({ what: 'open', question });
  await state.addOpen(SERVER, { question, answer: '', facts: [], by: `u${n}` }, n);
}

async function eraseOne(n: number): Promise<void> {
  const user = `gone-${round}-${n}`;
  await state.saveTurn({ user, channel: 'c' }, { text: 'x' }, n);
  await state.saveSaid(SERVER, user, { question: user, answer: 'a', facts: [], by: user }, n);
  await state.erase(user, n);
  say({ what: 'erased', user });
}

async function endlessly(work: (n: number) => Promise<void>): Promise<void> {
  for (let n = 1; ; n++) {
    await work(n);
    await new Promise(setImmediate);
  }
}
await Promise.all([changeSettings, report, askOpen, eraseOne].map(endlessly));
