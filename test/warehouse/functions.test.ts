import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking, BY_FUNCTIONS, BY_VIEW, differences, fill } from './asking';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openSqlite } from './engines/sqlite';
import { sqlOf } from './sql';

const asked = asking(20_000);

describe('the questions', () => {
  it.each(['is_open', 'next_open_at', 'open_between', 'add_open', 'subtract_open'] as const)(
    'are answered, by %s',
    (key) => {
      const answers = asked.expected.map((answer) => answer[key]);
      expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(15_000);
      expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(300);
    },
  );

  it.each(asked.rows.reaches.map((reach) => [reach.name, reach] as const))(
    'are of %s, at its turns and beside them',
    (name, reach) => {
      const { timeline } = reach.desk.calendar;
      const turns = new Set(timeline.intervals(reach.from, reach.until).flat());
      const instants = asked.questions.filter(({ calendar }) => calendar === name).map(({ asked_at }) => asked_at);
      for (const beside of [-1, 0, 1]) {
        expect(instants.filter((at) => turns.has(at + beside)).length).toBeGreaterThan(100);
      }
    },
  );

  it('have amounts that end on a closing, and nothing to add, and amounts that go back', () => {
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
])('$name answers 20,000 questions as the library', ({ open, ways }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await fill(engine, asked);
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
