/**
 * A message as a bot sends it. Discord's many component types are read as one shape, because every rule
 * about them (how many, how deep, which ids) walks the whole tree.
 */
import type { APIAllowedMentions, APIEmbed } from 'discord-api-types/v10';

export type MediaReference = { url: string };

export type Part = {
  type: number;
  id?: number | null;
  custom_id?: string | null;
  content?: string;
  label?: string | null;
  style?: number;
  url?: string | null;
  sku_id?: string | null;
  emoji?: { id?: string | null; name?: string | null } | null;
  disabled?: boolean | null;
  required?: boolean | null;
  value?: string | null;
  min_values?: number | null;
  max_values?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  options?: { label: string; value: string; description?: string | null; default?: boolean | null }[];
  components?: Part[];
  /** Of a label in a modal. */
  component?: Part;
  accessory?: Part;
  items?: { media: MediaReference }[];
  media?: MediaReference;
  file?: MediaReference;
};

export type AttachmentReference = {
  id: string;
  filename?: string | null;
  description?: string | null;
  title?: string | null;
  is_spoiler?: boolean | null;
};

export type MessageBody = {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: Part[] | null;
  flags?: number | null;
  tts?: boolean | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  allowed_mentions?: APIAllowedMentions | null;
  attachments?: AttachmentReference[] | null;
  message_reference?: {
    message_id: string;
    channel_id?: string | null;
    fail_if_not_exists?: boolean | null;
    type?: number | null;
  } | null;
  sticker_ids?: string[] | null;
  poll?: unknown;
};

export type ModalBody = { custom_id: string; title: string; components: Part[] };

/** Discord's numbers for the parts that need telling apart. */
export const PART = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

export function isSelect(type: number): boolean {
  return type === PART.stringSelect || (type >= PART.userSelect && type <= PART.channelSelect);
}

/** The bits of a message's `flags`. */
export const FLAG = {
  suppressEmbeds: 4,
  hasThread: 32,
  ephemeral: 64,
  loading: 128,
  suppressNotifications: 4096,
  componentsV2: 32768,
} as const;

function childrenOf(part: Part): Part[] {
  const own = [...(part.components ?? [])];
  if (part.accessory) own.push(part.accessory);
  if (part.component) own.push(part.component);
  return own;
}

/** Every part of the tree, parents before their children. */
export function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(childrenOf(part))]);
}
