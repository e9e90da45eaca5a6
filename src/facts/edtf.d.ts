/** The part of the package that facts/when.ts uses; it ships no types. */
declare module 'edtf' {
  type Mask = Readonly<{ value: number }>;
  export type EdtfDate = Readonly<{
    type: 'Date';
    /** 1 year, 2 month, 3 day; 0 with a time of day. */
    precision: 0 | 1 | 2 | 3;
    min: number;
    max: number;
    approximate: Mask;
    uncertain: Mask;
  }>;
  /** An end is `null` when unknown and `Infinity`, on either side, when open. */
  export type EdtfInterval = Readonly<{
    type: 'Interval';
    lower: EdtfDate | number | null;
    upper: EdtfDate | number | null;
  }>;
  /** "One of": a member is a date, or the two ends of a range. */
  export type EdtfSet = Readonly<{
    type: 'Set';
    values: readonly (EdtfDate | readonly EdtfDate[])[];
    earlier: boolean;
    later: boolean;
  }>;
  type Other = Readonly<{ type: 'List' | 'Season' | 'Year' | 'Decade' | 'Century' }>;
  /** Throws on text that is not EDTF. */
  export default function edtf(text: string): EdtfDate | EdtfInterval | EdtfSet | Other;
}
