/** The option `picture` of a command, and the answer with the picture that it asks for. */
import type { APIApplicationCommandStringOption } from 'discord.js';
import type { Answer } from './answer/answer.ts';
import { type Given, oneOf, type Services, type Shown } from './command.ts';
import { pageOf } from './render/discord/page.ts';

/** What the option `picture` may hold. */
const PICTURES = {
  dark: { theme: 'dark', view: 'whole' },
  light: { theme: 'light', view: 'whole' },
  sure: { theme: 'dark', view: 'sure' },
  'sure-light': { theme: 'light', view: 'sure' },
} as const;
const isPicture = (value: string): value is keyof typeof PICTURES => Object.hasOwn(PICTURES, value);

const PICTURE_CHOICES = [
  { name: 'dark', value: 'dark' },
  { name: 'light', value: 'light' },
];
const SURE_CHOICES = [
  { name: 'how sure each said it was', value: 'sure' },
  { name: 'how sure each said it was, light', value: 'sure-light' },
];

export const pictureOption = (choices: 'whole' | 'sure'): APIApplicationCommandStringOption =>
  oneOf({
    name: 'picture',
    description: 'A picture with it',
    optional: true,
    choices: choices === 'sure' ? [...PICTURE_CHOICES, ...SURE_CHOICES] : PICTURE_CHOICES,
  });

/** The first page of an answer, with its picture when the person wants one: drawing takes longer than saying. */
export async function pictured(
  answer: Answer,
  { options: { picture: wanted }, plain }: Pick<Given, 'options' | 'plain'>,
  { pictures }: Pick<Services, 'pictures'>,
): Promise<Shown> {
  if (wanted === undefined || plain) return { answer };
  const kind = PICTURES[isPicture(wanted) ? wanted : 'dark'];
  const picture = await pictures({ answer, page: pageOf(answer, 0).answer, ...kind });
  return { answer, ...(picture ? { picture } : {}) };
}
