/**
 * How many questions a person and a server may have answered: so many that only a flood meets the limit. What is
 * refused gets a sentence, and does not count itself.
 */
export type Limits = Readonly<{ person: Limit; server: Limit }>;
type Limit = Readonly<{ questions: number; withinMs: number }>;

/** Nobody reads more answers than one in two seconds; so many people of one server at once are a flood, too. */
export const LIMITS: Limits = {
  person: { questions: 30, withinMs: 60_000 },
  server: { questions: 50, withinMs: 1000 },
};

/** `again`: the person was told so already, and has had no answer since. */
export type Refused = Readonly<{ by: keyof Limits; sentence: string; again: boolean }>;

type Asked = Readonly<{ user: string; server: string | undefined; now: Date }>;

export type Pace = Readonly<{
  /** Counts a question of this person here, unless it is one too many. */
  take(asked: Asked): Refused | undefined;
}>;

export function createPace(limits: Limits): Pace {
  const people = lately(limits.person);
  const servers = lately(limits.server);
  const told = new Set<string>();
  return {
    take({ user, server = '', now: date }) {
      const now = date.getTime();
      const own = people.waitOf(user, now);
      const all = server === '' ? 0 : servers.waitOf(server, now);
      if (own === 0 && all === 0) {
        told.delete(user);
        people.add(user, now);
        if (server !== '') servers.add(server, now);
        return undefined;
      }
      const again = told.has(user);
      told.add(user);
      const by = own > 0 ? 'person' : 'server';
      return { by, again, sentence: sentenceOf(by, limits[by], Math.max(own, all)) };
    },
  };
}

function sentenceOf(by: keyof Limits, { questions, withinMs }: Limit, waitMs: number): string {
  const per = withinMs === 60_000 ? 'a minute' : 'a second';
  const rate = `${questions} questions ${per}`;
  const limit = by === 'person' ? `One person gets ${rate} answered` : `In one server, ${rate} are answered`;
  const seconds = Math.ceil(waitMs / 1000);
  return `${limit}, and this is one more: ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}. Until then, messages are not answered.`;
}

/** When each key was last counted, as far back as it matters. */
function lately({ questions, withinMs }: Limit) {
  const times = new Map<string, readonly number[]>();
  let swept = 0;
  // A clock that was set back would else refuse until it has caught up.
  const within = (key: string, now: number): readonly number[] =>
    (times.get(key) ?? []).filter((at) => at > now - withinMs && at <= now);
  const sweep = (now: number): void => {
    for (const key of times.keys()) if (within(key, now).length === 0) times.delete(key);
    swept = now;
  };
  return {
    /** Milliseconds until one more fits. */
    waitOf(key: string, now: number): number {
      const oldest = within(key, now).at(-questions);
      return oldest === undefined ? 0 : oldest + withinMs - now;
    },
    add(key: string, now: number): void {
      if (Math.abs(now - swept) > withinMs) sweep(now);
      times.set(key, [...within(key, now), now]);
    },
  };
}
