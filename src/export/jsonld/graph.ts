/** The record as JSON-LD: one graph of schema.org things, its vocabulary inside. */
import type { Facts } from '../../facts/store.ts';
import type { Written } from '../format.ts';
import { CONTEXT, THINGS } from './context.ts';
import { activityNode, claimNode, gapNode, type Node, partyNode, sourceNode } from './nodes.ts';

export function writeJsonLd(facts: Facts): Written {
  const { about, parties, activities, sources } = facts.record;
  const dataset: Node = {
    '@id': `${THINGS}record`,
    '@type': 'Dataset',
    name: about.title,
    version: about.version,
    description: `A record that covers ${about.covers}. Each claim is its author's, not the record's.`,
  };
  const told = facts.all.map((fact) => (fact.kind === 'gap' ? gapNode(fact, facts) : claimNode(fact, facts)));
  const graph = [
    dataset,
    ...parties.map(partyNode),
    ...activities.map(activityNode),
    ...sources.map(sourceNode),
    ...told,
  ];
  return {
    text: `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`,
    counts: { claims: facts.claims.length, things: graph.length },
  };
}
