/**
 * A message in a channel where the bot listens, as far as it may be a question to the room. Whether the record can
 * answer it is the bot's business (mode `channel`); here is only what shows that it is meant for someone else, or is
 * no question of the writer's own. In doubt it is left alone.
 */
import { type Message, MessageType } from 'discord.js';

/** What the message asks; undefined when it is left alone. */
export function overheardIn(message: Message): string | undefined {
  const { author, webhookId, type, mentions, attachments, content } = message;
  // A reply is said to whoever wrote what it replies to.
  if (author.bot || webhookId !== null || type !== MessageType.Default) return undefined;
  const { users, roles, channels, everyone } = mentions;
  if (everyone || users.size + roles.size + channels.size + attachments.size > 0) return undefined;
  return isToTheRoom(content, namesIn(message)) ? content : undefined;
}

/** Those who have written here, as far as is known without asking Discord. */
function namesIn({ guild }: Message): ReadonlySet<string> {
  const members = [...(guild?.members.cache.values() ?? [])];
  return new Set(
    members.flatMap(({ displayName, user }) =>
      [displayName, user.username].map((name) => name.toLowerCase()),
    ),
  );
}

const CODE_QUOTE_OR_LINK = /`|\|\||^[ \t]*>|["“”„«»]|:\/\/|\bwww\.|[\w-]\.(?:com|org|net|io|gg|gov)\b/im;
const MENTION = /@\S|<[@#:]/;
/** "do any of you know" is said to the room, "do you know" to someone. */
const TO_SOMEONE = /\b(?:you|your|yours|youre|ya)\b|(?<![\w.])u(?![\w.])/i;
const TO_ALL = /\b(?:any|some|one|all) of you\b|\byou (?:all|guys|lot|folks)\b/gi;

/** Words that stand before a comma and name nobody. */
const ROOM =
  'so ok okay well hey hi hello all everyone everybody folks guys people team friends question um uh hm hmm sorry ' +
  'again wait actually anyway honestly seriously btw but and now then yes yeah no oh ah right also please thanks ' +
  'cheers morning evening today yesterday basically quick first second finally still';
/** And after one, at the end. */
const TAIL =
  'please pls plz thanks folks guys everyone all anyone people again then though anyway exactly actually right btw ' +
  'too either precisely';
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const [OPENERS, CLOSERS] = [words(ROOM), words(TAIL)];

export function isToTheRoom(text: string, names: ReadonlySet<string>): boolean {
  if (CODE_QUOTE_OR_LINK.test(text) || MENTION.test(text)) return false;
  if (TO_SOMEONE.test(text.replace(TO_ALL, ''))) return false;
  const line = text.trim().toLowerCase();
  const opener = /^(?:(?:hey|hi|hello|ok|okay|so|and|but) )?(\p{L}[\p{L}\p{N}_.-]*)\s*[,:;–—-]\s/u.exec(
    line,
  )?.[1];
  const said = line.replace(/(?<![?!.\s])[?!.\s]+$/, '');
  const closer = /,\s*(\p{L}[\p{L}\p{N}_.-]*)$/u.exec(said)?.[1];
  if (opener !== undefined && !OPENERS.has(opener)) return false;
  if (closer !== undefined && !CLOSERS.has(closer)) return false;
  return !(line.match(/[\p{L}\p{N}_.]+/gu) ?? []).some((word) => names.has(word));
}
