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
  it('has the generated tables', () => {
    expect(page).toBe(withTables(page));
  });
});

/** The engines in the guide's table of time stamps, each with a literal time stamp. */
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

  it.skipIf(!isHere)('convert to epoch ms and back', async () => {
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
  ])('for %s | equals the expression in the guide for %s', (adapter, name) => {
    const [, body = ''] = new RegExp(`macro ${adapter}__epoch_ms\\(x\\) %\\}(.*)\\{% endmacro`).exec(macros) ?? [];
    expect(page).toContain(`| ${name} | \`${body.replace('{{ x }}', 'x')}\` |`);
  });
});
