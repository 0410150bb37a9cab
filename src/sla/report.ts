import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../clock/clock';
import type { Replay } from '../clock/replay';
import type { NamedThresholds } from '../clock/threshold';
import { summaryOf } from '../clock/verdict';
import { object } from '../input/composite';
import { isPrazoError } from '../input/error';
import type { Issue } from '../input/issue';
import { remember } from '../input/remember';
import { later, type Schema } from '../input/schema';
import type { AnyTicket } from '../ticket/ticket';
import {
  comparing,
  type GroupBy,
  grouping,
  groupValue,
  type JudgedClock,
  type ParsedGroup,
  parsedGroups,
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

/** The clocks of a group's value: a row, or the values of the next group. */
interface Branch {
  readonly values: readonly string[];
  readonly next: Map<string, Branch>;
  sums: GroupSums | undefined;
}

const newBranch = (values: readonly string[]): Branch => ({ values, next: new Map(), sums: undefined });

/** The rows of a report as they fill. */
class Rows {
  readonly #groups: readonly ParsedGroup[];
  readonly #root = newBranch([]);
  readonly filled: { readonly values: readonly string[]; readonly sums: GroupSums }[] = [];

  constructor(groups: readonly ParsedGroup[]) {
    this.#groups = groups;
  }

  add(judged: JudgedClock): void {
    let branch = this.#root;
    for (const group of this.#groups) branch = this.#branch(branch, groupValue(judged, group));
    if (branch.sums === undefined) {
      branch.sums = new GroupSums();
      this.filled.push({ values: branch.values, sums: branch.sums });
    }
    branch.sums.add(judged.clock, judged.standing);
  }

  #branch({ next, values }: Branch, value: string): Branch {
    return next.get(value) ?? remember(next, value, () => newBranch([...values, value]));
  }
}

/** The clocks of a ticket's promised metrics, cycle by cycle. */
function judgedClocks(ticket: AnyTicket, replay: Replay, thresholds: NamedThresholds): readonly JudgedClock[] {
  const judged: JudgedClock[] = [];
  const { openedAt } = replay.ticket;
  for (const { compiled, clocks } of replay.metrics) {
    for (let cycle = 1; cycle <= clocks.cycle; cycle++) {
      const clock = (clocks.past[cycle - 1] ?? clocks.latest) as Clock;
      if (clock.promise.target === undefined) continue;
      const standing = summaryOf(clock, cycle, thresholds, replay.asOf);
      judged.push({ ticket, openedAt, metric: compiled.id, clock, standing });
    }
  }
  return judged;
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
  const rows = new Rows(groups);
  const rejected: RejectedTicket[] = [];
  let rejectedCount = 0;
  let index = 0;
  for (const ticket of tickets) {
    for (const judged of readable(ticket, index)) rows.add(judged);
    index++;
  }

  function readable(ticket: AnyTicket, index: number): readonly JudgedClock[] {
    try {
      const replay = replayed(ticket, index);
      return replay === undefined ? [] : judgedClocks(ticket, replay, thresholds);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      if (rejectedCount++ < MOST_REJECTED) rejected.push(Object.freeze({ index, issues: error.issues }));
      return [];
    }
  }

  const named = (values: readonly string[]) =>
    Object.fromEntries(groups.map(({ name }, i) => [name, values[i] as string]));
  const total = new GroupSums();
  for (const { sums } of rows.filled) total.addAll(sums);
  return Object.freeze({
    rows: Object.freeze(sorted(rows.filled, groups, catalog).map(({ values, sums }) => sums.row(named(values)))),
    total: total.row({}),
    rejectedCount,
    rejected: Object.freeze(rejected),
  });
}

function sorted(rows: Rows['filled'], groups: readonly ParsedGroup[], catalog: Catalog): Rows['filled'] {
  const compare = comparing(catalog);
  return rows.sort((a, b) => {
    for (const [i, { of }] of groups.entries()) {
      const order = compare(of, a.values[i] as string, b.values[i] as string);
      if (order !== 0) return order;
    }
    return 0;
  });
}
