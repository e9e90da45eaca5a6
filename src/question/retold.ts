import type { Query, Turn } from './query.ts';

const PLEASE = '( please| pls| then)?$';
const MORE = new RegExp(
  `^(and |ok |so )?((please )?(can you |could you )?(tell|give|show) me |say )?((a (bit|little) |some |any )?more( (details?|info|information))?|details|anything else|what else|go on|elaborate)( (about|on) (it|this|that))?${PLEASE}`,
);
const SHORT = new RegExp(
  `^(and |ok |so |please )?(can you |could you )?(make (it|that) |say (it|that) |put (it|that) )?(a )?(shorter|briefly|in short|in brief|in one sentence|(short|shorter|brief) version)${PLEASE}`,
);
const OWN = '(their|his|her|its|the|that)( own| exact| actual| very| original)? (words|wording|quote)';
const WORDS = new RegExp(
  `^(and |ok |so |but )?(in ${OWN}|(what|how) (was|were|is|are) ${OWN}|(give|show) me ${OWN}|(can you )?quote (it|him|her|them|that)|verbatim|word for word|exact (words|wording))( exactly)?${PLEASE}`,
);

const NAMES = new RegExp(
  `^(and |ok |so )?((what|who) (are|were) )?(the |their |all |his or her |her or his |his |her )?(full )?names?( (of|for) (them|these|those|all)( people| men| guys| persons)?)?${PLEASE}`,
);

/** "More", "shorter", "names?", "in their own words": the answer before, told otherwise. */
export function retold(words: readonly string[], { facts, told = [] }: Turn): Query | undefined {
  const line = words.join(' ');
  const how = MORE.test(line)
    ? 'more'
    : SHORT.test(line)
      ? 'short'
      : WORDS.test(line)
        ? 'words'
        : NAMES.test(line)
          ? 'names'
          : undefined;
  return how === undefined || facts.length === 0 ? undefined : { kind: 'retell', how, facts, told };
}
