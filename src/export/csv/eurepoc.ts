/**
 * The columns of EuRepoC's tables (attributions, and responses of the global one) and what of a claim stands there.
 * The names are theirs; dates are not padded to a day, and what the record doesn't say stays empty.
 */
import type { Claim, Measure, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { saidOn } from '../dates.ts';
import { nameOf } from '../telling.ts';

type Accused = NonNullable<Position['accused']>[number];
export type Case = Readonly<{ claim: Claim; activity: string; accused?: Accused; facts: Facts }>;
type Cells = Readonly<Record<string, string>>;

export const EUREPOC_COLUMNS = [
  'incident_ID',
  'attribution_ID',
  'attribution_date',
  'attribution_type',
  'attribution_basis',
  'attributing_actor',
  'attribution_it_company',
  'attributing_country',
  'attributed_initiator',
  'attributed_initiator_country',
  'attributed_initiator_category',
  'political_response_date',
  'political_response_type',
  'political_response_country',
  'political_response_actor',
  'legal_response_date',
  'legal_response_type',
  'legal_response_country',
  'legal_response_actor',
  'sources_attribution',
] as const;

export function eurepocCells(row: Case): Cells {
  const { claim, activity, facts } = row;
  const urls = new Set(claim.evidence.flatMap(({ source }) => facts.source(source)?.url ?? []));
  return { incident_ID: activity, ...columnsOf(row), sources_attribution: [...urls].join('; ') };
}

function columnsOf(row: Case): Cells {
  const { claim } = row;
  switch (claim.kind) {
    case 'position':
      return positionCells(claim, row);
    case 'measure':
      return response(MEASURES[claim.type], claim.type, row);
    case 'finding':
    case 'explanation':
    case 'remark':
      return {};
    default: {
      const never: never = claim;
      return never;
    }
  }
}

function positionCells(claim: Position, row: Case): Cells {
  switch (claim.stance) {
    case 'attributes':
    case 'admits':
    case 'denies':
    case 'disputes':
      return attribution(claim, row);
    case 'joins':
    case 'endorses':
    case 'acknowledges':
    case 'condemns':
      return response('political', 'statement', row);
    case 'declines-comment':
    case 'withholds':
      return {};
    default: {
      const never: never = claim.stance;
      return never;
    }
  }
}

function attribution(claim: Position, row: Case): Cells {
  const { accused, facts } = row;
  const companies = claim.by.filter((id) => facts.party(id)?.level === 'company');
  const others = claim.by.filter((id) => !companies.includes(id));
  return {
    attribution_ID: claim.id,
    attribution_date: saidOn(claim) ?? '',
    attribution_type: (claim.type ?? '').replace('-', ' '),
    attribution_basis: basisOf(claim, row),
    attributing_actor: names(others, facts),
    attribution_it_company: names(companies, facts),
    attributing_country: countries(claim.by, facts),
    attributed_initiator: accused ? nameOf(accused.party, facts) : '',
    attributed_initiator_country: accused
      ? countries([accused.party, ...(accused.of ? [accused.of] : [])], facts)
      : '',
    attributed_initiator_category: accused ? categoryOf(accused, facts) : '',
  };
}

/** Whether a state that attributes was itself hit is nothing that the record knows, so most cells are empty. */
function basisOf(claim: Position, { facts }: Case): string {
  if (claim.stance === 'denies' || claim.stance === 'disputes') return 'Contested attribution';
  if (claim.stance === 'admits') return 'Attacker confirms';
  if (claim.by.every((id) => facts.source(id) && !facts.party(id))) return 'Media-based attribution';
  const isCompany = claim.by.every((id) => facts.party(id)?.level === 'company');
  return isCompany ? 'IT-security community attributes attacker' : '';
}

function categoryOf({ party, of, link }: Accused, facts: Facts): string {
  const level = facts.party(party)?.level;
  if (level === 'state' || level === 'government' || level === 'agency') return 'State';
  if (level === 'person') return 'Individual hacker(s)';
  if (of !== undefined && link !== 'from-territory-of') return 'Non-state actor, state-affiliation suggested';
  return 'Non-state-group';
}

const MEASURES: Readonly<Record<Measure['type'], 'political' | 'legal' | undefined>> = {
  'criminal-charges': 'legal',
  sanctions: 'legal',
  arrest: 'legal',
  extradition: 'legal',
  'court-hearing': 'legal',
  'diplomatic-protest': 'political',
  'relations-cut': 'political',
  advisory: 'political',
  directive: 'political',
  coordination: 'political',
  disruption: 'political',
  'further-action': undefined,
  patch: undefined,
};

function response(side: 'political' | 'legal' | undefined, type: string, { claim, facts }: Case): Cells {
  if (side === undefined) return {};
  return {
    [`${side}_response_date`]: saidOn(claim) ?? '',
    [`${side}_response_type`]: type.replaceAll('-', ' '),
    [`${side}_response_country`]: countries(claim.by, facts),
    [`${side}_response_actor`]: names(claim.by, facts),
  };
}

const names = (ids: readonly string[], facts: Facts): string => ids.map((id) => nameOf(id, facts)).join('; ');

/** The states that the parties are or belong to, as the record names them. */
function countries(ids: readonly string[], facts: Facts): string {
  const states = ids.flatMap((id) => stateOf(id, facts) ?? []);
  return [...new Set(states)].join('; ');
}

function stateOf(id: string, facts: Facts): string | undefined {
  const party = facts.party(id);
  const line = party ? [party, ...facts.ancestors(id)] : [];
  const state = line.find(({ level }) => level === 'state');
  if (state) return state.name;
  const code = line.find(({ country }) => country !== undefined)?.country;
  return facts.record.parties.find(({ level, country }) => level === 'state' && country === code && code)
    ?.name;
}
