import { createCalendar } from 'prazo';
import { warehouseTables } from 'prazo/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BY_FUNCTIONS } from './asking';
import { load, rowsOf } from './desk-rows';
import { desks } from './desks';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row, Value } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openSqlite } from './engines/sqlite';
import { type Question, questions } from './questions';
import { sqlOf } from './sql';

/** Open from Monday to Friday, from 9:00 to 17:00: the last row closes on Friday, the 30th, and ends on Monday. */
const DESK = {
  calendar: createCalendar({ name: 'desk', zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } }),
  from: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
};
const all = [...desks, DESK];
const { tables, reaches } = rowsOf(all);
const QUESTIONS = 20_000;
const many = questions(reaches, QUESTIONS);

const HOUR = 3_600_000;
const ms = (text: string): number => Date.parse(text);
const question = (id: number, asked: string, amount: number | null, until: string | null = null): Question => ({
  id,
  calendar: 'desk',
  asked_at: ms(asked),
  until_at: until === null ? null : ms(until),
  amount,
});

let duckDb: Engine;
let postgres: Engine;
let sqlite: Engine;
beforeAll(async () => {
  [duckDb, postgres, sqlite] = [await openDuckDb(), await openPglite(), await openSqlite()];
  for (const engine of [duckDb, postgres, sqlite]) {
    await load(engine, { tables, reaches }, many);
    await engine.load('moments', [{ name: 't', type: 'bigint' }], [{ t: -1 }]);
  }
}, 120_000);
afterAll(async () => {
  for (const engine of [duckDb, postgres, sqlite]) await engine.close();
});

const ask = async (engine: Engine, ...asked: readonly Question[]): Promise<void> => {
  await engine.run('DROP TABLE sla_questions');
  await engine.load('sla_questions', warehouseTables.sla_questions, asked);
};
const answers = (engine: Engine): Promise<readonly Row[]> => engine.rows(`${sqlOf('answers.sql')} ORDER BY id`);
const firstOf = async (engine: Engine, select: string): Promise<Value | undefined> =>
  Object.values((await engine.rows(select))[0] ?? {})[0];

interface PlanNode {
  readonly name: string;
  readonly children?: readonly PlanNode[];
  readonly extra_info?: { readonly Conditions?: string | readonly string[] };
}

describe('the plan of a join', () => {
  const KEY = 'q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)';
  const RESIDUAL = 'd.from_at <= q.asked_at AND q.asked_at < d.until_at';
  const plan = async (engine: Engine, select: string): Promise<string> =>
    (await engine.rows(select)).map((row) => Object.values(row).join('\n')).join('\n');
  const joins = async (select: string): Promise<readonly string[]> =>
    [...(await plan(duckDb, `EXPLAIN ${select}`)).matchAll(/[A-Z_]*(?:JOIN|LOOP)[A-Z_]*/g)].map(String);
  /** The pairs of rows that are compared and are none of the join, for each question. */
  const inVain = async (select: string): Promise<number> => {
    const found = await plan(postgres, `EXPLAIN (ANALYZE, TIMING OFF) ${select}`);
    return Number(/Rows Removed by Join Filter: (\d+)/.exec(found)?.[1] ?? 0) / QUESTIONS;
  };

  it('compares each question with all rows of its calendar, by two inequalities alone', async () => {
    const wrong = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time d ON d.calendar = q.calendar AND d.opens_at <= q.asked_at AND q.asked_at < d.next_opens_at`;
    expect(await inVain(wrong)).toBeGreaterThan(500);
  });

  it('compares each with the few pieces of its day, by ours', async () => {
    const ours = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time_by_day d ON d.calendar = q.calendar AND d.day = ${KEY} AND ${RESIDUAL}`;
    expect(await inVain(ours)).toBeLessThan(3);
    expect(await joins(ours)).toEqual(['HASH_JOIN']);
  });

  it('is a nested loop in DuckDB, by a condition on the left side alone', async () => {
    const wrong = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time_by_day d ON q.amount > 0 AND d.calendar = q.calendar AND d.day = ${KEY} AND ${RESIDUAL}`;
    expect(await joins(wrong)).toEqual(['BLOCKWISE_NL_JOIN']);
  });

  it('is a hash join again, by the same condition in the key', async () => {
    const ours = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time_by_day d ON d.calendar = q.calendar AND d.day = CASE WHEN q.amount > 0 THEN ${KEY} END AND ${RESIDUAL}`;
    expect(await joins(ours)).toEqual(['HASH_JOIN']);
  });

  /** The number of joins whose only condition is that the calendars are the same. */
  const byCalendarAlone = async (select: string): Promise<number> => {
    const text = await plan(duckDb, `EXPLAIN (FORMAT json) ${select}`);
    const count = (node: PlanNode): number => {
      const conditions = [node.extra_info?.Conditions ?? []].flat();
      const alone = node.name.includes('JOIN') && conditions.join() === 'calendar = calendar';
      return (alone ? 1 : 0) + (node.children ?? []).reduce((sum, child) => sum + count(child), 0);
    };
    const roots: readonly PlanNode[] = JSON.parse(text.slice(text.indexOf('[')));
    return roots.reduce((sum, root) => sum + count(root), 0);
  };

  it('has the pieces of a calendar meet each other in DuckDB, by JOIN instead of LEFT JOIN', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql').replaceAll('LEFT JOIN', 'JOIN'))).toBeGreaterThan(0);
  });

  it('has no such join, by LEFT JOIN', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql'))).toBe(0);
  });
});

