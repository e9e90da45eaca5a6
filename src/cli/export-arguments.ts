/** The command line of `export`. */
import { parseArgs } from 'node:util';
import { type Format, formatNamed, formats } from '../export/format.ts';

export type ExportArguments =
  | Readonly<{ kind: 'export'; format: Format; out: string; data?: string }>
  | Readonly<{ kind: 'wrong'; sentence: string }>;

const NAMES = formats.join(', ');
const USAGE = `Write: npm run export -- --format ${formats.join('|')} --out FILE.`;

export function readExportArguments(args: readonly string[]): ExportArguments {
  try {
    const options = {
      format: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string' },
    } as const;
    return decide(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    // node:util names the flag; its advice on escaping runs on after the first sentence.
    const why = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return wrong(`${why}.`);
  }
}

function decide({ format, out, data }: { format?: string; out?: string; data?: string }): ExportArguments {
  if (format === undefined) return wrong(`There is no --format: ${NAMES}.`);
  const known = formatNamed(format);
  if (known === undefined) return wrong(`--format is "${format}": choose one of ${NAMES}.`);
  if (out === undefined || out === '') return wrong('There is no --out: name the file to write.');
  return { kind: 'export', format: known, out, ...(data === undefined ? {} : { data }) };
}

const wrong = (why: string): ExportArguments => ({ kind: 'wrong', sentence: `${why} ${USAGE}` });
