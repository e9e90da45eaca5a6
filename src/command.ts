/**
 * What a file in commands/ is: how Discord shows the command, and a function from what was asked to an answer.
 * Sending, deferring and failing are the dispatcher's business (src/discord/).
 */
import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answer } from './answer/answer.ts';
import type { Asked, Bot, Suggestion } from './bot.ts';
import type { Exported, Format } from './export/format.ts';
import type { Proposal, Wanted } from './export/proposal.ts';
import type { Pictures } from './picture/pictures.ts';
import type { Turn } from './question/query.ts';
import type { Press } from './render/custom-id.ts';
import type { Paging } from './render/discord/buttons.ts';
import type { FormBody } from './render/discord/form.ts';
import type { Outgoing, SentFile, SentPicture } from './render/discord/message.ts';
import type { Place, State } from './state/state.ts';

export type Services = Readonly<{
  bot: Bot;
  state: State<Turn>;
  now: () => Date;
  /** The record as a file. */
  exports: (format: Format) => Promise<Exported>;
  pictures: Pictures;
  /** What a moderator proposes for the record, as a file. */
  propose: (wanted: Wanted) => Proposal;
  /** Reads the record from its folder anew, where it has changed; answers come from the one before until then. */
  reread: () => Promise<Reread>;
}>;

/** What became of the record when it was read anew; `problems` are for whoever keeps it, one line each. */
export type Reread = Readonly<
  | { kind: 'same' }
  | { kind: 'new'; version: string; facts: number }
  | { kind: 'refused'; problems: readonly string[] }
>;

/**
 * An answer; `page` of it when it is longer than a message, `paging` when it is itself one page of many.
 * `question`: what was asked in words, so that moderators see it when the record does not hold the answer.
 */
export type Shown = Readonly<{
  answer: Answer;
  paging?: Paging;
  page?: number;
  file?: SentFile;
  picture?: SentPicture;
  question?: string;
}>;
/** What is no answer from the record: settings, a list of cases. */
export type Told = Readonly<{ told: Outgoing }>;

/** A server that took the bot in; there is none in direct messages, and where a person brought the bot along. */
export type Server = Readonly<{
  id: string;
  /** Whether the bot may read messages that don't address it. */
  hears: boolean;
}>;
/**
 * Texts, choices and ids of a slash command's options, or the message that a message command was used on.
 * `path`: "listen add", the sub-command, where there are some.
 */
export type Given = Readonly<{
  place: Place;
  options: Readonly<Record<string, string>>;
  path?: string;
  message?: string;
  server?: Server;
  /** The person's language, as Discord names it. */
  locale?: string;
  /** Answers are text alone there: a picture would be drawn for nobody. */
  plain?: boolean;
}>;
/** A button, or a choice of a select, that this command made. */
type Pressed = Readonly<{ place: Place; press: Press; server?: Server }>;
type Outcome = Shown | Told;

export type Command = Readonly<{
  data: RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Nobody else ever sees what it says, and a server's limits on who may ask where don't hold for it. */
  onlyToAsker?: boolean;
  run: (given: Given, services: Services) => Outcome | Promise<Outcome>;
  /** A form to fill in first, where what was given is not enough; its fields are called as the options are. */
  form?: (given: Given) => FormBody | undefined;
  complete?: (typing: Readonly<{ option: string; text: string }>, bot: Bot) => readonly Suggestion[];
  press?: (pressed: Pressed, services: Services) => Outcome | Promise<Outcome>;
}>;

/** In servers, direct messages and anywhere that a user took the bot along to. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const PRIVATE: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer only to you',
};

type SlashData = Readonly<{
  name: string;
  description: string;
  options?: readonly APIApplicationCommandStringOption[];
}>;

/** What can be answered for all to see, and privately. */
export const slash = ({
  name,
  description,
  options = [],
}: SlashData): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  options: [...options, PRIVATE],
  ...EVERYWHERE,
});

/** Everywhere, and of no concern to anyone else. */
export const toAskerAlone = (
  data: Omit<SlashData, 'options'>,
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  ...data,
  ...EVERYWHERE,
});

type ModeratorsData = Pick<
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  'name' | 'description' | 'options'
>;

/** In servers only, and hidden from everyone without the permission Manage Server, unless the server says otherwise. */
export const forModerators = (data: ModeratorsData): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  ...data,
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
});

export const onMessage = (name: string): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  name,
  ...EVERYWHERE,
});

type TextOption = Readonly<{
  name: string;
  description: string;
  required?: boolean;
  completes?: boolean;
  maxLength?: number;
}>;

export const text = ({
  name,
  description,
  required,
  completes,
  maxLength,
}: TextOption): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required: required ?? false,
  ...(completes ? { autocomplete: true } : {}),
  ...(maxLength ? { max_length: maxLength } : {}),
});

type ChoiceOption = Readonly<{
  name: string;
  description: string;
  optional?: boolean;
  choices: readonly Readonly<{ name: string; value: string }>[];
}>;

/** A text that is one of few, at most 25; required unless it says otherwise. */
export const oneOf = ({
  name,
  description,
  optional,
  choices,
}: ChoiceOption): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required: !optional,
  choices: [...choices],
});

/** A question by someone somewhere: asked after their last turn there, and remembered for the next one. */
export async function askIn(place: Place, question: string, { bot, state, now }: Services): Promise<Answer> {
  const date = now();
  const previous = await state.turn(place, date.getTime());
  const { answer, turn } = bot.ask(question, { now: date, ...(previous ? { previous } : {}) });
  if (turn) await state.saveTurn(place, turn, date.getTime());
  return answer;
}

/** What a structured call said, with its turn remembered: "and Japan?" then goes on from it. */
export async function keep(place: Place, { answer, turn }: Asked, { state, now }: Services): Promise<Answer> {
  if (turn) await state.saveTurn(place, turn, now().getTime());
  return answer;
}
