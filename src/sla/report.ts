import type { Catalog } from '../catalog/catalog';
import type { Replay } from '../clock/replay';
import type { NamedThresholds } from '../clock/threshold';
import { summaryOf } from '../clock/verdict';
import { object } from '../input/composite';
import { isPrazoError } from '../input/error';
import type { Issue } from '../input/issue';
import { remember } from '../input/remember';
import { lazy, type Schema } from '../input/schema';
import type { AnyTicket } from '../ticket/ticket';
import {
  type GroupBy,
  groupBySchema,
  groupOrder,
  groupsOf,
  groupValue,
  type ParsedGroup,
  type ReportedClock,
} from './report-group';
import { GroupSums, type ReportRow } from './report-row';

/** Options of `sla.report`. */
export interface ReportOptions<C extends Catalog = Catalog> {
  /** The dimensions to group by. Default: category, level and metric. An empty list gives one row for all clocks. */
  readonly by?: readonly GroupBy<C>[] | undefined;
}

/** An invalid ticket, which is in no row of the report. */
export interface RejectedTicket {
  /** The index of the ticket, counted from 0. */
  readonly index: number;
  readonly issues: readonly Issue[];
}

/** The result of `sla.report`: tickets, aggregated as of an instant. */
export interface Report {
  /** One row per group. Ids are sorted as in the catalog, other values as text. */
  readonly rows: readonly ReportRow[];
  /** One row for all clocks together. Its `group` is an empty object. */
  readonly total: ReportRow;
  /** The number of invalid tickets. */
  readonly rejectedCount: number;
  /** The first 1,000 invalid tickets. */
  readonly rejected: readonly RejectedTicket[];
}

const MOST_REJECTED = 1_000;

export const reportOptions: Schema<ReportOptions> = /* @__PURE__ */ lazy(() =>
  object<ReportOptions>({ by: groupBySchema as Schema<ReportOptions['by']> }, ['by']),
);

const DEFAULT_GROUPS: readonly GroupBy[] = ['category', 'level', 'metric'];

/** A node of the tree of groups: the last level has sums, every other level has the values of the next group. */
interface Branch {
  readonly values: readonly string[];
  readonly next: Map<string, Branch>;
  sums: GroupSums | undefined;
}

const newBranch = (values: readonly string[]): Branch => ({ values, next: new Map(), sums: undefined });

/** Collects the rows of a report. */
class Rows {
  readonly #groups: readonly ParsedGroup[];
  readonly #root = newBranch([]);
  readonly rows: { readonly values: readonly string[]; readonly sums: GroupSums }[] = [];

  constructor(groups: readonly ParsedGroup[]) {
    this.#groups = groups;
  }

  add(reported: ReportedClock): void {
    let branch = this.#root;
    for (const group of this.#groups) branch = this.#branch(branch, groupValue(reported, group));
    if (branch.sums === undefined) {
      branch.sums = new GroupSums();
      this.rows.push({ values: branch.values, sums: branch.sums });
    }
    branch.sums.add(reported.clock, reported.standing);
  }

  #branch({ next, values }: Branch, value: string): Branch {
    return next.get(value) ?? remember(next, value, () => newBranch([...values, value]));
  }
}

/** Returns the clocks of a ticket's promised metrics, one per cycle. */
function reportedClocks(ticket: AnyTicket, replay: Replay, thresholds: NamedThresholds): readonly ReportedClock[] {
  const reported: ReportedClock[] = [];
  const { openedAt } = replay.ticket;
  for (const { compiled, clocks } of replay.metrics) {
    for (let cycle = 1; cycle <= clocks.cycle; cycle++) {
      const clock = clocks.past[cycle - 1] ?? clocks.latest;
      if (clock?.promise.target === undefined) continue;
      const standing = summaryOf(clock, cycle, thresholds, replay.asOf);
      reported.push({ ticket, openedAt, metric: compiled.id, clock, standing });
    }
  }
  return reported;
}

/** Aggregates tickets. Reads them one at a time and keeps none. `replayOf` returns undefined for a ticket that is left out. */
export function reportOn(
  tickets: Iterable<AnyTicket>,
  replayOf: (ticket: AnyTicket, index: number) => Replay | undefined,
  thresholds: NamedThresholds,
  catalog: Catalog,
  { by = DEFAULT_GROUPS }: ReportOptions,
): Report {
  const groups = groupsOf(by);
  const collected = new Rows(groups);
  const rejected: RejectedTicket[] = [];
  let rejectedCount = 0;
  let index = 0;
  for (const ticket of tickets) {
    for (const reported of clocksOf(ticket, index)) collected.add(reported);
    index++;
  }

  function clocksOf(ticket: AnyTicket, index: number): readonly ReportedClock[] {
    try {
      const replay = replayOf(ticket, index);
      return replay === undefined ? [] : reportedClocks(ticket, replay, thresholds);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      if (rejectedCount++ < MOST_REJECTED) rejected.push(Object.freeze({ index, issues: error.issues }));
      return [];
    }
  }

  const byName = (values: readonly string[]) =>
    Object.fromEntries(groups.map(({ name }, i) => [name, values[i] as string]));
  const total = new GroupSums();
  for (const { sums } of collected.rows) total.addAll(sums);
  return Object.freeze({
    rows: Object.freeze(sorted(collected.rows, groups, catalog).map(({ values, sums }) => sums.row(byName(values)))),
    total: total.row({}),
    rejectedCount,
    rejected: Object.freeze(rejected),
  });
}

function sorted(rows: Rows['rows'], groups: readonly ParsedGroup[], catalog: Catalog): Rows['rows'] {
  const compare = groupOrder(catalog);
  return rows.sort((a, b) => {
    for (const [i, { value }] of groups.entries()) {
      const order = compare(value, a.values[i] as string, b.values[i] as string);
      if (order !== 0) return order;
    }
    return 0;
  });
}
