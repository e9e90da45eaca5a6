/** A byte stream as lines. A line ends at LF alone: U+2028, which a JSON string may hold, ends none. */

export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Keeps the bytes of a letter that a chunk's border cuts in two.
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
