/** Whom a message pings, by its text and by `allowed_mentions`. */
import type { APIUser } from 'discord-api-types/v10';
import { allParts, type MessageBody } from './message-body.ts';
import type { PageMessage } from './page-api.ts';
import { userOf, type World } from './world.ts';

const USER_MENTION = /<@!?(\d+)>/g;
const ROLE_MENTION = /<@&(\d+)>/g;

export type Pings = Readonly<{ users: APIUser[]; roles: string[]; everyone: boolean }>;

export function pingsOf(world: World, body: MessageBody, repliedTo: PageMessage | undefined): Pings {
  const text = [
    body.content ?? '',
    ...allParts(body.components ?? []).map((part) => part.content ?? ''),
  ].join('\n');
  const allowed = body.allowed_mentions;
  const wants = (kind: 'users' | 'roles' | 'everyone') =>
    !allowed || (allowed.parse ?? []).some((one) => one === kind);
  const users = idsIn(text, USER_MENTION).filter((id) => wants('users') || allowed?.users?.includes(id));
  const pingsAuthor = repliedTo && (allowed ? allowed.replied_user === true : true);
  const ids = new Set(pingsAuthor ? [...users, repliedTo.author.id] : users);
  return {
    users: [...ids].flatMap((id) => userOf(world, id) ?? []),
    roles: idsIn(text, ROLE_MENTION).filter((id) => wants('roles') || allowed?.roles?.includes(id)),
    everyone: /@(everyone|here)\b/.test(text) && wants('everyone'),
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
