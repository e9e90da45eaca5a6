import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type PageFile = Readonly<{ type: string; body: string | Uint8Array }>;
export type BuiltPage = Readonly<{ html: string; files: Readonly<Record<string, PageFile>> }>;

/** Pictures may come from this machine only: the page must work, and keep quiet, without a network. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http://127.0.0.1:* http://localhost:*",
  "media-src 'self' http://127.0.0.1:* http://localhost:*",
  "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

function icon(title: string): string {
  const letter = escapeHtml(([...title][0] ?? '?').toUpperCase());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="10" fill="#5865f2"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
}

function document(title: string): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="dark light">
<title>${name}</title>
<link rel="icon" href="/app/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/app/page.css">
<script type="module" src="/app/main.js"></script>
</head>
<body>
<div id="app"><div class="splash"><span class="splash-mark" aria-hidden="true">${escapeHtml(([...title][0] ?? '?').toUpperCase())}</span><h1>${name}</h1><p>Connecting…</p><noscript><p>This chat needs JavaScript.</p></noscript></div></div>
</body>
</html>
`;
}

/** The whole page, bundled in memory; the keys of `files` are the paths to serve them at. */
export async function buildPage(options: { title: string }): Promise<BuiltPage> {
  const at = (file: string): string => fileURLToPath(new URL(`./app/${file}`, import.meta.url));
  const built = await build({
    entryPoints: [at('main.ts'), at('page.css')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    outdir: '/app',
    logLevel: 'silent',
  });
  const text = (ending: string): string =>
    built.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    html: document(options.title),
    files: {
      '/app/main.js': { type: 'text/javascript; charset=utf-8', body: text('main.js') },
      '/app/page.css': { type: 'text/css; charset=utf-8', body: text('page.css') },
      '/app/icon.svg': { type: 'image/svg+xml', body: icon(options.title) },
    },
  };
}
