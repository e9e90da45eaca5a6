/**
 * What the page and the local Discord say to each other over the WebSocket at `/page?user=ID`.
 * Messages, commands, components and modals are Discord API v10 objects as the bot sent them.
 */
import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import type { Spot } from './usable.ts';

/** `standing`: what they are where the bot is. */
export type PageUser = APIUser & Readonly<{ standing: 'member' | 'moderator' | 'stranger' }>;
/** Its spot decides which commands are offered there. */
export type PageChannel = Spot &
  Readonly<{
    id: string;
    name: string;
    kind: 'text' | 'dm' | 'thread' | 'group';
    /** The channel that a thread belongs to. */
    parent?: string;
  }>;
export type PageGuild = Readonly<{
  id: string;
  name: string;
  channels: readonly PageChannel[];
  /** Their ids. */
  members: readonly string[];
  roles: readonly Readonly<{ id: string; name: string }>[];
}>;
/** `ephemeralFor`: only that user is ever sent this message. `command`: the header above a command's reply. */
export type PageMessage = APIMessage &
  Readonly<{
    ephemeralFor?: string;
    command?: Readonly<{ user: APIUser; name: string; kind: 'slash' | 'message' }>;
  }>;

export type PageState = Readonly<{
  title: string;
  me: APIUser;
  /** The language that Discord speaks to this person. */
  locale: string;
  /** Whom the person at the page can be. */
  users: readonly PageUser[];
  bot: APIUser | null;
  online: boolean;
  guilds: readonly PageGuild[];
  dms: readonly PageChannel[];
  commands: readonly APIApplicationCommand[];
  messages: Readonly<Record<string, readonly PageMessage[]>>;
}>;

/** Discord's own code, from its list of errors or of reasons to close a connection. */
type Refusal = Readonly<{ code: number | null; reason: string }>;
export type WireNews =
  | Readonly<{
      kind: 'request';
      method: string;
      path: string;
      status: number;
      /** How long the answer took, in milliseconds. */
      took: number;
      refusal?: Refusal;
    }>
  /** To the bot, over the gateway. */
  | Readonly<{ kind: 'event'; name: string; about: string }>
  /** Anything else that Discord does not put up with. */
  | Readonly<{ kind: 'fault'; where: string; refusal: Refusal }>;
/** `at`: milliseconds since the epoch. */
export type WireLine = WireNews & Readonly<{ number: number; at: number }>;

export type OptionValue = Readonly<{ name: string; value: string | number | boolean }>;

/** The page asks; each is answered by one `reply` with the same `id`. */
export type PageAction = Readonly<{ id: number }> &
  (
    | Readonly<{ do: 'say'; channel: string; content: string; replyTo?: string }>
    | Readonly<{ do: 'edit'; channel: string; message: string; content: string }>
    | Readonly<{ do: 'delete'; channel: string; message: string }>
    | Readonly<{ do: 'slash'; channel: string; command: string; options: readonly OptionValue[] }>
    | Readonly<{
        do: 'complete';
        channel: string;
        command: string;
        options: readonly OptionValue[];
        focused: string;
      }>
    | Readonly<{ do: 'message-command'; channel: string; command: string; message: string }>
    | Readonly<{
        do: 'press';
        channel: string;
        message: string;
        customId: string;
        values?: readonly string[];
      }>
    | Readonly<{ do: 'submit'; channel: string; customId: string; fields: readonly OptionValue[] }>
    | Readonly<{ do: 'thread'; channel: string; name: string; message?: string }>
    | Readonly<{ do: 'language'; locale: string }>
    /** What goes over the bot's wires is told from now on, beginning with what is kept; or no longer. */
    | Readonly<{ do: 'watch'; on: boolean }>
    | Readonly<{ do: 'dismiss'; channel: string; message: string }>
  );

/** The server tells. `reply.error` is a sentence for the person ("The application did not respond"). */
export type PageEvent =
  | Readonly<{ tell: 'state'; state: PageState }>
  | Readonly<{ tell: 'message'; message: PageMessage }>
  | Readonly<{ tell: 'edited'; message: PageMessage }>
  | Readonly<{ tell: 'deleted'; channel: string; message: string }>
  | Readonly<{ tell: 'commands'; commands: readonly APIApplicationCommand[] }>
  | Readonly<{ tell: 'channel'; guild: string | null; channel: PageChannel }>
  | Readonly<{ tell: 'typing'; channel: string }>
  | Readonly<{ tell: 'online'; online: boolean; bot: APIUser | null }>
  | Readonly<{ tell: 'wire'; lines: readonly WireLine[] }>
  | Readonly<{ tell: 'modal'; channel: string; modal: APIModalInteractionResponseCallbackData }>
  | Readonly<{
      tell: 'reply';
      id: number;
      error?: string;
      choices?: readonly Readonly<{ name: string; value: string | number }>[];
    }>;
