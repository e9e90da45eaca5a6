/** The columns that EuRepoC has no place for. Ids are those of the record; lists of words are one a line. */
import type { Claim } from '../../facts/schema.ts';
import { placeIn } from '../telling.ts';
import type { Case } from './eurepoc.ts';

type Cells = Readonly<Record<string, string>>;

export const RECORD_COLUMNS = [
  'claim_id',
  'claim_kind',
  'claim_type',
  'claim_text',
  'by',
  'via',
  'about',
  'when',
  'when_wording',
  'when_basis',
  'when_from',
  'said',
  'confidence',
  'confidence_scale',
  'open_list',
  'open_words',
  'accused',
  'accused_link',
  'accused_of',
  'accused_wording',
  'answers',
  'relation',
  'status',
  'target',
  'values',
  'quantity',
  'quantity_at_least',
  'quantity_about',
  'quantity_unit',
  'conflicts_with',
  'sources',
  'places',
  'quotes',
] as const;

export function recordCells({ claim, accused }: Case): Cells {
  return {
    claim_id: claim.id,
    claim_kind: claim.kind,
    claim_text: claim.text,
    by: ids(claim.by),
    via: claim.via ?? '',
    about: ids(claim.about),
    when: claim.when?.edtf ?? '',
    when_wording: claim.when?.wording ?? '',
    when_basis: claim.when?.basis ?? '',
    when_from: claim.when?.from ?? '',
    said: claim.said ?? '',
    confidence: claim.confidence?.wording ?? '',
    confidence_scale: claim.confidence?.scale ?? '',
    open_list: claim.openList ? 'yes' : '',
    open_words: claim.openWords ?? '',
    accused: accused?.party ?? '',
    accused_link: accused?.link ?? '',
    accused_of: accused?.of ?? '',
    accused_wording: accused?.wording ?? '',
    conflicts_with: ids(claim.conflictsWith),
    sources: ids(claim.evidence.map(({ source }) => source)),
    places: lines(claim.evidence.map(placeIn)),
    quotes: lines(
      claim.evidence
        .flatMap(({ quotes }) => quotes ?? [])
        .map(({ words, speaker }) => `${speaker}: ${words}`),
    ),
    ...kindCells(claim),
  };
}

function kindCells(claim: Claim): Cells {
  switch (claim.kind) {
    case 'position':
      return { claim_type: claim.stance, answers: claim.of ?? '', relation: claim.relation ?? '' };
    case 'measure':
      return {
        claim_type: claim.type,
        status: claim.status,
        target: ids(claim.target),
        ...quantityCells(claim.quantity),
      };
    case 'finding':
      return { claim_type: claim.property, values: lines(claim.values), ...quantityCells(claim.quantity) };
    case 'explanation':
      return { claim_type: claim.aspect, values: lines(claim.reasons) };
    case 'remark':
      return { claim_type: claim.topic };
    default: {
      const never: never = claim;
      return never;
    }
  }
}

type Quantity = Extract<Claim, { kind: 'measure' }>['quantity'];

const quantityCells = (quantity: Quantity): Cells =>
  quantity === undefined
    ? {}
    : {
        quantity: quantity.wording,
        quantity_at_least: quantity.atLeast?.toString() ?? '',
        quantity_about: quantity.about?.toString() ?? '',
        quantity_unit: quantity.unit,
      };

const ids = (list: readonly string[] = []): string => list.join('; ');
const lines = (list: readonly string[]): string => list.join('\n');
