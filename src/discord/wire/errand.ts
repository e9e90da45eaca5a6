/** What a request is about, and so how long it is worth trying, and whether trying again can do harm. */

export type Errand = Readonly<{
  kind: 'callback' | 'edit' | 'follow-up' | 'message' | 'other';
  /** From the first try to the start of the last one. */
  patienceMs: number;
  /** Of one try. */
  timeoutMs: number;
  /** Done twice, it is as if it was done once. */
  repeatable: boolean;
}>;

/** The interaction is lost 3 s after it began, and its event took some time to come. */
const CALLBACK: Errand = { kind: 'callback', patienceMs: 2200, timeoutMs: 2000, repeatable: true };
/** An interaction's token is good for 15 minutes. */
export const LONGEST_PATIENCE_MS = 14 * 60_000;
const EDIT: Errand = { kind: 'edit', patienceMs: LONGEST_PATIENCE_MS, timeoutMs: 15_000, repeatable: true };
/** Nothing keeps a further message by an interaction's token from coming twice. */
const FOLLOW_UP: Errand = { ...EDIT, kind: 'follow-up', repeatable: false };
/** A message carries a nonce that Discord takes once; it checks that for "the past few minutes". */
const MESSAGE: Errand = { ...EDIT, kind: 'message' };
/** Whoever starts the bot wants to hear soon that it does not work. */
const OTHER: Errand = { kind: 'other', patienceMs: 8000, timeoutMs: 10_000, repeatable: true };

export function errandOf(method: string, url: string): Errand {
  const path = new URL(url).pathname.replace(/^.*?\/v\d+/, '');
  if (/^\/interactions\/[^/]+\/[^/]+\/callback$/.test(path)) return CALLBACK;
  if (path.startsWith('/webhooks/')) return method === 'POST' ? FOLLOW_UP : EDIT;
  if (/^\/channels\/\d+\/messages/.test(path) || path === '/users/@me/channels') return MESSAGE;
  return OTHER;
}
