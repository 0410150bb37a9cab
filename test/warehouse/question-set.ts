import { type DeskRows, load, rowsOf } from './desk-rows';
import { desks } from './desks';
import type { Engine, Row } from './engines/engine';
import { type Answer, answer, type Question, questions } from './questions';

/** Rows of all calendars, questions about them, and the library's answers. */
export interface QuestionSet {
  readonly rows: DeskRows;
  readonly questions: readonly Question[];
  readonly expected: readonly Answer[];
}

export function questionSet(count: number): QuestionSet {
  const rows = rowsOf(desks);
  const asked = questions(rows.reaches, count);
  const reachOf = new Map(rows.reaches.map((reach) => [reach.name, reach]));
  return {
    rows,
    questions: asked,
    expected: asked.map((question) => answer(question, reachOf.get(question.calendar))),
  };
}

export const loadQuestions = (engine: Engine, { rows, questions: asked }: QuestionSet): Promise<void> =>
  load(engine, rows, asked);

/** Asks all questions with the functions of an engine. */
export const BY_FUNCTIONS = `SELECT q.id AS id, is_open(q.calendar, q.asked_at) AS is_open,
  next_open(q.calendar, q.asked_at) AS next_open_at, open_between(q.calendar, q.asked_at, q.until_at) AS open_between,
  add_open(q.calendar, q.asked_at, q.amount) AS add_open, subtract_open(q.calendar, q.asked_at, q.amount) AS subtract_open
FROM sla_questions q`;
/** Asks all questions with the view of an engine. */
export const BY_VIEW = 'SELECT * FROM sla_answers';

const KEYS = ['id', 'is_open', 'next_open_at', 'open_between', 'add_open', 'subtract_open'] as const;

/** Describes each answer of an engine that differs from the library's, and a wrong number of rows. */
export function differences({ questions: asked, expected }: QuestionSet, answered: readonly Row[]): string[] {
  const of = new Map(answered.map((row) => [row.id, row]));
  const wrong = expected.flatMap((right, index) => {
    const found = of.get(right.id);
    return found !== undefined && KEYS.every((key) => found[key] === right[key])
      ? []
      : [`${JSON.stringify(asked[index])}: ${JSON.stringify(found)}, not ${JSON.stringify(right)}`];
  });
  return answered.length === expected.length ? wrong : [...wrong, `${answered.length} rows`];
}
