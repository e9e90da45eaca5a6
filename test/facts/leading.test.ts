import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/store.ts';
import { changed, claimIn, type Draft, factIn } from './world.ts';

const leading = (change: (record: Draft) => void = () => {}) => {
  const facts = createFacts(changed(change).record);
  return { ids: facts.all.filter(facts.leads).map((f) => f.id), circle: [...facts.circle] };
};

test("what the main fact's first source says leads; what only rests a date on it does not", () => {
  const { ids } = leading();
  expect(ids).toEqual(['belmark-attribution', 'scale-belmark', 'further-steps', 'gap-motive']);
  expect(ids).not.toContain('occurred');
});

test("what only the main fact's second source says does not", () => {
  expect(leading().ids).not.toContain('scale-gazette');
  const swapped = leading((r) => claimIn(r, 'belmark-attribution').evidence.reverse());
  expect(swapped.ids).toContain('scale-gazette');
  expect(swapped.ids).not.toContain('scale-belmark');
});

test('a known unknown leads when the document was searched for it, and only then', () => {
  expect(leading().ids).toContain('gap-motive');
  expect(leading().ids).not.toContain('gap-tide-lantern');
});

test('the circle is the main activity alone while the document speaks of no other', () => {
  expect(leading().circle).toEqual(['lantern-breach']);
});

test('an activity that the document speaks of, be it through a fact about a fact, is in the circle', () => {
  const spoken = leading((r) => {
    claimIn(r, 'tide-charges').about = ['lantern-breach'];
    claimIn(r, 'further-steps').about = ['gap-tide'];
    r.facts.push({ ...factIn(r, 'gap-motive'), id: 'gap-tide', about: ['tide-tables'] });
  });
  expect(spoken.circle).toEqual(['lantern-breach', 'tide-tables']);
});

test('what is part of the main activity is in the circle; what that is part of is not', () => {
  const parts = (part: string, whole: string) =>
    leading((r) => {
      r.activities = r.activities.map((a) => (a.id === part ? { ...a, partOf: whole } : a));
    }).circle;
  expect(parts('tide-tables', 'lantern-breach')).toEqual(['lantern-breach', 'tide-tables']);
  expect(parts('lantern-breach', 'tide-tables')).toEqual(['lantern-breach']);
});

test('a main fact that is not there leads to nothing', () => {
  const { ids, circle } = leading((r) => {
    r.about = { ...r.about, mainFact: 'nowhere' };
  });
  expect({ ids, circle }).toEqual({ ids: [], circle: ['lantern-breach'] });
});
