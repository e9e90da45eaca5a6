/** Settings, and their changes, in sentences of Discord's markdown: `<#id>` is a channel, `<@&id>` a role. */
import type { Change, SettingName, Settings } from '../state/settings.ts';
import type { Typed } from './settings-change.ts';

/** Server names are not in it: whoever reads it is there. */
export function settingsText(settings: Settings, changes: readonly Change[], hears: boolean): string {
  const { listen, channels, roles } = settings;
  const where = listen.length === 0 ? 'nowhere' : and(listen.map(channel));
  return [
    '**Settings of this server**',
    `Answering without a mention: ${where}${listen.length > 0 && !hears ? `. Not at present: ${CANNOT_HEAR}` : ''}`,
    `Answers to commands: ${settings.private ? 'shown to the asker alone' : 'shown to everyone'}`,
    `Look: ${settings.plain ? 'text alone' : 'cards'}`,
    `Channels: ${channels.length === 0 ? 'all' : and(channels.map(channel))}`,
    `People: ${roles.length === 0 ? 'all' : and(roles.map(role))}`,
    ...(channels.length + roles.length > 0 ? [`-# ${MANAGERS}`] : []),
    '**Last changes**',
    ...(changes.length === 0 ? ['none'] : changes.map(changeLine)),
  ].join('\n');
}

/** What the person reads after a change; `made` is false when all was so already. */
export function changeText({ path, options }: Typed, settings: Settings, made: boolean): string {
  const here = channel(options.channel ?? '');
  switch (path) {
    case 'listen add':
      return made
        ? `Questions in ${here} are now answered without a mention, where the answer is sure. All else there is left alone.`
        : `Questions in ${here} were answered without a mention already.`;
    case 'listen remove':
      return made
        ? `In ${here}, questions now need a mention or a command.`
        : `In ${here}, questions needed a mention or a command already.`;
    case 'private on':
      return 'Answers to commands are now shown to the asker alone, unless they choose private: False. Answers to mentions stay visible: Discord cannot hide those.';
    case 'private off':
      return 'Answers to commands are now shown to everyone, unless the asker chooses private: True.';
    case 'plain on':
      return 'Answers are now text alone, for screen readers and for bridges to other networks.';
    case 'plain off':
      return 'Answers are now cards.';
    case 'allow channel':
    case 'disallow channel':
    case 'allow everywhere':
      return whereText(settings);
    case 'allow role':
    case 'disallow role':
    case 'allow everyone':
      return whoText(settings);
    default:
      return 'Nothing was changed.';
  }
}

const MANAGERS = 'Whoever manages the server may always ask, everywhere.';

const whereText = ({ channels }: Settings): string =>
  channels.length === 0
    ? 'Questions are answered in every channel.'
    : `Questions are answered in ${and(channels.map(channel))} and their threads only; mentions elsewhere get no answer. ${MANAGERS}`;

const whoText = ({ roles }: Settings): string =>
  roles.length === 0
    ? 'Everyone may ask.'
    : `Only people with the role ${or(roles.map(role))} may ask; mentions by others get no answer. ${MANAGERS}`;

/** What it takes to listen, and who can do it. */
export const CANNOT_HEAR =
  'Discord keeps messages from the bot that do not address it. Whoever runs the bot can change that: in the ' +
  'Developer Portal, on the page Bot, switch on Message Content Intent, then start the bot again.';

/** Said after a change that does not outlive the process. */
export const NOT_LASTING =
  'This holds only until the bot is started again: its state folder cannot be used. Its log says why.';

function changeLine({ name, id, on, by, at }: Change): string {
  return `<t:${Math.floor(at / 1000)}:f> ${by === '' ? 'someone' : `<@${by}>`}: ${WHAT[name](id)} ${on ? 'on' : 'off'}`;
}

const WHAT: Readonly<Record<SettingName, (id: string) => string>> = {
  listen: (id) => `answering without a mention in ${channel(id)}`,
  private: () => 'answers shown to the asker alone',
  plain: () => 'text alone',
  channel: (id) => `limit to ${channel(id)}`,
  role: (id) => `limit to ${role(id)}`,
};

const channel = (id: string): string => `<#${id}>`;
const role = (id: string): string => `<@&${id}>`;
const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
const and = (names: readonly string[]): string => listed(names, 'and');
export const or = (names: readonly string[]): string => listed(names, 'or');
