import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTables } from '../../docs/build/warehouse-tables';
import { textOf } from '../house/source';
import { hasClickHouse, openClickHouse } from './engines/clickhouse';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openSqlite } from './engines/sqlite';

const page = textOf('docs/in-your-warehouse.md');

describe('the guide', () => {
  it('has the tables of warehouseTables', () => {
    expect(page).toBe(withTables(page));
  });
});

/** Both ways of an engine, from the table of the guide, and a time stamp as that engine writes it. */
const STAMP = "TIMESTAMP '2026-11-23 12:00:00.6'";
const ENGINES: Readonly<Record<string, { open: () => Promise<Engine | undefined>; stamp: string }>> = {
  DuckDB: { open: openDuckDb, stamp: STAMP },
  PostgreSQL: { open: openPglite, stamp: STAMP },
  SQLite: { open: openSqlite, stamp: "'2026-11-23T12:00:00.600Z'" },
  ClickHouse: { open: openClickHouse, stamp: "toDateTime64('2026-11-23 12:00:00.6', 3, 'UTC')" },
};

describe.each(Object.entries(ENGINES))('time stamps in %s', (name, { open, stamp }) => {
  const [, toMs = '', fromMs = ''] = new RegExp(`^\\| ${name} \\| \`(.*?)\` \\| \`(.*?)\` \\|$`, 'm').exec(page) ?? [];
  const isHere = name !== 'ClickHouse' || hasClickHouse();
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await open();
  }, 120_000);
  afterAll(() => engine?.close());

  it.skipIf(!isHere)('become epoch ms, and come back', async () => {
    const there = toMs.replace(/\bx\b/, stamp);
    const back = toMs.replace(/\bx\b/, fromMs.replace(/\bms\b/, '1795435200600'));
    expect(await engine?.rows(`SELECT ${there} AS ms`)).toEqual([{ ms: 1795435200600 }]);
    expect(await engine?.rows(`SELECT ${back} AS ms`)).toEqual([{ ms: 1795435200600 }]);
  });
});

describe('the macro of the dbt project', () => {
  const macros = textOf('docs/warehouse/dbt/macros/epoch_ms.sql');

  it.each([
    ['duckdb', 'DuckDB'],
    ['default', 'PostgreSQL'],
    ['clickhouse', 'ClickHouse'],
    ['bigquery', 'BigQuery'],
    ['snowflake', 'Snowflake'],
    ['redshift', 'Redshift'],
    ['databricks', 'Databricks, Spark'],
    ['spark', 'Databricks, Spark'],
    ['trino', 'Trino'],
  ])('says for %s what the guide says for %s', (adapter, name) => {
    const [, body = ''] = new RegExp(`macro ${adapter}__epoch_ms\\(x\\) %\\}(.*)\\{% endmacro`).exec(macros) ?? [];
    expect(page).toContain(`| ${name} | \`${body.replace('{{ x }}', 'x')}\` |`);
  });
});
