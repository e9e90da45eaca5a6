/**
 * From a person's command, click or form to the bot's answer, with Discord's deadlines:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
import { randomUUID } from 'node:crypto';
import type {
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import { channelPayload } from './channel-payloads.ts';
import { contextOf, ownersOf } from './elsewhere.ts';
import { interactionMember } from './guild-payloads.ts';
import type { PageMessage } from './page-api.ts';
import { permissionsOf } from './permissions.ts';
import { type Channel, channelVisibleTo, localeOf, type World } from './world.ts';

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
type InteractionType = (typeof INTERACTION)[keyof typeof INTERACTION];

export type Choice = Readonly<{ name: string; value: string | number }>;
export type Modal = APIModalInteractionResponseCallbackData;

/** How the first response looks to the person. */
export type Outcome =
  | Readonly<{ kind: 'acknowledged' }>
  | Readonly<{ kind: 'choices'; choices: readonly Choice[] }>
  | Readonly<{ kind: 'modal'; modal: Modal }>
  | Readonly<{ kind: 'no response' }>;

type CommandName = Readonly<{ id: string; name: string; kind: 'slash' | 'message' }>;

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly openedAt: number;
  readonly command?: CommandName;
  /** The message whose component was used, or on which the form was opened. */
  readonly source?: PageMessage;
  readonly triggeredBy?: Interaction;
  /** `late`: the deadline passed without a word, and nothing is accepted any more. */
  state: 'waiting' | 'answered' | 'late';
  /** The message that `@original` names. */
  original: string | null;
  readonly settle: (outcome: Outcome) => void;
};

export type Opening = Readonly<{
  type: InteractionType;
  user: APIUser;
  channel: Channel;
  data: unknown;
  command?: CommandName;
  source?: PageMessage;
  triggeredBy?: Interaction;
  /** The source as the bot may see it. */
  message?: unknown;
}>;

export type Timing = Readonly<{ ackMs: number; tokenMs: number }>;

type Keeping = Readonly<{
  world: World;
  timing: Timing;
  /** Hears of each interaction that was not answered in time. */
  missed(interaction: Interaction, ms: number): void;
}>;

export type Interactions = Readonly<{
  open(opening: Opening): Readonly<{ interaction: Interaction; outcome: Promise<Outcome> }>;
  byToken(token: string): Interaction | undefined;
  expired(interaction: Interaction): boolean;
  close(): void;
}>;

/** For so long after its end a token is still told apart from one that never was. */
const REMEMBERED_MS = 60 * 60_000;

function forgetOld(known: Map<string, Interaction>, before: number): void {
  for (const [token, interaction] of known) {
    if (interaction.openedAt >= before) return;
    known.delete(token);
  }
}

export function keepInteractions({ world, timing, missed }: Keeping): Interactions {
  const known = new Map<string, Interaction>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    open: (opening) => {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const timer = setTimeout(() => {
        if (interaction.state === 'waiting') {
          interaction.state = 'late';
          missed(interaction, timing.ackMs);
        }
        interaction.settle({ kind: 'no response' });
      }, timing.ackMs);
      timers.add(timer);
      const interaction = create(world, opening, (outcome) => {
        clearTimeout(timer);
        timers.delete(timer);
        resolve(outcome);
      });
      forgetOld(known, world.now().getTime() - timing.tokenMs - REMEMBERED_MS);
      known.set(interaction.token, interaction);
      if (world.online) world.emit({ kind: 'interaction', payload: payloadOf(world, interaction, opening) });
      else {
        interaction.state = 'late';
        interaction.settle({ kind: 'no response' });
      }
      return { interaction, outcome: promise };
    },
    byToken: (token) => known.get(token),
    expired: (interaction) => world.now().getTime() - interaction.openedAt > timing.tokenMs,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function create(world: World, opening: Opening, settle: Interaction['settle']): Interaction {
  const { type, user, channel, command, source, triggeredBy } = opening;
  return {
    id: world.nextId(),
    token: randomUUID(),
    type,
    user,
    channel,
    openedAt: world.now().getTime(),
    ...(command ? { command } : {}),
    ...(source ? { source } : {}),
    ...(triggeredBy ? { triggeredBy } : {}),
    state: 'waiting',
    original: null,
    settle,
  };
}

/** Bytes: https://discord.com/developers/docs/reference#uploading-files */
const UPLOAD_LIMIT = 10 * 1024 * 1024;

function payloadOf(world: World, interaction: Interaction, opening: Opening) {
  const { channel, user } = interaction;
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  const seen = channelPayload(world, channel);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: opening.data,
    channel: guild ? { ...seen, permissions: permissionsOf(world, user.id).toString() } : seen,
    channel_id: channel.id,
    ...(guild
      ? {
          guild: { id: guild.id, locale: 'en-US', features: [] },
          guild_id: guild.id,
          guild_locale: 'en-US',
          member: interactionMember(world, guild, user),
        }
      : { user }),
    ...(opening.message ? { message: opening.message } : {}),
    app_permissions: permissionsOf(world, world.bot.id).toString(),
    locale: localeOf(world, user.id),
    entitlements: [],
    authorizing_integration_owners: ownersOf(world, channel, user),
    context: contextOf(channel),
    attachment_size_limit: UPLOAD_LIMIT,
  };
}

/** What a message says about the interaction that it answers. */
export function metadataOf(world: World, interaction: Interaction): APIMessageInteractionMetadata {
  const { user, command, source, triggeredBy, type } = interaction;
  return {
    id: interaction.id,
    type,
    user,
    authorizing_integration_owners: ownersOf(world, interaction.channel, user),
    ...(command ? { name: command.name, command_type: command.kind === 'slash' ? 1 : 3 } : {}),
    ...(source && type === INTERACTION.component ? { interacted_message_id: source.id } : {}),
    ...(triggeredBy ? { triggering_interaction_metadata: metadataOf(world, triggeredBy) } : {}),
  } as APIMessageInteractionMetadata;
}

/** A person's own place in a channel, or undefined when there is none. */
export function channelFor(world: World, channel: string, user: APIUser): Channel | undefined {
  const found = world.channels.get(channel);
  return found && channelVisibleTo(world, found, user.id) ? found : undefined;
}
