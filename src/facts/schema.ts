/**
 * The first of the program's three vocabularies: what the record holds. A fact is a claim by someone.
 * The stances, levels and links follow the field (EuRepoC attribution types, MISP state-responsibility,
 * W3C Web Annotation selectors for locators, EDTF for dates); see docs/data.md.
 */
import { z } from 'zod';

/** Ids are kebab-case and stable: exports and buttons refer to them. */
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in kebab-case, such as "us-attribution"');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'write the SHA-256 as 64 lower-case hex digits');

/** An EDTF date, level 0 to 2: `2021-07-19`, `2021-01`, `2011/2018`, `[..2021-07-19]`. Parsed in facts/when.ts. */
const Edtf = z.string().min(4);

/** Direct speech, or an official body's own published words, at most 25 words. `speaker` is a party id. */
const Quote = z.strictObject({ words: z.string().min(2), speaker: Slug });

/** Where a source says it. Offsets are UTF-16 units of the stored text; `sha256` is of the span's UTF-8. */
const Evidence = z.strictObject({
  source: Slug,
  /** A non-empty line of the stored text, counted from 1. */
  paragraph: z.int().min(1).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  sha256: Sha256.optional(),
  /** For sources without a stored text: where in the source, in words ("paragraph 3", "annex I"). */
  locator: z.string().optional(),
  quotes: z.array(Quote).optional(),
});

/** `when` it happened or was said. An inferred date names what it is inferred from. */
const When = z
  .strictObject({
    edtf: Edtf,
    /** What the source says: "on Monday". */
    wording: z.string().min(1),
    basis: z.enum(['stated', 'inferred']),
    /** What turns the wording into the date, in words a reader understands. */
    from: z.string().optional(),
    anchor: Evidence.optional(),
  })
  .refine((w) => w.basis === 'stated' || (w.from && w.anchor), 'an inferred date needs "from" and "anchor"');

/** A number as the source words it; the bounds are for comparing, the wording is for telling. */
const Quantity = z.strictObject({
  wording: z.string().min(1),
  atLeast: z.number().optional(),
  about: z.number().optional(),
  /** What is counted: "computers", "organisations". Things counted differently are never compared. */
  unit: z.string().min(1),
});

/** The speaker's confidence, in the speaker's words. Absent when the speaker gave none; never ours. */
const Confidence = z.strictObject({
  wording: z.string().min(3),
  scale: z.enum(['icd203', 'uk-yardstick', 'admiralty', 'none']),
});

/** Who is accused, and how the speaker links them to a state or organ (`of`). */
const Accused = z.strictObject({
  party: Slug,
  link: z.enum([
    'conducted-by',
    'affiliated-with',
    'working-with',
    'contracted-by',
    'sponsored-by',
    'from-territory-of',
    'unspecified',
  ]),
  of: Slug.optional(),
  wording: z.string().min(3),
});

const claim = {
  id: Slug,
  /** One or two plain sentences of our own that say who said what; the answer's raw material. */
  text: z.string().min(10),
  /** Whose claim: parties, or one source when it speaks in its own voice. */
  by: z.array(Slug).min(1),
  /** Who relays it, when the claim reaches us second-hand. */
  via: Slug.optional(),
  about: z.array(Slug).min(1),
  when: When.optional(),
  /** When the speaker said it or the source appeared, if that differs from `when`. */
  said: Edtf.optional(),
  /** The source's list is open ("including", "in part"): absence from it is never a no. */
  openList: z.boolean().optional(),
  /** The source's word for it: "including", "in part". */
  openWords: z.string().optional(),
  confidence: Confidence.optional(),
  /** Words people use for this that `text` lacks; search reads them, answers never show them. */
  terms: z.array(z.string()).optional(),
  evidence: z.array(Evidence).min(1),
  conflictsWith: z.array(Slug).optional(),
  supersedes: Slug.optional(),
};

export const Stance = z.enum([
  'attributes',
  'joins',
  'endorses',
  'acknowledges',
  'condemns',
  'denies',
  'disputes',
  'admits',
  'declines-comment',
  'withholds',
]);

/** What a party publicly holds about an activity. */
export const Position = z.strictObject({
  ...claim,
  kind: z.literal('position'),
  stance: Stance,
  /** EuRepoC's attribution types; only with the stance `attributes`. */
  type: z.enum(['technical', 'unofficial-policy', 'official-policy', 'legal', 'media', 'self']).optional(),
  accused: z.array(Accused).optional(),
  /** For joins, endorses, acknowledges, denies, disputes: the fact that it answers. */
  of: Slug.optional(),
  /**
   * How the speaker's own text stands to the record's main attribution, as the rest of a sentence that begins
   * with the speaker: "attributes the hack itself and names the ministry".
   */
  relation: z.string().min(5).optional(),
});

