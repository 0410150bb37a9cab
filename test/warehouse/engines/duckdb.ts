import { DuckDBDataChunk, DuckDBInstance, type DuckDBValue, version } from '@duckdb/node-api';
import { type Column, createTable, type Engine, fieldOf, plainRow } from './engine';

/** The number of rows in a chunk of DuckDB. */
const CHUNK = 2048;

/** Opens DuckDB in memory or in a file. `threads`: one per core by default. */
export async function openDuckDb({
  file = ':memory:',
  threads,
}: {
  file?: string;
  threads?: number;
} = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(file, threads === undefined ? {} : { threads: String(threads) });
  const connection = await instance.connect();

  async function load(name: string, columns: readonly Column[], rows: Iterable<object>): Promise<void> {
    await connection.run(createTable(name, columns));
    const appender = await connection.createAppender(name);
    const types = columns.map((_, index) => appender.columnType(index));
    const chunk = DuckDBDataChunk.create(types, CHUNK);
    let waiting: DuckDBValue[][] = columns.map(() => []);
    const flush = (): void => {
      chunk.reset();
      chunk.setColumns(waiting);
      appender.appendDataChunk(chunk);
      waiting = columns.map(() => []);
    };
    for (const row of rows) {
      columns.forEach((column, index) => {
        const value = fieldOf(row, column);
        waiting[index]?.push(typeof value === 'number' ? BigInt(value) : value);
      });
      if (waiting[0]?.length === CHUNK) flush();
    }
    if (waiting[0]?.length) flush();
    appender.closeSync();
  }

  return {
    name: 'DuckDB',
    version: version().replace(/^v/, ''),
    load,
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects().map(plainRow);
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
