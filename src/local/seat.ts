/** One person at one page: what they see is told as events, what they do comes in as actions. */
import type { APIUser } from 'discord-api-types/v10';
import { sharesServer, spotOf } from './elsewhere.ts';
import { membersOf, rolesPayload } from './guild-payloads.ts';
import type { Interactions } from './interactions.ts';
import type { PageAction, PageChannel, PageEvent, PageGuild, PageState, PageUser } from './page-api.ts';
import { type Asking, applyToMessage, complete, type Opened, runSlash, told } from './person-commands.ts';
import { type OpenForm, press, submit } from './person-components.ts';
import {
  DONE,
  type Done,
  deleteMessage,
  dismiss,
  editOwn,
  say,
  sorry,
  startThread,
} from './person-messages.ts';
import { permittedTo } from './registry.ts';
import { LOCALES } from './rules/command-names.ts';
import type { Wire } from './wire.ts';
import {
  type Channel,
  channelVisibleTo,
  localeOf,
  messageVisibleTo,
  type World,
  type WorldEvent,
} from './world.ts';

export type Seat = Readonly<{ act(action: PageAction): Promise<void>; leave(): void }>;
export type Guest = Readonly<{
  world: World;
  interactions: Interactions;
  wire: Wire;
  user: APIUser;
  tell(event: PageEvent): void;
}>;

export function takeSeat(guest: Guest): Seat {
  const { world, user, tell } = guest;
  const forms = new Map<string, OpenForm>();
  const watching = watcher(guest);
  const leave = world.listen((event) => {
    const news = newsFor(world, user, event);
    if (news) tell(news);
  });
  tell({ tell: 'state', state: stateFor(world, user) });
  return {
    act: async (action) =>
      tell({ tell: 'reply', id: action.id, ...(await perform({ ...guest, forms, watching }, action)) }),
    leave: () => {
      watching(false);
      leave();
    },
  };
}

/** Switches on and off whether this page is told what goes over the wires. */
function watcher({ wire, tell }: Guest): (on: boolean) => Done {
  let stop = (): void => {};
  return (on) => {
    stop();
    stop = on ? wire.listen((line) => tell({ tell: 'wire', lines: [line] })) : () => {};
    if (on) tell({ tell: 'wire', lines: wire.lines() });
    return DONE;
  };
}

type Performer = Guest & Readonly<{ forms: Map<string, OpenForm>; watching(on: boolean): Done }>;

function perform(guest: Performer, action: PageAction): Done | Promise<Done> {
  switch (action.do) {
    case 'say':
      return say(guest, action);
    case 'edit':
      return editOwn(guest, action);
    case 'delete':
      return deleteMessage(guest, action);
    case 'dismiss':
      return dismiss(guest, action);
    case 'language':
      return speak(guest, action.locale);
    case 'watch':
      return guest.watching(action.on);
    case 'thread':
      return startThread(guest, action);
    case 'complete':
      return complete(guest, action);
    case 'slash':
      return ended(guest, runSlash(guest, action));
    case 'message-command':
      return ended(guest, applyToMessage(guest, action));
    case 'press':
      return ended(guest, press(guest, action));
    case 'submit':
      return sendForm(guest, action);
    default:
      return action satisfies never;
  }
}

/** Interactions carry it from now on, and the page is told anew. */
function speak({ world, user, tell }: Performer, locale: string): Done {
  if (!LOCALES.has(locale)) return sorry(`Discord speaks no language called "${locale}".`);
  world.locales.set(user.id, locale);
  tell({ tell: 'state', state: stateFor(world, user) });
  return DONE;
}

/** A form that the bot answers with opens at this page alone. */
async function ended(guest: Performer, opened: Promise<Opened>): Promise<Done> {
  const { interaction, outcome, error } = await opened;
  if (error !== undefined) return sorry(error);
  if (!interaction || !outcome) return DONE;
  if (outcome.kind === 'modal') {
    const { modal } = outcome;
    guest.forms.set(modal.custom_id, { modal, channel: interaction.channel, interaction });
    guest.tell({ tell: 'modal', channel: interaction.channel.id, modal });
  }
  return told(outcome);
}

