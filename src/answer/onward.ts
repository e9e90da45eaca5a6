import type { Facts } from '../facts/store.ts';
import { againByDate, againRoll } from './again.ts';
import type { Again } from './answer.ts';
import { isEvent } from './resolve/timeline.ts';
import { claims } from './tell.ts';

/** One party is no roll call, and a few events are read sooner than opened. */
const PARTIES_FROM = 2;
const EVENTS_FROM = 3;

type From = Readonly<{ facts: readonly string[]; again?: Again }>;

/** The timeline and the roll call of the activity that an answer is about, unless it is one of them itself. */
export function onwardFrom({ facts: told, again }: From, facts: Facts): readonly Again[] {
  const activity = activityOf(told, facts);
  if (activity === undefined || again?.call === 'cited') return [];
  const events = facts.factsAbout(activity).filter((f) => f.kind !== 'gap' && isEvent(f));
  return [
    events.length < EVENTS_FROM ? [] : againByDate({ kind: 'timeline', activity }),
    facts.positions(activity).length < PARTIES_FROM
      ? []
      : againRoll({ kind: 'roll-call', ask: 'whole', activity }),
  ]
    .flat()
    .filter(({ call }) => call !== again?.call);
}

/** Of what the first fact tells; a fact about another fact is of that one's activity. */
function activityOf(told: readonly string[], facts: Facts): string | undefined {
  const [first] = claims(facts, told);
  const about = first?.about ?? [];
  return (
    about.find((id) => facts.activity(id) !== undefined) ??
    about.flatMap((id) => facts.fact(id)?.about ?? []).find((id) => facts.activity(id) !== undefined)
  );
}
