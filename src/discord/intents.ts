/** What the bot asks Discord to tell it. Asking for a privileged intent that is not granted ends the connection. */
import { ApplicationFlagsBitField, GatewayIntentBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';

const ALWAYS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** `Limited` is the switch of applications in few servers, the other that of reviewed ones. */
const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlagsBitField.Flags;
const MAY_READ = GatewayMessageContent | GatewayMessageContentLimited;

/** By the application's flags. Only `/settings listen` needs to read what does not address the bot. */
export const intentsFor = (flags: number): GatewayIntentBits[] =>
  (flags & MAY_READ) === 0 ? ALWAYS : [...ALWAYS, GatewayIntentBits.MessageContent];

const Application = z.object({ flags: z.int().default(0) });

export const grantedIntents = async (rest: REST): Promise<GatewayIntentBits[]> =>
  intentsFor(Application.parse(await rest.get(Routes.currentApplication())).flags);
