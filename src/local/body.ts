/** A REST request's body: JSON, or a form with `payload_json` and files. */
import type { IncomingMessage } from 'node:http';

/** `key` is the id by which the body's `attachments` name the file: the n of `files[n]`. */
export type Upload = Readonly<{ key: string; name: string; type: string; bytes: Uint8Array }>;
type Body = Readonly<{ json: unknown; files: readonly Upload[] }>;
export type Read =
  | Readonly<{ ok: true; body: Body }>
  | Readonly<{ ok: false; reason: 'unreadable' | 'too large' }>;

/** Bytes, files and all: https://discord.com/developers/docs/resources/message#create-message */
const MOST_BYTES = 25 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Read> {
  const bytes = await collect(request);
  if (bytes === null) return { ok: false, reason: 'too large' };
  if (bytes.length === 0) return { ok: true, body: { json: undefined, files: [] } };
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return { ok: true, body: await readForm(bytes, type) };
    return { ok: true, body: { json: JSON.parse(bytes.toString('utf8')), files: [] } };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

async function collect(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size <= MOST_BYTES ? Buffer.concat(chunks) : null;
}

async function readForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const key = /^files\[(\d+)\]$/.exec(field)?.[1] ?? field;
    files.push({ key, name: value.name, type: value.type, bytes: await value.bytes() });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? JSON.parse(payload) : {}, files };
}
