/** The question sets of test/questions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, parseFigures } from '../quality/figures.ts';
import { type Conversation, parseQuestionSet } from '../quality/question-set.ts';

const SETS = 'test/questions';

/** `name` is the file's, without its ending. */
export type QuestionSet = Readonly<{ name: string; conversations: readonly Conversation[] }>;

/** None where the tests are not installed. */
export const readSets = (): readonly QuestionSet[] =>
  (existsSync(SETS) ? readdirSync(SETS) : [])
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.jsonl'.length),
      conversations: parseQuestionSet(readFileSync(join(SETS, file), 'utf8')),
    }));

/** The figures that were committed with the sets. */
export const FIGURES = join(SETS, 'figures.json');
export const readFigures = (): Figures =>
  existsSync(FIGURES) ? parseFigures(readFileSync(FIGURES, 'utf8')) : {};
