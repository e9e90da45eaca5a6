/** A record as a file in another format. Each writer, and the library behind it, is loaded when first asked for. */
import type { RecordData } from '../facts/schema.ts';
import { createFacts, type Facts } from '../facts/store.ts';
import { type Exported, FORMATS, type Format, type Written } from './format.ts';

export async function exportRecord(record: RecordData, format: Format): Promise<Exported> {
  return { name: FORMATS[format].file, ...(await write(createFacts(record), format)) };
}

async function write(facts: Facts, format: Format): Promise<Written> {
  switch (format) {
    case 'stix':
      return (await import('./stix/bundle.ts')).writeStix(facts);
    case 'csv':
      return (await import('./csv/table.ts')).writeCsv(facts);
    case 'jsonld':
      return (await import('./jsonld/graph.ts')).writeJsonLd(facts);
    case 'markdown':
      return (await import('./markdown/dossier.ts')).writeMarkdown(facts);
    default: {
      const never: never = format;
      throw new Error(`no writer for the format ${String(never)}`);
    }
  }
}

/** The same file to everyone who asks: a record does not change while the program runs. */
export function exporterOf(record: RecordData): (format: Format) => Promise<Exported> {
  const made = new Map<Format, Promise<Exported>>();
  return (format) => {
    const file = made.get(format) ?? exportRecord(record, format);
    made.set(format, file);
    return file;
  };
}
