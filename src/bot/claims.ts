/** A text of several sentences, each of which claims something: a verdict on each, in their order. */
import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import { type Known, told } from '../answer/draft.ts';
import { and } from '../answer/tell.ts';

/** More statements make no answer that somebody reads. */
const MOST = 8;
/** Characters of a statement by which its verdict is found again. */
const SHOWN = 60;
/** One word says "thanks", not what happened. */
const FEWEST_WORDS = 2;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The statements of a text; questions among them ask nothing that could be true. */
export function claimsIn(text: string): readonly string[] {
  const dotless = text.replace(/\b([A-Z])\.([A-Z])\./g, '$1$2');
  return [...sentences.segment(dotless)]
    .map(({ segment }) => segment.replace(/\s+/g, ' ').trim())
    .filter((each) => !each.endsWith('?') && each.split(' ').length >= FEWEST_WORDS)
    .slice(0, MOST);
}

type Checked = Readonly<{ claim: string; answer: Answer }>;

/** One line each, after how many of them stand. */
export function verdicts(checked: readonly Checked[], known: Known): Answer {
  const tones = checked.map(({ answer }) => toneOf(answer));
  const worst = ORDER.find((tone) => tones.includes(tone)) ?? 'not-stated';
  const draft = told({
    lead: `Of ${checked.length} statements, ${counted(tones)}.`,
    facts: [...new Set(checked.flatMap(({ answer }) => answer.facts))],
    tone: worst,
    blocks: [{ kind: 'list', items: checked.map(itemOf) }],
    confidence: Math.min(...checked.map(({ answer }) => answer.reading.confidence)),
  });
  return compose(
    draft,
    { line: `whether ${checked.length} statements are so`, rule: 'claims', unused: [] },
    known,
  );
}

type Tone = 'contradicted' | 'not-stated' | 'supported';
const ORDER: readonly Tone[] = ['contradicted', 'not-stated', 'supported'];

const toneOf = (answer: Answer): Tone => {
  if (answer.kind !== 'answered') return 'not-stated';
  return ORDER.find((tone) => tone === answer.tone) ?? 'not-stated';
};

/** "one is supported and two are not stated": those that need no other look come first. */
function counted(tones: readonly Tone[]): string {
  const parts = ORDER.toReversed().flatMap((tone) => {
    const count = tones.filter((each) => each === tone).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'are'} ${tone.replace('-', ' ')}`];
  });
  return and(parts);
}

function itemOf({ claim, answer }: Checked): Readonly<{ text: string; fact?: string }> {
  const start =
    claim.length <= SHOWN ? claim.replace(/[.!]$/, '') : `${claim.slice(0, SHOWN - 1).trimEnd()}…`;
  const [fact] = answer.facts;
  return { text: `“${start}”: ${sentenceOf(answer)}`, ...(fact === undefined ? {} : { fact }) };
}

function sentenceOf(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return [answer.lead, ...answer.context].join(' ');
    case 'unknown':
      return `Not stated. ${[answer.missing, ...answer.nearest].join(' ')}`;
    case 'ambiguous':
      return `Not checked. ${answer.question}`;
    case 'help':
    case 'silent':
      return 'Not checked: it claims nothing.';
    default: {
      const never: never = answer;
      return never;
    }
  }
}
