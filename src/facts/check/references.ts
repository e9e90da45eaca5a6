import type { Problem } from '../problem.ts';
import type { Claim, Fact } from '../schema.ts';
import { nearest } from './distance.ts';
import { citedIn, fileOf, noting, type Subject } from './subject.ts';

type Note = ReturnType<typeof noting>;
type Ids = Readonly<{ noun: string; ids: ReadonlySet<string> }>;

/** Ids that name nothing, and ids that name two things. */
export function checkReferences(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const known = knownIds(subject);
  for (const fact of subject.record.facts) {
    checkFact(fact, known, noting(problems, { file: fileOf(subject, fact.id), id: fact.id }));
  }
  for (const { file, id, path, evidence } of citedIn(subject)) {
    const note = noting(problems, { file, id });
    must(note, `${path}.source`, evidence.source, known.sources);
    evidence.quotes?.forEach((quote, i) => {
      must(note, `${path}.quotes[${i}].speaker`, quote.speaker, known.parties);
    });
  }
  checkParties(subject, known, problems);
  checkActivities(subject, known, problems);
  const about = noting(problems, { file: 'record.json', id: subject.record.about.title });
  must(about, 'mainActivity', subject.record.about.mainActivity, known.activities);
  must(about, 'mainFact', subject.record.about.mainFact, known.facts);
  problems.push(...twice(subject));
  return problems;
}

type Known = Readonly<Record<'parties' | 'activities' | 'sources' | 'facts' | 'speakers' | 'subjects', Ids>>;

function knownIds({ record }: Subject): Known {
  const ids = (list: readonly Readonly<{ id: string }>[]) => list.map((entry) => entry.id);
  const [parties, activities] = [ids(record.parties), ids(record.activities)];
  const [sources, facts] = [ids(record.sources), ids(record.facts)];
  return {
    parties: { noun: 'party', ids: new Set(parties) },
    activities: { noun: 'activity', ids: new Set(activities) },
    sources: { noun: 'source', ids: new Set(sources) },
    facts: { noun: 'fact', ids: new Set(facts) },
    speakers: { noun: 'party or source', ids: new Set([...parties, ...sources]) },
    subjects: { noun: 'activity or fact', ids: new Set([...activities, ...facts]) },
  };
}

function checkFact(fact: Fact, known: Known, note: Note): void {
  each(note, 'about', fact.about, known.subjects);
  if (fact.kind === 'gap') {
    each(note, 'checked', fact.checked, known.sources);
    each(note, 'nearest', fact.nearest, known.facts);
    return;
  }
  each(note, 'by', fact.by, known.speakers);
  if (fact.via) must(note, 'via', fact.via, known.speakers);
  each(note, 'conflictsWith', fact.conflictsWith, known.facts);
  if (fact.supersedes) must(note, 'supersedes', fact.supersedes, known.facts);
  checkOwnLinks(fact, known, note);
}

function checkOwnLinks(claim: Claim, known: Known, note: Note): void {
  if (claim.kind === 'measure') each(note, 'target', claim.target, known.parties);
  if (claim.kind !== 'position') return;
  if (claim.of) must(note, 'of', claim.of, known.facts);
  claim.accused?.forEach((accused, i) => {
    must(note, `accused[${i}].party`, accused.party, known.parties);
    if (accused.of) must(note, `accused[${i}].of`, accused.of, known.parties);
  });
}

function checkParties({ record }: Subject, known: Known, problems: Problem[]): void {
  for (const party of record.parties) {
    const note = noting(problems, { file: 'parties.json', id: party.id });
    if (party.partOf) must(note, 'partOf', party.partOf, known.parties);
    party.names?.forEach(({ by }, i) => {
      each(note, `names[${i}].by`, by, known.speakers);
    });
    party.notToConfuse?.forEach((other, i) => {
      must(note, `notToConfuse[${i}].party`, other.party, known.parties);
      each(note, `notToConfuse[${i}].over`, other.over, known.activities);
      must(note, `notToConfuse[${i}].fact`, other.fact, known.facts);
    });
  }
}

function checkActivities({ record }: Subject, known: Known, problems: Problem[]): void {
  for (const activity of record.activities) {
    const note = noting(problems, { file: 'activities.json', id: activity.id });
    if (activity.partOf) must(note, 'partOf', activity.partOf, known.activities);
    each(note, 'summary', activity.summary, known.facts);
    activity.notToConfuse?.forEach((other, i) => {
      must(note, `notToConfuse[${i}].activity`, other.activity, known.activities);
    });
  }
}

function each(note: Note, path: string, ids: readonly string[] | undefined, known: Ids): void {
  ids?.forEach((id, i) => {
    must(note, `${path}[${i}]`, id, known);
    if (ids.indexOf(id) < i) note(`${path}[${i}]`, `"${id}" stands here twice`, 'keep one');
  });
}

function must(note: Note, path: string, id: string, known: Ids): void {
  if (known.ids.has(id)) return;
  const near = nearest(id, known.ids);
  note(
    path,
    `no ${known.noun} has the id "${id}"`,
    near ? `did you mean "${near}"?` : 'add it, or mend the id',
  );
}

/** `by` names parties or sources and `about` names activities or facts, so those pairs share their ids. */
function twice({ record, files }: Subject): Problem[] {
  const parties = record.parties.map(({ id }) => ({ id, file: 'parties.json' }));
  const sources = record.sources.map(({ id }) => ({ id, file: 'sources.json' }));
  const activities = record.activities.map(({ id }) => ({ id, file: 'activities.json' }));
  const facts = [...files].map(([id, file]) => ({ id, file }));
  return [
    [...parties, ...sources],
    [...activities, ...facts],
  ].flatMap((list) => {
    const first = new Map<string, string>();
    return list.flatMap(({ id, file }) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, file);
      if (other === undefined) return [];
      return [
        {
          file,
          id,
          path: 'id',
          wrong: `the id stands in ${other} too`,
          right: 'give one of the two another id',
        },
      ];
    });
  });
}
