import { rmSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type WarehouseRow, type WarehouseTables, warehouseTables } from 'prazo/warehouse';
import { type Column, createTable, fieldOf } from '../warehouse/engines/engine';

/** The settings of DuckDB for one measurement. */

export interface Settings {
  readonly threads: number;
  /** A file, created for the measurement and removed afterwards. Absent: in memory. */
  readonly file?: string | undefined;
  readonly memoryLimit?: string | undefined;
}

function remove(file: string): void {
  for (const end of ['', '.wal', '.tmp']) rmSync(`${file}${end}`, { force: true, recursive: true });
}

/** Calls `use` with a new database, and removes it afterwards. */
export async function withDuckDb<T>(
  { threads, file, memoryLimit }: Settings,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  if (file !== undefined) remove(file);
  const instance = await DuckDBInstance.create(file ?? ':memory:', {
    threads: String(threads),
    ...(memoryLimit && { memory_limit: memoryLimit }),
  });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
    if (file !== undefined) remove(file);
  }
}

/** Creates a table and fills it. */
export async function fill(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: Iterable<object>,
): Promise<void> {
  await connection.run(createTable(table, columns));
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const column of columns) {
      const cell = fieldOf(row, column);
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'number') appender.appendBigInt(BigInt(cell));
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Loads rows into a table of `warehouseTables`. */
export type Load = <T extends keyof WarehouseTables>(table: T, rows: Iterable<WarehouseRow<T>>) => Promise<void>;

export const loadBy =
  (create: (name: string, columns: readonly Column[], rows: Iterable<object>) => Promise<void>): Load =>
  (table, rows) =>
    create(table, warehouseTables[table], rows);

export const loadInto = (connection: DuckDBConnection): Load =>
  loadBy((name, columns, rows) => fill(connection, name, columns, rows));

/** Returns the number that a SELECT of one value returns. */
export async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(sql);
  return Number(reader.getRows()[0]?.[0]);
}
