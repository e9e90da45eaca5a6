/** Parties, activities, sources, claims and gaps as schema.org things. A claim is a Claim; a review of it would be ours to make. */
import { accusedIn } from '../../facts/parties.ts';
import type { Activity, Claim, Gap, Party, Source } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { saidOn } from '../dates.ts';
import { labelsOf } from '../telling.ts';
import { THINGS } from './context.ts';

export type Node = Readonly<{ '@id': string; '@type': string } & Record<string, unknown>>;

const PARTY_TYPES: Readonly<Record<Party['level'], string>> = {
  state: 'Country',
  bloc: 'Organization',
  alliance: 'Organization',
  government: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  company: 'Corporation',
  person: 'Person',
  role: 'Role',
  sector: 'Organization',
  group: 'Organization',
};

const SOURCE_TYPES: Readonly<Record<Source['kind'], string>> = {
  official: 'WebPage',
  reproduced: 'WebPage',
  news: 'NewsArticle',
  research: 'Report',
  data: 'Dataset',
  wiki: 'WebPage',
};

export const partyNode = ({ id, ...party }: Party): Node => ({
  '@id': `${THINGS}party:${id}`,
  '@type': PARTY_TYPES[party.level],
  name: party.name,
  ...list('alternateName', [
    ...(party.short ? [party.short] : []),
    ...(party.names ?? []).map(({ name }) => name),
  ]),
  ...text('description', party.description),
  ...(party.partOf === undefined ? {} : { memberOf: `${THINGS}party:${party.partOf}` }),
});

export const activityNode = ({ id, name, short, notToConfuse = [] }: Activity): Node => ({
  '@id': `${THINGS}activity:${id}`,
  '@type': 'Event',
  name,
  ...text('alternateName', short),
  ...text('disambiguatingDescription', notToConfuse.map(({ sentence }) => sentence).join(' ') || undefined),
});

export const sourceNode = ({ id, kind, title, publisher, published, url }: Source): Node => ({
  '@id': `${THINGS}source:${id}`,
  '@type': SOURCE_TYPES[kind],
  name: title,
  ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
  ...dated(published),
  ...(url === undefined ? {} : { url }),
});

export function claimNode(claim: Claim, facts: Facts): Node {
  const said = saidOn(claim);
  const { text: words, ...entry } = claim;
  return {
    '@id': `${THINGS}claim:${claim.id}`,
    '@type': 'Claim',
    text: words,
    author: claim.by.map((id) => speaker(id, facts)),
    ...(claim.via === undefined ? {} : { via: speaker(claim.via, facts) }),
    about: claim.about.map((id) => subject(id, facts)),
    ...dated(said),
    ...text('when', claim.when?.edtf),
    ...text('said', claim.said),
    appearance: [...new Set(claim.evidence.map(({ source }) => `${THINGS}source:${source}`))],
    ...list('hasPart', quotations(claim)),
    ...list('keywords', labelsOf(claim)),
    claimKind: claim.kind,
    ...(claim.kind === 'position' ? { stance: claim.stance } : {}),
    ...list(
      'accused',
      [...new Set(accusedIn(claim))].map((id) => speaker(id, facts)),
    ),
    ...list(
      'conflictsWith',
      (claim.conflictsWith ?? []).map((id) => subject(id, facts)),
    ),
    entry,
  };
}

const quotations = ({ evidence }: Claim): readonly object[] =>
  evidence.flatMap(({ source, quotes = [] }) =>
    quotes.map(({ words, speaker }) => ({
      '@type': 'Quotation',
      text: words,
      spokenByCharacter: `${THINGS}party:${speaker}`,
      isPartOf: `${THINGS}source:${source}`,
    })),
  );

/** A known unknown is a question without an answer. */
export const gapNode = (gap: Gap, facts: Facts): Node => ({
  '@id': `${THINGS}gap:${gap.id}`,
  '@type': 'Question',
  name: gap.question,
  answerCount: 0,
  about: gap.about.map((id) => subject(id, facts)),
  entry: gap,
});

/** Who speaks or is accused: a party, or a source in its own voice. An id is unique only among things of its kind. */
const speaker = (id: string, facts: Facts): string =>
  `${THINGS}${facts.party(id) ? 'party' : 'source'}:${id}`;

/** What a claim is about: an activity, or another claim or gap. */
function subject(id: string, facts: Facts): string {
  if (facts.activity(id)) return `${THINGS}activity:${id}`;
  return `${THINGS}${facts.fact(id)?.kind === 'gap' ? 'gap' : 'claim'}:${id}`;
}

/** schema.org knows days, months and years; any other EDTF date is only in `when` or `said`. */
const dated = (edtf: string | undefined) =>
  edtf !== undefined && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? { datePublished: edtf } : {};

const text = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });
const list = (name: string, values: readonly unknown[]) => (values.length === 0 ? {} : { [name]: values });
