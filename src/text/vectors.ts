import vectors from './vectors.json' with { type: 'json' };

/** What a word means, as a direction: words used alike point alike. Of length 127, or near it. */
export type Vectors = Readonly<{ dimensions: number; of(word: string): Int8Array | undefined }>;

/** As vectors.json holds them: words parted by spaces, and their bytes one after the other, in base64. */
export type Packed = Readonly<{ dimensions: number; words: string; bytes: string }>;

const LENGTH = 127;

export const pack = (dimensions: number, all: ReadonlyMap<string, readonly number[]>): Packed => ({
  dimensions,
  words: [...all.keys()].join(' '),
  bytes: Buffer.from(Int8Array.from([...all.values()].flatMap(scaled)).buffer).toString('base64'),
});

function scaled(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => Math.round((x / length) * LENGTH));
}

export function unpack({ dimensions, words, bytes }: Packed): Vectors {
  const buffer = Buffer.from(bytes, 'base64');
  const places = new Map(words.split(' ').map((word, i) => [word, i * dimensions]));
  return {
    dimensions,
    of: (word) => {
      const place = places.get(word);
      return place === undefined
        ? undefined
        : new Int8Array(buffer.buffer, buffer.byteOffset + place, dimensions);
    },
  };
}

let unpacked: Vectors | undefined;

/** Those of ordinary English, as `npm run vectors` made them. */
export function englishVectors(): Vectors {
  unpacked ??= unpack(vectors);
  return unpacked;
}
