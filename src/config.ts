/** The environment and `.env`, read once. Everything is optional; an empty value is an absent one. */
import { config as dotenv } from 'dotenv';
import { z } from 'zod';

const Id = z.string().regex(/^\d{15,22}$/, 'write the id as Discord shows it, 15 to 22 digits');
const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);

const KEEP = 'write a number of days, 1 to 3650';

const Environment = z.object({
  DISCORD_TOKEN: z.string().optional(),
  APPLICATION_ID: Id.optional(),
  DEV_GUILD_ID: Id.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'write an address such as https://discord.com/api' })
    .refine((url) => !/\/v\d+\/?$/.test(url), 'leave out the version: https://discord.com/api')
    .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
    .optional(),
  DATA_DIR: z.string().default('data'),
  STATE_DIR: z.string().default('state'),
  KEEP_DAYS: z
    .string()
    .regex(/^\d+$/, KEEP)
    .transform(Number)
    .pipe(z.int().min(1, KEEP).max(3650, KEEP))
    .default(30),
  PORT: z
    .string()
    .regex(/^\d+$/, 'write a port number, 0 to 65535')
    .transform(Number)
    .pipe(z.int().max(65_535, 'write a port number, 0 to 65535'))
    .default(3000),
  METRICS_PORT: z
    .string()
    .regex(/^\d+$/, 'write a port number, 0 to 65535')
    .transform(Number)
    .pipe(z.int().max(65_535, 'write a port number, 0 to 65535'))
    .optional(),
  LOG_LEVEL: LogLevel.default('info'),
  PICTURE_FONT: z.string().optional(),
});

export type Config = Readonly<{
  token?: string;
  applicationId?: string;
  devGuildId?: string;
  apiUrl?: string;
  dataDir: string;
  stateDir: string;
  /** How many days questions, and what became of them, are kept. */
  keptDays: number;
  port: number;
  /** Where metrics and health are served, on the loopback address; nowhere when absent. */
  metricsPort?: number;
  logLevel: z.infer<typeof LogLevel>;
  /** A TTF or OTF for scripts that pictures could not show else. */
  pictureFont?: string;
}>;

export type ConfigOutcome = Readonly<{ ok: true; config: Config } | { ok: false; problem: string }>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    return { ok: false, problem: `${name} is "${given[name] ?? ''}": ${issue?.message ?? 'not valid'}.` };
  }
  const { DISCORD_TOKEN: token, APPLICATION_ID: applicationId, DEV_GUILD_ID: devGuildId } = parsed.data;
  const {
    PICTURE_FONT: pictureFont,
    DISCORD_API_URL: apiUrl,
    DATA_DIR,
    STATE_DIR,
    KEEP_DAYS,
    PORT,
    METRICS_PORT: metricsPort,
    LOG_LEVEL,
  } = parsed.data;
  return {
    ok: true,
    config: {
      ...(token === undefined ? {} : { token: token.trim() }),
      ...(applicationId === undefined ? {} : { applicationId }),
      ...(devGuildId === undefined ? {} : { devGuildId }),
      ...(apiUrl === undefined ? {} : { apiUrl }),
      dataDir: DATA_DIR,
      stateDir: STATE_DIR,
      keptDays: KEEP_DAYS,
      port: PORT,
      ...(metricsPort === undefined ? {} : { metricsPort }),
      logLevel: LOG_LEVEL,
      ...(pictureFont === undefined ? {} : { pictureFont }),
    },
  };
}

/** The process's configuration; what is set in the environment wins over `.env`. */
export function configFromProcess(): ConfigOutcome {
  const fromFile: Record<string, string> = {};
  dotenv({ quiet: true, processEnv: fromFile });
  return readConfig({ ...fromFile, ...process.env });
}
