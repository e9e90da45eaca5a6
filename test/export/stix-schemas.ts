/** Judges STIX objects by JSON Schemas like those of OASIS, which are not part of this repository. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';

/** One object: the schema's complaints, or none. `undefined`: there is no schema for its type. */
export type Judge = (object: Readonly<{ type: string }>) => readonly string[] | undefined;

const Schema = z.looseObject({ $id: z.string(), title: z.string().optional() });

/** Each object is judged alone: the published bundle schema does not know every type of STIX 2.1. */
export function judgeBy(dir: string): Judge {
  // The schemas' patterns are not valid with the flag u, and their keywords not strict.
  const ajv = new Ajv2020({
    strict: false,
    unicodeRegExp: false,
    formats: { uri: (text) => URL.canParse(text) },
  });
  const ids = new Map<string, string>();
  for (const path of globSync('**/*.json', { cwd: dir })) {
    const schema = Schema.parse(JSON.parse(readFileSync(join(dir, path), 'utf8')));
    ajv.addSchema(schema);
    ids.set(path.replaceAll('\\', '/').replace(/^.*\/|\.json$/g, ''), schema.$id);
  }
  const compiled = new Map<string, ValidateFunction | undefined>();
  return (object) => {
    const id = ids.get(object.type);
    const validate = compiled.get(object.type) ?? (id === undefined ? undefined : ajv.getSchema(id));
    compiled.set(object.type, validate);
    if (!validate) return undefined;
    if (validate(object)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
    );
  };
}
