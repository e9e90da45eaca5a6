/** Activities: campaigns, since only a campaign can be attributed in STIX. */
import type { Activity } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Calendar } from './calendar.ts';
import { stixId } from './ids.ts';
import { make, type StixObject } from './object.ts';

export const activityId = (id: string): string => stixId('campaign', `activity:${id}`);

/** The names by which questions know an activity ("the hack") stay in the extension: they are no aliases elsewhere. */
export function activityObjects(facts: Facts, calendar: Calendar): readonly StixObject[] {
  return facts.record.activities.map((activity) => {
    const { id, name, short } = activity;
    return make(
      {
        type: 'campaign',
        key: `activity:${id}`,
        day: calendar.thing(id),
        record: { recordId: id, activity },
      },
      { name, ...description(activity, facts), ...(short && short !== name ? { aliases: [short] } : {}) },
    );
  });
}

function description({ summary = [], notToConfuse = [] }: Activity, facts: Facts) {
  const told = summary.flatMap((id) => {
    const fact = facts.fact(id);
    return fact && fact.kind !== 'gap' ? [fact.text] : [];
  });
  const sentences = [...told, ...notToConfuse.map(({ sentence }) => sentence)];
  return sentences.length === 0 ? {} : { description: sentences.join(' ') };
}
