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
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answer } from './answer/answer.ts';
import type { Asked, Bot, Suggestion } from './bot.ts';
import type { Exported, Format } from './export/format.ts';
import type { Turn } from './question/query.ts';
import type { Press } from './render/custom-id.ts';
import type { Paging } from './render/discord/buttons.ts';
import type { SentFile } from './render/discord/message.ts';
import type { Place, State } from './state/state.ts';

export type Services = Readonly<{
  bot: Bot;
  state: State<Turn>;
  now: () => Date;
  /** The record as a file. */
  exports: (format: Format) => Promise<Exported>;
}>;

/** An answer; `page` of it when it is longer than a message, `paging` when it is itself one page of many. */
export type Shown = Readonly<{ answer: Answer; paging?: Paging; page?: number; file?: SentFile }>;
/** Free text of a slash command's options, or the message that a message command was used on. */
export type Given = Readonly<{ place: Place; options: Readonly<Record<string, string>>; message?: string }>;
/** A button, or a choice of a select, that this command made. */
type Pressed = Readonly<{ place: Place; press: Press }>;

export type Command = Readonly<{
  data: RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run: (given: Given, services: Services) => Shown | Promise<Shown>;
  complete?: (typing: Readonly<{ option: string; text: string }>, bot: Bot) => readonly Suggestion[];
  press?: (pressed: Pressed, services: Services) => Shown | Promise<Shown>;
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

/** Every slash command can be answered privately. */
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
