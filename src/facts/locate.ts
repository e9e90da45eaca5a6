import { nearest } from './check/distance.ts';
import type { Evidence, Source } from './schema.ts';
import { paragraphAt, plainMarks, sha256 } from './verify.ts';

/** One locator for each place where the words stand, or why there is none. */
export type Located =
  | Readonly<{ ok: true; places: readonly Evidence[] }>
  | Readonly<{ ok: false; why: string }>;

export type Wanted = Readonly<{
  source: string;
  words: string;
  sources: readonly Source[];
  texts: ReadonlyMap<string, Buffer>;
}>;

/** For authors: where a source's stored text says these words, ready to be put into `evidence`. */
export function locate({ source, words, sources, texts }: Wanted): Located {
  const entry = sources.find(({ id }) => id === source);
  if (!entry) return { ok: false, why: noSource(source, sources) };
  const bytes = entry.text === undefined ? undefined : texts.get(entry.text);
  if (!bytes) {
    const why = `The text of "${source}" is not stored: say where in words, such as "locator": "paragraph 3".`;
    return { ok: false, why };
  }
  const text = bytes.toString('utf8');
  const places = startsOf(plainMarks(words), plainMarks(text)).map((start) =>
    placeOf({ source, text, start, end: start + words.length }),
  );
  if (places.length > 0) return { ok: true, places };
  return {
    ok: false,
    why: `The text of "${source}" does not hold "${words}": copy the words to the letter.`,
  };
}

/** The key of a text is easily taken for the id of its source. */
function noSource(wanted: string, sources: readonly Source[]): string {
  const ids = sources.map(({ id }) => id);
  const meant = sources.find(({ text }) => text === wanted)?.id ?? nearest(wanted, ids);
  return `sources.json has no source "${wanted}"; ${meant ? `did you mean "${meant}"?` : 'look up its "id" there.'}`;
}

function startsOf(words: string, text: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}

type Place = Readonly<{ source: string; text: string; start: number; end: number }>;
function placeOf({ source, text, start, end }: Place): Evidence {
  return {
    source,
    paragraph: paragraphAt(text, start),
    start,
    end,
    sha256: sha256(text.slice(start, end)),
  };
}
