import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openSqlite } from './engines/sqlite';
import { BY_FUNCTIONS, BY_VIEW, differences, loadQuestions, questionSet } from './question-set';
import { sqlOf } from './sql';

const asked = questionSet(20_000);

describe('the random questions', () => {
  it.each(['is_open', 'next_open_at', 'open_between', 'add_open', 'subtract_open'] as const)(
    'have answers and nulls in %s',
    (key) => {
      const answers = asked.expected.map((answer) => answer[key]);
      expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(15_000);
      expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(300);
    },
  );

  it.each(asked.rows.reaches.map((reach) => [reach.name, reach] as const))(
    'include the openings and closings of %s, and the instants 1 ms from them',
    (name, reach) => {
      const { timeline } = reach.desk.calendar;
      const edges = new Set(timeline.intervals(reach.from, reach.until).flat());
      const instants = asked.questions.filter(({ calendar }) => calendar === name).map(({ asked_at }) => asked_at);
      for (const distance of [-1, 0, 1]) {
        expect(instants.filter((at) => edges.has(at + distance)).length).toBeGreaterThan(100);
      }
    },
  );

  it('include amounts that end at a closing, amounts of 0 and negative amounts', () => {
    const ends = asked.expected.filter(({ add_open }, index) => {
      const desk = asked.rows.reaches.find(({ name }) => name === asked.questions[index]?.calendar)?.desk;
      return (
        typeof add_open === 'number' &&
        desk &&
        !desk.calendar.timeline.isOpen(add_open) &&
        desk.calendar.timeline.previousClose(add_open) === add_open
      );
    });
    expect(ends.length).toBeGreaterThan(1000);
    expect(asked.questions.filter(({ amount }) => amount === 0).length).toBeGreaterThan(1000);
    expect(asked.questions.filter(({ amount }) => amount !== null && amount < 0).length).toBeGreaterThan(5000);
  });
});

describe.each([
  { name: 'DuckDB', open: openDuckDb, ways: [['functions.duckdb.sql', BY_FUNCTIONS]] },
  { name: 'PGlite', open: openPglite, ways: [['functions.postgres.sql', BY_FUNCTIONS]] },
  { name: 'SQLite', open: openSqlite, ways: [['functions.sqlite.sql', BY_VIEW]] },
])('$name gives the answers of the library to 20,000 questions', ({ open, ways }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await loadQuestions(engine, asked);
  }, 120_000);
  afterAll(() => engine.close());

  it('by answers.sql', async () => {
    expect(differences(asked, await engine.rows(sqlOf('answers.sql')))).toEqual([]);
  });

  it.each(ways)('by %s', async (file, select) => {
    await engine.run(sqlOf(file));
    expect(differences(asked, await engine.rows(select))).toEqual([]);
  });
});
