import type { Rule } from '../rule.ts';

/** Every person the record names. */
export const persons: Rule = {
  name: 'persons',
  examples: ['Name every person who is named in the article.', 'Which people are named?'],
  match: (s) => {
    const asks =
      s.says(/\b(persons?|people|individuals)\b/) &&
      s.says(/\b(named|mentioned|quoted|appear)\b/) &&
      s.says(/\b(every|all|which|who|list)\b/);
    return asks && s.parties.length === 0
      ? { query: { kind: 'persons', leading: s.has('article') }, used: s.words.keys() }
      : undefined;
  },
};
