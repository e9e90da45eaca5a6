/** What to do after one try of a request. */
import type { Answered, Tried } from './attempt.ts';
import type { BackOff } from './back-off.ts';
import type { Errand } from './errand.ts';

/** What has to wait beside the request itself. */
export type Stop = 'nothing' | 'all but callbacks' | 'everything';

export type Verdict =
  | Readonly<{ kind: 'done'; response: Answered }>
  /** `leastMs`: what Discord asks for; the growing pause is on top of it. */
  | Readonly<{ kind: 'again'; stop: Stop; leastMs: number; pause: BackOff }>
  /** It may have been done, and a second time would do harm. */
  | Readonly<{ kind: 'over' }>;

const UNWELL: BackOff = { firstMs: 500, mostMs: 30_000 };
/** There are 3 s in all. */
const IN_CALLBACK: BackOff = { firstMs: 100, mostMs: 800 };
const LIMITED: BackOff = { firstMs: 100, mostMs: 2000 };
/** One address of many bots, or a ban, without a word for how long. */
const CLOUDFLARE: BackOff = { firstMs: 5000, mostMs: 300_000 };
/** Either the token was changed, and then the gateway says so, or Discord is confused. */
const UNAUTHORISED: BackOff = { firstMs: 1000, mostMs: 60_000 };

type Known = Readonly<{
  errand: Errand;
  tries: number;
  /** The token has been taken before. */
  accepted: boolean;
}>;

const ALREADY_ACKNOWLEDGED = '40060';

export async function judge(tried: Tried, { errand, tries, accepted }: Known): Promise<Verdict> {
  const unwell = again('nothing', { pause: errand.kind === 'callback' ? IN_CALLBACK : UNWELL });
  if (tried.kind === 'lost') return errand.repeatable || !tried.sent ? unwell : { kind: 'over' };
  const { response } = tried;
  if (response.status >= 500) return errand.repeatable ? unwell : { kind: 'done', response };
  if (response.status === 429) return limited(response);
  if (response.status === 401 && accepted && isAuthorised(errand)) {
    return again('all but callbacks', { pause: UNAUTHORISED });
  }
  const landedBefore = errand.kind === 'callback' && tries > 1 && response.status === 400;
  if (landedBefore && (await response.text()).includes(ALREADY_ACKNOWLEDGED)) {
    return { kind: 'done', response: { ...response, status: 204, ok: true } };
  }
  return { kind: 'done', response };
}

/** The others carry an interaction's token in their address. */
const isAuthorised = ({ kind }: Errand): boolean => kind === 'message' || kind === 'other';

function limited({ headers }: Answered): Verdict {
  const leastMs = Number(headers.get('retry-after') ?? 0) * 1000;
  if (!headers.has('x-ratelimit-scope') && !headers.get('content-type')?.includes('json')) {
    return again('everything', { leastMs, pause: leastMs > 0 ? LIMITED : CLOUDFLARE });
  }
  // Callbacks are not bound to the limit of all requests.
  const stop = headers.has('x-ratelimit-global') ? 'all but callbacks' : 'nothing';
  return again(stop, { leastMs, pause: LIMITED });
}

const again = (
  stop: Stop,
  { leastMs = 0, pause }: Readonly<{ leastMs?: number; pause: BackOff }>,
): Verdict => ({ kind: 'again', stop, leastMs, pause });
