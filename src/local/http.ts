/** What comes in over HTTP: the API, uploaded files, and the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body.ts';
import { PROBLEMS } from './errors.ts';
import { delayOf, type Faults, insteadOf, type Mishap, type Raw } from './faults.ts';
import { type Local, type Reply, refuse } from './rest/route.ts';
import { handle } from './rest/router.ts';
import type { StoredFile } from './world.ts';

export type Page = Readonly<{
  html: string;
  files: Readonly<Record<string, Readonly<{ type: string; body: string | Uint8Array }>>>;
}>;

/** One API request as it was answered. `reason` is there when it was refused. */
export type LoggedRequest = Readonly<{
  method: string;
  path: string;
  status: number;
  body?: unknown;
  answer?: unknown;
  reason?: string;
  code?: number;
  /** How long the answer took, in milliseconds. */
  took: number;
  /** What was made to go wrong with it. */
  fault?: Mishap['kind'];
  /** When it came, in milliseconds since the epoch. */
  at: number;
}>;

export type Site = Local &
  Readonly<{
    page: Page | undefined;
    token: string | undefined;
    faults: Faults;
    log(request: LoggedRequest): void;
  }>;

/** Names under which this server may be called; any other is someone else's page pointed at it. */
export function ownHost(request: IncomingMessage, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  const hostFits = host !== undefined && names.includes(host);
  return hostFits && (origin === undefined || names.some((name) => origin === `http://${name}`));
}

export async function serve(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', site.world.url);
  if (!ownHost(request, Number(new URL(site.world.url).port)))
    return send(response, 403, text('Wrong host.'));
  if (url.pathname.startsWith('/api/')) return serveApi(site, { request, response, url });
  const upload = site.world.files.get(url.pathname);
  // What a bot uploaded must not run as a part of the page, which lives under the same address.
  if (upload)
    response.setHeader('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  // Pictures are shown, any other file is saved under its name, as from Discord.
  if (upload && !upload.type.startsWith('image/')) response.setHeader('content-disposition', 'attachment');
  const file = upload ?? pageFile(site.page, url.pathname);
  if (!file) return send(response, 404, text('Not here.'));
  send(response, 200, file);
}

function text(sentence: string): StoredFile {
  return { type: 'text/plain; charset=utf-8', bytes: Buffer.from(sentence) };
}

function pageFile(page: Page | undefined, path: string): StoredFile | undefined {
  if (path === '/') return page && { type: 'text/html; charset=utf-8', bytes: Buffer.from(page.html) };
  const file = page?.files[path] ?? page?.files[path.slice(1)];
  return (
    file && { type: file.type, bytes: typeof file.body === 'string' ? Buffer.from(file.body) : file.body }
  );
}

function send(response: ServerResponse, status: number, file: StoredFile): void {
  response.writeHead(status, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(file.bytes);
}

type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse; url: URL }>;

async function serveApi(site: Site, { request, response, url }: Exchange): Promise<void> {
  const method = request.method ?? 'GET';
  const began = site.world.now().getTime();
  const read = await readBody(request);
  const json = read.ok ? read.body.json : undefined;
  const path = url.pathname + url.search;
  const mishap = site.faults.meets(method, url.pathname);
  const entry = { method, path, body: json, at: began, ...(mishap ? { fault: mishap.kind } : {}) };
  const instead = mishap && insteadOf(mishap);
  if (mishap?.kind === 'unheard' || instead) {
    if (instead) sendRaw(response, instead);
    else response.destroy();
    return site.log({ ...entry, status: instead?.status ?? 0, took: 0 });
  }
  const reply: Reply = read.ok
    ? handle(site, { method, url, authorization: request.headers.authorization, ...read.body }, site.token)
    : refuse(read.reason === 'too large' ? PROBLEMS.tooLarge : PROBLEMS.unreadable);
  await delayOf(mishap);
  answer(response, reply, mishap?.kind === 'cut');
  const { status, body, reason, code } = reply;
  site.log({
    ...entry,
    status,
    answer: body,
    ...(reason ? { reason } : {}),
    ...(code === undefined ? {} : { code }),
    took: site.world.now().getTime() - began,
  });
}

/** A 204 carries neither a body nor its type: clients would try to read it. */
function answer(response: ServerResponse, { status, body }: Reply, cut: boolean): void {
  if (cut) {
    cutShort(response, status);
    return;
  }
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The head and the first character, and then nothing more. */
function cutShort(response: ServerResponse, status: number): void {
  response.writeHead(status === 204 ? 200 : status, { 'content-type': 'application/json' });
  response.write('{', () => response.destroy());
}

function sendRaw(response: ServerResponse, { status, headers, body }: Raw): void {
  response.writeHead(status, headers).end(body);
}
