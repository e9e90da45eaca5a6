import type { Problem } from '../problem.ts';
import type { Fact, Position, Stance } from '../schema.ts';
import { fileOf, noting, type Subject } from './subject.ts';

/** What `of` may answer, by stance. An attribution, a condemnation and silence answer nothing. */
const ANSWERS: Readonly<Record<Stance, 'must' | 'may' | 'never'>> = {
  attributes: 'never',
  joins: 'must',
  endorses: 'must',
  acknowledges: 'must',
  condemns: 'never',
  denies: 'may',
  disputes: 'may',
  admits: 'may',
  'declines-comment': 'may',
  withholds: 'never',
};
const ASSENT: readonly Stance[] = ['joins', 'endorses', 'acknowledges'];

/** What each stance needs and what it may answer. */
export function checkStances(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const facts = new Map(subject.record.facts.map((fact) => [fact.id, fact]));
  for (const fact of subject.record.facts) {
    if (fact.kind !== 'position') continue;
    const note = noting(problems, { file: fileOf(subject, fact.id), id: fact.id });
    checkAttribution(fact, note);
    checkAnswer(fact, facts, note);
  }
  return problems;
}

type Note = ReturnType<typeof noting>;

function checkAttribution(position: Position, note: Note): void {
  if (position.stance !== 'attributes') {
    if (position.type) note('type', `"${position.stance}" has no attribution type`, 'remove it');
    return;
  }
  if (!position.accused?.length) note('accused', 'an attribution accuses nobody', 'say whom it accuses');
  if (!position.type) note('type', 'an attribution has no type', 'say which, such as "official-policy"');
}

function checkAnswer(position: Position, facts: ReadonlyMap<string, Fact>, note: Note): void {
  const { stance, of } = position;
  if (!of) {
    if (ANSWERS[stance] === 'must') note('of', `"${stance}" without what it answers`, 'name the attribution');
    return;
  }
  const answered = facts.get(of);
  if (ANSWERS[stance] === 'never') note('of', `"${stance}" answers nothing`, 'remove it');
  else if (of === position.id) note('of', 'it answers itself', 'name the fact that it answers');
  else if (answered && !fits(stance, answered)) {
    note(
      'of',
      `"${of}" is ${kindOf(answered)}`,
      `name ${ASSENT.includes(stance) ? 'an attribution' : 'a position or a measure'}`,
    );
  }
}

function fits(stance: Stance, answered: Fact): boolean {
  if (ASSENT.includes(stance)) return answered.kind === 'position' && answered.stance === 'attributes';
  return answered.kind === 'position' || answered.kind === 'measure';
}

function kindOf(fact: Fact): string {
  if (fact.kind === 'position') return `a position that ${fact.stance}`;
  return fact.kind === 'explanation' ? 'an explanation' : `a ${fact.kind}`;
}
