/** The world's countries, so that a country the record does not name is recognised as one. */
import countries from 'world-countries/countries.json' with { type: 'json' };

/** `code` is ISO 3166-1 alpha-2. `words` are the ways to name it in English: name, adjective, capital. */
export type Country = Readonly<{ code: string; name: string; region: string; words: readonly string[] }>;

/** What the list lacks of everyday English. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  TR: ['Turkey', 'Turkish'],
  AE: ['UAE', 'Emirates'],
  NL: ['Holland', 'Dutch'],
  CZ: ['Czech Republic'],
  KR: ['Korea'],
  VA: ['Vatican'],
  DO: ['Dominican Republic'],
};

export function allCountries(): readonly Country[] {
  return countries.map((c) => ({
    code: c.cca2,
    name: c.name.common,
    region: c.region,
    words: [
      ...(ALSO[c.cca2] ?? []),
      c.name.common,
      ...(c.demonyms?.eng ? [c.demonyms.eng.m] : []),
      ...(c.capital ?? []),
    ].filter((w) => w.length > 2),
  }));
}
