/** A small bot of the real discord.js, with something of everything that the page can show. */
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  Events,
  FileBuilder,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  type MessageCreateOptions,
  MessageFlags,
  ModalBuilder,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ThumbnailBuilder,
} from 'discord.js';

const PORTS = ['Bergen', 'Bremen', 'Brest', 'Lisbon'];
const choice = (name: string, value: string) => ({ name, value });

/** A wave, 24 by 12 pixels. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAIAAAD3UuoiAAAAQklEQVR42mMQso6lCmIYNYgEg6wW3EBGxBsBUc+A1RQizUJWzIDLFIJmoalkwGMKHrMwlRE2CNMsrGqIMogYRDWDANEiNvD7Y6VJAAAAAElFTkSuQmCC',
  'base64',
);

const text = (content: string) => new TextDisplayBuilder({ content });
const button = (
  style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>,
  label: string,
  custom_id: string,
) => new ButtonBuilder({ style, label, custom_id });

/** A message that uses every element of Components V2. */
export function everything(): MessageCreateOptions {
  const box = new ContainerBuilder({ accent_color: 0x3aa0d8 })
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(text('## High water at Bergen\n**14:32**, 1.6 m above chart datum.'))
        .setThumbnailAccessory(
          new ThumbnailBuilder({ media: { url: 'attachment://chart.png' }, description: 'Waves' }),
        ),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addTextDisplayComponents(
      text(
        '- *Spring* tide until <t:1795600000:D>\n- see [the tables](https://example.org/tides)\n> The sea is calm tonight.\n-# Read as: high water at Bergen',
      ),
    )
    .addMediaGalleryComponents(
      new MediaGalleryBuilder().addItems({
        media: { url: 'attachment://chart.png' },
        description: 'The curve of the day',
      }),
    )
    .addFileComponents(new FileBuilder({ file: { url: 'attachment://tides.csv' } }))
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(text('Source: harbour office'))
        .setButtonAccessory(
          new ButtonBuilder({ style: ButtonStyle.Link, label: 'Open', url: 'https://example.org/' }),
        ),
    )
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        button(ButtonStyle.Primary, 'Next tide', 'next'),
        button(ButtonStyle.Secondary, 'Fails', 'fail'),
        button(ButtonStyle.Success, 'Ask more', 'modal'),
        button(ButtonStyle.Danger, 'Delete', 'delete').setDisabled(true),
      ),
    )
    .addActionRowComponents(
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder({
          custom_id: 'day',
          placeholder: 'Another day',
          options: [
            { label: 'Today', value: 'today', description: '24 November' },
            { label: 'Tomorrow', value: 'tomorrow' },
          ],
        }),
      ),
    );
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [box],
    files: [
      new AttachmentBuilder(PICTURE, { name: 'chart.png' }),
      new AttachmentBuilder(Buffer.from('day,high\n24,14:32\n'), { name: 'tides.csv' }),
    ],
  };
}

async function answer(interaction: ChatInputCommandInteraction): Promise<void> {
  const hidden = interaction.options.getBoolean('private') === true;
  const flags = hidden ? { flags: MessageFlags.Ephemeral as const } : {};
  const said = interaction.options.data.map(({ name, value }) => `${name}=${value}`).join(', ');
  if (interaction.commandName === 'slow') return;
  if (interaction.commandName === 'moon') await interaction.deferReply(flags);
  else await interaction.reply({ content: `Tide: ${said}`, ...flags });
}

const form = (): ModalBuilder =>
  new ModalBuilder({ custom_id: 'more', title: 'Ask more' }).addLabelComponents(
    new LabelBuilder({ label: 'Your question' }).setTextInputComponent(
      new TextInputBuilder({ custom_id: 'question', style: TextInputStyle.Paragraph }),
    ),
  );

async function serve(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = PORTS.filter((port) => port.toLowerCase().startsWith(typed));
    await interaction.respond(found.map((port) => choice(port, `port:${port.toLowerCase()}`)));
  } else if (interaction.isChatInputCommand()) await answer(interaction);
  else if (interaction.isMessageContextMenuCommand())
    await interaction.reply({
      content: `Explained: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  else if (interaction.isButton()) {
    if (interaction.customId === 'next') await interaction.reply('Pressed next');
    else if (interaction.customId === 'modal') await interaction.showModal(form());
  } else if (interaction.isStringSelectMenu())
    await interaction.reply(`Pressed ${interaction.values.join(' and ')}`);
  else if (interaction.isModalSubmit())
    await interaction.reply(`Asked: ${interaction.fields.getTextInputValue('question')}`);
}

/** `/slow` and the button "Fails" are never answered, `/moon` thinks for ever. */
export async function openHarbour(client: Client<true>): Promise<void> {
  client.on(Events.InteractionCreate, (interaction) => void serve(interaction));
  const { String: Text, Boolean: Flag } = ApplicationCommandOptionType;
  await client.application.commands.set([
    {
      name: 'tide',
      nameLocalizations: { de: 'gezeiten' },
      description: 'When the tide turns at a port',
      descriptionLocalizations: { de: 'Wann in einem Hafen die Tide wechselt' },
      options: [
        {
          ...{ type: Text, name: 'port', description: 'Which port', required: true, autocomplete: true },
          nameLocalizations: { de: 'hafen' },
          descriptionLocalizations: { de: 'Welcher Hafen' },
        },
        {
          ...{ type: Text, name: 'unit', description: 'Metres or feet' },
          nameLocalizations: { de: 'einheit' },
          choices: [
            { ...choice('Metres', 'm'), nameLocalizations: { de: 'Meter' } },
            { ...choice('Feet', 'ft'), nameLocalizations: { de: 'Fuß' } },
          ],
        },
        { type: Flag, name: 'private', description: 'Only you see the answer' },
      ],
    },
    { name: 'moon', description: 'The phase of the moon' },
    { name: 'slow', description: 'Never answers' },
    {
      name: 'Explain this',
      nameLocalizations: { de: 'Das erklären' },
      type: ApplicationCommandType.Message,
    },
  ]);
}
