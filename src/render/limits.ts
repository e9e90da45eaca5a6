/**
 * Discord's numbers, and how to stay below them: what is too long is cut between items, and says so.
 * https://docs.discord.com/developers/components/reference
 */

/** Discord refuses more than 4000 characters over all texts of a message; what else counts is not documented. */
export const MESSAGE_TEXT = 3500;
/** Of a message that is text alone, from a bot. */
export const MESSAGE_CONTENT = 2000;
/** Components of one message, nested ones included. */
export const MESSAGE_COMPONENTS = 40;
export const ROW_BUTTONS = 5;
export const SELECT_OPTIONS = 25;
export const BUTTON_LABEL = 80;
/** Of a select's option: its label and its value. */
export const OPTION_TEXT = 100;
export const CUSTOM_ID = 100;
/** Name and value of an autocompleted choice, and how many. */
export const CHOICE_TEXT = 100;
export const CHOICES = 25;
/** Of a picture's alt text. */
export const ALT_TEXT = 1024;
/** Of a file, from a bot, in a server without boosts: https://docs.discord.com/developers/reference#uploading-files */
export const FILE_BYTES = 10 * 1024 * 1024;

/** At most `max` UTF-16 units, cut at a word and marked. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = room.lastIndexOf(' ');
  return `${(word > max / 2 ? room.slice(0, word) : room).trimEnd()}…`;
}

/** The longest run of first items that fits into `room` with a line break after each; the rest is counted. */
export function fitItems(items: readonly string[], room: number): { kept: string[]; left: number } {
  const kept: string[] = [];
  let used = 0;
  for (const item of items) {
    used += item.length + 1;
    if (used > room) break;
    kept.push(item);
  }
  return { kept, left: items.length - kept.length };
}
