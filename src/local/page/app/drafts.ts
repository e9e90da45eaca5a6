/** What someone began to write in a channel waits there, also over a reload. */
import { remember, remembered } from './remembered.ts';
import type { View } from './view.ts';

const keyOf = (user: string, channel: string): string => `draft ${user} ${channel}`;

export const draftOf = (user: string, channel: string): string =>
  remembered('sessionStorage', keyOf(user, channel)) ?? '';

export const keepDraft = ({ state, channel, draft }: View): void =>
  remember('sessionStorage', keyOf(state.me.id, channel), draft);
