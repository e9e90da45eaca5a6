/** Interaction → command, autocomplete or button. The one catch of all of them. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Given } from '../command.ts';
import type { Outgoing } from '../render/discord/message.ts';
import { CHOICE_TEXT, CHOICES, cut } from '../render/limits.ts';
import { answer, notice } from './answering.ts';
import { draw, placeOf } from './draw.ts';
import { FAILED, isNormal, OLDER_COMMAND } from './failure.ts';
import { onPress } from './press.ts';
import type { Ring } from './ring.ts';

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
  else if (interaction.isRepliable()) await notice(interaction, OLDER_COMMAND);
}

async function onFailure(error: unknown, interaction: Interaction, { log }: Ring): Promise<void> {
  if (isNormal(error)) return log.debug({ error }, 'an interaction was over before it was answered');
  log.error({ error, interaction: interaction.id }, 'an interaction failed');
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable()) await notice(interaction, FAILED);
  } catch (second) {
    log.debug({ error: second }, 'the failure could not be told either');
  }
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

async function onCommand(interaction: CommandInteraction, ring: Ring): Promise<void> {
  const command = ring.commands.get(interaction.commandName);
  if (!command) return notice(interaction, OLDER_COMMAND);
  const onlyToAsker = interaction.isChatInputCommand() && interaction.options.getBoolean('private') === true;
  const asker = onlyToAsker ? {} : { asker: interaction.user.id };
  const work = async (): Promise<Outgoing> =>
    draw(await command.run(given(interaction), ring.services), asker);
  await answer({ interaction, work: work(), onlyToAsker, deferAfterMs: ring.deferAfterMs });
}

function given(interaction: CommandInteraction): Given {
  const place = placeOf(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    return { place, options: {}, message: interaction.targetMessage.content };
  }
  const texts = interaction.options.data.filter((option) => typeof option.value === 'string');
  return { place, options: Object.fromEntries(texts.map(({ name, value }) => [name, String(value)])) };
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
