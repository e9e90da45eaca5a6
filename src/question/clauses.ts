/** A question is looked for inside a longer text from this many words on. */
const LONG = 14;
/** Shorter ones ("did it ever say something") lean on what stands around them. */
const SHORTEST = 7;
const START =
  /(?<!\b(?:that|which|who|it) )\b(?:who|whom|whose|what|which|when|where|why|how|did|does|was|were|is|are|has|have|can|could|whether)\b/gi;
const END = /[.;!?\n]|,\s+(?:and|but|so|or)\b|\s-\s/;

/** The questions inside a rambling message, later ones first: people ask after they have explained. */
export function innerQuestions(text: string): readonly string[] {
  if (text.split(/\s+/).length < LONG) return [];
  const found = [...text.matchAll(START)].map((m) => {
    const rest = text.slice(m.index);
    return rest.slice(0, END.exec(rest)?.index ?? rest.length).trim();
  });
  return [...new Set(found)]
    .filter((q) => q.split(/\s+/).length >= SHORTEST && q.length < text.length)
    .reverse();
}
