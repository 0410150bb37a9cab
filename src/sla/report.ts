import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../clock/clock';
import type { Replay } from '../clock/replay';
import { type CycleOf, stateOf } from '../clock/state';
import { object } from '../input/composite';
import { fail, isPrazoError } from '../input/error';
import { type Issue, show } from '../input/issue';
import { remember } from '../input/remember';
import { later, type Schema } from '../input/schema';
import type { AnyTicket } from '../ticket/event';
import type { NamedThresholds } from './evaluate';
import {
  comparing,
  type GroupBy,
  grouping,
  groupValue,
  type ParsedGroup,
  parsedGroups,
  type ReportEntry,
} from './report-group';
import { GroupSums, type ReportRow } from './report-row';

/** How a report is grouped. */
export interface ReportOptions<C extends Catalog = Catalog> {
  /** Category, level and metric unless given; a list of none gives one row of all. */
  readonly by?: readonly GroupBy<C>[] | undefined;
}

/** A ticket that is in no row, since it cannot be read. */
export interface RejectedTicket {
  /** Its place among the tickets. */
  readonly index: number;
  readonly issues: readonly Issue[];
}

/** Tickets aggregated as of an instant. */
export interface Report {
  /** One row per group, in the order of their groups: as the catalog lists them, or else by text. */
  readonly rows: readonly ReportRow[];
  /** All of the rows together. */
  readonly total: ReportRow;
  /** How many tickets cannot be read, and the first thousand of them. */
  readonly rejectedCount: number;
  readonly rejected: readonly RejectedTicket[];
}

const MOST_REJECTED = 1_000;

/** Options of a report, as they are given. */
export const reportOptions: Schema<ReportOptions> = /* @__PURE__ */ later(() =>
  object<ReportOptions>({ by: grouping as Schema<ReportOptions['by']> }, ['by']),
);

const BY_CELL: readonly GroupBy[] = ['category', 'level', 'metric'];

/** A clock of a promised metric, as it is judged. */
interface JudgedClock {
  readonly metric: string;
  readonly openedAt: number;
  readonly clock: Clock;
  readonly cycle: CycleOf<number, number>;
}

function judgedClocks(replay: Replay | undefined, thresholds: NamedThresholds): readonly JudgedClock[] {
  if (replay === undefined) return [];
  const { asOf, ticket, runs } = replay;
  return runs.flatMap(({ metric, clocks: { past, latest } }) =>
    (latest === undefined ? [] : [...past, latest]).flatMap((clock, i): readonly JudgedClock[] => {
      if (clock.promise.target === undefined) return [];
      const { cycle } = stateOf(clock, i + 1, thresholds, asOf);
      return [{ metric: metric.id, openedAt: ticket.openedAt, clock, cycle }];
    }),
  );
}

/** A clock with what a report shows of it to functions of the user. */
function entryOf(ticket: AnyTicket, { metric, openedAt, clock, cycle }: JudgedClock): ReportEntry {
  const { dateTime } = clock.promise.desk;
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : dateTime(ms));
  const { phase, verdict, basis, late, breachedOnChange } = cycle;
  return {
    ticket,
    metric,
    ...clock.ticketClass.classification,
    cycle: cycle.cycle,
    phase,
    verdict,
    basis,
    late,
    breachedOnChange,
    openedAt: dateTime(openedAt),
    startedAt: dateTime(clock.startedAt),
    due: instant(cycle.due),
    stoppedAt: instant(cycle.stoppedAt),
  };
}

interface Rows {
  readonly values: readonly string[];
  readonly sums: GroupSums;
}

/** Aggregates tickets as of an instant; they come one at a time and are not kept. */
export function reportOn(
  tickets: Iterable<AnyTicket>,
  replayed: (ticket: AnyTicket, index: number) => Replay | undefined,
  thresholds: NamedThresholds,
  catalog: Catalog,
  { by = BY_CELL }: ReportOptions,
): Report {
  const groups = parsedGroups(by);
  const rows = new Map<string, Rows>();
  const total = new GroupSums();
  const rejected: RejectedTicket[] = [];
  let rejectedCount = 0;
  let index = 0;
  for (const ticket of tickets) {
    const judged = readable(
      () => judgedClocks(replayed(ticket, index), thresholds),
      (issues) => {
        if (rejectedCount++ < MOST_REJECTED) rejected.push(Object.freeze({ index, issues }));
      },
    );
    index++;
    for (const one of judged ?? []) {
      const entry = entryOf(ticket, one);
      const values = groups.map(({ of, name }) => textOf(groupValue(entry, of), name));
      remember(rows, JSON.stringify(values), () => ({ values, sums: new GroupSums() })).sums.add(one.cycle, one.clock);
      total.add(one.cycle, one.clock);
    }
  }
  const named = (values: readonly string[]) =>
    Object.fromEntries(groups.map(({ name }, i) => [name, values[i] as string]));
  return Object.freeze({
    rows: Object.freeze(sorted([...rows.values()], groups, catalog).map(({ values, sums }) => sums.row(named(values)))),
    total: total.row({}),
    rejectedCount,
    rejected: Object.freeze(rejected),
  });
}

function readable<T>(read: () => T, reject: (issues: readonly Issue[]) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    reject(error.issues);
    return undefined;
  }
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw fail('wrongType', `by.${name}`, 'a function that answers a text', show(value));
}

function sorted(rows: Rows[], groups: readonly ParsedGroup[], catalog: Catalog): readonly Rows[] {
  const compare = comparing(catalog);
  return rows.sort((a, b) => {
    for (const [i, { of }] of groups.entries()) {
      const order = compare(of, a.values[i] as string, b.values[i] as string);
      if (order !== 0) return order;
    }
    return 0;
  });
}
