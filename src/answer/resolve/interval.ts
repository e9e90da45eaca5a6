import type { Claim } from '../../facts/schema.ts';
import { parseWhen, showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { dateNote } from '../tell.ts';

type Asked = Extract<Query, { kind: 'interval' }>;

const NAME: Readonly<Record<Asked['from'], string>> = {
  announcement: 'the announcement',
  discovery: 'the discovery',
  charges: 'the announcement of the charges',
};
const DAY_MS = 86_400_000;
/** Mean length of a Gregorian month. */
const MONTH_DAYS = 30.44;

/** Two events' dates beside each other. */
export function interval(query: Asked, known: Known): Draft {
  const [a, b] = [eventFact(query.from, known), eventFact(query.to, known)];
  const [x, y] = [a?.when && parseWhen(a.when.edtf), b?.when && parseWhen(b.when.edtf)];
  if (!a?.when || !b?.when || !x || !y)
    return missing({ missing: `how ${NAME[query.from]} and ${NAME[query.to]} stand in time` });
  const dates = `${NAME[query.from]}: ${showWhen(a.when.edtf)}; ${NAME[query.to]}: ${showWhen(b.when.edtf)}`;
  const note = dateNote(a) ?? dateNote(b);
  return told({
    lead:
      query.part === 'same-day'
        ? sameDay(a.when.edtf === b.when.edtf, dates)
        : `${length(middle(y) - middle(x), a, b)}: ${dates}.`,
    facts: [a.id, b.id],
    ...(note === undefined ? {} : { note }),
  });
}

/** "In January" counts as the middle of January. */
const middle = (span: Readonly<{ earliest: number; latest: number }>): number =>
  (span.earliest + span.latest) / 2;

const sameDay = (same: boolean, dates: string): string =>
  same ? `Yes, the same day: ${dates}.` : `No, different days: ${dates}.`;

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** "About six months": no more exact than the less exact of the two dates. */
function length(ms: number, a: Claim, b: Claim): string {
  const days = Math.abs(ms) / DAY_MS;
  const exact = [a, b].every((c) => c.when && /^\d{4}-\d\d-\d\d$/.test(c.when.edtf));
  if (exact && days < 60) return `${Math.round(days)} days`;
  const months = Math.round(days / MONTH_DAYS);
  return `About ${WORDS[months] ?? months} month${months === 1 ? '' : 's'}`;
}

function eventFact(event: Asked['from'], { facts }: Known): Claim | undefined {
  const { mainFact, mainActivity } = facts.record.about;
  const main = facts.fact(mainFact);
  switch (event) {
    case 'announcement':
      return main && main.kind !== 'gap' ? main : undefined;
    case 'discovery':
      return facts.claims.find(
        (c) => c.kind === 'finding' && c.property === 'discovered' && c.about.includes(mainActivity),
      );
    case 'charges':
      return facts.claims.find((c) => c.kind === 'measure' && c.type === 'criminal-charges');
    default: {
      const never: never = event;
      throw new Error(`unknown event ${String(never)}`);
    }
  }
}
