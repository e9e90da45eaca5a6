/** What one word or phrase of a text can be matched by. */
export type Key = Readonly<{
  /** `s:stem`, `c:concept`, `p:party`, `a:activity`, `x:country`, `n:number`. */
  key: string;
  /** 0..1: how much a match on this key is worth beside a match on the word itself. */
  weight: number;
  /** The key says the contrary of the word: sanctioned / unsanctioned. */
  contrary?: boolean;
}>;

/** A word, phrase or name: tokens `from` up to (not with) `to`. The same shape for facts and for questions. */
export type Unit = Readonly<{
  from: number;
  to: number;
  keys: readonly Key[];
  /** Carries no content of its own. */
  stop: boolean;
  /** Preceded closely by "not", "never", "without" …, in the same clause. */
  negated: boolean;
  /** How rare the word is in ordinary English, 0.25 ("back") to 1 ("dollar" and rarer): what a word no fact has says. */
  rarity: number;
}>;
