import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { BY_FUNCTIONS, differences, loadQuestions, questionSet } from './question-set';
import { sqlOf } from './sql';

/** Query plans. They decide the speed, but the answers do not show them. */

/** DuckDB chooses its plan by the number of questions. */
const asked = questionSet(20_000);
const few = questionSet(2000);

let duckDb: Engine;
let postgres: Engine;
beforeAll(async () => {
  [duckDb, postgres] = [await openDuckDb(), await openPglite()];
  await loadQuestions(duckDb, asked);
  await loadQuestions(postgres, few);
}, 120_000);
afterAll(async () => {
  for (const engine of [duckDb, postgres]) await engine.close();
});

const plan = async (engine: Engine, explain: string): Promise<string> =>
  (await engine.rows(explain)).map((row) => Object.values(row).join('\n')).join('\n');

describe('a join of PostgreSQL', () => {
  /** Returns the number of rows per question that the join compares and removes. */
  const removedRows = async (select: string): Promise<number> => {
    const found = await plan(postgres, `EXPLAIN (ANALYZE, TIMING OFF) ${select}`);
    return Number(/Rows Removed by Join Filter: (\d+)/.exec(found)?.[1] ?? 0) / few.questions.length;
  };

  it('by range alone | compares each question with all rows of its calendar', async () => {
    const wrong = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time d ON d.calendar = q.calendar AND d.opens_at <= q.asked_at AND q.asked_at < d.next_opens_at`;
    expect(await removedRows(wrong)).toBeGreaterThan(500);
  });

  it('by day and range | compares each question with the few rows of its day', async () => {
    const ours = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time_by_day d ON d.calendar = q.calendar
        AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at`;
    expect(await removedRows(ours)).toBeLessThan(3);
  });
});

interface PlanNode {
  readonly name: string;
  readonly children?: readonly PlanNode[];
  readonly extra_info?: { readonly Conditions?: string | readonly string[] };
}

describe('answers.sql in DuckDB', () => {
  /** Returns the number of joins whose only condition is an equal calendar. */
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

  it('with JOIN instead of LEFT JOIN | joins rows by the calendar alone', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql').replaceAll('LEFT JOIN', 'JOIN'))).toBeGreaterThan(0);
  });

  it('with LEFT JOIN | joins no rows by the calendar alone', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql'))).toBe(0);
  });
});

describe('an argument of a DuckDB macro', () => {
  it.each(['q', 'd', 'm', 'w', 'asked'])(
    "with a column of the caller's table %s | refers to that table",
    async (alias) => {
      await duckDb.run(sqlOf('functions.duckdb.sql'));
      const called = BY_FUNCTIONS.replaceAll(/\bq\b/g, alias);
      expect(differences(asked, await duckDb.rows(called))).toEqual([]);
    },
  );
});
