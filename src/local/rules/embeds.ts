/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Issue, Path } from '../errors.ts';
import { lengthOf, required } from './text.ts';

/** Over all embeds of one message. */
const MOST_CHARACTERS = 6000;

export function embedIssues(embeds: readonly APIEmbed[], path: Path): Issue[] {
  const total = embeds.reduce((sum, embed) => sum + charactersIn(embed), 0);
  const tooMuch: Issue = {
    path,
    code: 'MAX_EMBED_SIZE_EXCEEDED',
    message: `Embed size exceeds maximum size of ${MOST_CHARACTERS}`,
  };
  return [
    ...(total > MOST_CHARACTERS ? [tooMuch] : []),
    ...embeds.flatMap((embed, at) => [
      ...blankFields(embed, [...path, at]),
      ...emptyEmbed(embed, [...path, at]),
    ]),
  ];
}

function charactersIn(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
}

function blankFields(embed: APIEmbed, path: Path): Issue[] {
  return (embed.fields ?? []).flatMap((field, at) =>
    (['name', 'value'] as const).flatMap((key) =>
      field[key].trim() === '' ? [required([...path, 'fields', at, key])] : [],
    ),
  );
}

function emptyEmbed(embed: APIEmbed, path: Path): Issue[] {
  const shown = charactersIn(embed) > 0 || embed.image || embed.thumbnail;
  return shown ? [] : [required([...path, 'description'])];
}