async function sendForm(guest: Performer, action: Extract<PageAction, { do: 'submit' }>): Promise<Done> {
  const form = guest.forms.get(action.customId);
  if (!form) return sorry('This form is no longer open.');
  const done = await ended(guest, submit(guest satisfies Asking, form, action.fields));
  if (done.error === undefined) guest.forms.delete(action.customId);
  return done;
}

function newsFor(world: World, user: APIUser, event: WorldEvent): PageEvent | null {
  switch (event.kind) {
    case 'message':
    case 'edited': {
      const { message } = event;
      if (!sees(world, user, message.channel_id) || !messageVisibleTo(message, user.id)) return null;
      return { tell: event.kind, message };
    }
    case 'deleted': {
      const { message } = event;
      if (!sees(world, user, message.channel_id) || !messageVisibleTo(message, user.id)) return null;
      return { tell: 'deleted', channel: message.channel_id, message: message.id };
    }
    case 'thread':
      if (!channelVisibleTo(world, event.channel, user.id)) return null;
      return {
        tell: 'channel',
        guild: event.channel.guild,
        channel: pageChannel(world, event.channel, user),
      };
    case 'typing':
      return sees(world, user, event.channel) ? { tell: 'typing', channel: event.channel } : null;
    case 'commands':
      return { tell: 'commands', commands: commandsOf(world, user) };
    case 'online':
      return { tell: 'online', online: world.online, bot: world.bot };
    case 'channel gone':
    case 'channel changed':
    case 'joined':
    case 'left':
      return { tell: 'state', state: stateFor(world, user) };
    case 'interaction':
      return null;
    default:
      return event satisfies never;
  }
}

function sees(world: World, user: APIUser, channel: string): boolean {
  const found = world.channels.get(channel);
  return found !== undefined && channelVisibleTo(world, found, user.id);
}

function commandsOf(world: World, user: APIUser) {
  return [...world.commands.values()].filter((command) => permittedTo(world, command, user.id));
}

function pageChannel(world: World, channel: Channel, user: APIUser): PageChannel {
  const { id, name, kind, parent } = channel;
  return { id, name, kind, ...(parent ? { parent } : {}), ...spotOf(world, channel, user.id) };
}

function pageUser(world: World, user: APIUser): PageUser {
  if (!sharesServer(world, user.id)) return { ...user, standing: 'stranger' };
  return { ...user, standing: world.moderators.has(user.id) ? 'moderator' : 'member' };
}

export function stateFor(world: World, user: APIUser): PageState {
  const channels = [...world.channels.values()].filter((channel) =>
    channelVisibleTo(world, channel, user.id),
  );
  const shown = (channel: Channel) => pageChannel(world, channel, user);
  const joined = [...world.guilds.values()].filter((guild) => guild.members.includes(user.id));
  const guilds = joined.map(
    (guild): PageGuild => ({
      id: guild.id,
      name: guild.name,
      members: membersOf(world, guild).map(({ id }) => id),
      channels: channels.filter((channel) => channel.guild === guild.id).map(shown),
      roles: rolesPayload(guild).map(({ id, name }) => ({ id, name })),
    }),
  );
  const seen = (channel: Channel) =>
    [...channel.messages.values()].filter((one) => messageVisibleTo(one, user.id));
  return {
    title: world.title,
    me: user,
    locale: localeOf(world, user.id),
    users: [...world.users.values()].map((one) => pageUser(world, one)),
    bot: world.bot,
    online: world.online,
    guilds,
    dms: channels.filter(({ kind }) => kind === 'dm' || kind === 'group').map(shown),
    commands: commandsOf(world, user),
    messages: Object.fromEntries(channels.map((channel) => [channel.id, seen(channel)])),
  };
}
