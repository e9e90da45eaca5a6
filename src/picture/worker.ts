/** The thread that draws: what it throws reaches thread.ts as the thread's error. */
import { parentPort, workerData } from 'node:worker_threads';
import { draw, type Order } from './draw.ts';
import { loadFonts } from './fonts.ts';

const fonts = loadFonts(workerData.font);

parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
  const png = await draw(order, await fonts);
  parentPort?.postMessage({ id, png });
});
