/** What else the machine does: figures are worth little without it. */
import { availableParallelism, cpus, loadavg } from 'node:os';

export function machine(): string {
  const [one = 0, five = 0] = loadavg();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return (
    `${availableParallelism()} cores (${model}), Node ${process.version}, load average ` +
    `${one.toFixed(1)} over the last minute and ${five.toFixed(1)} over the last five`
  );
}
