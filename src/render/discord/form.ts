/** A form that stands for a command's options. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { encode } from '../custom-id.ts';

/** Its fields are called as the options are. */
export type FormBody = Omit<APIModalInteractionResponseCallbackData, 'custom_id'>;

type FormOf = Readonly<{ command: string; isPrivate: boolean }>;

/** Whoever fills it in runs the command, and sees the answer alone if that was asked for. */
export const discordForm = (
  body: FormBody,
  { command, isPrivate }: FormOf,
): APIModalInteractionResponseCallbackData => ({
  ...body,
  custom_id: encode({ kind: 'form', command, private: isPrivate }) ?? '',
});
