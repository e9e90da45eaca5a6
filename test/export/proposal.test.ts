import { expect, test } from 'vitest';
import { proposerOf, type Wanted } from '../../src/export/proposal.ts';
import { checkRecord } from '../../src/facts/check.ts';
import { AskedFile, FactsFile } from '../../src/facts/schema.ts';
import { read, WORLD } from '../facts/world.ts';

const { record, files } = read(WORLD);
const propose = proposerOf(record);
const wanted: Wanted = { id: 7, question: '', answer: '', nearest: [] };

test.each([
  'x',
  '???',
  'who?!',
  'line\nbreak and  spaces',
  '🐟'.repeat(250),
  `${'very '.repeat(95)}long`,
  '"quoted" \\ and {"json": 1}',
])('%j as a gap is a sound record', (question) => {
  const proposal = propose({ ...wanted, question });
  const { facts } = FactsFile.parse(JSON.parse(proposal.ok ? proposal.text : ''));
  expect(checkRecord({ record: { ...record, facts: [...record.facts, ...facts] }, files })).toEqual([]);
});

test.each(['x', 'line\nbreak', `${'very '.repeat(95)}long`])(
  '%j as a way to ask is a sound record',
  (question) => {
    const proposal = propose({ ...wanted, question, fact: 'noticed' });
    const { asked } = AskedFile.parse(JSON.parse(proposal.ok ? proposal.text : ''));
    const more = Object.entries(asked).map(([fact, questions]) => ({ fact, questions }));
    expect(checkRecord({ record: { ...record, asked: [...record.asked, ...more] }, files })).toEqual([]);
  },
);

test('a fact that there is not, and a question that leads to a fact already, are no proposal', () => {
  expect(propose({ ...wanted, question: 'x', fact: 'nobody' })).toEqual({
    ok: false,
    why: 'The record has no fact "nobody".',
  });
  const asked = [{ fact: 'noticed', questions: ['When did they notice?'] }];
  const known = proposerOf({ ...record, asked });
  expect(known({ ...wanted, question: 'when did they notice', fact: 'noticed' })).toMatchObject({
    ok: false,
  });
});
