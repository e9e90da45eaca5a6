import type { Shown } from '../command.ts';
import type { Buttons } from '../render/discord/buttons.ts';
import { discordMessage, type Outgoing } from '../render/discord/message.ts';
import type { Place } from '../state/state.ts';

export const draw = ({ answer, paging, page, file }: Shown, buttons: Buttons): Outgoing =>
  discordMessage(answer, {
    ...buttons,
    ...(paging ? { paging } : {}),
    ...(page ? { page } : {}),
    ...(file ? { file } : {}),
  });

/** Interactions outside of channels don't occur; one person still has one conversation there. */
export const placeOf = ({ user, channelId }: { user: { id: string }; channelId: string | null }): Place => ({
  user: user.id,
  channel: channelId ?? user.id,
});
