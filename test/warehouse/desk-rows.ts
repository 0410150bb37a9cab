import { openTimeRows } from 'prazo/warehouse';
import type { Desk } from './desks';
import type { Engine } from './engines/engine';
import { fillTables } from './load-tables';
import type { Question, Reach } from './questions';

/** The rows of several calendars, and the time that they cover. */
export interface DeskRows {
  readonly tables: Readonly<
    Record<'sla_open_time' | 'sla_open_time_by_day' | 'sla_open_time_by_amount', readonly object[]>
  >;
  readonly reaches: readonly Reach[];
}

export function rowsOf(desks: readonly Desk[]): DeskRows {
  const of = desks.map((desk) => {
    const { calendar, from, until } = desk;
    const name = calendar.name;
    return { desk, name, rows: [...openTimeRows(calendar, { name, from, until })] };
  });
  return {
    tables: {
      sla_open_time: of.flatMap(({ rows }) => rows),
      sla_open_time_by_day: desks.flatMap(({ calendar, from, until }) => [
        ...openTimeRows(calendar, { from, until, cut: 'day' }),
      ]),
      sla_open_time_by_amount: desks.flatMap(({ calendar, from, until }) => [
        ...openTimeRows(calendar, { from, until, cut: 'amount' }),
      ]),
    },
    reaches: of.map(({ desk, name, rows }) => ({
      desk,
      name,
      from: rows[0]?.opens_at ?? Number.NaN,
      until: rows.at(-1)?.next_opens_at ?? Number.NaN,
    })),
  };
}

/** Loads the rows of calendars and the questions about them. */
export const load = (engine: Engine, { tables }: DeskRows, questions: readonly Question[]): Promise<void> =>
  fillTables(engine, { ...tables, sla_questions: questions });