describe('an amount that is used up at closing', () => {
  const FRIDAY = question(1, '2026-01-09T09:00:00Z', 8 * HOUR);

  it('would end at the next opening, by the row that holds all of it', async () => {
    await ask(duckDb, FRIDAY);
    const before = 'd.open_before + q.asked_at - d.opens_at';
    const wrong = await firstOf(
      duckDb,
      `SELECT o.opens_at + ${before} + q.amount - o.open_before FROM sla_questions q
       JOIN sla_open_time d ON d.calendar = q.calendar AND d.opens_at <= q.asked_at AND q.asked_at < d.next_opens_at
       JOIN sla_open_time o ON o.calendar = q.calendar AND o.open_before <= ${before} + q.amount AND ${before} + q.amount < o.open_before + o.closes_at - o.opens_at`,
    );
    expect(wrong).toBe(ms('2026-01-12T09:00:00Z'));
  });

  it('ends at closing', async () => {
    await ask(duckDb, FRIDAY);
    expect(await answers(duckDb)).toMatchObject([{ add_open: ms('2026-01-09T17:00:00Z') }]);
  });
});

describe('an instant that no row holds', () => {
  const LATER = question(1, '2026-01-30T16:00:00Z', 2 * HOUR, '2026-02-04T12:00:00Z');

  it('would be taken for the last closing, by the last row at or before it', async () => {
    await ask(duckDb, LATER);
    const wrong = await firstOf(
      duckDb,
      `SELECT d.open_before + CASE WHEN q.until_at < d.closes_at THEN q.until_at ELSE d.closes_at END - d.opens_at
       FROM sla_questions q ASOF LEFT JOIN sla_open_time d ON d.calendar = q.calendar AND d.opens_at <= q.until_at`,
    );
    const { timeline } = DESK.calendar;
    expect(wrong).toBe(timeline.between(ms('2025-12-31T09:00:00Z'), ms('2026-01-30T17:00:00Z')));
  });

  it('has no answer', async () => {
    await ask(duckDb, LATER);
    expect(await answers(duckDb)).toMatchObject([{ is_open: 1, open_between: null, add_open: null }]);
  });
});

describe.each([
  { name: 'DuckDB', engine: () => duckDb, whole: 't // 86400000', least: 'LEAST(NULL, t)', of: -1 },
  { name: 'PGlite', engine: () => postgres, whole: 't / 86400000', least: 'LEAST(NULL, t)', of: -1 },
  { name: 'SQLite', engine: () => sqlite, whole: 't / 86400000', least: 'MIN(NULL, t)', of: null },
])('in $name', ({ engine, whole, least, of }) => {
  it('the moment before 1970 is of the day of 1970, by division, and by a remainder', async () => {
    expect(await firstOf(engine(), `SELECT ${whole} FROM moments`)).toBe(0);
    expect(await firstOf(engine(), 'SELECT t - MOD(t, 86400000) FROM moments')).toBe(0);
  });

  it('it is of the last day of 1969, by ours', async () => {
    expect(await firstOf(engine(), 'SELECT t - MOD(t + 62168256000000, 86400000) FROM moments')).toBe(-86_400_000);
  });

  it(`the lesser of nothing and a number is ${of === null ? 'nothing' : 'the number'}`, async () => {
    expect(await firstOf(engine(), `SELECT ${least} FROM moments`)).toBe(of);
  });

  it('nothing asked is nothing answered', async () => {
    await ask(engine(), question(1, '2026-01-09T09:00:00Z', null));
    const found = await answers(engine());
    expect(found).toMatchObject([{ is_open: 1, open_between: null, add_open: null, subtract_open: null }]);
  });
});

