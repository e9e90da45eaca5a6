/** A speaker's confidence as a number, where the speaker used a scale that STIX 2.1 gives numbers for. */
import type { Claim } from '../../facts/schema.ts';

/** https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html, appendix A: confidence scales */
const LIKELIHOOD: Readonly<Record<string, number>> = {
  'almost no chance': 5,
  remote: 5,
  'very unlikely': 15,
  'highly improbable': 15,
  unlikely: 30,
  improbable: 30,
  'roughly even chance': 50,
  likely: 70,
  probable: 70,
  'very likely': 85,
  'highly probable': 85,
  'almost certain': 95,
  'nearly certain': 95,
  'low confidence': 15,
  'moderate confidence': 50,
  'high confidence': 85,
};
const CREDIBILITY: Readonly<Record<string, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** Words of no scale, or of the UK's, have no number in STIX; they stay words, in the extension. */
export function confidenceOf({ confidence }: Claim): Readonly<{ confidence?: number }> {
  const number = confidence && numberFor(confidence.scale, confidence.wording.toLowerCase());
  return number === undefined ? {} : { confidence: number };
}

function numberFor(scale: NonNullable<Claim['confidence']>['scale'], words: string): number | undefined {
  switch (scale) {
    case 'icd203':
      return LIKELIHOOD[words];
    case 'admiralty':
      return CREDIBILITY[words.charAt(0)];
    case 'uk-yardstick':
    case 'none':
      return undefined;
    default: {
      const never: never = scale;
      return never;
    }
  }
}
