import type { PageChannel, PageEvent, PageMessage, PageState } from '../../page-api.ts';
import { leaves } from './sub-commands.ts';

type Told = Exclude<PageEvent, { tell: 'reply' | 'modal' | 'typing' | 'wire' }>;

function withMessages(
  state: PageState,
  channel: string,
  change: (messages: readonly PageMessage[]) => readonly PageMessage[],
): PageState {
  return { ...state, messages: { ...state.messages, [channel]: change(state.messages[channel] ?? []) } };
}

const put = <T extends Readonly<{ id: string }>>(list: readonly T[], item: T): readonly T[] =>
  list.some(({ id }) => id === item.id)
    ? list.map((old) => (old.id === item.id ? item : old))
    : [...list, item];

function withChannel(state: PageState, guild: string | null, channel: PageChannel): PageState {
  if (guild === null) return { ...state, dms: put(state.dms, channel) };
  return {
    ...state,
    guilds: state.guilds.map((old) =>
      old.id === guild ? { ...old, channels: put(old.channels, channel) } : old,
    ),
  };
}

/** What the page knows after the server told it something. */
export function apply(state: PageState, event: Told): PageState {
  switch (event.tell) {
    case 'state':
      return { ...event.state, commands: event.state.commands.flatMap(leaves) };
    case 'message':
    case 'edited':
      return withMessages(state, event.message.channel_id, (messages) => put(messages, event.message));
    case 'deleted':
      return withMessages(state, event.channel, (messages) =>
        messages.filter(({ id }) => id !== event.message),
      );
    case 'commands':
      return { ...state, commands: event.commands.flatMap(leaves) };
    case 'channel':
      return withChannel(state, event.guild, event.channel);
    case 'online':
      return { ...state, online: event.online, bot: event.bot ?? state.bot };
    default: {
      const never: never = event;
      return never;
    }
  }
}
