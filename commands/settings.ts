import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandRoleOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord.js';
import { type Command, forModerators, type Services, type Told } from '../src/command.ts';
import { type Typed, wishesOf } from '../src/moderation/settings-change.ts';
import { CANNOT_HEAR, changeText, NOT_LASTING, settingsText } from '../src/moderation/settings-text.ts';
import { discordText } from '../src/render/discord/message.ts';

/** Changes that `show` lists. */
const SHOWN_CHANGES = 10;
const { Subcommand, SubcommandGroup, Channel, Role } = ApplicationCommandOptionType;

type Option = APIApplicationCommandChannelOption | APIApplicationCommandRoleOption;
type Sub = APIApplicationCommandSubcommandOption;

const sub = (name: string, description: string, ...options: readonly Option[]): Sub => ({
  type: Subcommand,
  name,
  description,
  options: [...options],
});
const group = (
  name: string,
  description: string,
  ...options: readonly Sub[]
): APIApplicationCommandSubcommandGroupOption => ({
  type: SubcommandGroup,
  name,
  description,
  options: [...options],
});
const channel = (...types: readonly (ChannelType.GuildText | ChannelType.GuildAnnouncement)[]): Option => ({
  type: Channel,
  name: 'channel',
  description: 'Which channel',
  required: true,
  ...(types.length === 0 ? {} : { channel_types: [...types] }),
});
const written = channel(ChannelType.GuildText, ChannelType.GuildAnnouncement);
const role: Option = { type: Role, name: 'role', description: 'Which role', required: true };

export default {
  data: forModerators({
    name: 'settings',
    description: 'How questions are answered in this server',
    options: [
      sub('show', 'The settings of this server, and who changed what when'),
      group(
        'listen',
        'Answering without a mention',
        sub('add', 'Answer questions in a channel without a mention, where the answer is sure', written),
        sub('remove', 'Answer in a channel only when mentioned, or by command', written),
      ),
      group(
        'private',
        'Who sees the answers to commands',
        sub('on', 'Show answers to commands to the asker alone'),
        sub('off', 'Show answers to commands to everyone'),
      ),
      group(
        'plain',
        'How answers look',
        sub('on', 'Answers as text alone, for screen readers and bridges'),
        sub('off', 'Answers as cards'),
      ),
      group(
        'allow',
        'Where and by whom questions are answered',
        sub('channel', 'Answer in this channel, and in no other that is not allowed', channel()),
        sub('everywhere', 'Answer in every channel'),
        sub('role', 'Answer people with this role, and nobody without an allowed one', role),
        sub('everyone', 'Answer everyone'),
      ),
      group(
        'disallow',
        'Take back what was allowed',
        sub('channel', 'Take a channel from the allowed ones', channel()),
        sub('role', 'Take a role from the allowed ones', role),
      ),
    ],
  }),
  onlyToAsker: true,
  run: ({ place, server, path = '', options }, services) => {
    if (!server)
      return told('Settings belong to a server: use /settings there, once the bot was added to it.');
    const typed = { path, options };
    if (path === 'show') return show(server, services);
    if (path === 'listen add' && !server.hears) return told(`Nothing was changed. ${CANNOT_HEAR}`);
    return change({ ...typed, server: server.id, by: place.user }, services);
  },
} satisfies Command;

const told = (...sentences: readonly string[]): Told => ({ told: discordText(sentences.join('\n')) });

type Server = Readonly<{ id: string; hears: boolean }>;

async function show({ id, hears }: Server, { state }: Services): Promise<Told> {
  const [settings, changes] = [await state.settings(id), await state.changes(id, SHOWN_CHANGES)];
  return told(settingsText(settings, changes, hears));
}

type Changing = Typed & Readonly<{ server: string; by: string }>;

async function change({ server, by, ...typed }: Changing, { state, now }: Services): Promise<Told> {
  const wishes = wishesOf(typed, await state.settings(server));
  if (!wishes) return told('This is from an older version of the command: type /settings again.');
  const at = now().getTime();
  const made = await state.change(
    server,
    wishes.map((wish) => ({ ...wish, by, at })),
  );
  const sentence = changeText(typed, await state.settings(server), made.length > 0);
  return state.lasting ? told(sentence) : told(sentence, NOT_LASTING);
}