/** Something done or kept in reserve: charges, an advisory, a protest. */
const Measure = z.strictObject({
  ...claim,
  kind: z.literal('measure'),
  type: z.enum([
    'criminal-charges',
    'advisory',
    'diplomatic-protest',
    'sanctions',
    'arrest',
    'further-action',
    /** An order that binds its addressees, such as CISA's emergency directives. */
    'directive',
    /** Updates or tools released against flaws. */
    'patch',
    /** An operation against the attackers' means: web shells removed, infrastructure seized. */
    'disruption',
    /** Bodies set up or stood down to handle it. */
    'coordination',
    'extradition',
    'court-hearing',
    'relations-cut',
  ]),
  status: z.enum(['taken', 'announced', 'planned', 'reserved']),
  target: z.array(Slug).optional(),
  quantity: Quantity.optional(),
});

/** A property of an activity or of another fact. `values` are the short answers, in the source's terms. */
const Finding = z.strictObject({
  ...claim,
  kind: z.literal('finding'),
  property: z.enum([
    'discovered',
    'occurred',
    'product',
    'vulnerability',
    'malware',
    'scale',
    'targets',
    'sectors',
    'geography',
    'method',
    'motive',
    'demand',
    'precedent',
    'responsibility',
    'credit',
    /** What someone else calls it: a group's other names, a flaw's nickname. */
    'alias',
    /** When and how it was made known, or reported to the maker of the software. */
    'disclosed',
    /** How far it was patched, cleaned or otherwise mended. */
    'remediation',
    /** What a text names, and what it leaves out. */
    'wording',
    /** Counts, dockets, dates and penalties of a court case. */
    'case',
    /** To whom or what a measure applies, and by when. */
    'scope',
  ]),
  values: z.array(z.string()).min(1),
  quantity: Quantity.optional(),
});

/** Why something was done, or done then. */
const Explanation = z.strictObject({
  ...claim,
  kind: z.literal('explanation'),
  aspect: z.enum(['timing', 'rationale']),
  reasons: z.array(z.string()).min(1),
});

const Remark = z.strictObject({ ...claim, kind: z.literal('remark'), topic: z.string() });

/** A known unknown: a question that the record was checked for and does not answer. */
const Gap = z.strictObject({
  kind: z.literal('gap'),
  id: Slug,
  question: z.string().min(10),
  /** What is missing, as the end of "The record doesn't say …". */
  missing: z.string().min(3),
  about: z.array(Slug).min(1),
  checked: z.array(Slug).min(1),
  nearest: z.array(Slug).optional(),
  terms: z.array(z.string()).optional(),
});

export const Fact = z.discriminatedUnion('kind', [Position, Measure, Finding, Explanation, Remark, Gap]);

/** A name that someone in particular uses, with the ids of the parties or sources who do. */
const UsedName = z.strictObject({ name: z.string().min(2), by: z.array(Slug).min(1) });

export const Party = z.strictObject({
  id: Slug,
  /** As readers know it: "the United Kingdom" is "United Kingdom" here, articles are the answer's business. */
  name: z.string().min(2),
  /** Short form for second mention: "UK", "MSS". */
  short: z.string().optional(),
  /** True when a sentence needs "the" before the name. */
  article: z.boolean().optional(),
  aliases: z.array(z.string()).optional(),
  /** Names that someone in particular uses: "Silk Typhoon", by Microsoft. Groups may share such a name. */
  names: z.array(UsedName).optional(),
  /** "British", "Chinese". */
  adjectives: z.array(z.string()).optional(),
  level: z.enum([
    'state',
    'bloc',
    'alliance',
    'government',
    'agency',
    'company',
    'person',
    'role',
    'sector',
    'group',
  ]),
  /** What a person or body is, for "who is": "US Deputy Attorney General". */
  description: z.string().optional(),
  partOf: Slug.optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).optional(),
  /** Where it lies: "Europe", "North America", "Asia", "Oceania". */
  region: z.string().optional(),
  /** Whom it must not be taken for, over which activities, and the fact that says so. */
  notToConfuse: z.array(z.strictObject({ party: Slug, over: z.array(Slug), fact: Slug })).optional(),
  /** Where the record names it, when no fact does. */
  evidence: z.array(Evidence).optional(),
  /** Where else to read about it. No evidence: nobody read these for the record. */
  refs: z.array(z.url()).optional(),
});

