/** The vocabulary, written into the file: whoever reads it needs no network. Bare names are schema.org's. */

/** Ours, where schema.org has no word. */
const TERMS = 'urn:rollcall:term:';
/** Things of the record. */
export const THINGS = 'urn:rollcall:';

export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  rollcall: TERMS,
  url: { '@id': 'https://schema.org/url', '@type': '@id' },
  datePublished: { '@id': 'https://schema.org/datePublished', '@type': 'https://schema.org/Date' },
  author: { '@id': 'https://schema.org/author', '@type': '@id', '@container': '@set' },
  about: { '@id': 'https://schema.org/about', '@type': '@id', '@container': '@set' },
  appearance: { '@id': 'https://schema.org/appearance', '@type': '@id', '@container': '@set' },
  isPartOf: { '@id': 'https://schema.org/isPartOf', '@type': '@id' },
  spokenByCharacter: { '@id': 'https://schema.org/spokenByCharacter', '@type': '@id' },
  memberOf: { '@id': 'https://schema.org/memberOf', '@type': '@id' },
  via: { '@id': 'rollcall:via', '@type': '@id' },
  accused: { '@id': 'rollcall:accused', '@type': '@id', '@container': '@set' },
  conflictsWith: { '@id': 'rollcall:conflictsWith', '@type': '@id', '@container': '@set' },
  claimKind: 'rollcall:claimKind',
  stance: 'rollcall:stance',
  /** EDTF, where the day is not known or the date is not one day. */
  when: 'rollcall:when',
  said: 'rollcall:said',
  /** The entry of the record, whole. */
  entry: { '@id': 'rollcall:entry', '@type': '@json' },
} as const;
