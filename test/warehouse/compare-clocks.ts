import { createSla, type MetricEvaluation, type Target } from 'prazo';
import type { Engine, Row } from './engines/engine';
import type { Question } from './random-tickets';
import { clockRows, type ExpectedRow } from './ticket-rows';
import type { World } from './worlds';

/** A value in which a clock of the SQL differs from `evaluate`, with its ticket. */
export interface Difference {
  readonly world: string;
  readonly column: string;
  readonly sql: unknown;
  readonly prazo: unknown;
  readonly metric: unknown;
  readonly question: Question;
  readonly asOf: number;
  readonly row: Row;
}

export interface Tally {
  tickets: number;
  clocks: number;
  different: number;
  first: Difference | undefined;
  /** The number of clocks that SQL left to the library, by reason. */
  readonly beyond: Record<string, number>;
}

export const emptyTally = (): Tally => ({ tickets: 0, clocks: 0, different: 0, first: undefined, beyond: {} });

export function addTo(sum: Tally, more: Tally): void {
  sum.tickets += more.tickets;
  sum.clocks += more.clocks;
  sum.different += more.different;
  sum.first ??= more.first;
  for (const [reason, count] of Object.entries(more.beyond)) sum.beyond[reason] = (sum.beyond[reason] ?? 0) + count;
}

/** The columns that have values even if SQL does not judge the clock. */
const OF_EVERY_CLOCK = ['ticket', 'as_of', 'metric', 'category', 'service', 'tier', 'level', 'calendar', 'beyond_sql'];
/** Options of a target that the SQL does not support. */
const BEYOND_TARGET = ['months', 'by', 'cutoff', 'roll'];

function isOtherTarget(target: MetricEvaluation['target']): boolean {
  return typeof target === 'object' && BEYOND_TARGET.some((key) => key in (target as Exclude<Target, 'agreed'>));
}

/** Returns the reasons for which SQL may refuse a clock: because of its metric, its target or the events of its ticket. */
function reasonsFor(world: World, { ticket }: Question, asOf: number, of: MetricEvaluation): readonly string[] {
  const ofMetric = world.refuses[of.metric];
  if (ofMetric !== undefined) return ofMetric;
  const opened = Number(ticket.openedAt);
  const events = (ticket.events ?? []).filter(({ at }) => Number(at) <= asOf);
  const has = (...types: readonly string[]) => events.some(({ type }) => types.includes(type));
  const instants = events.map(({ at }) => Math.max(opened, Number(at)));
  const { starts } = world.config.catalog.metrics[of.metric] as { readonly starts: readonly unknown[] };
  return [
    ...(world.rowsFallShort === undefined ? [] : ['rows']),
    ...(isOtherTarget(of.target) ? ['target'] : []),
    ...(has('agreed') ? ['agreement'] : []),
    ...(has('restarted') ? ['restart'] : []),
    ...(new Set(instants).size < instants.length ? ['order'] : []),
    ...(has('resolved', 'cancelled') && has('reopened') && !starts.includes('opened') ? ['startWhileClosed'] : []),
  ];
}

/** Returns the column that is wrong in a row that SQL does not judge, or undefined. */
function wrongRefusal(row: Row, reasons: readonly string[]): string | undefined {
  if (!reasons.includes(String(row.beyond_sql))) return 'beyond_sql';
  return Object.keys(row).find((column) => row[column] !== null && !OF_EVERY_CLOCK.includes(column));
}

/** Columns that are null if the rows of the calendar do not cover the clock. */
const OPEN_TIME = ['elapsed_business', 'remaining_business'];

/** Returns the first column in which a row that SQL judges differs from prazo, or undefined. */
function wrongColumn(row: Row, prazo: ExpectedRow, rowsFallShort: boolean): string | undefined {
  const isLeftOut = (name: string) => rowsFallShort && OPEN_TIME.includes(name) && row[name] === null;
  return Object.keys(prazo).find((name) => {
    const value = prazo[name];
    return value !== undefined && row[name] !== value && !isLeftOut(name);
  });
}

const keyOf = ({ ticket, as_of, metric }: ExpectedRow): string => `${ticket} ${as_of} ${metric}`;

/** The row of a clock according to prazo, and the reasons for which SQL may refuse it. */
export interface ExpectedClock {
  readonly question: Question;
  readonly asOf: number;
  readonly row: ExpectedRow;
  readonly reasons: readonly string[];
  /** Whether SQL must not judge it. */
  readonly isBeyond: boolean;
}

/** Returns the expected row of every clock of some tickets of a world. */
export function expectedClocks(world: World, questions: readonly Question[]): readonly ExpectedClock[] {
  const sla = createSla(world.config);
  return questions.flatMap((question) =>
    question.asOf.flatMap((asOf) => {
      const evaluation = sla.evaluate(question.ticket, asOf);
      return clockRows(sla, question, evaluation).map((row): ExpectedClock => {
        const of = evaluation.metrics[String(row.metric)] as MetricEvaluation;
        const isBeyond = world.refuses[of.metric] !== undefined || isOtherTarget(of.target);
        return { question, asOf, row, reasons: reasonsFor(world, question, asOf, of), isBeyond };
      });
    }),
  );
}

/** Compares the clocks that SQL computes in an engine with the expected ones. The tables must be loaded. */
export async function compareClocks(
  engine: Engine,
  sql: string,
  world: World,
  expected: readonly ExpectedClock[],
): Promise<Tally> {
  const rows = await engine.rows(sql);
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  if (found.size !== rows.length || rows.length !== expected.length) {
    throw new Error(
      `${world.policy}: ${world.name}: ${rows.length} clocks, ${found.size} of them distinct, instead of ${expected.length}`,
    );
  }
  const tally = {
    ...emptyTally(),
    tickets: new Set(expected.map(({ question }) => question)).size,
    clocks: rows.length,
  };
  for (const { question, asOf, row: prazo, reasons, isBeyond } of expected) {
    const row = found.get(keyOf(prazo)) ?? {};
    const reason = String(row.beyond_sql);
    const isRefused = reason !== '';
    if (isRefused) tally.beyond[reason] = (tally.beyond[reason] ?? 0) + 1;
    const column =
      isRefused || isBeyond ? wrongRefusal(row, reasons) : wrongColumn(row, prazo, world.rowsFallShort !== undefined);
    if (column === undefined) continue;
    tally.different++;
    tally.first ??= {
      ...{ world: `${world.policy}: ${world.name}`, metric: prazo.metric, column, sql: row[column] },
      ...{ prazo: isRefused ? reasons : prazo[column], question, asOf, row },
    };
  }
  return tally;
}
