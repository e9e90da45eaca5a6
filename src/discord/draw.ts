import type { Answer } from '../answer/answer.ts';
import type { Bot } from '../bot.ts';
import type { Shown, Told } from '../command.ts';
import { discordMessage, type Look, type Outgoing } from '../render/discord/message.ts';
import type { Place } from '../state/state.ts';
import type { Here } from './server.ts';

/** What a command or a message answers, with what can be asked next. */
export function draw(shown: Shown | Told, look: Look, bot: Bot): Outgoing {
  if ('told' in shown) return shown.told;
  const { answer, paging, page, file, picture } = shown;
  return discordMessage(withNext(answer, bot), {
    ...look,
    ...(paging ? { paging } : {}),
    ...(page ? { page } : {}),
    ...(file ? { file } : {}),
    ...(picture && !look.plain ? { picture } : {}),
  });
}

type Answering = Readonly<{ id: string; asker: string | undefined }>;

/** `id` is what the answer is kept under; without an asker, only one person sees it. */
export const lookOf = ({ id, asker }: Answering, { server, settings }: Here): Look => ({
  plain: settings.plain,
  ...(server ? { reportAs: id } : {}),
  ...(asker === undefined ? {} : { asker }),
});

/** Whoever looks at the sources of an answer still has that answer's own. */
const withNext = (answer: Answer, bot: Bot): Answer =>
  answer.kind === 'answered' && answer.related.length === 0 && answer.again?.call !== 'cited'
    ? { ...answer, related: bot.related(answer) }
    : answer;

/** Interactions outside of channels don't occur; one person still has one conversation there. */
export const placeOf = ({ user, channelId, guildId }: Where): Place => ({
  user: user.id,
  channel: channelId ?? user.id,
  ...(guildId === null ? {} : { server: guildId }),
});
type Where = Readonly<{ user: { id: string }; channelId: string | null; guildId: string | null }>;
