/** Whether an expected wording stands in an answer. Case and punctuation don't count. */

/** What stands inside a word or number falls out (U.S. = us, 15,000 = 15000); other marks part words. */
export function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['’.,](?=[\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand ' +
    'million billion dozen once twice first second third fourth fifth sixth seventh eighth ninth tenth'
  ).split(' '),
);

/** Short alternatives, numbers and percentages would match inside longer words by chance. */
const wholeWordsOnly = (alternative: string): boolean =>
  alternative.length <= 3 || NUMBER_WORDS.has(alternative) || /[\d%]$/.test(alternative);

/** An alternative starts at a word start; "attribut" matches "attributed", "us" doesn't match "usual". */
export function contains(text: readonly string[], alternative: string): boolean {
  const wanted = words(alternative).join(' ');
  if (wanted === '') return false;
  const haystack = ` ${text.join(' ')} `;
  return haystack.includes(wholeWordsOnly(wanted) ? ` ${wanted} ` : ` ${wanted}`);
}
