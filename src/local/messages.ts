/** Sending, editing and deleting messages: the only code that changes what a channel holds. */
import type { APIAttachment, APIEmbed, APIUser } from 'discord-api-types/v10';
import { keepUploads } from './attachments.ts';
import type { Upload } from './body.ts';
import { drawnComponents, uploadNamedBy } from './drawn-components.ts';
import { pingsOf } from './mentions.ts';
import { FLAG, type MessageBody } from './message-body.ts';
import type { PageMessage } from './page-api.ts';
import { findMessage, timestamp, type World } from './world.ts';

/** What the interaction or the system adds to a message beyond its body. */
type Extras = Omit<Partial<PageMessage>, 'flags'>;

export type Draft = Readonly<{
  channel: string;
  author: APIUser;
  body: MessageBody;
  files?: readonly Upload[];
  flags?: number;
  extras?: Extras;
}>;

const SENDER_FLAGS = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2;

export function post(world: World, draft: Draft): PageMessage {
  const message = compose(world, draft);
  const { messages = new Map<string, PageMessage>() } = world.channels.get(draft.channel) ?? {};
  messages.set(message.id, message);
  for (const oldest of messages.keys()) {
    if (messages.size <= world.keptMessages) break;
    messages.delete(oldest);
  }
  world.emit({ kind: 'message', message });
  return message;
}

function compose(world: World, draft: Draft): PageMessage {
  const { channel, author, body, files = [], extras = {} } = draft;
  const repliedTo = repliedMessage(world, channel, body);
  const pings = pingsOf(world, body, repliedTo);
  const attachments = keepUploads({ world, channel, files, references: body.attachments ?? [] });
  return {
    id: world.nextId(),
    channel_id: channel,
    author,
    type: repliedTo ? 19 : 0,
    content: body.content ?? '',
    timestamp: timestamp(world.now()),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: pings.everyone,
    mentions: pings.users,
    mention_roles: pings.roles,
    attachments: shownAttachments(attachments, body.embeds ?? []),
    embeds: drawnEmbeds(body.embeds ?? [], attachments),
    components: drawnComponents(body.components ?? [], { attachments, nextId: world.nextId }),
    pinned: false,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(repliedTo ? referenceTo(world, repliedTo) : {}),
    ...extras,
    flags: ((body.flags ?? 0) & SENDER_FLAGS) | (draft.flags ?? 0),
  };
}

function repliedMessage(world: World, channel: string, body: MessageBody): PageMessage | undefined {
  const id = body.message_reference?.message_id;
  return id === undefined ? undefined : findMessage(world, channel, id);
}

function referenceTo(world: World, message: PageMessage) {
  const guild = world.channels.get(message.channel_id)?.guild;
  const { referenced_message: _, ...shown } = message;
  return {
    message_reference: {
      type: 0,
      message_id: message.id,
      channel_id: message.channel_id,
      ...(guild ? { guild_id: guild } : {}),
    },
    referenced_message: shown,
  };
}

export type Edit = Readonly<{
  body: MessageBody;
  files?: readonly Upload[];
  extras?: Extras;
  clearFlags?: number;
  silent?: boolean;
}>;

/** What the body leaves out stays; null empties. `silent`: nobody sees that it was edited. */
export function edit(world: World, message: PageMessage, change: Edit): PageMessage {
  const { body, files = [], extras = {} } = change;
  const attachments = [
    ...keptAttachments(message, body),
    ...keepUploads({ world, channel: message.channel_id, files, references: body.attachments ?? [] }),
  ];
  const pings = pingsOf(world, body, stillPinged(message));
  const edited: PageMessage = {
    ...message,
    ...(body.content === undefined ? {} : { content: body.content ?? '' }),
    ...(body.embeds === undefined ? {} : { embeds: drawnEmbeds(body.embeds ?? [], attachments) }),
    ...(body.components === undefined
      ? {}
      : { components: drawnComponents(body.components ?? [], { attachments, nextId: world.nextId }) }),
    ...(body.content || body.components ? { mentions: pings.users, mention_roles: pings.roles } : {}),
    attachments: shownAttachments(attachments, body.embeds ?? []),
    ...(change.silent ? {} : { edited_timestamp: timestamp(world.now()) }),
    ...extras,
    flags: editedFlags(message, change),
  } as PageMessage;
  world.channels.get(message.channel_id)?.messages.set(edited.id, edited);
  world.emit({ kind: 'edited', message: edited });
  return edited;
}

/** A reply that pinged its author still does so after an edit. */
function stillPinged({ referenced_message: repliedTo, mentions }: PageMessage): PageMessage | undefined {
  return repliedTo && mentions.some((user) => user.id === repliedTo.author.id) ? repliedTo : undefined;
}

/** Components V2 cannot be switched off; suppressing embeds can. */
function editedFlags(message: PageMessage, change: Edit): number {
  const before = (message.flags ?? 0) & ~(change.clearFlags ?? 0);
  const wanted = change.body.flags;
  if (wanted === undefined || wanted === null) return before;
  return (before & ~FLAG.suppressEmbeds) | (wanted & (FLAG.suppressEmbeds | FLAG.componentsV2));
}

/** A list of attachments in an edit names those that stay; without a list all stay. */
function keptAttachments(message: PageMessage, body: MessageBody): APIAttachment[] {
  const listed = body.attachments;
  if (listed === undefined) return message.attachments;
  return message.attachments.filter((kept) => listed?.some((one) => one.id === kept.id));
}

export function remove(world: World, message: PageMessage): void {
  world.channels.get(message.channel_id)?.messages.delete(message.id);
  world.emit({ kind: 'deleted', message });
}

/** A picture that an embed shows is not listed beside it again. */
function shownAttachments(
  attachments: readonly APIAttachment[],
  embeds: readonly APIEmbed[],
): APIAttachment[] {
  const inEmbeds = new Set(embeds.flatMap(embedAddresses).map(uploadNamedBy));
  return attachments.filter((file) => !inEmbeds.has(file.filename));
}

export function embedAddresses(embed: APIEmbed): string[] {
  return [embed.image?.url, embed.thumbnail?.url, embed.author?.icon_url, embed.footer?.icon_url].filter(
    (url) => url !== undefined && url !== null,
  );
}

function drawnEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  const address = (url: string) => {
    const name = uploadNamedBy(url);
    return (name !== null && attachments.find((file) => file.filename === name)?.url) || url;
  };
  return embeds.map((embed) => ({
    ...embed,
    type: 'rich' as APIEmbed['type'] & string,
    ...(embed.fields ? { fields: embed.fields.map((field) => ({ inline: false, ...field })) } : {}),
    ...(embed.image ? { image: { ...embed.image, url: address(embed.image.url) } } : {}),
    ...(embed.thumbnail ? { thumbnail: { ...embed.thumbnail, url: address(embed.thumbnail.url) } } : {}),
  })) as APIEmbed[];
}
