/** What a picture shows, in words, for whoever does not see it: at most as long as Discord takes. */
import type { RollRow } from '../answer/answer.ts';
import { capital } from '../answer/tell.ts';
import { oneLine } from '../render/escape.ts';
import { ALT_TEXT, cut, fitItems } from '../render/limits.ts';
import { sureness } from './confidence.ts';
import { cellsOf } from './roll-cells.ts';
import type { Subject } from './subject.ts';

const HEAD = 160;
const ITEM = 150;
const REST = 24;
const NOTHING = 'A picture of the answer';

export function altText(title: string, subject: Subject): string {
  const head = cut(oneLine(title), HEAD);
  const items = itemsOf(subject).map((item) => cut(oneLine(item), ITEM));
  const { kept, left } = fitItems(items, ALT_TEXT - head.length - REST);
  const told = [head, ...kept, ...(left === 0 ? [] : [`… and ${left} more.`])].join('\n');
  return told.trim() === '' ? NOTHING : told;
}

function itemsOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'grid': {
      const { own, beside } = cellsOf(subject.rows);
      return [...own, ...beside].map(({ name, row }) => held(name, row));
    }
    case 'sure': {
      const { sure, without } = sureness(subject.rows);
      return [
        ...sure.map(
          ({ name, words, on }) => `${name}: ${[words, on].filter((part) => part !== '').join(', ')}.`,
        ),
        ...(without.length === 0 ? [] : [`No degree of confidence on record: ${without.join(', ')}.`]),
      ];
    }
    case 'timeline':
      return subject.shown.map(({ when, text }) => `${when}: ${text}`);
    case 'compare':
      return subject.lines.map(({ label, a, b, differs }) =>
        differs ? `${label}: ${subject.a}: ${a}; ${subject.b}: ${b}.` : `${label}, the same: ${a}.`,
      );
    default: {
      const never: never = subject;
      return never;
    }
  }
}

/** Few words of each, so that all who stand in the grid are named. */
const SAID = 36;

function held(name: string, { stance, date, words, activity }: RollRow): string {
  const said = words === '' ? [] : cut(words.replace(/^(accused|spoke of): /, ''), SAID);
  const about = activity === undefined ? [] : `on ${activity}`;
  return `${[`${capital(name)}: ${stance}`, about, date ?? [], said].flat().join(', ')}.`;
}
