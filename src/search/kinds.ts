import type { Fact, Finding, Measure, Stance } from '../facts/schema.ts';

/**
 * What people call each kind of fact, as concept ids of data/vocabulary.json: "how did China respond" finds a
 * denial although no word of it says so. An id that a record's vocabulary lacks does no harm.
 */
const STANCES: Readonly<Record<Stance, readonly string[]>> = {
  attributes: ['attribute', 'perpetrator'],
  joins: ['join', 'support', 'ally', 'together'],
  endorses: ['support'],
  acknowledges: ['acknowledge', 'support'],
  condemns: ['condemn'],
  denies: ['deny', 'respond'],
  disputes: ['dispute', 'deny', 'respond'],
  admits: ['admit', 'respond'],
  'declines-comment': ['decline-comment', 'respond'],
  withholds: ['withhold'],
};

/** Concepts of taking a position: to attribute, to deny. */
export const TAKING_A_POSITION: ReadonlySet<string> = new Set(Object.values(STANCES).flat());

const MEASURES: Readonly<Record<Measure['type'], readonly string[]>> = {
  'criminal-charges': ['charge'],
  advisory: ['guidance'],
  'diplomatic-protest': ['protest'],
  sanctions: ['sanction', 'punish'],
  arrest: ['arrest'],
  'further-action': ['further-action', 'punish', 'measure'],
  directive: ['guidance', 'directive'],
  patch: ['patch'],
  disruption: ['disrupt'],
  coordination: ['coordinate'],
  extradition: ['extradite', 'arrest'],
  'court-hearing': ['court', 'charge'],
  'relations-cut': ['protest', 'punish'],
};

const FINDINGS: Readonly<Record<Finding['property'], readonly string[]>> = {
  discovered: ['discover', 'when'],
  occurred: ['occur', 'when'],
  product: ['software', 'victim'],
  vulnerability: ['vulnerability'],
  malware: ['malware'],
  scale: ['number', 'victim'],
  targets: ['victim'],
  sectors: ['sector', 'victim'],
  geography: ['place', 'country'],
  method: ['tactic'],
  motive: ['motive', 'reason'],
  demand: ['demand', 'number'],
  precedent: ['first', 'earlier'],
  responsibility: ['perpetrator'],
  credit: ['author'],
  alias: ['alias'],
  disclosed: ['discover', 'disclose'],
  remediation: ['patch'],
  wording: ['wording'],
  case: ['charge', 'court'],
  scope: ['scope'],
};

/** What a kind of fact says the contrary of: "did China admit it?" is answered by its denial. */
export function contrariesOf(fact: Fact): readonly string[] {
  return fact.kind === 'position' && (fact.stance === 'denies' || fact.stance === 'disputes')
    ? ['admit']
    : [];
}

export function conceptsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'position':
      return STANCES[fact.stance];
    case 'measure':
      return MEASURES[fact.type];
    case 'finding':
      return FINDINGS[fact.property];
    case 'explanation':
      return fact.aspect === 'timing' ? ['reason', 'delay'] : ['reason', 'motive'];
    case 'remark':
    case 'gap':
      return [];
    default: {
      const never: never = fact;
      throw new Error(`unknown kind of fact ${JSON.stringify(never)}`);
    }
  }
}
