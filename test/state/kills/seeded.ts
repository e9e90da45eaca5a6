/** The same numbers for the same seed, 0 up to 1: https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function seeded(seed: number): () => number {
  let last = BigInt(seed);
  return () => {
    last = (last * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number(last >> 40n) / 2 ** 24;
  };
}
