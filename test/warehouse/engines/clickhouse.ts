import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Column, createTable, type Engine, plainRow, type Row, tabSeparated } from './engine';

/** The part of the package `chdb` that this file uses. The package is installed separately. */
interface Chdb {
  Session: new (
    path: string,
    options: { connectionArgs: readonly string[] },
  ) => {
    query(sql: string, format?: string): string;
    insert(params: { table: string; values: Buffer; format: 'TabSeparated' }): Promise<unknown>;
    cleanup(): void;
  };
}

const require = createRequire(new URL('../servers/package.json', import.meta.url));

/** Whether `chdb` is installed in test/warehouse/servers. */
export function hasClickHouse(): boolean {
  try {
    return require.resolve('chdb') !== '';
  } catch {
    return false;
  }
}

const typeName = ({ type, nullable }: Column): string => {
  const plain = type === 'bigint' ? 'Int64' : 'String';
  return nullable ? `Nullable(${plain})` : plain;
};

/** Opens ClickHouse in this process. Returns undefined if `chdb` is not installed. */
export async function openClickHouse(): Promise<Engine | undefined> {
  if (!hasClickHouse()) {
    console.log('ClickHouse: `npm install --prefix test/warehouse/servers` installs it; skipped.');
    return undefined;
  }
  const { Session }: Chdb = require('chdb');
  const directory = mkdtempSync(join(tmpdir(), 'prazo-clickhouse-'));
  const session = new Session(directory, { connectionArgs: ['--output_format_json_quote_64bit_integers=0'] });
  const rows = async (sql: string): Promise<readonly Row[]> =>
    session
      .query(sql, 'JSONEachRow')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => plainRow(JSON.parse(line)));
  const run = async (sql: string): Promise<void> => {
    for (const statement of sql.split(/;\s*$/m)) if (statement.trim() !== '') session.query(statement);
  };

  const [shown] = await rows('SELECT version() AS version');
  return {
    name: 'ClickHouse',
    version: String(shown?.version),
    run,
    rows,
    async load(name, columns, given) {
      await run(`${createTable(name, columns, typeName)} ENGINE = MergeTree ORDER BY tuple()`);
      await session.insert({
        table: name,
        values: Buffer.from([...tabSeparated(columns, given)].join('')),
        format: 'TabSeparated',
      });
    },
    async close() {
      session.cleanup();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
