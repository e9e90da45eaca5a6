/** Why the bot could not connect, as one sentence that says what to do. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR|ERR_TLS|CERT/;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const WRONG_TOKEN = 4004;

/** Why Discord ended the connection and takes no other one, and what to do. */
export const endedForGood = (code: number): string =>
  code === WRONG_TOKEN
    ? 'Discord no longer takes the token: copy the new one from the Developer Portal (Bot) into DISCORD_TOKEN, and start again.'
    : `Discord ended the connection for good (close code ${code}): run npm run doctor, and start again.`;

type Trouble = Readonly<{ says: string; fix: string }>;

export const startFailure = (error: unknown): string => {
  const { says, fix } = troubleOf(error);
  return `${says}: ${fix}`;
};

export function troubleOf(error: unknown): Trouble {
  if (isWrongToken(error)) {
    return {
      says: 'Discord refused the token',
      fix: 'copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.',
    };
  }
  const text = describe(error);
  if (/disallowed intents?/i.test(text)) {
    return {
      says: 'Discord refused the intents',
      fix:
        'of the privileged ones it asks for Message Content Intent alone, where the application has it; look at the ' +
        "Developer Portal's page Bot, and start again.",
    };
  }
  if (isHttp(error, 403)) {
    return {
      says: 'Discord refused access',
      fix: 'invite the bot to that server first, or correct DEV_GUILD_ID.',
    };
  }
  if (NO_NETWORK.test(text)) {
    return {
      says: `Discord could not be reached (${text})`,
      fix: 'check the network, a proxy, and DISCORD_API_URL.',
    };
  }
  return {
    says: `Connecting to Discord failed (${text})`,
    fix: 'try again, and set LOG_LEVEL=debug to see more.',
  };
}

const isWrongToken = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) || isHttp(error, 401);

const isHttp = (error: unknown, status: number): boolean =>
  (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === status;

/** One line; undici hides the reason in `cause`. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = error.cause === undefined ? '' : describe(error.cause);
  return [error.message.split('\n')[0], code, cause]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(', ');
}
