/** Everything that the bot needs, looked at in the order in which it is needed. */
import { REST } from 'discord.js';
import type { Command } from '../../command.ts';
import type { Config } from '../../config.ts';
import { discordFindings, withoutToken } from './discord.ts';
import type { Finding } from './finding.ts';
import { recordFinding, stateFinding } from './machine.ts';

type Patient = Readonly<{ config: Config; commands: readonly Command[]; now: () => Date }>;
type Diagnosis = Readonly<{ findings: readonly Finding[]; invite?: string }>;

/** Changes nothing, here or on Discord. */
export async function examine({ config, commands, now }: Patient): Promise<Diagnosis> {
  const { token, apiUrl, applicationId, devGuildId, dataDir, stateDir } = config;
  const machine = [recordFinding(dataDir), stateFinding(stateDir)];
  if (token === undefined) return { findings: [...machine, ...withoutToken] };
  // Whoever waits for a verdict is told of a failure once, not after three tries.
  const options = { retries: 0, timeout: 10_000, ...(apiUrl === undefined ? {} : { api: apiUrl }) };
  const rest = new REST(options).setToken(token);
  const { findings, ...invite } = await discordFindings({ rest, commands, now, applicationId, devGuildId });
  return { findings: [...machine, ...findings], ...invite };
}
