/** Interaction → command, autocomplete or button. The one catch of all of them. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { CHOICE_TEXT, CHOICES, cut } from '../render/limits.ts';
import { notice } from './answering.ts';
import { failureSentence, isNormal, OLDER_COMMAND } from './failure.ts';
import { onPress } from './press.ts';
import type { Ring } from './ring.ts';
import { asTyped, runCommand } from './run-command.ts';
import { onSubmit } from './submit.ts';

export async function onInteraction(interaction: Interaction, ring: Ring): Promise<void> {
  if (ring.tooLate(interaction.createdTimestamp)) {
    return ring.log.debug(
      { interaction: interaction.id },
      'an interaction was over before the bot came to it',
    );
  }
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

async function onFailure(error: unknown, interaction: Interaction, { log, watch }: Ring): Promise<void> {
  if (isNormal(error)) return log.debug({ error }, 'an interaction was over before it was answered');
  log.error({ error, question: interaction.id }, 'an interaction failed');
  const door = interaction.isMessageComponent() ? 'button' : 'command';
  if (!interaction.isAutocomplete())
    watch({ kind: 'question', question: interaction.id, door, outcome: 'failed' });
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
  if (interaction.isMessageContextMenuCommand()) {
    const { content } = interaction.targetMessage;
    const used = { options: {}, message: content, asked: `/${interaction.commandName}` };
    return runCommand(interaction, { command, ...used, isPrivate: undefined }, ring);
  }
  const { path, options } = filledIn(interaction.options.data);
  const texts = options.filter((option) => typeof option.value === 'string');
  const filled = {
    options: Object.fromEntries(texts.map(({ name, value }) => [name, String(value)])),
    ...(path === '' ? {} : { path }),
    asked: asTyped(
      interaction.commandName,
      options.map(({ name, value }) => [name, value]),
    ),
  };
  const isPrivate = interaction.options.getBoolean('private') ?? undefined;
  await runCommand(interaction, { command, ...filled, isPrivate }, ring);
}

type Filled = readonly CommandInteractionOption[];

/** Sub-commands carry the options. */
function filledIn(data: Filled, before = ''): Readonly<{ path: string; options: Filled }> {
  const [first] = data;
  if (first?.options === undefined) return { path: before, options: data };
  return filledIn(first.options, `${before} ${first.name}`.trim());
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
