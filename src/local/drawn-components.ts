/** Components as Discord gives them back: numbered, complete, and with the addresses of uploaded files. */
import type { APIAttachment } from 'discord-api-types/v10';
import { allParts, isSelect, type MediaReference, PART, type Part } from './message-body.ts';
import type { PageMessage } from './page-api.ts';

const UPLOAD = 'attachment://';

type Around = Readonly<{ attachments: readonly APIAttachment[]; nextId: () => string }>;

export function drawnComponents(
  parts: readonly Part[],
  around: Around,
): NonNullable<PageMessage['components']> {
  const drawn = structuredClone(parts) as Part[];
  number(drawn);
  for (const part of allParts(drawn)) {
    for (const media of mediaIn(part)) Object.assign(media, resolved(media, around));
    complete(part, around);
  }
  // The request was checked against the published schemas, so each part now is a component of the API.
  return drawn as unknown as NonNullable<PageMessage['components']>;
}

/** Parts without an id get the next free one, from 1, in reading order. */
function number(parts: readonly Part[]): void {
  const taken = new Set(allParts(parts).flatMap((part) => part.id || []));
  let next = 1;
  for (const part of allParts(parts)) {
    if (part.id) continue;
    while (taken.has(next)) next += 1;
    part.id = next;
    taken.add(next);
  }
}

export function mediaIn(part: Part): MediaReference[] {
  const inGallery = (part.items ?? []).map((item) => item.media);
  return [part.media, part.file, ...inGallery].filter((media) => media !== undefined);
}

/** The uploaded file that an address names; null when it is an ordinary address. */
export function uploadNamedBy(url: string): string | null {
  return url.startsWith(UPLOAD) ? url.slice(UPLOAD.length) : null;
}

function fileBehind(url: string, { attachments }: Around): APIAttachment | undefined {
  const name = uploadNamedBy(url);
  return attachments.find((one) => (name === null ? one.url === url : one.filename === name));
}

function resolved(media: MediaReference, around: Around) {
  const file = fileBehind(media.url, around);
  const { url = media.url, width = null, height = null, content_type = null } = file ?? {};
  return {
    id: file?.id ?? around.nextId(),
    url,
    proxy_url: url,
    width,
    height,
    content_type,
    ...(file ? { attachment_id: file.id } : {}),
  };
}

/** The fields that a request may leave out and an answer never does. */
function complete(part: Part, around: Around): void {
  const defaults = isSelect(part.type) ? SELECT : (DEFAULTS[part.type] ?? {});
  Object.assign(part, { ...defaults, ...part });
  for (const item of part.items ?? []) Object.assign(item, { description: null, spoiler: false, ...item });
  if (part.type !== PART.file || !part.file) return;
  const file = fileBehind(part.file.url, around);
  Object.assign(part, { name: file?.filename ?? '', size: file?.size ?? 0 });
}

const SELECT = { min_values: 1, max_values: 1, disabled: false };
const DEFAULTS: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  [PART.separator]: { spacing: 1, divider: true },
  [PART.thumbnail]: { description: null, spoiler: false },
  [PART.file]: { spoiler: false },
  [PART.container]: { accent_color: null, spoiler: false },
};