describe('what is whole', () => {
  const HALF = 'FROM (SELECT t * 3 AS v FROM moments) parts';

  it('is not whole after a division in DuckDB', async () => {
    expect(await firstOf(duckDb, `SELECT v / 2 ${HALF}`)).toBe(-1.5);
  });

  it('is not whole after a sum and a division in PostgreSQL', async () => {
    expect(await firstOf(postgres, `SELECT v / 2 ${HALF}`)).toBe(-1);
    expect(Number(await firstOf(postgres, `SELECT SUM(v) / 2 ${HALF}`))).toBe(-1.5);
  });

  it('is whole where the sum is cast', async () => {
    expect(await firstOf(postgres, `SELECT CAST(SUM(v) AS BIGINT) / 2 ${HALF}`)).toBe(-1);
  });
});

describe('a parameter that is named as a column', () => {
  const between = `SELECT open_between('desk', ${ms('2026-01-09T09:00:00Z')}, ${ms('2026-01-09T12:00:00Z')})`;

  it('is not the parameter but the column, in PostgreSQL', async () => {
    await postgres.run(sqlOf('functions.postgres.sql').replaceAll('asked_until', 'until_at'));
    expect(await firstOf(postgres, between)).toBeNull();
    await postgres.run('DROP FUNCTION open_between');
  });

  it('is the parameter in ours', async () => {
    await postgres.run(sqlOf('functions.postgres.sql'));
    expect(await firstOf(postgres, between)).toBe(3 * HOUR);
  });
});

describe('an argument of a macro of DuckDB', () => {
  it('is taken for a column of the macro, where the caller has a table of the same name', async () => {
    await duckDb.run(`CREATE MACRO first_opening(the_calendar) AS (
      SELECT MIN(d.opens_at) FROM sla_open_time d WHERE d.calendar = the_calendar)`);
    const of = (alias: string): string =>
      `SELECT first_opening(${alias}.calendar) FROM (SELECT 'desk' AS calendar) ${alias}`;
    expect(await firstOf(duckDb, of('q'))).toBe(ms('2025-12-31T09:00:00Z'));
    expect(await firstOf(duckDb, of('d'))).toBe(await firstOf(duckDb, 'SELECT MIN(opens_at) FROM sla_open_time'));
  });

  it.each(['q', 'd', 'm', 'w', 'asked'])("is the caller's in ours, also where that is called %s", async (alias) => {
    await ask(duckDb, question(1, '2026-01-09T08:00:00Z', HOUR, '2026-01-09T12:00:00Z'));
    await duckDb.run(sqlOf('functions.duckdb.sql'));
    const called = BY_FUNCTIONS.replaceAll(/\bq\b/g, alias);
    expect(await duckDb.rows(called)).toEqual(await answers(duckDb));
    expect(await duckDb.rows(called)).toMatchObject([{ is_open: 0, add_open: ms('2026-01-09T10:00:00Z') }]);
  });
});

describe('an ASOF join of DuckDB with nothing to look for', () => {
  const PROBES = 20_000;
  const PIECES = `SELECT CAST(i AS BIGINT) AS opens_at, 'c' || c AS calendar FROM range(0, 20000, 10) t(i), range(3) u(c)`;
  const probes = `SELECT i AS id, 'c' || (i % 3) AS calendar, CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS asked_at FROM range(${PROBES}) t(i)`;
  beforeAll(async () => {
    await duckDb.run(`CREATE TABLE probes AS ${probes}; CREATE TABLE pieces AS ${PIECES}`);
  });

  it('finds rows, in version 1.5.6', async () => {
    const found = await firstOf(
      duckDb,
      `SELECT COUNT(p.opens_at) FROM probes q ASOF LEFT JOIN pieces p ON p.calendar = q.calendar AND p.opens_at <= q.asked_at
       WHERE q.asked_at IS NULL`,
    );
    expect(found).toBe(6667);
  });

  it('finds none by equality', async () => {
    const found = await firstOf(
      duckDb,
      `SELECT COUNT(p.opens_at) FROM probes q LEFT JOIN pieces p ON p.calendar = q.calendar AND p.opens_at = q.asked_at - MOD(q.asked_at, 10)
       WHERE q.asked_at IS NULL`,
    );
    expect(found).toBe(0);
  });
});
