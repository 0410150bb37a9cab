import { readFileSync } from 'node:fs';

/** A file of docs/warehouse. */
export const sqlOf = (file: string): string =>
  readFileSync(new URL(`../../docs/warehouse/${file}`, import.meta.url), 'utf8');

/** The SQL of the package that judges tickets. */
export const CLOCKS_SQL: string = sqlOf('clocks.sql');
