/** State that ends with the process. */
import { CONVERSATION_MS, type Place, REPLY_MS, type Reply, type State } from './state.ts';

type Kept<V> = { value: V; at: number };

export function memoryState<T>(): State<T> {
  const turns = new Map<string, Kept<T>>();
  const replies = new Map<string, Kept<Reply<T>>>();
  return {
    turn: async (place, now) => {
      const kept = turns.get(key(place));
      return kept && now - kept.at <= CONVERSATION_MS ? kept.value : undefined;
    },
    saveTurn: async (place, turn, now) => {
      dropOlder(turns, now - CONVERSATION_MS);
      put(turns, key(place), { value: turn, at: now });
    },
    reply: async (question) => replies.get(question)?.value,
    saveReply: async (question, reply, now) => {
      dropOlder(replies, now - REPLY_MS);
      put(replies, question, { value: reply, at: now });
    },
    forgetReply: async (question) => {
      replies.delete(question);
    },
    close: async () => {},
  };
}

const key = ({ user, channel }: Place): string => `${user}/${channel}`;

/** Set anew, a key goes to the end: the oldest stand first. */
function put<V>(map: Map<string, Kept<V>>, id: string, kept: Kept<V>): void {
  map.delete(id);
  map.set(id, kept);
}

function dropOlder<V>(map: Map<string, Kept<V>>, than: number): void {
  for (const [id, { at }] of map) {
    if (at >= than) return;
    map.delete(id);
  }
}
