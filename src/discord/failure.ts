/** Failures while answering: which are normal, and what the person who asked reads about the others. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { NotSaved } from '../state/not-saved.ts';

/** The other side was faster or is gone: a dead interaction, one answered twice, a deleted message or channel. */
const NORMAL: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);
/** The bot may not speak there. */
const FORBIDDEN: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

export const isForbidden = (error: unknown): boolean =>
  error instanceof DiscordAPIError && FORBIDDEN.has(error.code);

export const isNormal = (error: unknown): boolean =>
  isForbidden(error) ||
  (error instanceof DiscordAPIError && (NORMAL.has(error.code) || repliesToNothing(error)));

/** A reply to a message that was deleted meanwhile is an invalid form body, told apart by its field. */
const repliesToNothing = (error: DiscordAPIError): boolean =>
  error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
  JSON.stringify(error.rawError).includes('message_reference');

export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;

export const FAILED =
  'This could not be answered: the bot stumbled over it, and the reason is in its log. ' +
  'Ask in other words, or tell whoever runs this bot.';
/** What was to be saved says itself why it is not. */
export const failureSentence = (error: unknown): string =>
  error instanceof NotSaved ? error.message : FAILED;
export const OLDER = 'This button is from an older version; ask again.';
export const OLDER_COMMAND = 'This command is from an older version; ask again, or see /help.';
export const NOT_YOURS = 'Only the person who asked can delete this answer.';
