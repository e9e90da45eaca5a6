import type {
  APIApplicationCommand,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import type { PageChannel, PageMessage, PageState, WireLine } from '../../page-api.ts';
import { usable } from '../../usable.ts';
import type { Autocomplete } from './autocomplete.ts';
import type { Slash } from './slash.ts';

/** A command that was sent and has no visible answer yet, or that failed. */
export type Pending = Readonly<{
  id: number;
  channel: string;
  name: string;
  kind: 'slash' | 'message';
  error?: string;
}>;
/** `from`: where the focus goes back to, as a selector. */
type MenuAt = Readonly<{ message: string; x: number; y: number; apps: boolean; from: string }>;
type OpenModal = Readonly<{
  channel: string;
  modal: APIModalInteractionResponseCallbackData;
  error?: string;
  sending?: boolean;
}>;

/** Everything that the page shows; a change is a new value. */
export type View = Readonly<{
  state: PageState;
  connected: boolean;
  channel: string;
  home: boolean;
  unread: ReadonlySet<string>;
  typing: Readonly<Record<string, number>>;
  pending: readonly Pending[];
  /** Components that wait for the bot: message id and custom id. */
  waiting: ReadonlySet<string>;
  /** Why the last press on a message failed. */
  failures: Readonly<Record<string, string>>;
  replyTo?: string | undefined;
  editing?: string | undefined;
  menu?: MenuAt | undefined;
  modal?: OpenModal | undefined;
  /** The open select: message id and custom id. */
  select?: string | undefined;
  /** A message for which a thread is being named. */
  threadFor?: string | undefined;
  draft: string;
  caret: number;
  pick: number;
  dismissedList: boolean;
  slash?: Slash | undefined;
  complete: Autocomplete;
  notice?: string | undefined;
  /** What went over the bot's wires, oldest first, while one looks; `refused`: only what Discord refused. */
  wire?: Readonly<{ lines: readonly WireLine[]; refused: boolean }> | undefined;
  drawer: 'none' | 'channels';
  members: boolean;
}>;

export const waitingKey = (message: string, customId: string): string => `${message} ${customId}`;
/** One component of a message waits for the bot, and until then no other is used. */
export const isBusy = (view: View, message: string): boolean =>
  [...view.waiting].some((key) => key.startsWith(`${message} `));

export function channelsOf(state: PageState): readonly PageChannel[] {
  return [...state.guilds.flatMap((guild) => guild.channels), ...state.dms];
}
export const channelNow = (view: View): PageChannel | undefined =>
  channelsOf(view.state).find((channel) => channel.id === view.channel);
export const guildOf = (view: View, channel: string): PageState['guilds'][number] | undefined =>
  view.state.guilds.find((guild) => guild.channels.some(({ id }) => id === channel));
export const messagesOf = (view: View): readonly PageMessage[] => view.state.messages[view.channel] ?? [];
export const messageOf = (view: View, id: string | undefined): PageMessage | undefined =>
  messagesOf(view).find((message) => message.id === id);
export const userOf = (state: PageState, id: string): APIUser | undefined =>
  [...state.users, ...(state.bot === null ? [] : [state.bot]), state.me].find((user) => user.id === id);
/** Those that are offered in the open channel. */
export function commandsHere(view: View): readonly APIApplicationCommand[] {
  const channel = channelNow(view);
  return channel === undefined ? [] : view.state.commands.filter((command) => usable(command, channel));
}
/** The bot and the people of the open server, or everybody. */
export function peopleHere(view: View): readonly APIUser[] {
  const { state, channel } = view;
  const all = [...(state.bot === null ? [] : [state.bot]), ...state.users];
  const members = guildOf(view, channel)?.members;
  return members === undefined ? all : all.filter(({ id }) => members.includes(id));
}
export const nameOf = (user: APIUser): string => user.global_name ?? user.username;
