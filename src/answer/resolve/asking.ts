import { type Kinship, kinOf } from '../../facts/kin.ts';
import type { Fact } from '../../facts/schema.ts';
import type { Ask } from '../../question/query.ts';
import type { Known } from '../draft.ts';
import { unitsWith } from './content.ts';
import { isExcluded, type Worth, worthOf } from './importance.ts';
import { type Scope, scopeOf } from './scope.ts';
import { outsidersIn } from './shortfall.ts';

/** A question as it is held beside facts: what is the same for each of them. Units by their indexes. */
export type Asking = Readonly<{
  ask: Ask;
  known: Known;
  scope: (fact: Fact) => Scope;
  worth: readonly Worth[];
  /** Units that name something; somebody; a group or state that the record's main fact does not. */
  names: ReadonlySet<number>;
  persons: ReadonlySet<number>;
  outsiders: ReadonlySet<number>;
  /** The ids of everyone named. */
  parties: readonly string[];
  /** Keys of what is excluded. */
  excluded: Readonly<{ names: readonly string[]; words: readonly string[] }>;
  /** How facts stand to those that the turn before was about. */
  kin: ReadonlyMap<string, Kinship>;
}>;

const NAME = /^[apqx]:/;

export function askingOf(ask: Ask, near: readonly string[], known: Known): Asking {
  const { facts, search } = known;
  const isPerson = (key: string) => key.startsWith('p:') && facts.party(key.slice(2))?.level === 'person';
  return {
    ask,
    known,
    scope: scopeOf(ask, near, facts),
    worth: worthOf(ask, search.information),
    names: unitsWith(ask, (key) => NAME.test(key)),
    persons: unitsWith(ask, isPerson),
    outsiders: outsidersIn(ask, facts),
    parties: ask.mentions.filter((m) => m.kind === 'party').flatMap((m) => m.ids),
    excluded: excludedIn(ask),
    kin: kinOf(near, facts),
  };
}

function excludedIn(ask: Ask): Asking['excluded'] {
  const keys = ask.units.filter((u) => isExcluded(u, ask)).flatMap((u) => u.keys.map((k) => k.key));
  const isName = (key: string) => /^[apq]:/.test(key);
  return { names: keys.filter(isName), words: keys.filter((key) => !isName(key)) };
}
