import type { Shown, Told } from '../command.ts';
import { discordMessage, type Look, type Outgoing } from '../render/discord/message.ts';
import type { Place } from '../state/state.ts';
import type { Here } from './server.ts';

export function draw(shown: Shown | Told, look: Look): Outgoing {
  if ('told' in shown) return shown.told;
  const { answer, paging, page, file } = shown;
  return discordMessage(answer, {
    ...look,
    ...(paging ? { paging } : {}),
    ...(page ? { page } : {}),
    ...(file ? { file } : {}),
  });
}

type Answering = Readonly<{ id: string; asker: string | undefined }>;

/** `id` is what the answer is kept under; without an asker, only one person sees it. */
export const lookOf = ({ id, asker }: Answering, { server, settings }: Here): Look => ({
  plain: settings.plain,
  ...(server ? { reportAs: id } : {}),
  ...(asker === undefined ? {} : { asker }),
});

/** Interactions outside of channels don't occur; one person still has one conversation there. */
export const placeOf = ({ user, channelId }: { user: { id: string }; channelId: string | null }): Place => ({
  user: user.id,
  channel: channelId ?? user.id,
});
