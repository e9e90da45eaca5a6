import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseQuestionSet } from '../../src/quality/question-set.ts';
import { misses, table } from '../../src/quality/report.ts';
import { restingQuestions } from '../../src/quality/resting.ts';
import { runSet } from '../../src/quality/run.ts';
import { standIn } from '../fixtures/stand-in.ts';

const line = (value: unknown): string => JSON.stringify(value);
const set = parseQuestionSet(
  [
    line({
      id: 'x1',
      tags: ['who'],
      turns: [
        { ask: 'who did it', kind: 'answer', must: [['northland']], mustNot: [] },
        { ask: 'and Southland?', kind: 'answer', must: [['who did it']], mustNot: [] },
      ],
    }),
    line({
      id: 'x2',
      tags: ['who'],
      turns: [{ ask: 'who did it', kind: 'answer', must: [['atlantis']], mustNot: [] }],
    }),
    line({
      id: 'x3',
      tags: [],
      turns: [{ ask: 'lol', mode: 'channel', kind: 'chatter', must: [], mustNot: [] }],
    }),
  ].join('\n'),
);
const results = runSet(set, { bot: standIn, start: new Date(0), clock: () => 0 });

test('a follow-up is asked with the turn before it', () => {
  expect(results.map((result) => result.verdict.right)).toEqual([true, true, false, true]);
});

test('the questions that a fact answers, with their set and conversation', () => {
  const resting = (fact: string) =>
    restingQuestions(fact, new Map([['x.jsonl', set]]), { bot: standIn, start: new Date(0), clock: () => 0 });
  expect(resting('f-joins')).toEqual(
    results
      .filter(({ facts }) => facts.includes('f-joins'))
      .map((r) => `x.jsonl, ${r.conversation}: ${r.turn.ask}`),
  );
  expect(resting('f-joins')).toContain('x.jsonl, x1: who did it');
  expect(resting('f-none')).toEqual([]);
});

test('the table counts turns by kind and whole conversations', () => {
  expect(table('x', results)).toContain('answer                    2 / 3      66.7%');
  expect(table('x', results)).toContain('whole conversations       2 / 3      66.7%');
});

test('a miss is printed with its reading and reason, a hit is not', () => {
  const printed = misses(results);
  expect(printed).toContain('x2 [answer] who did it');
  expect(printed).toContain('why:  none of atlantis');
  expect(printed).toContain('read: who attributed the harbour hack (fixture)');
  expect(printed).not.toContain('x1');
});

test.each(['dev', 'dev2'])('%s.jsonl is a question set', (name) => {
  const parsed = parseQuestionSet(readFileSync(`test/questions/${name}.jsonl`, 'utf8'));
  expect(parsed.length).toBeGreaterThan(100);
});

test('a line that is no conversation is named', () => {
  expect(() =>
    parseQuestionSet(`\n${line({ id: 'x', tags: [], turns: [{ ask: 'x', kind: 'maybe' }] })}`),
  ).toThrow('line 2: turns.0.kind');
});
