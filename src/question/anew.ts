import type { RecordData } from '../facts/schema.ts';
import { freshly, type Swapped } from './follow-up.ts';
import { upwards } from './lead.ts';
import type { Focus, Turn, Understood } from './query.ts';
import { type Asked, asked, byRules, type Context, searched } from './readings.ts';
import { dateTokens } from './sentence.ts';

type Remembering = Context & Readonly<{ previous: Turn }>;

/** Rules that tell what many hold: "and Japan?" after them asks what Japan holds. */
const OF_MANY: ReadonlySet<string> = new Set([
  'roll-call',
  'attribution',
  'summary',
  'timeline',
  'position',
  'bare',
]);
/** These ask for one thing of a party, not for what it holds as such. */
const NARROW: ReadonlySet<Focus> = new Set(['when', 'where', 'why', 'how-many', 'how-sure', 'whom']);

/** The question before, of another: "and Japan?", "no, I meant the UK". What was told of one says nothing of the other. */
export function anew(both: Asked, swapped: Swapped, context: Remembering): readonly Understood[] {
  const joint = [...byRules(both, context), searched(both, { near: [], ...speaking(swapped, context) })];
  if (!isState(swapped, context.record)) return joint;
  const { rule } = context.previous;
  if (rule === 'roll') return [...asking(`did ${swapped.name} join`, swapped, context), ...joint];
  const held = [
    ...asking(`the position of ${swapped.name}`, swapped, context),
    ...asking(`did ${swapped.name} join`, swapped, context),
  ];
  if (OF_MANY.has(rule)) return [...held, ...joint];
  if (NARROW.has(both.sentence.ask.focus) || !tellsAPosition(context)) return joint;
  return [
    ...byRules(both, context),
    searched(both, { near: [], wholly: true, ...speaking(swapped, context) }),
    ...held,
    ...joint,
  ];
}

/** "What happened on 19 July?", "and on the 20th?": the same question, of another day. */
export function onAnotherDay(fresh: Asked, context: Remembering): readonly Understood[] {
  const days = new Set(dateTokens(fresh.sentence, fresh.sentence.dates()));
  if (days.size === 0 || fresh.read.units.some((u) => !u.stop && !days.has(u.from))) return [];
  const before = asked(freshly(context.reader.readTyped(context.previous.text)), context);
  const [old] = before.sentence.dates();
  const [day] = fresh.sentence.dates();
  if (!old || !day) return [];
  const text = before.read.text;
  const other = `${text.slice(0, old.start)}${fresh.read.text.slice(day.start, day.end)}${text.slice(old.end)}`;
  const both = asked(freshly(context.reader.readTyped(other)), context);
  return [...byRules(both, context), searched(both, { near: [] })];
}

/** Only these hold a position, and join others. */
export const isState = ({ kind, to }: Swapped, record: RecordData): boolean =>
  kind === 'country' ||
  record.parties.some(
    (p) => to.includes(p.id) && ['state', 'bloc', 'alliance', 'government'].includes(p.level),
  );

/** A question of our own about the activity that is talked of. */
const asking = (question: string, { about }: Swapped, context: Remembering): readonly Understood[] => {
  const text = about === undefined ? question : `${question} on ${about}`;
  return byRules(asked(freshly(context.reader.readTyped(text)), context), context);
};

/** Who takes the place of the one whose word was told speaks as well. */
function speaking({ from, to }: Swapped, context: Remembering): Readonly<{ speakers?: readonly string[] }> {
  const [first] = told(context);
  return first?.by.some((id) => upwards(context.record, id).some((whole) => from.includes(whole)))
    ? { speakers: to }
    : {};
}

/** On the activity that is meant when none is named. */
function tellsAPosition(context: Remembering): boolean {
  const [first] = told(context);
  return first?.kind === 'position' && first.about.includes(context.record.about.mainActivity);
}

const told = ({ record, previous }: Remembering) =>
  previous.facts.flatMap((id) => record.facts.find((f) => f.id === id) ?? []).filter((f) => f.kind !== 'gap');
