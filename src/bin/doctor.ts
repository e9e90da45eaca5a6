/** `npm run doctor`: a line for each thing that the bot needs, with the fix; exit 1 when one of them fails. */
import { exitWith } from '../launch/exit.ts';
import { nodeProblem } from '../launch/node-version.ts';

const problem = nodeProblem(process.version);
if (problem !== undefined) exitWith(problem);

// Imported only now: an older Node would fail on them before it could say why.
const { configFromProcess } = await import('../config.ts');
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const { commands } = await import('../discord/commands.ts');
const { examine } = await import('../ops/doctor/doctor.ts');
const { failed, findingLine } = await import('../ops/doctor/finding.ts');

const { config } = outcome;
const { findings, invite } = await examine({ config, commands, now: () => new Date() });
for (const finding of findings) console.log(findingLine(finding));
if (invite !== undefined) console.log(`\nInvite it: ${invite}`);
if (findings.some(failed)) process.exitCode = 1;
