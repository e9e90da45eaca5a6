import { z } from 'zod';
import {
  ActivitiesFile,
  AskedFile,
  FactsFile,
  PartiesFile,
  RecordFile,
  SourcesFile,
  VocabularyFile,
} from './schema.ts';

/** JSON Schema texts by file name, for editors: generated, never edited. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const files = {
    record: RecordFile,
    parties: PartiesFile,
    activities: ActivitiesFile,
    sources: SourcesFile,
    vocabulary: VocabularyFile,
    facts: FactsFile,
    asked: AskedFile,
  };
  return new Map(
    Object.entries(files).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
