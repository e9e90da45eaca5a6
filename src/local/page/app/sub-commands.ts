import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

/** Each sub-command as a command of its own, as Discord's list shows it: "/settings listen add". */
export function leaves(command: APIApplicationCommand): readonly APIApplicationCommand[] {
  const inner = (command.options ?? []).filter(hasInner);
  if (inner.length === 0) return [command];
  return inner.flatMap(({ name, description, options = [] }) =>
    leaves({
      ...command,
      id: `${command.id} ${name}`,
      name: `${command.name} ${name}`,
      description,
      options,
    }),
  );
}

const hasInner = (
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { type: Type.Subcommand | Type.SubcommandGroup }> =>
  option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
