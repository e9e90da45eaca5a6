import type { Answer, Choice } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import { type Draft, type Known, missing, outside, told } from '../answer/draft.ts';
import { resolve } from '../answer/resolve.ts';
import { dateNote, dateOf, sentence } from '../answer/tell.ts';
import type { NameKind } from '../names/aliases.ts';
import type { Names } from '../names/names.ts';
import type { Reader } from '../names/reader.ts';
import type { Query } from '../question/query.ts';
import { tokenise } from '../text/tokens.ts';
import type { Bot, Found } from './types.ts';
import { choose } from './which.ts';

/** Facts on one page of a search: what a phone shows without scrolling far. */
const PAGE = 5;
/** A fact that meets less of a search than this is no hit. */
const HIT_FROM = 0.3;

type Parts = Readonly<{ known: Known; names: Names; reader: Reader; examples: readonly string[] }>;

/** The structured calls behind the slash commands. */
export function browser(parts: Parts): Pick<Bot, 'who' | 'when' | 'allies' | 'find' | 'source' | 'help'> {
  const { known, examples } = parts;
  const tell = (draft: Draft, line: string): Answer =>
    compose(draft, { line, rule: 'command', unused: [] }, known);
  const run = (query: Query, line: string): Answer => tell(resolve(query, known, examples), line);
  return {
    who: (o) => {
      const options = pick(
        [
          ['accused', o.accused, 'party'],
          ['by', o.by, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      return options.ok
        ? run({ kind: 'attribution', ...options.ids }, 'who attributed what to whom')
        : tell(options.draft, 'who attributed what to whom');
    },
    allies: (o) => {
      const country = outsider(o.ally, parts);
      if (country !== undefined)
        return run(
          { kind: 'membership', who: [{ kind: 'country', id: country }] },
          'who joined the attribution',
        );
      const options = pick(
        [
          ['party', o.ally, 'party'],
          ['activity', o.incident, 'activity'],
        ],
        parts,
      );
      const line = 'who joined the attribution';
      if (!options.ok) return tell(options.draft, line);
      const { party, ...activity } = options.ids;
      return party === undefined
        ? run({ kind: 'roll', ask: 'list', filter: {}, ...activity }, line)
        : run({ kind: 'membership', who: [{ kind: 'party', id: party }], ...activity }, line);
    },
    when: ({ what }) => tell(dated(what, parts), `when: ${what.slice(0, 80)}`),
    source: ({ source }) => {
      const options = pick([['source', source, 'source']], parts);
      return options.ok
        ? run({ kind: 'source', ...options.ids }, 'what the record rests on')
        : tell(options.draft, 'what the record rests on');
    },
    find: (text, page = 0) => find({ text, page }, parts),
    help: () => run({ kind: 'help', topic: 'abilities' }, 'what can be asked'),
  };
}

type Option = readonly [field: string, typed: string | undefined, kind: NameKind];
type Picked =
  | Readonly<{ ok: true; ids: Readonly<Record<string, string>> }>
  | Readonly<{ ok: false; draft: Draft }>;

/** Ids for the options that were given; the first that names nothing gets the nearest names instead. */
function pick(options: readonly Option[], parts: Parts): Picked {
  const ids: Record<string, string> = {};
  for (const [field, typed, kind] of options) {
    if (typed === undefined || typed.trim() === '') continue;
    const found = idsOf(typed, kind, parts);
    const [id, other] = found;
    if (id === undefined) return { ok: false, draft: noSuch(typed, kind, parts) };
    if (other !== undefined) return { ok: false, draft: whichOf(found, { field, kind }, parts) };
    ids[field] = id;
  }
  return { ok: true, ids };
}

function idsOf(typed: string, kind: NameKind, { known, reader }: Parts): readonly string[] {
  const { facts } = known;
  if (facts.party(typed) ?? facts.activity(typed) ?? facts.source(typed)) return [typed];
  return reader.readTyped(typed).mentions.find((m) => m.kind === kind)?.ids ?? [];
}

/** A name that several share: it is never picked for the person. */
function whichOf(
  ids: readonly string[],
  { field, kind }: Readonly<{ field: string; kind: NameKind }>,
  { known, reader }: Parts,
): Draft {
  const ask = kind === 'party' ? (ASK_FOR[field] ?? ASK_WHO) : ASK[kind];
  return choose(ids, { facts: known.facts, reader }, ask);
}

/** What a choice among parties asks, by the option that it was typed into. */
const ASK_FOR: Readonly<Record<string, (name: string) => string>> = {
  accused: (name) => `Who blamed ${name}?`,
  by: (name) => `Whom did ${name} blame?`,
  party: (name) => `Did ${name} join?`,
};
const ASK_WHO = (name: string): string => `Who is ${name}?`;

const shownName = (id: string, { facts }: Known): string =>
  facts.party(id)?.name ?? facts.activity(id)?.name ?? facts.source(id)?.title ?? id;

/** A country that the record has no party for: it can be asked about, and is not named. */
function outsider(typed: string | undefined, { known, reader }: Parts): string | undefined {
  if (typed === undefined || known.facts.party(typed)) return undefined;
  const { mentions } = reader.readTyped(typed);
  return mentions.some((m) => m.kind === 'party')
    ? undefined
    : mentions.find((m) => m.kind === 'country')?.ids[0];
}

/** Whom people most likely meant when a name fits nobody. */
const MAIN = new Set(['state', 'bloc', 'alliance']);

function noSuch(typed: string, kind: NameKind, { known, names }: Parts): Draft {
  const word = tokenise(typed)
    .map((t) => t.raw)
    .join(' ')
    .slice(0, 60);
  const nearest = names.complete(typed, [kind], 5);
  const main = names
    .complete('', [kind], 60)
    .filter((n) => kind !== 'party' || MAIN.has(known.facts.party(n.id)?.level ?? ''));
  const all = nearest.length > 0 ? nearest : main.slice(0, 5);
  const shown = (id: string) => shownName(id, known);
  const suggestions: readonly Choice[] = all.map((n) => ({
    label: shown(n.id),
    ask: ASK[kind](shown(n.id)),
  }));
  return missing({ missing: `anything under the name "${word}"`, suggestions });
}

/** What a choice then asks: it must stand on its own, since buttons outlive the conversation. */
const ASK: Readonly<Record<NameKind, (name: string) => string>> = {
  party: (name) => `Did ${name} join?`,
  activity: (name) => `Tell me about ${name}`,
  source: () => 'What are your sources?',
  country: (name) => `Did ${name} join?`,
};

/** The date of the fact that fits, with the source's own wording and how it was inferred. */
function dated(what: string, { known, reader }: Parts): Draft {
  const direct = known.facts.fact(what);
  const { units } = reader.readTyped(what);
  const ranked = known.search
    .rank(units)
    .filter((h) => h.fact.kind !== 'gap' && h.fact.when && h.coverage >= HIT_FROM);
  const fact = direct ?? ranked[0]?.fact;
  if (!fact || fact.kind === 'gap' || !fact.when)
    return missing({ missing: 'when that was', suggestions: [] });
  const note = dateNote(fact);
  const date = dateOf(fact) ?? '';
  return told({
    lead: sentence(date),
    context: [fact.text, `The source's wording: "${fact.when.wording}".`],
    facts: [fact.id],
    ...(note === undefined ? {} : { note }),
  });
}

function find({ text, page }: Readonly<{ text: string; page: number }>, { known, reader }: Parts): Found {
  const hits = known.search
    .rank(reader.readTyped(text).units)
    .filter((h) => h.fact.kind !== 'gap' && h.coverage >= HIT_FROM);
  const pages = Math.max(1, Math.ceil(hits.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = hits
    .slice(at * PAGE, (at + 1) * PAGE)
    .flatMap((h) => (h.fact.kind === 'gap' ? [] : [h.fact]));
  const draft =
    shown.length === 0
      ? outside(known.facts.record.about.covers)
      : told({
          lead: hits.length === 1 ? 'One fact fits.' : `${hits.length} facts fit, best first.`,
          facts: shown.map((f) => f.id),
          blocks: [{ kind: 'list', items: shown.map((f) => ({ text: f.text, fact: f.id })) }],
        });
  return {
    answer: compose(draft, { line: `facts with: ${text.slice(0, 80)}`, rule: 'find', unused: [] }, known),
    page: at,
    pages,
  };
}
