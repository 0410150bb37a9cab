import { readFileSync } from 'node:fs';

/** Returns a file of docs/warehouse. */
export const sqlOf = (file: string): string =>
  readFileSync(new URL(`../../docs/warehouse/${file}`, import.meta.url), 'utf8');

/** The SQL that judges tickets. */
export const CLOCKS_SQL: string = sqlOf('clocks.sql');
