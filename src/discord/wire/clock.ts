/** Time and chance, as everything that waits for Discord takes them. */
export type Clock = Readonly<{
  /** Milliseconds since any moment; never goes back. */
  now(): number;
  /** Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** 0 up to 1. */
  random(): number;
}>;

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

export const sleep = ({ after }: Clock, ms: number): Promise<void> =>
  new Promise((done) => void after(ms, done));
