/** Finds the route of a request, checks the token, and answers. */
import type { Upload } from '../body.ts';
import { PROBLEMS } from '../errors.ts';
import { accountRoutes } from './accounts.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { messageRoutes } from './messages.ts';
import { type Local, type Reply, type Route, refuse } from './route.ts';
import { webhookRoutes } from './webhooks.ts';

const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...callbackRoutes,
  ...channelRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...messageRoutes,
  ...webhookRoutes,
];

const PREFIX = '/api/v10';

export type Request = Readonly<{
  method: string;
  url: URL;
  authorization: string | undefined;
  json: unknown;
  files: readonly Upload[];
}>;

export function handle(local: Local, request: Request, token: string | undefined): Reply {
  const parts = partsOf(request.url.pathname);
  if (!parts) return refuse(PROBLEMS.unknownRoute);
  const matching = ROUTES.flatMap((route) => {
    const params = match(route.path, parts);
    return params ? [{ route, params }] : [];
  });
  const found = matching.find(({ route }) => route.method === request.method);
  if (!found) return refuse(matching.length > 0 ? PROBLEMS.wrongMethod : PROBLEMS.unknownRoute);
  if (!found.route.open && !authorised(request.authorization, token)) return refuse(PROBLEMS.unauthorized);
  return found.route.run({
    ...local,
    param: paramsOf(found.route, found.params),
    query: request.url.searchParams,
    json: request.json,
    files: request.files,
  });
}

/** discord.js writes `@original` as `%40original`. */
function partsOf(pathname: string): string[] | null {
  if (!pathname.startsWith(`${PREFIX}/`)) return null;
  try {
    return pathname
      .slice(PREFIX.length + 1)
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

function match(path: string, parts: readonly string[]): Map<string, string> | null {
  const pattern = path.slice(1).split('/');
  if (pattern.length !== parts.length) return null;
  const params = new Map<string, string>();
  for (const [at, expected] of pattern.entries()) {
    const part = parts[at] ?? '';
    if (expected.startsWith(':')) params.set(expected.slice(1), part);
    else if (expected !== part) return null;
  }
  return params;
}

function paramsOf(route: Route, params: ReadonlyMap<string, string>) {
  return (name: string): string => {
    const value = params.get(name);
    if (value === undefined)
      throw new Error(`The route ${route.path} has no part :${name}; name it in the path.`);
    return value;
  };
}

function authorised(header: string | undefined, token: string | undefined): boolean {
  if (!header?.startsWith('Bot ')) return false;
  return token === undefined ? header.length > 'Bot '.length : header === `Bot ${token}`;
}
