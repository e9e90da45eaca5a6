/**
 * State whose failures (a full disk, a lost file) cost the memory of a conversation, never an answer.
 * What a person is told that it was saved is another matter: that fails aloud, as `NotSaved`.
 */
import { NotSaved } from './not-saved.ts';
import { NEW_SERVER, type Settings } from './settings.ts';
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
    ...aloud(state),
    turn: (place, now) => forgive(state.turn(place, now)),
    saveTurn: (place, turn, now) => forgive(state.saveTurn(place, turn, now)),
    reply: (question) => forgive(state.reply(question)),
    saveReply: (question, reply, now) => forgive(state.saveReply(question, reply, now)),
    forgetReply: (question) => forgive(state.forgetReply(question)),
    settings: lastKnown(async (server) => forgive(state.settings(server))),
    saveSaid: (server, id, said, now) => forgive(state.saveSaid(server, id, said, now)),
    addOpen: (server, asked, now) => forgive(state.addOpen(server, asked, now)),
    eraseLeft: async (started, now) => (await forgive(state.eraseLeft(started, now))) ?? [],
    forgetOld: (now) => forgive(state.forgetOld(now)),
    close: () => forgive(state.close()),
  };
}

/** A server that wants answers to be private goes on having them so while its settings can't be read. */
function lastKnown(read: (server: string) => Promise<Settings | undefined>): State<never>['settings'] {
  const known = new Map<string, Settings>();
  return async (server) => {
    const settings = (await read(server)) ?? known.get(server) ?? NEW_SERVER;
    known.set(server, settings);
    return settings;
  };
}

function aloud<T>(state: State<T>): State<T> {
  const saved = async <R>(what: string, work: Promise<R>): Promise<R> => {
    try {
      return await work;
    } catch (error) {
      throw new NotSaved(what, error);
    }
  };
  return {
    ...state,
    change: (server, changes) => saved('The settings could not be saved', state.change(server, changes)),
    addReport: (server, report, now) =>
      saved('The report could not be saved', state.addReport(server, report, now)),
    erase: (id, now) => saved('What is kept could not be erased', state.erase(id, now)),
    decide: (server, id, decided) =>
      saved('The decision could not be saved', state.decide(server, id, decided)),
  };
}
