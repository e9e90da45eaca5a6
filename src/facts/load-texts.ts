import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What this program reads of a sources folder's `texts/index.json`; the rest is for people. */
const Entry = z.object({ source: z.string(), file: z.string().optional() });
const Index = z.object({ seed: Entry.optional(), texts: z.array(Entry) });

/** Stored texts by their key, as bytes: the hash is of the file, offsets are of its decoded text. */
export type Texts =
  | Readonly<{ ok: true; texts: ReadonlyMap<string, Buffer> }>
  | Readonly<{ ok: false; why: string }>;

export function loadTexts(dir: string): Texts {
  const path = join(dir, 'texts', 'index.json');
  if (!existsSync(path))
    return { ok: false, why: `There is no ${path}: name a folder that holds texts/index.json.` };
  const index = Index.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!index.success)
    return { ok: false, why: `${path} does not list texts by "source": ${z.prettifyError(index.error)}` };
  const entries = index.data.seed ? [index.data.seed, ...index.data.texts] : index.data.texts;
  const texts = new Map<string, Buffer>();
  for (const { source, file } of entries) {
    const text = join(dir, 'texts', file ?? `${source}.txt`);
    if (existsSync(text)) texts.set(source, readFileSync(text));
  }
  return { ok: true, texts };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told with the other ways in which the index can be unusable.
    return undefined;
  }
}
