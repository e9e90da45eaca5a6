/** The record as a STIX 2.1 bundle. docs/exports.md says what becomes what, and why. */
import type { Gap } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Written } from '../format.ts';
import { activityObjects } from './activities.ts';
import { calendarOf } from './calendar.ts';
import { claimIds, claimObjects, gapNote, type Stage } from './claims.ts';
import { stixId } from './ids.ts';
import type { StixObject } from './object.ts';
import { castOf } from './parties.ts';
import { programObjects } from './program.ts';
import { sourceObjects } from './sources.ts';

type Bundle = Readonly<{ type: 'bundle'; id: string; objects: readonly StixObject[] }>;

export function writeStix(facts: Facts): Written {
  const bundle = stixBundle(facts);
  return { text: `${JSON.stringify(bundle, null, 2)}\n`, counts: countsOf(bundle.objects) };
}

function stixBundle(facts: Facts): Bundle {
  const calendar = calendarOf(facts);
  const stage: Stage = { facts, calendar, cast: castOf(facts, calendar) };
  const gaps = facts.all.filter((fact): fact is Gap => fact.kind === 'gap');
  const { title, version } = facts.record.about;
  return {
    type: 'bundle',
    id: stixId('bundle', `${title} ${version}`),
    objects: [
      ...programObjects,
      ...stage.cast.objects,
      ...activityObjects(facts, calendar),
      ...facts.claims.flatMap((claim) => claimObjects(claim, stage)),
      ...gaps.map((gap) => gapNote(gap, stage)),
      ...sourceObjects({ facts, calendar, idsOf: (id) => claimIds(id, stage) }),
    ],
  };
}

function countsOf(objects: readonly StixObject[]): Readonly<Record<string, number>> {
  const byType = Object.entries(Object.groupBy(objects, ({ type }) => type));
  return {
    objects: objects.length,
    ...Object.fromEntries(byType.map(([type, list]) => [type, list?.length ?? 0])),
  };
}
