/** "No, I meant …", "oops, sorry": what the person takes back before asking anew. */
const OPENING =
  /^\W*((no|nope|nah|oops|sorry|wait|well|rather|actually|correction|my bad|not (that|this|it|them|those)( one| hack| group)?)\b[\s,.;:!–—-]*)*((i|we) (meant|mean|was asking about|am asking about|asked about)|i['’]?m (asking|talking) (about|of))\b[\s,:]*/i;
/** "Not the EU, NATO": what is meant stands last. */
const INSTEAD = /^\W*(no,? )?not (?:the )?[\w-]+(?: [\w-]+)?\s*[,;–—-]\s*(?:but )?(?=\S)/i;

/** "Their reply, I mean China's?": who the small word stands for is said last. */
const AFTERTHOUGHT =
  /^(.*?)\b(their|its|his|her|they|them|it|he|she)\b(.*?)[\s,;–—-]+(?:i mean|meaning|i['’]m talking (?:about|of))\s+([^,;]+?)\W*$/i;
const POSSESSIVE = /^(their|its|his|her)$/i;

/** The text with what it says last of whom it means put where it belongs. */
export const withAfterthought = (text: string): string =>
  text.replace(AFTERTHOUGHT, (_, before: string, word: string, after: string, meant: string) => {
    const name = meant.replace(/['’]s?$/, '');
    return `${before}${POSSESSIVE.test(word) ? `${name}'s` : name}${after}?`;
  });

/** The text without its taking back, and whether there was any. */
export function withoutCorrection(text: string): Readonly<{ text: string; corrects: boolean }> {
  const rest = text.replace(OPENING, '');
  const own = rest === text ? text.replace(INSTEAD, '') : rest;
  return /\w/.test(own) && own !== text ? { text: own, corrects: true } : { text, corrects: false };
}
