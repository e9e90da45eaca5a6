/** Components as Discord gives them back: numbered, and with the addresses of uploaded files filled in. */
import type { APIAttachment } from 'discord-api-types/v10';
import { allParts, type MediaReference, type Part } from './message-body.ts';
import type { PageMessage } from './page-api.ts';

const UPLOAD = 'attachment://';

export function drawnComponents(
  parts: readonly Part[],
  attachments: readonly APIAttachment[],
): NonNullable<PageMessage['components']> {
  const drawn = structuredClone(parts) as Part[];
  const taken = new Set(allParts(drawn).flatMap((part) => part.id || []));
  let next = 1;
  for (const part of allParts(drawn)) {
    if (!part.id) {
      while (taken.has(next)) next += 1;
      part.id = next;
      taken.add(next);
    }
    for (const media of mediaIn(part)) Object.assign(media, resolved(media, attachments));
  }
  // The request was checked against the published schemas, so each part now is a component of the API.
  return drawn as unknown as NonNullable<PageMessage['components']>;
}

export function mediaIn(part: Part): MediaReference[] {
  return [part.media, part.file, ...(part.items ?? []).map((item) => item.media)].filter(
    (media) => media !== undefined,
  );
}

/** The uploaded file that an address names; null when it is an ordinary address. */
export function uploadNamedBy(url: string): string | null {
  return url.startsWith(UPLOAD) ? url.slice(UPLOAD.length) : null;
}

function resolved(media: MediaReference, attachments: readonly APIAttachment[]) {
  const name = uploadNamedBy(media.url);
  const file = name === null ? undefined : attachments.find((one) => one.filename === name);
  const { url = media.url, width = null, height = null, content_type = null } = file ?? {};
  return { url, proxy_url: url, width, height, content_type, ...(file ? { attachment_id: file.id } : {}) };
}
