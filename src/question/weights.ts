import type { Read } from '../names/reader.ts';
import { isStop } from '../text/english.ts';
import type { Unit } from '../text/unit.ts';
import type { Focused } from './focus.ts';
import { CARRIED } from './query.ts';

/** "Sorry, I'm late to this." beside a question that stands on its own. */
const OTHER_CLAUSE = 0.15;
/** A story that a short question leans on. */
const STORY = 0.6;
/** A question with this many contentful words stands on its own. */
const STANDS = 2;
/** Groups of words that say how something is asked or told, not what about. */
const MANNER: ReadonlySet<string> = new Set(
  'when number define list article true summary say statement reason place country official ongoing stance term'
    .split(' ')
    .map((c) => `c:${c}`),
);
const MANNER_WEIGHT = 0.15;
/** "According to the indictment": where it stands, not what. */
const WHERE_IT_STANDS = 0.3;
/** A phrase of small words alone ("do it") says little, whatever it stands for. */
const SMALL_PHRASE = 0.3;

/** How much each unit counts, 0..1: those in the clause that asks count whole, the question word not at all. */
export function weightsOf(read: Read, o: Readonly<{ focused: Focused; carried: number }>): readonly number[] {
  const { used, nounAt } = o.focused;
  const clause = clausesOf(read);
  const asking = new Set([...used].filter((i) => i < o.carried).map((i) => clause[i]));
  if (asking.size === 0) asking.add(clause[o.carried - 1]);
  const said = read.units.filter((u) => !u.stop && u.from < o.carried && !used.has(u.from));
  // "Is help coming, and from whom?": what is asked about stands right before.
  const before = said.filter((u) => !asking.has(clause[u.from])).at(-1);
  if (before && !said.some((u) => asking.has(clause[u.from]))) asking.add(clause[before.from]);
  const own = said.filter((u) => asking.has(clause[u.from]));
  const beside = own.length >= STANDS ? OTHER_CLAUSE : STORY;
  return read.units.map((u) => {
    if (used.has(u.from) && !nounAt.has(u.from) && (u.stop || u.keys.every((k) => MANNER.has(k.key))))
      return 0;
    return (
      (u.from >= o.carried ? CARRIED : asking.has(clause[u.from]) ? 1 : beside) *
      (nounAt.has(u.from) ? 1 : manner(u, read))
    );
  });
}

function manner(unit: Unit, read: Read): number {
  if (unit.keys.some((k) => MANNER.has(k.key))) return MANNER_WEIGHT;
  if (standsIn(unit, read)) return WHERE_IT_STANDS;
  // "Who is behind it" asks for the culprit, "the agencies behind it" only for whose it is.
  if (read.tokens[unit.from]?.norm === 'behind' && !read.tokens.some((t) => /^(who|whos|whom)$/.test(t.norm)))
    return MANNER_WEIGHT;
  const named = unit.keys.some((k) => /^[apqx]:/.test(k.key));
  return !named && read.tokens.slice(unit.from, unit.to).every((t) => isStop(t.norm)) ? SMALL_PHRASE : 1;
}

/** "…, says the indictment", "per the advisory": no party that speaks, but a text. */
function standsIn(unit: Unit, read: Read): boolean {
  if (unit.keys.some((k) => /^[pqx]:/.test(k.key))) return false;
  const from = read.tokens[unit.from]?.norm === 'the' ? unit.from + 1 : unit.from;
  const before = read.tokens.slice(Math.max(0, from - 3), from).map((t) => t.norm);
  return /(^| )(says|according to|per) the$/.test(before.join(' '));
}

const ASKING =
  /^(who|whom|whose|what|which|when|where|why|how|did|does|do|is|was|are|were|has|had|can|could)$/;

/** After a comma, the asker begins to speak of himself. */
const ASKER = /^(i|im|ive|id|my|we|were|our)$/;

/** The clause number of each token; clauses end at marks that end or announce a thought. */
function clausesOf(read: Read): readonly number[] {
  let n = 0;
  return read.tokens.map((t, i) => {
    const between = read.text.slice(read.tokens[i - 1]?.end, t.start);
    const starts = ASKING.test(t.norm) || ASKER.test(t.norm);
    if (i > 0 && (/[.:;!?]\s|\s-\s|^\s*\n/.test(between) || (between.includes(',') && starts))) n++;
    return n;
  });
}
