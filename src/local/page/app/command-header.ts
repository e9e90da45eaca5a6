import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import type { Names } from './markup.ts';
import { summary } from './summary.ts';
import { nameOf } from './view.ts';

/** "Ada used tide", above an answer; a message command also names its message where the server tells it. */
export function commandHeader(
  used: Readonly<{ user: APIUser; name: string; target?: APIMessage | null | undefined }>,
  names: Names,
): TemplateResult {
  const { user, name, target } = used;
  if (!target)
    return html`<discord-command slot="reply" .author=${nameOf(user)} .avatar=${avatar(user)} .command=${name} .type=${'slash_command'}></discord-command>`;
  return html`<discord-command slot="reply" .author=${nameOf(user)} .avatar=${avatar(user)} .command=${name} .type=${'message_command'} .contextUserName=${nameOf(target.author)} .contextUserAvatar=${avatar(target.author)} .contextMessageReply=${summary(target, names).slice(0, 120)}></discord-command>`;
}
