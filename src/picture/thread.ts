/** Drawing in a thread of its own: layout takes long enough to keep other people's answers waiting. */
import { Worker } from 'node:worker_threads';
import type { Order } from './draw.ts';

export type Draw = (order: Order) => Promise<Buffer>;
type Drawn = Readonly<{ id: number; png: Uint8Array }>;

/** The libraries and fonts are loaded there, with the first picture. The thread does not keep the process alive. */
export function openDrawing(font: string | undefined): Draw {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { font } });
  const waiting = new Map<number, PromiseWithResolvers<Buffer>>();
  let orders = 0;
  worker.on('message', ({ id, png }: Drawn) => {
    waiting.get(id)?.resolve(Buffer.from(png));
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return (order) => {
    const id = ++orders;
    const drawn = Promise.withResolvers<Buffer>();
    waiting.set(id, drawn);
    worker.ref();
    worker.postMessage({ id, order });
    return drawn.promise;
  };
}
