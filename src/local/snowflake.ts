/** https://discord.com/developers/docs/reference#snowflakes: milliseconds since 2015, then 22 bits. */
const EPOCH_MS = 1_420_070_400_000;
const LOW_BITS = 22n;

/** Ids that only ever grow, also while the clock stands still or goes back. */
export function snowflakes(now: () => Date): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(now().getTime() - EPOCH_MS) << LOW_BITS;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}
