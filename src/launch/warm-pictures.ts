import type { Services } from '../command.ts';
import { pageOf } from '../render/discord/page.ts';

/**
 * Starts the thread that draws, with the picture that is asked for most. Loading the libraries and the fonts takes
 * several times as long as a picture; nobody waits for it now.
 */
export function warmPictures({ bot, pictures }: Pick<Services, 'bot' | 'pictures'>): void {
  const { answer } = bot.rollcall({}, new Date(0));
  void pictures({ answer, page: pageOf(answer, 0).answer, view: 'whole', theme: 'dark' });
}
