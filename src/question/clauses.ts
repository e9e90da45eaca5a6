/** A question is looked for inside a longer text from this many words on. */
const LONG = 14;
/** Shorter ones ("did it ever say something") lean on what stands around them. */
const SHORTEST = 7;
/** In characters: what goes on for longer without a stop is no question. */
const LONGEST = 400;
/** Each is asked by itself, so that a text of question words would else take seconds. */
const MOST_QUESTIONS = 8;
const START =
  /(?<!\b(?:that|which|who|it) )\b(?:who|whom|whose|what|which|when|where|why|how|did|does|was|were|is|are|has|have|can|could|whether)\b/gi;
const END = /[.;!?\n]|,\s+(?:and|but|so|or)\b|\s-\s/;
const VERB = /^(?:did|does|was|were|is|are|has|have|can|could)\b/i;
/** "Which organ did X blame", "whether they were told": the verb belongs to the question word before it in the same clause. */
const ASKED = /\b(?:who|whom|whose|what|which|when|where|why|how|whether)\b/i;
const CLAUSE_ENDS = /[.;:,!?\n]/;

/** The questions inside a rambling message, later ones first: people ask after they have explained. */
export function innerQuestions(text: string): readonly string[] {
  if (text.split(/\s+/).length < LONG) return [];
  const starts = [...text.matchAll(START)].filter(
    (m) => !(VERB.test(m[0]) && ASKED.test(text.slice(0, m.index).split(CLAUSE_ENDS).at(-1) ?? '')),
  );
  const found = starts.map((m) => {
    const rest = text.slice(m.index, m.index + LONGEST + 1);
    return rest.slice(0, END.exec(rest)?.index ?? rest.length).trim();
  });
  return [...new Set(found)]
    .filter((q) => q.split(/\s+/).length >= SHORTEST && q.length < text.length && q.length <= LONGEST)
    .slice(-MOST_QUESTIONS)
    .reverse();
}

/** Marks that part one thought from the next. */
const THOUGHT = /[.;:!?\n]+|,\s+|\s[-–—/]+\s|["“”]|\)\s*|(?<!\s)\s+\(|\(/;
/** Fewer words say too little by themselves. */
const FEWEST = 3;
/** More thoughts than this are no question but a text. */
const MOST = 6;

/** What a message says beside its question is set apart: each thought by itself, in order. */
export function thoughts(text: string): readonly string[] {
  const all = text
    .split(THOUGHT)
    .map((t) => t.trim())
    .filter((t) => t.split(/\s+/).length >= FEWEST && t.length < text.length);
  return all.length > MOST ? [] : all;
}
