import { foldName } from '../facts/check/names.ts';
import type { Party, RecordData } from '../facts/schema.ts';
import { rules } from './rules.ts';

/** One example of a kind of question, in the words of a record. */
export type Example = Readonly<{ rule: string; text: string }>;

/** The rules' examples with their places filled from a record; those that it cannot fill are left out. */
export function examplesOf(record: RecordData): readonly Example[] {
  const fill = fillersOf(record);
  return rules.flatMap(({ name, examples }) =>
    examples.flatMap((example) => {
      const text = example.replace(/\{(\w+)\}/g, (place, key: string) => fill[key] ?? place);
      return text.includes('{') ? [] : [{ rule: name, text }];
    }),
  );
}

/** Two to four words: what somebody would remember. */
const SHORT_QUOTE = /^\S+( \S+){1,3}$/;

function fillersOf(record: RecordData): Readonly<Record<string, string | undefined>> {
  const { mainActivity, mainFact } = record.about;
  const main = record.facts.find((f) => f.id === mainFact);
  const accused = main?.kind === 'position' ? main.accused?.[0] : undefined;
  const beside = record.facts.find((f) => f.kind === 'position' && f.stance === 'joins');
  const activity = record.activities.find((a) => a.id === mainActivity);
  const party = (id: string | undefined) => record.parties.find((p) => p.id === id);
  const allies = beside && beside.kind !== 'gap' ? beside.by.map(party) : [];
  const quotes = record.facts
    .flatMap((f) => (f.kind === 'gap' ? [] : f.evidence))
    .flatMap((e) => e.quotes ?? []);
  const group = record.parties.find((p) => p.level === 'group' && (p.names?.length ?? 0) > 1);
  return {
    group: group?.name,
    alias: group?.names?.find(({ name }) => foldName(name) !== foldName(group.name))?.name,
    activity: activity?.short ?? activity?.name,
    lead: named(root(main && main.kind !== 'gap' ? party(main.by[0]) : undefined, record)),
    accused: named(root(party(accused?.of ?? accused?.party), record)),
    ally: named(allies.find((p) => p?.level === 'state')),
    person: record.parties.find((p) => p.level === 'person' && p.description !== undefined)?.name,
    term: record.glossary.flatMap((g) => g.aliases ?? []).find((a) => /^[A-Z]{2,6}$/.test(a)),
    word: record.glossary.find((g) => /^[a-z-]+$/.test(g.term))?.term,
    quote: quotes.map((q) => q.words).find((w) => SHORT_QUOTE.test(w)),
  };
}

/** "the US", "Japan". */
const named = (party: Party | undefined): string | undefined =>
  party && `${party.article ? 'the ' : ''}${party.short ?? party.name}`;

function root(party: Party | undefined, record: RecordData): Party | undefined {
  const above = party?.partOf === undefined ? undefined : record.parties.find((p) => p.id === party.partOf);
  return above ? root(above, record) : party;
}
