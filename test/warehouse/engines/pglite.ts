import { PGlite } from '@electric-sql/pglite';
import { createTable, type Engine, plainRow, tabSeparated } from './engine';

/** Opens PostgreSQL as WebAssembly, in memory. */
export async function openPglite(): Promise<Engine> {
  const postgres = await PGlite.create();
  const { rows: versions } = await postgres.query<{ server_version: string }>('SHOW server_version');

  return {
    name: 'PGlite (PostgreSQL)',
    version: versions[0]?.server_version ?? '',
    async run(sql) {
      await postgres.exec(sql);
    },
    async rows(sql) {
      const { rows } = await postgres.query<Record<string, unknown>>(sql);
      return rows.map(plainRow);
    },
    async load(name, columns, rows) {
      await postgres.exec(createTable(name, columns));
      const blob = new Blob([...tabSeparated(columns, rows)]);
      await postgres.query(`COPY ${name} FROM '/dev/blob'`, [], { blob });
      await postgres.exec(`ANALYZE ${name}`);
    },
    close: () => postgres.close(),
  };
}
