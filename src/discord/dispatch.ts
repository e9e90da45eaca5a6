/** Interaction → command, autocomplete or button. The one catch of all of them. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Given } from '../command.ts';
import type { Outgoing } from '../render/discord/message.ts';
import { CHOICE_TEXT, CHOICES, cut } from '../render/limits.ts';
import { answer, notice } from './answering.ts';
import { draw, lookOf, placeOf } from './draw.ts';
import { failureSentence, isNormal, OLDER_COMMAND } from './failure.ts';
import { keepSaid } from './keep-said.ts';
import { onPress } from './press.ts';
import { onSubmit } from './report.ts';
import type { Ring } from './ring.ts';
import { askerOf, type Here, hereOf, refusal } from './server.ts';

export async function onInteraction(interaction: Interaction, ring: Ring): Promise<void> {
  try {
    await route(interaction, ring);
  } catch (error) {
    await onFailure(error, interaction, ring);
  }
}

async function route(interaction: Interaction, ring: Ring): Promise<void> {
  if (interaction.isAutocomplete()) await onAutocomplete(interaction, ring);
  else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    await onCommand(interaction, ring);
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) await onPress(interaction, ring);
  else if (interaction.isModalSubmit()) await onSubmit(interaction, ring);
  else if (interaction.isRepliable()) await notice(interaction, OLDER_COMMAND);
}

async function onFailure(error: unknown, interaction: Interaction, { log }: Ring): Promise<void> {
  if (isNormal(error)) return log.debug({ error }, 'an interaction was over before it was answered');
  log.error({ error, interaction: interaction.id }, 'an interaction failed');
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable()) await notice(interaction, failureSentence(error));
  } catch (second) {
    log.debug({ error: second }, 'the failure could not be told either');
  }
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

async function onCommand(interaction: CommandInteraction, ring: Ring): Promise<void> {
  const command = ring.commands.get(interaction.commandName);
  if (!command) return notice(interaction, OLDER_COMMAND);
  const here = await hereOf(interaction, ring);
  const refused = command.forModerators ? undefined : refusal(here.settings, askerOf(interaction));
  if (refused !== undefined) return notice(interaction, refused);
  const onlyToAsker = command.forModerators ?? isPrivate(interaction, here);
  const look = lookOf({ id: interaction.id, asker: onlyToAsker ? undefined : interaction.user.id }, here);
  const work = async (): Promise<Outgoing> => {
    const shown = await command.run(given(interaction, here), ring.services);
    if (here.server) keepSaid({ ...kept(interaction), server: here.server.id, shown }, ring);
    return draw(shown, look);
  };
  await answer({ interaction, work: work(), onlyToAsker, deferAfterMs: ring.deferAfterMs });
}

/** What the person said wins over what the server wants. */
const isPrivate = (interaction: CommandInteraction, { settings }: Here): boolean =>
  (interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null) ?? settings.private;

function given(interaction: CommandInteraction, { server }: Here): Given {
  const common = { place: placeOf(interaction), ...(server ? { server } : {}) };
  if (interaction.isMessageContextMenuCommand()) {
    return { ...common, options: {}, message: interaction.targetMessage.content };
  }
  const { path, options } = filledIn(interaction.options.data);
  const texts = options.filter((option) => typeof option.value === 'string');
  return {
    ...common,
    options: Object.fromEntries(texts.map(({ name, value }) => [name, String(value)])),
    ...(path === '' ? {} : { path }),
  };
}

type Filled = readonly CommandInteractionOption[];

/** Sub-commands carry the options. */
function filledIn(data: Filled, before = ''): Readonly<{ path: string; options: Filled }> {
  const [first] = data;
  if (first?.options === undefined) return { path: before, options: data };
  return filledIn(first.options, `${before} ${first.name}`.trim());
}

/** A command as it was typed, for whoever reads a report of its answer. */
function kept(interaction: CommandInteraction): Readonly<{ id: string; by: string; asked: string }> {
  const { id, user, commandName } = interaction;
  const options = interaction.isChatInputCommand() ? filledIn(interaction.options.data).options : [];
  const typed = options.map(({ name, value }) => ` ${name}: ${value}`).join('');
  return { id, by: user.id, asked: `/${commandName}${typed}` };
}

async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { commands, services }: Ring,
): Promise<void> {
  const complete = commands.get(interaction.commandName)?.complete;
  const { name, value } = interaction.options.getFocused(true);
  const found = complete?.({ option: name, text: value }, services.bot) ?? [];
  const fitting = found.filter(
    (suggestion) => suggestion.value !== '' && suggestion.value.length <= CHOICE_TEXT,
  );
  await interaction.respond(
    fitting
      .slice(0, CHOICES)
      .map((suggestion) => ({ name: cut(suggestion.name, CHOICE_TEXT), value: suggestion.value })),
  );
}
