/** Colours of a picture on Discord's dark and light background; each stance has a word beside its colour. */

export type Theme = 'dark' | 'light';

export type Colours = Readonly<{
  ground: string;
  /** Every second row, and what is set apart. */
  band: string;
  line: string;
  text: string;
  quiet: string;
  accent: string;
  /** Of a pill; its word is white on it, at a contrast of at least 4.5. */
  stances: Readonly<Record<StanceColour, string>>;
}>;
export type StanceColour = 'attributes' | 'joins' | 'acknowledges' | 'condemns' | 'denies' | 'other';

const stances: Colours['stances'] = {
  attributes: '#b3282d',
  joins: '#a4510b',
  acknowledges: '#7a6205',
  condemns: '#96246b',
  denies: '#4a626d',
  other: '#5a5f69',
};

export const COLOURS: Readonly<Record<Theme, Colours>> = {
  dark: {
    ground: '#1e1f22',
    band: '#2b2d31',
    line: '#4e5058',
    text: '#f2f3f5',
    quiet: '#b5bac1',
    accent: '#7d9fe0',
    stances,
  },
  light: {
    ground: '#ffffff',
    band: '#f0f1f3',
    line: '#c7ccd1',
    text: '#1e1f22',
    quiet: '#4e5058',
    accent: '#2f5aa8',
    stances,
  },
};

/** By the word that a roll call shows. */
const WORDS: ReadonlyMap<string, StanceColour> = new Map([
  ['attributed', 'attributes'],
  ['joined', 'joins'],
  ['named as joining', 'joins'],
  ['endorsed', 'joins'],
  ['acknowledged', 'acknowledges'],
  ['condemned', 'condemns'],
  ['denied', 'denies'],
  ['disputed', 'denies'],
]);
export const stanceColour = (word: string): StanceColour => WORDS.get(word) ?? 'other';
