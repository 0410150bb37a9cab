import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Column, type Row, warehouseTables } from 'prazo/warehouse';
import { median } from './measure';

/** A DuckDB of one process, and what its statements cost. */

export interface Settings {
  readonly threads: number;
  /** A file that is made anew and removed afterwards; in memory if absent. */
  readonly file?: string | undefined;
  readonly memoryLimit?: string | undefined;
}

function remove(file: string): void {
  for (const end of ['', '.wal', '.tmp']) rmSync(`${file}${end}`, { force: true, recursive: true });
}

/** Hands over a new database, and leaves nothing of it. */
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

export async function load(connection: DuckDBConnection, table: string, rows: Iterable<Row>): Promise<void> {
  await fill(connection, table, warehouseTables[table as keyof typeof warehouseTables], rows);
}

export async function fill(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: Iterable<Row>,
): Promise<void> {
  await connection.run(`CREATE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const { name } of columns) {
      const cell = row[name] ?? null;
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'number') appender.appendBigInt(BigInt(cell));
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** The answer to a question for one number. */
export async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(sql);
  return Number(reader.getRows()[0]?.[0]);
}

export const sqlOf = (name: string): string => readFileSync(`docs/warehouse/${name}`, 'utf8');

/** What one of several things took: medians of rounds in which they took turns. */
export interface Cost {
  readonly cpuNs: number;
  readonly wallNs: number;
  /** What the process held before the last round, and the most during it; NaN where the system does not tell. */
  readonly heldBytes: number;
  readonly peakBytes: number;
}

/** Processor time in ns, of all threads. */
function processorNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function residentBytes(field: 'VmRSS' | 'VmHWM'): number {
  try {
    const kB = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kB) * 1024;
  } catch {
    return Number.NaN;
  }
}

/** Lets the most that was resident begin anew; where it cannot, it is that since the process began. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system than Linux.
  }
}

/** Runs things in turns. None is warmed up, since a statement has no compiler to warm and a loop is long. */
export async function costs(things: readonly (() => unknown)[], rounds: number): Promise<readonly Cost[]> {
  const measured = things.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of things.entries()) {
      forgetPeak();
      const heldBytes = residentBytes('VmRSS');
      const [cpu, wall] = [processorNs(), process.hrtime.bigint()];
      await run();
      const [cpuNs, wallNs] = [processorNs() - cpu, Number(process.hrtime.bigint() - wall)];
      measured[i]?.push({ cpuNs, wallNs, heldBytes, peakBytes: residentBytes('VmHWM') });
    }
  }
  return measured.map((of) => ({
    cpuNs: median(of.map(({ cpuNs }) => cpuNs)),
    wallNs: median(of.map(({ wallNs }) => wallNs)),
    heldBytes: of.at(-1)?.heldBytes ?? Number.NaN,
    peakBytes: of.at(-1)?.peakBytes ?? Number.NaN,
  }));
}
