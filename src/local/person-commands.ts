/** What a person does with commands: running one, completing an option, applying one to a message. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { COMMAND, type CommandOption } from './command-body.ts';
import { spotOf } from './elsewhere.ts';
import { channelFor, INTERACTION, type Interactions, type Opening, type Outcome } from './interactions.ts';
import { carriedOptions, type FillableOption, optionTrouble } from './option-values.ts';
import type { PageAction } from './page-api.ts';
import { DONE, type Done, type Person, sorry } from './person-messages.ts';
import { permittedTo } from './registry.ts';
import { resolvedFrom } from './resolved.ts';
import { leafOf, nested } from './sub-commands.ts';
import { usable } from './usable.ts';
import { isEphemeral, shownToBot } from './visible.ts';
import { type Channel, messageVisibleTo } from './world.ts';

const NO_RESPONSE = 'The application did not respond';

export type Asking = Person & Readonly<{ interactions: Interactions }>;
type Action<K extends PageAction['do']> = Extract<PageAction, { do: K }>;

/** By id or by name, among those that this person sees here. */
function commandsFor(person: Person, channel: Channel): APIApplicationCommand[] {
  const { world, user } = person;
  const spot = spotOf(world, channel, user.id);
  return [...world.commands.values()].filter(
    (command) => usable(command, spot) && permittedTo(world, command, user.id),
  );
}

type Found = Readonly<{
  command: APIApplicationCommand;
  channel: Channel;
  /** Sub-command group and sub-command, where there are such. */
  path: readonly CommandOption[];
  options: readonly FillableOption[];
}>;

function find(
  person: Person,
  action: Readonly<{ channel: string; command: string }>,
  type: number,
): Found | null {
  const channel = channelFor(person.world, action.channel, person.user);
  if (!channel) return null;
  // A slash command's name has no spaces; what follows one names a sub-command: "settings listen add".
  const [name = '', ...inner] = type === COMMAND.slash ? action.command.split(' ') : [action.command];
  const command = commandsFor(person, channel).find(
    (one) => one.type === type && (one.id === name || one.name === name),
  );
  const leaf = command && leafOf(command, inner);
  return command && leaf ? { command, channel, ...leaf } : null;
}

const UNKNOWN = 'There is no such command here.';

export function told(outcome: Outcome): Done {
  if (outcome.kind === 'no response') return sorry(NO_RESPONSE);
  return outcome.kind === 'choices' ? { choices: outcome.choices } : DONE;
}

export async function runSlash(asking: Asking, action: Action<'slash'>): Promise<Opened> {
  const found = find(asking, action, COMMAND.slash);
  if (!found) return failed(UNKNOWN);
  const trouble = optionTrouble(found.options, action.options);
  if (trouble) return failed(trouble);
  const carried = carriedOptions(found.options, action.options);
  const resolved = resolvedFrom(asking.world, found, carried);
  if (typeof resolved === 'string') return failed(resolved);
  const data = { ...about(found), options: nested(found.path, carried), ...resolved };
  return open(asking, { ...opening(asking, found, 'slash'), type: INTERACTION.command, data });
}

export async function complete(asking: Asking, action: Action<'complete'>): Promise<Done> {
  const found = find(asking, action, COMMAND.slash);
  if (!found) return sorry(UNKNOWN);
  const focused = found.options.find((option) => option.name === action.focused);
  if (!focused?.autocomplete) return sorry(`The option "${action.focused}" is not completed by the bot.`);
  const typed = action.options.some((one) => one.name === action.focused)
    ? action.options
    : [...action.options, { name: action.focused, value: '' }];
  const carried = carriedOptions(found.options, typed, action.focused);
  const data = { ...about(found), options: nested(found.path, carried) };
  const { outcome } = await open(asking, {
    ...opening(asking, found, 'slash'),
    type: INTERACTION.autocomplete,
    data,
  });
  return outcome ? told(outcome) : sorry(NO_RESPONSE);
}

export async function applyToMessage(asking: Asking, action: Action<'message-command'>): Promise<Opened> {
  const found = find(asking, action, COMMAND.message);
  const target = found?.channel.messages.get(action.message);
  if (!found) return failed(UNKNOWN);
  if (!target || !messageVisibleTo(target, asking.user.id)) return failed('This message is gone.');
  if (isEphemeral(target)) return failed('Commands cannot be used on a message that only you see.');
  // The target's content is open to the bot without any intent.
  const messages = { [target.id]: shownToBot(asking.world, target, true) };
  const data = { ...about(found), target_id: target.id, resolved: { messages } };
  return open(asking, { ...opening(asking, found, 'message'), type: INTERACTION.command, data });
}

function about({ command }: Found) {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
  };
}

function opening({ user }: Asking, { command, path, channel }: Found, kind: 'slash' | 'message') {
  const name = [command, ...path].map((one) => one.name).join(' ');
  return { user, channel, command: { id: command.id, name, kind } };
}

/** What was opened, how it ended, and the sentence when it could not even be opened. */
export type Opened = Readonly<{
  interaction?: ReturnType<Interactions['open']>['interaction'];
  outcome?: Outcome;
  error?: string;
}>;

export const failed = (error: string): Opened => ({ error });

export async function open(asking: Asking, what: Opening): Promise<Opened> {
  const { interaction, outcome } = asking.interactions.open(what);
  return { interaction, outcome: await outcome };
}
