import type { PageState } from '../../page-api.ts';
import { nameOf, userOf } from './view.ts';

/** A typed "@Name" becomes a mention, the longest name first; `mentionsToNames` is the way back for editing. */
export function namesToMentions(state: PageState, text: string): string {
  const users = [...state.users, ...(state.bot === null ? [] : [state.bot])];
  const named = users.flatMap((user) =>
    [...new Set([nameOf(user), user.username])].map((name) => ({ name, id: user.id })),
  );
  named.sort((a, b) => b.name.length - a.name.length);
  const spelled = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (spelled === '') return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}<])@(${spelled})(?![\\p{L}\\p{N}])`, 'giu'),
    (all, name: string) => {
      const user = named.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return user === undefined ? all : `<@${user.id}>`;
    },
  );
}

export function mentionsToNames(state: PageState, text: string): string {
  return text.replace(/<@!?(\d+)>/g, (all, id: string) => {
    const user = userOf(state, id);
    return user === undefined ? all : `@${nameOf(user)}`;
  });
}
