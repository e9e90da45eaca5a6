/** `npm run stix -- --schemas DIR [--data DIR]`: how many objects of the STIX export pass the schemas in DIR. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { exportRecord } from '../../src/export/export.ts';
import { loadRecord } from '../../src/facts/load.ts';
import { judgeBy } from './stix-schemas.ts';

const Bundle = z.object({ objects: z.array(z.looseObject({ type: z.string(), id: z.string() })) });

process.exitCode = await main();

async function main(): Promise<number> {
  const options = { schemas: { type: 'string' }, data: { type: 'string' } } as const;
  const { schemas, data = process.env.DATA_DIR || 'data' } = parseArgs({ options }).values;
  if (schemas === undefined || !existsSync(schemas)) {
    return say(`There are no schemas in ${schemas ?? 'no folder'}: write npm run stix -- --schemas DIR.`, 2);
  }
  const loaded = loadRecord(data);
  if (!loaded.ok)
    return say(`The record in ${data} cannot be read: npm run data -- --data ${data} says why.`, 1);
  const { text } = await exportRecord(loaded.record, 'stix');
  const judge = judgeBy(schemas);
  const { objects } = Bundle.parse(JSON.parse(text));
  const judged = objects.map((object) => ({ object, complaints: judge(object) }));
  for (const { object, complaints } of judged) {
    if (complaints === undefined) console.log(`${object.id}: there is no schema for ${object.type}`);
    else if (complaints.length > 0) console.log(`${object.id}: ${complaints.join('; ')}`);
  }
  const byType = Object.entries(Object.groupBy(judged, ({ object }) => object.type));
  const passing = (list: typeof judged): number =>
    list.filter(({ complaints }) => complaints?.length === 0).length;
  for (const [type, list = []] of byType) console.log(`${type}: ${passing(list)} of ${list.length} pass`);
  return say(
    `${passing(judged)} of ${judged.length} objects pass`,
    passing(judged) === judged.length ? 0 : 1,
  );
}

function say(sentence: string, code: number): number {
  console.log(sentence);
  return code;
}
