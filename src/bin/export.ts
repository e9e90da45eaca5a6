/** `npm run export -- --format stix|csv|jsonld|markdown --out FILE`: the record as a file in another format. */
import { readExportArguments } from '../cli/export-arguments.ts';
import { configFromProcess } from '../config.ts';
import { exportRecord } from '../export/export.ts';
import { checkRecord } from '../facts/check.ts';
import { loadRecord } from '../facts/load.ts';
import { problemLine } from '../facts/problem.ts';
import { exitWith } from '../launch/exit.ts';
import { writeWhole } from '../launch/write-whole.ts';

const args = readExportArguments(process.argv.slice(2));
if (args.kind === 'wrong') exitWith(args.sentence);
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const loaded = loadRecord(args.data ?? outcome.config.dataDir);
const problems = loaded.ok ? checkRecord(loaded) : loaded.problems;
if (!loaded.ok || problems.length > 0) exitWith('The record cannot be used:', ...problems.map(problemLine));

const { text, counts } = await exportRecord(loaded.record, args.format);
const wrote = writeWhole(args.out, text);
if (!wrote.ok) exitWith(wrote.why);
const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
console.log(`${args.out}: ${Buffer.byteLength(text)} bytes; ${parts.join(', ')}`);
