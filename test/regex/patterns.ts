/** Every regular expression of the program, as it stands in the sources or is put together when they are loaded. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

export type Pattern = Readonly<{ source: string; flags: string; file: string }>;

const ROOT = join(import.meta.dirname, '../..');

/** Put together from what is known only later; each is looked at here as it will be. */
const LATER: readonly Pattern[] = [
  { file: 'src/discord/addressed.ts', source: '<@!?123456789012345678>', flags: 'g' },
  {
    file: 'src/local/page/app/mentions.ts',
    source: '(?<![\\p{L}\\p{N}<])@(Ada Vale|Ada|Noor)(?![\\p{L}\\p{N}])',
    flags: 'giu',
  },
];

type Found = Readonly<{ literals: readonly Pattern[]; builds: boolean }>;

export function patternsOf(file: string, text: string): Found {
  const literals: Pattern[] = [];
  let builds = false;
  const builder = (callee: object): void => {
    if ('name' in callee && callee.name === 'RegExp') builds = true;
  };
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) literals.push({ source: node.regex.pattern, flags: node.regex.flags, file });
    },
    NewExpression: ({ callee }) => builder(callee),
    CallExpression: ({ callee }) => builder(callee),
  }).visit(parseSync(file, text).program);
  return { literals, builds };
}

/** Each once. Only the first call sees what is put together. */
export async function everyPattern(): Promise<readonly Pattern[]> {
  const files = globSync('{src,commands}/**/*.ts', { cwd: ROOT }).sort();
  const found = files.map((file) => ({ file, ...patternsOf(file, readFileSync(join(ROOT, file), 'utf8')) }));
  const building = found.filter(({ file, builds }) => builds && LATER.every((each) => each.file !== file));
  const built: Pattern[] = [];
  for (const { file } of building) built.push(...(await builtBy(file)));
  const all = [...found.flatMap(({ literals }) => literals), ...built, ...LATER];
  return [...new Map(all.map((each) => [nameOf(each), each])).values()];
}

export const nameOf = ({ source, flags }: Pattern): string => `/${source}/${flags}`;

/** What a file makes of its constants while it is loaded for the first time. */
async function builtBy(file: string): Promise<readonly Pattern[]> {
  const built: Pattern[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, [source, flags]: [string | RegExp, string | undefined]) => {
      const made = new target(source, flags);
      // The line below the proxy's own: packages that the file loads build theirs, too.
      if (new Error().stack?.split('\n')[2]?.includes(file))
        built.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    await import(join(ROOT, file));
  } finally {
    globalThis.RegExp = Plain;
  }
  if (built.length === 0) {
    throw new Error(
      `${file} builds no pattern while it is loaded: name it under LATER in test/regex/patterns.ts`,
    );
  }
  return built;
}
