import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

import { joinedNames } from './spoken.ts';

/** Each sub-command as a command of its own, as Discord's list shows it: "/settings listen add". */
export function leaves(command: APIApplicationCommand): readonly APIApplicationCommand[] {
  const inner = (command.options ?? []).filter(hasInner);
  if (inner.length === 0) return [command];
  return inner.flatMap((option) =>
    leaves({
      ...command,
      id: `${command.id} ${option.name}`,
      name: `${command.name} ${option.name}`,
      name_localizations: joinedNames(command, option),
      description: option.description,
      description_localizations: option.description_localizations ?? null,
      options: option.options ?? [],
    }),
  );
}

const hasInner = (
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { type: Type.Subcommand | Type.SubcommandGroup }> =>
  option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
