import { createCalendar } from 'prazo';
import { openTimeRows, warehouseTables } from 'prazo/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../house/source';
import { hasClickHouse, openClickHouse } from './engines/clickhouse';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openSqlite } from './engines/sqlite';
import { loadTables } from './load-tables';

/** An SQL block of the page, with the engines that run it and its result. */
interface Block {
  readonly trap: string;
  readonly kind: string;
  readonly engines: readonly string[];
  readonly sql: string;
  readonly gives: string;
}

function blocksOf(page: string): Block[] {
  return page.split(/^### /m).flatMap((section) => {
    const [trap = ''] = section.split('\n');
    return [...section.matchAll(/^```sql (wrong|right) (.*)\n([\s\S]*?)\n-- → (.*)\n```$/gm)].map(
      ([, kind = '', engines = '', sql = '', gives = '']) => ({ trap, kind, engines: engines.split(' '), sql, gives }),
    );
  });
}

const page = textOf('docs/warehouse-traps.md');
const blocks = blocksOf(page);

const hours = { 'mon-fri': ['09:00-18:00'] };
const calendars = {
  office: createCalendar({ name: 'office', zone: 'America/Sao_Paulo', hours }),
  'new-york': createCalendar({ name: 'new-york', zone: 'America/New_York', hours }),
};
const YEAR = { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' } as const;
const MIDDLE = '2026-07-01T00:00:00Z';

async function load(engine: Engine): Promise<void> {
  await loadTables(engine, calendars, YEAR);
  const appended = Object.values(calendars).flatMap((one) => [
    ...[...openTimeRows(one, YEAR)].filter(({ opens_at }) => opens_at < Date.parse(MIDDLE)),
    ...[...openTimeRows(one, { ...YEAR, from: MIDDLE })].filter(({ opens_at }) => opens_at >= Date.parse(MIDDLE)),
  ]);
  await engine.load('appended', warehouseTables.sla_open_time, appended);
  const question = (id: number) => ({
    id,
    calendar: 'office',
    asked_at: Date.parse(MIDDLE) + id,
    until_at: null,
    amount: id,
  });
  const asked = Array.from({ length: 1000 }, (_, id) => question(id));
  await engine.load('questions', warehouseTables.sla_questions, asked);
}

/** Runs a block and returns its result in the format of the page. */
async function answer(engine: Engine, { sql }: Block): Promise<string> {
  const statements = sql.split(/;\n/);
  for (const statement of statements.slice(0, -1)) await engine.run(statement);
  const rows = await engine.rows(statements.at(-1) ?? '').catch(() => undefined);
  if (rows === undefined) return 'fails';
  if (sql.startsWith('EXPLAIN'))
    return String(rows[0]?.explain_value).includes('HASH_JOIN') ? 'HASH_JOIN' : 'no HASH_JOIN';
  return rows.map((row) => Object.values(row).map(String).join(', ')).join(' | ') || 'nothing';
}

const OPEN: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  duckdb: openDuckDb,
  postgres: openPglite,
  sqlite: openSqlite,
  clickhouse: openClickHouse,
};

describe.each(Object.keys(OPEN))('the traps in %s', (name) => {
  const isHere = name !== 'clickhouse' || hasClickHouse();
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await OPEN[name]?.();
    if (engine !== undefined) await load(engine);
  }, 120_000);
  afterAll(() => engine?.close());

  it.skipIf(!isHere).each(blocks.filter(({ engines }) => engines.includes(name)))(
    '$trap: the $kind SQL returns $gives',
    async (block) => {
      expect(await answer(engine as Engine, block)).toBe(block.gives);
    },
  );
});

describe('the page', () => {
  const traps = [...page.matchAll(/^### (.*)$/gm)].map(([, trap]) => trap);

  it.each(traps)('%s | has wrong and right SQL', (trap) => {
    const kinds = blocks.filter((block) => block.trap === trap).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['wrong', 'right']));
  });

  it('has no SQL block without an engine', () => {
    const known = new Set(Object.keys(OPEN));
    expect(blocks.length).toBe(page.match(/^```sql/gm)?.length);
    expect(blocks.flatMap(({ engines }) => engines).filter((name) => !known.has(name))).toEqual([]);
  });
});
