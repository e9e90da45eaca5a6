/**
 * Answers one after the other, and lets the process hear and send between them: else, when much is asked at once, all
 * answers are worked out before the first of them goes out.
 */
export type Turns = () => Promise<void>;

export function createTurns(): Turns {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((done) => void setImmediate(done)));
    return last;
  };
}