export const Activity = z.strictObject({
  id: Slug,
  name: z.string().min(3),
  short: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  type: z.enum(['incident', 'campaign', 'pattern']),
  partOf: Slug.optional(),
  /** The fact ids that tell it in short, most important first. */
  summary: z.array(Slug).optional(),
  /** What it must not be taken for, in a sentence, by the id of the other activity. */
  notToConfuse: z.array(z.strictObject({ activity: Slug, sentence: z.string() })).optional(),
});

export const Source = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  publisher: z.string().optional(),
  /** What an answer calls it: "the article", "the White House statement". */
  short: z.string().min(2),
  /** `wiki`: pages that anyone may edit, or one reader's notes. */
  kind: z.enum(['official', 'reproduced', 'news', 'research', 'data', 'wiki']),
  seen: z.enum(['full-text', 'excerpt']),
  published: Edtf.optional(),
  url: z.url().optional(),
  /** Of the whole stored text, when one is stored. */
  sha256: Sha256.optional(),
  /** The key under which `texts/index.json` of a sources folder lists the stored text. */
  text: z.string().optional(),
  contributors: z.array(z.string()).optional(),
  /** Attribution that its licence asks for. */
  attribution: z.string().optional(),
});

/**
 * A word group people use for one thing. Words are matched by stem; several words form a phrase.
 * Question and fact are both read through it, so that "blamed" finds "attributed".
 */
const Concept = z.strictObject({
  id: Slug,
  words: z.array(z.string()).min(1),
  /** The concept that says the contrary: sanctioned / unsanctioned. */
  opposite: Slug.optional(),
});

const Glossary = z.strictObject({
  term: z.string(),
  aliases: z.array(z.string()).optional(),
  meaning: z.string(),
});

const file = { $schema: z.string().optional() };
export const PartiesFile = z.strictObject({ ...file, parties: z.array(Party) });
export const ActivitiesFile = z.strictObject({ ...file, activities: z.array(Activity) });
export const SourcesFile = z.strictObject({ ...file, sources: z.array(Source) });
export const VocabularyFile = z.strictObject({
  ...file,
  concepts: z.array(Concept),
  glossary: z.array(Glossary),
});
export const FactsFile = z.strictObject({ ...file, facts: z.array(Fact) });
/** What was taken from another collection: a file of its own, so that taking it again replaces it whole. */
export const ImportFile = z.strictObject({
  ...file,
  sources: z.array(Source),
  parties: z.array(Party),
  /** What the collection adds to parties that the record has. */
  additions: z.array(
    z.strictObject({
      party: Slug,
      names: z.array(UsedName),
      refs: z.array(z.url()),
      evidence: z.array(Evidence).min(1),
    }),
  ),
});
/** How people ask for a fact: by its id, questions and keywords in other words than its own. */
export const AskedFile = z.strictObject({
  ...file,
  asked: z.record(Slug, z.array(z.string().min(1)).min(1)),
});
/** What a record says of itself: its name, and the activity meant when a question names none. */
export const RecordFile = z.strictObject({
  ...file,
  title: z.string(),
  version: z.string(),
  /** What it covers, as the end of "this record, which covers …". */
  covers: z.string(),
  mainActivity: Slug,
  /** The attribution that "the announcement" means, when nothing else is said. */
  mainFact: Slug,
});

export type Fact = z.infer<typeof Fact>;
/** Every fact that someone claims: all but the gaps. */
export type Claim = Exclude<Fact, { kind: 'gap' }>;
export type Position = z.infer<typeof Position>;
export type Measure = z.infer<typeof Measure>;
export type Finding = z.infer<typeof Finding>;
export type Gap = z.infer<typeof Gap>;
export type Stance = z.infer<typeof Stance>;
export type Party = z.infer<typeof Party>;
export type UsedName = z.infer<typeof UsedName>;
export type ImportFile = z.infer<typeof ImportFile>;
export type Activity = z.infer<typeof Activity>;
export type Source = z.infer<typeof Source>;
export type Concept = z.infer<typeof Concept>;
type Glossary = z.infer<typeof Glossary>;
export type Evidence = z.infer<typeof Evidence>;
export type Quote = z.infer<typeof Quote>;

/** The record as loaded from a data folder: checked for shape, not yet for integrity. */
export type RecordData = Readonly<{
  about: Readonly<z.infer<typeof RecordFile>>;
  parties: readonly Party[];
  activities: readonly Activity[];
  sources: readonly Source[];
  concepts: readonly Concept[];
  glossary: readonly Glossary[];
  facts: readonly Fact[];
  /** Ways in which people ask for a fact. */
  asked: readonly AskedFor[];
}>;
export type AskedFor = Readonly<{ fact: string; questions: readonly string[] }>;
