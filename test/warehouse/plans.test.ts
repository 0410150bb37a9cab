import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking, BY_FUNCTIONS, differences, fill } from './asking';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { sqlOf } from './sql';

/** How the engines go about the questions, which their answers do not show. */

/** DuckDB plans by how many there are. */
const asked = asking(20_000);
const few = asking(2000);

let duckDb: Engine;
let postgres: Engine;
beforeAll(async () => {
  [duckDb, postgres] = [await openDuckDb(), await openPglite()];
  await fill(duckDb, asked);
  await fill(postgres, few);
}, 120_000);
afterAll(async () => {
  for (const engine of [duckDb, postgres]) await engine.close();
});

const plan = async (engine: Engine, explain: string): Promise<string> =>
  (await engine.rows(explain)).map((row) => Object.values(row).join('\n')).join('\n');

describe('a join of PostgreSQL', () => {
  /** The pairs of rows that are compared and are none of the join, for each question. */
  const inVain = async (select: string): Promise<number> => {
    const found = await plan(postgres, `EXPLAIN (ANALYZE, TIMING OFF) ${select}`);
    return Number(/Rows Removed by Join Filter: (\d+)/.exec(found)?.[1] ?? 0) / few.questions.length;
  };

  it('compares each question with all rows of its calendar, by two inequalities alone', async () => {
    const wrong = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time d ON d.calendar = q.calendar AND d.opens_at <= q.asked_at AND q.asked_at < d.next_opens_at`;
    expect(await inVain(wrong)).toBeGreaterThan(500);
  });

  it('compares each with the few pieces of its day, by ours', async () => {
    const ours = `SELECT q.id, d.opens_at FROM sla_questions q
      LEFT JOIN sla_open_time_by_day d ON d.calendar = q.calendar
        AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at`;
    expect(await inVain(ours)).toBeLessThan(3);
  });
});

interface PlanNode {
  readonly name: string;
  readonly children?: readonly PlanNode[];
  readonly extra_info?: { readonly Conditions?: string | readonly string[] };
}

describe('answers.sql in DuckDB', () => {
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

  it('would have the pieces of a calendar meet each other, by JOIN instead of LEFT JOIN', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql').replaceAll('LEFT JOIN', 'JOIN'))).toBeGreaterThan(0);
  });

  it('has no such join, by LEFT JOIN', async () => {
    expect(await byCalendarAlone(sqlOf('answers.sql'))).toBe(0);
  });
});

describe('an argument of a macro of DuckDB', () => {
  it.each(['q', 'd', 'm', 'w', 'asked'])("is the caller's, also where that is called %s", async (alias) => {
    await duckDb.run(sqlOf('functions.duckdb.sql'));
    const called = BY_FUNCTIONS.replaceAll(/\bq\b/g, alias);
    expect(differences(asked, await duckDb.rows(called))).toEqual([]);
  });
});
