/** How far a long task is: a bar where a person watches, a line a stage where a file or a program does. */
import { SingleBar } from 'cli-progress';

export type Progress = Readonly<{
  stage(name: string): void;
  at(done: number, all: number): void;
  end(): void;
}>;

export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const shown = new SingleBar({
    stream,
    format: '{bar} {percentage}% {stage}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  shown.start(1, 0, { stage: '' });
  return {
    stage: (stage) => shown.update({ stage }),
    at: (done, all) => {
      shown.setTotal(all);
      shown.update(done);
    },
    end: () => shown.stop(),
  };
}

const lines = (stream: NodeJS.WriteStream): Progress => ({
  stage: (name) => void stream.write(`${name} …\n`),
  at: () => undefined,
  end: () => undefined,
});
