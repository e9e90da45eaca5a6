/** The formats that a record is exported in, and what each is for. */
type About = Readonly<{ title: string; file: string; purpose: string }>;

export const FORMATS = {
  stix: { title: 'STIX 2.1', file: 'rollcall.stix.json', purpose: 'for threat intelligence platforms' },
  csv: { title: 'CSV', file: 'rollcall.csv', purpose: "a table with EuRepoC's column names" },
  jsonld: { title: 'JSON-LD', file: 'rollcall.jsonld', purpose: 'schema.org claims, for linked data' },
  markdown: { title: 'Markdown', file: 'rollcall.md', purpose: 'a dossier with footnotes, for reading' },
} as const satisfies Readonly<Record<string, About>>;

export type Format = keyof typeof FORMATS;
export const formats: readonly Format[] = ['stix', 'csv', 'jsonld', 'markdown'];

export const formatNamed = (name: string): Format | undefined => formats.find((format) => format === name);

/** `counts` says what is in it, the whole before its parts: `objects`, `identity`. */
export type Written = Readonly<{ text: string; counts: Readonly<Record<string, number>> }>;
/** A whole file. */
export type Exported = Written & Readonly<{ name: string }>;
