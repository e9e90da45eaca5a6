import type { Rule } from '../rule.ts';

const WHAT = /\b(what|which)\b/;
const NOT_KNOWN =
  /\b((not|isnt|still un|un)( ?(known|know|clear|answered|stated|said))|unknown|open questions?|(we|you|nobody|dont|do not) (not )?know)\b/;

/** What the record knows that it does not know. */
export const gaps: Rule = {
  name: 'gaps',
  examples: ['What is not known?', 'What do we not know?'],
  match: (s) => {
    const asks = s.says(WHAT, NOT_KNOWN) || s.says(WHAT, /\bdoes(nt| not)/, /\b(say|know|tell)\b/);
    return asks && s.parties.length === 0 ? { query: { kind: 'gaps' }, used: s.words.keys() } : undefined;
  },
};
