/** What is being answered, so that the end of the process can wait for it. */
export type UnderWay = Readonly<{
  add(work: Promise<unknown>): void;
  count(): number;
  /** Resolves once nothing is, or after so many milliseconds, with how many still are. */
  ended(ms: number): Promise<number>;
}>;

export function createUnderWay(): UnderWay {
  const running = new Set<Promise<unknown>>();
  const allEnded = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return {
    count: () => running.size,
    add(work) {
      running.add(work);
      const end = (): void => void running.delete(work);
      work.then(end, end);
    },
    async ended(ms) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([allEnded(), promise]);
      clearTimeout(timer);
      return running.size;
    },
  };
}
