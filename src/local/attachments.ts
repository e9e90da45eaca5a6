/** Uploaded files: kept in memory and served under /attachments. */
import type { APIAttachment } from 'discord-api-types/v10';
import type { Upload } from './body.ts';
import type { AttachmentReference } from './message-body.ts';
import type { World } from './world.ts';

export type Kept = Readonly<{
  world: World;
  channel: string;
  files: readonly Upload[];
  references: readonly AttachmentReference[];
}>;

export function keepUploads({ world, channel, files, references }: Kept): APIAttachment[] {
  return files.map((file) => {
    const id = world.nextId();
    const reference = references.find((one) => one.id === file.key);
    const name = safeName(reference?.filename ?? file.name);
    const path = `/attachments/${channel}/${id}/${encodeURIComponent(name)}`;
    const type = file.type || typeByName(name);
    world.files.set(path, { type, bytes: file.bytes });
    const url = world.url + path;
    return {
      id,
      filename: name,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: type,
      ...pictureSize(file.bytes),
      ...(reference?.description ? { description: reference.description } : {}),
      ...(reference?.title ? { title: reference.title } : {}),
      ...(reference?.is_spoiler ? { flags: 1 << 3 } : {}),
    };
  });
}

export function safeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]/gu, '_');
}

function typeByName(name: string): string {
  const types: Readonly<Record<string, string>> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    svg: 'image/svg+xml',
    txt: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    json: 'application/json; charset=utf-8',
    jsonld: 'application/ld+json; charset=utf-8',
    pdf: 'application/pdf',
  };
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47];

/** A PNG's width and height stand in its first chunk; other kinds are shown without. */
function pictureSize(bytes: Uint8Array): { width: number; height: number } | Record<string, never> {
  if (bytes.length < 24 || PNG_MAGIC.some((byte, at) => bytes[at] !== byte)) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
