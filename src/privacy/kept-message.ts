/** What `/privacy` shows. */
import type { Outgoing } from '../render/discord/message.ts';
import { privacyMessage } from '../render/discord/privacy.ts';
import type { Privacy } from '../state/privacy.ts';
import { countOf, keptText } from './kept-text.ts';

type Services = Readonly<{
  state: Pick<Privacy, 'keptAbout'> & Readonly<{ keptDays: number; lasting: boolean }>;
  now: () => Date;
}>;

export async function keptMessage(user: string, { state, now }: Services): Promise<Outgoing> {
  const kept = await state.keptAbout(user, now().getTime());
  const { keptDays, lasting } = state;
  const acts = countOf(kept) === 0 ? [] : (['export', 'erase'] as const);
  return privacyMessage(keptText({ kept, keptDays, lasting }), ...acts);
}
