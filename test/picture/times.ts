/** `npm run pictures`: how long each picture takes, and how large it is. Nothing fails: a loaded machine is no fault. */
import { availableParallelism, loadavg } from 'node:os';
import { openBot } from '../../src/launch/open-bot.ts';
import { createPictures, type Pictures } from '../../src/picture/pictures.ts';
import { openDrawing } from '../../src/picture/thread.ts';
import { pageOf } from '../../src/render/discord/page.ts';

/** Others' work stretches single times; the median of so many is told. */
const ROUNDS = 9;

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;
const date = new Date(0);
const [roll, line] = [bot.rollcall({}, date).answer, bot.timeline({}, date).answer];
const DRAWN = [
  ['roll call', roll, 'whole'],
  ['how sure', roll, 'sure'],
  ['timeline', line, 'whole'],
  ['comparison', bot.compare({ a: 'uk', b: 'eu' }, date).answer, 'whole'],
] as const;
type Wanted = Parameters<Pictures>[0];

/** `cpu`: what the process worked for it, which is about what it takes on a machine that does nothing else. */
type Time = Readonly<{ wall: number; cpu: number; bytes: number }>;

async function timed(pictures: Pictures, wanted: Wanted): Promise<Time> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const picture = await pictures(wanted);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1000, bytes: picture?.png.length ?? 0 };
}

/** A thread of its own remembers no picture of the others, and has everything loaded after its first. */
const begun = (): Pictures => createPictures(() => openDrawing(undefined));
const wantedOf = ([, answer, view]: (typeof DRAWN)[number]): Wanted => ({
  ...{ answer, view, theme: 'dark' },
  page: pageOf(answer, 0).answer,
});
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const cell = (value: string | number): string => String(value).padStart(10);
const row = (name: string, ...cells: readonly (string | number)[]): void =>
  console.log(name.padEnd(26) + cells.map(cell).join(''));

function tell(name: string, times: readonly Time[]): void {
  const of = (key: keyof Time): number => Math.round(median(times.map((each) => each[key])));
  const worst = Math.round(Math.max(...times.map(({ wall }) => wall)));
  row(name, of('wall'), worst, of('cpu'), of('bytes') === 0 ? '' : `${Math.round(of('bytes') / 1000)} kB`);
}

console.log(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; milliseconds, median of ${ROUNDS}`,
);
row('', 'wall', 'worst', 'CPU', 'size');
const [first, ...others] = DRAWN;
const [cold, cached]: Time[][] = [[], []];
const drawn = new Map<string, Time[]>(DRAWN.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  const pictures = begun();
  cold?.push(await timed(pictures, wantedOf(first)));
  for (const each of others) drawn.get(each[0])?.push(await timed(pictures, wantedOf(each)));
  drawn.get(first[0])?.push(await timed(pictures, { ...wantedOf(first), theme: 'light' }));
  cached?.push(await timed(pictures, wantedOf(first)));
}
tell('the first, cold thread', cold ?? []);
for (const [name, times] of drawn) tell(name, times);
tell('the same once more', cached ?? []);
