import type { RecordData } from '../facts/schema.ts';
import { showWhen } from '../facts/when.ts';
import type { Query } from './query.ts';

const REGIONS = new Intl.DisplayNames('en', { type: 'region' });

/** The query as one quiet English line: "who joined the attribution of the Exchange hack". */
export function describe(query: Query, record: RecordData): string {
  const activity = (id?: string) => nameOf(record.activities, id ?? record.about.mainActivity);
  const party = (id?: string) => nameOf(record.parties, id);
  switch (query.kind) {
    case 'help':
      return 'not a question about the record';
    case 'define':
      return `what "${query.term}" means`;
    case 'identity':
      return `who ${party(query.party)} is`;
    case 'alias':
      return named(query, party);
    case 'persons':
      return 'which persons the record names';
    case 'roll':
      return `who joined the attribution of ${activity(query.activity)}`;
    case 'roll-call':
      return `who holds what about ${activity(query.activity)}`;
    case 'position':
      return `what ${party(query.party)} holds about ${activity(query.activity)}`;
    case 'timeline':
      return `what happened${query.activity === undefined ? '' : ` in ${activity(query.activity)}`}, ${window(query)}`;
    case 'known':
      return `what was known of ${activity(query.activity)} ${query.before ? 'before' : 'by'} ${day(query.by)}`;
    case 'since':
      return `what has changed on ${activity(query.activity)} since ${day(query.since)}`;
    case 'membership':
      return `whether ${query.who.map((w) => (w.kind === 'party' ? party(w.id) : REGIONS.of(w.id))).join(' and ')} joined the attribution of ${activity(query.activity)}`;
    case 'attribution':
      return `who attributed ${activity(query.activity)} to whom`;
    case 'date':
      return `when the attribution of ${activity(query.activity)} was announced`;
    case 'interval':
      return `how the dates of ${query.from} and ${query.to} stand to each other`;
    case 'quote':
      return query.ask === 'who' ? 'who said these words' : 'how these words go on';
    case 'compare':
      return `what ${party(query.a)} and ${party(query.b)} each said`;
    case 'summary':
      return `${activity(query.activity)} in short`;
    case 'disagreement':
      return 'where sources differ';
    case 'gaps':
      return 'what the record does not say';
    case 'source':
      return 'what this rests on';
    case 'retell':
      return RETOLD[query.how];
    case 'recall':
      return `${query.slot}, of the answer before`;
    case 'detail':
      return detail(query, record);
    default: {
      const never: never = query;
      throw new Error(`cannot describe ${JSON.stringify(never)}`);
    }
  }
}

function named(query: Extract<Query, { kind: 'alias' }>, party: (id: string) => string): string {
  switch (query.ask) {
    case 'names':
      return `what ${party(query.party)} is called`;
    case 'users':
      return `who uses the name ${query.name}`;
    case 'by':
      return `what ${party(query.by)} calls ${party(query.party)}`;
    case 'same':
      return `whether ${query.names.join(' and ')} are one group`;
    default: {
      const never: never = query;
      throw new Error(`cannot describe ${JSON.stringify(never)}`);
    }
  }
}

const RETOLD = {
  short: 'the answer before, in short',
  more: 'more about the answer before',
  words: 'the words behind the answer before',
  names: 'who is meant in the answer before',
} as const;

const day = (edtf: string): string => (edtf === 'announcement' ? 'the announcement' : showWhen(edtf));

function window({ from, to }: Readonly<{ from?: string; to?: string }>): string {
  if (from === undefined && to === undefined) return 'by date';
  return [
    from === undefined ? [] : [`from ${showWhen(from)}`],
    to === undefined ? [] : [`to ${showWhen(to)}`],
  ]
    .flat()
    .join(' ');
}

function nameOf(
  list: readonly Readonly<{ id: string; name: string; short?: string | undefined }>[],
  id: string | undefined,
): string {
  const found = list.find((x) => x.id === id);
  return found?.short ?? found?.name ?? '';
}

/** The content words of the question, after what kind of thing it asks for. */
function detail(query: Extract<Query, { kind: 'detail' }>, record: RecordData): string {
  const { ask } = query;
  const names = ask.mentions.flatMap((m) =>
    m.ids.map(
      (id) =>
        nameOf([...record.parties, ...record.activities], id) ||
        (m.kind === 'country' ? (REGIONS.of(id) ?? id) : id),
    ),
  );
  const words = ask.units
    .filter((u) => !u.stop && !ask.mentions.some((m) => m.from === u.from))
    .map((u) => ask.words.slice(u.from, u.to).join(' '));
  return `${ask.focus.replace('-', ' ')}: ${[...new Set([...names, ...words])].join(', ')}`;
}
