import type { Rule } from '../rule.ts';

/** What the record knows that it does not know. */
export const gaps: Rule = {
  name: 'gaps',
  examples: ['What is not known?', 'What do we not know?'],
  match: (s) => {
    const asks = s.says(
      /\b(what|which)\b.*\b((not|isnt|still un|un)( ?(known|know|clear|answered|stated|said))|does(nt| not).*\b(say|know|tell)|unknown|open questions?|(we|you|nobody|dont|do not) (not )?know)\b/,
    );
    return asks && s.parties.length === 0 ? { query: { kind: 'gaps' }, used: s.words.keys() } : undefined;
  },
};
