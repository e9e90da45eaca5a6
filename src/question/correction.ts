/** "No, I meant …", "oops, sorry": what the person takes back before asking anew. */
const OPENING =
  /^\W*((no|nope|nah|oops|sorry|wait|well|rather|actually|correction|my bad|not (that|this|it|them|those)( one| hack| group)?)\b[\s,.;:!–—-]*)*((i|we) (meant|mean|was asking about|am asking about|asked about)|i['’]?m (asking|talking) (about|of))\b[\s,:]*/i;
/** "Not the EU, NATO": what is meant stands last. */
const INSTEAD = /^\W*(no,? )?not (?:the )?[\w-]+(?: [\w-]+)?\s*[,;–—-]\s*(?:but )?(?=\S)/i;

/** "Their reply, I mean China's?": who the small word stands for is said last. */
const I_MEAN = /[\s,;–—-](?:i mean|meaning|i['’]m talking (?:about|of))\s/gi;
const SMALL_WORD = /\b(?:their|its|his|her|they|them|it|he|she)\b/i;
const POSSESSIVE = /^(their|its|his|her)$/i;

/** The text with what it says last of whom it means put where it belongs. */
export function withAfterthought(text: string): string {
  const said = [...text.matchAll(I_MEAN)].at(-1);
  if (!said) return text;
  const [meant = ''] = /^[\s\S]*\w/.exec(text.slice(said.index + said[0].length).trimStart()) ?? [];
  const first = text.slice(0, said.index).replace(/(?<![\s,;–—-])[\s,;–—-]+$/, '');
  const word = SMALL_WORD.exec(first);
  if (!word || meant === '' || /[,;]/.test(meant)) return text;
  const name = meant.replace(/['’]s?$/, '');
  const before = first.slice(0, word.index);
  const after = first.slice(word.index + word[0].length);
  return `${before}${POSSESSIVE.test(word[0]) ? `${name}'s` : name}${after}?`;
}

/** The text without its taking back, and whether there was any. */
export function withoutCorrection(text: string): Readonly<{ text: string; corrects: boolean }> {
  const rest = text.replace(OPENING, '');
  const own = rest === text ? text.replace(INSTEAD, '') : rest;
  return /\w/.test(own) && own !== text ? { text: own, corrects: true } : { text, corrects: false };
}
