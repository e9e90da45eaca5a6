/** Parties: an identity each; who is accused is a threat actor too, and an accused group only that. */

import { accusedIn } from '../../facts/parties.ts';
import type { Party } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { capital } from '../telling.ts';
import type { Calendar } from './calendar.ts';
import { stixId } from './ids.ts';
import { make, type StixObject } from './object.ts';

export type Cast = Readonly<{
  objects: readonly StixObject[];
  /** The object that stands for a party. */
  party(id: string): string;
  /** The actor that stands for a party as it is accused. */
  actor(id: string): string;
}>;

const CLASSES: Readonly<Record<Party['level'], string>> = {
  state: 'organization',
  bloc: 'organization',
  alliance: 'organization',
  government: 'organization',
  agency: 'organization',
  company: 'organization',
  person: 'individual',
  role: 'class',
  sector: 'class',
  group: 'group',
};

export function castOf(facts: Facts, calendar: Calendar): Cast {
  const { groups, accused } = accusedOf(facts);
  const isGroup = (id: string): boolean => groups.has(id);
  const actorId = (id: string): string => stixId('threat-actor', `party:${id}`);
  const partyId = (id: string): string => (isGroup(id) ? actorId(id) : stixId('identity', `party:${id}`));
  const objects = facts.record.parties.flatMap((party) => {
    const day = calendar.thing(party.id);
    const actor = accused.has(party.id) || isGroup(party.id) ? [actorOf(party, day)] : [];
    return isGroup(party.id)
      ? actor
      : [identityOf(party, day), ...actor, ...actor.map(() => sameAs(party, day))];
  });
  return { objects, party: partyId, actor: actorId };
}

/** Who needs an actor: whom an attribution accuses, and every group that anyone accuses. */
function accusedOf(facts: Facts) {
  const positions = facts.claims.filter((claim) => claim.kind === 'position');
  const attributions = positions.filter(({ stance }) => stance === 'attributes');
  const accused = attributions.flatMap((each) => each.accused ?? []).map(({ party }) => party);
  const groups = positions.flatMap(accusedIn).filter((id) => facts.party(id)?.level === 'group');
  return { accused: new Set(accused), groups: new Set(groups) };
}

const identityOf = (party: Party, day: number): StixObject =>
  make(
    { type: 'identity', key: `party:${party.id}`, day, record: { recordId: party.id, party } },
    { name: party.name, ...descriptionOf(party), identity_class: CLASSES[party.level] },
  );

function actorOf(party: Party, day: number): StixObject {
  const names = [...(party.names ?? []).map(({ name }) => name), ...(party.short ? [party.short] : [])];
  return make(
    {
      type: 'threat-actor',
      key: `party:${party.id}`,
      day,
      record: { recordId: party.id, role: 'accused', party },
    },
    {
      name: party.name,
      description: `${party.description ? `${capital(party.description)}. ` : ''}Accused: who accuses it, and of what, is in the relationships.`,
      ...(names.length > 0 ? { aliases: names } : {}),
      labels: ['accused'],
    },
  );
}

/** The actor that is accused is this party: no claim of anyone, but how the record writes both. */
const sameAs = (party: Party, day: number): StixObject =>
  make(
    { type: 'relationship', key: `same:${party.id}`, day },
    {
      relationship_type: 'attributed-to',
      description: `Where ${party.name} is accused, this party is meant.`,
      source_ref: stixId('threat-actor', `party:${party.id}`),
      target_ref: stixId('identity', `party:${party.id}`),
    },
  );

const descriptionOf = ({ description }: Party) => (description === undefined ? {} : { description });
