/** State whose failures (a full disk, a lost file) cost the memory of a conversation, never an answer. */
import type { State } from './state.ts';

export function forgivingState<T>(state: State<T>, onFailure: (error: unknown) => void): State<T> {
  const forgive = async <R>(work: Promise<R>): Promise<R | undefined> => {
    try {
      return await work;
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };
  return {
    turn: (place, now) => forgive(state.turn(place, now)),
    saveTurn: (place, turn, now) => forgive(state.saveTurn(place, turn, now)),
    reply: (question) => forgive(state.reply(question)),
    saveReply: (question, reply, now) => forgive(state.saveReply(question, reply, now)),
    forgetReply: (question) => forgive(state.forgetReply(question)),
    close: () => forgive(state.close()),
  };
}
