/** An answer's tone as a colour and, for those who don't see it, a word. */
import type { Answer, Tone } from '../../answer/answer.ts';

type Look = Readonly<{ word: string; colour: number }>;

/** Of a conflict, also beside an answer of another tone. */
export const DIFFERS = 0xc9a227;

const TONES: Readonly<Record<Tone, Look>> = {
  attributes: { word: 'Attribution', colour: 0xd83c3e },
  joins: { word: 'Joined', colour: 0xe67e22 },
  acknowledges: { word: 'Acknowledged', colour: 0xc9a227 },
  condemns: { word: 'Condemned', colour: 0xb5367a },
  denies: { word: 'Denied', colour: 0x607d8b },
  measure: { word: 'Measure', colour: 0x7e57c2 },
  supported: { word: 'Supported', colour: 0x2e9e5b },
  contradicted: { word: 'Contradicted', colour: 0xd83c3e },
  differs: { word: 'Sources differ', colour: DIFFERS },
  'not-stated': { word: 'Not stated', colour: 0x80848e },
  plain: { word: 'From the record', colour: 0x4f76b8 },
};

export function toneOf(answer: Answer): Look {
  switch (answer.kind) {
    case 'answered':
      return TONES[answer.tone];
    case 'unknown':
      return { word: 'Not in the record', colour: 0x80848e };
    case 'ambiguous':
      return { word: 'Which one?', colour: 0xc9a227 };
    case 'help':
    case 'silent':
      return { word: 'Help', colour: 0x4f76b8 };
    default: {
      const never: never = answer;
      return never;
    }
  }
}
