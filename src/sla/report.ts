import type { Duration } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { Clock } from '../clock/clock';
import type { Phase, State, Verdict } from '../clock/state';
import { remember } from '../input/remember';
import { choose, list, object, oneOf, type Schema, satisfying } from '../input/schema';
import type { AnyTicket, Ticket } from '../ticket/event';
import { toDuration } from '../time/date-time';
import type { Evaluation } from './evaluation';
import { Sample } from './sample';

const DIMENSIONS = ['category', 'level', 'metric', 'service', 'tier', 'calendar'] as const;

/** What a report's rows may be grouped by. */
export type Dimension = (typeof DIMENSIONS)[number];

/** One cycle of one metric of one ticket, as a report counts it: under the class by which it was judged. */
export interface ReportEntry<C extends Catalog = Catalog> {
  readonly ticket: Ticket<C, string>;
  readonly metric: MetricId<C>;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly service: ServiceTypeId<C> | undefined;
  readonly tier: TierId<C> | undefined;
  readonly calendar: string | undefined;
  readonly phase: Phase;
  readonly verdict: Verdict;
}

/** How a report is grouped: by dimensions, or by any text made from an entry, under the name `group`. */
export interface ReportOptions<C extends Catalog = Catalog> {
  /** Category, level and metric unless given. */
  readonly by?: readonly Dimension[] | ((entry: ReportEntry<C>) => string);
}

/** A share, with what it is a share of. */
export interface Share {
  /** From 0 to 1; absent where there is nothing to take a share of. */
  readonly share: number | undefined;
  readonly of: number;
}

/** What the clocks of one group came to. Plain data: its durations are ISO 8601 in JSON. */
export interface ReportRow {
  /** The group's dimensions and their values, in the order in which they were asked for. */
  readonly group: Readonly<Record<string, string>>;
  /** How many clocks there are, one a cycle. */
  readonly count: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** How many of them ended with the ticket's cancellation; they count under their verdict, too. */
  readonly cancelled: number;
  /** Met, of those that finished: met and breached. */
  readonly compliance: Share;
  /** Met, of those that finished and those that are late and still open. */
  readonly complianceWithOpen: Share;
  /** Time used by those that finished, each on its target's own measure. */
  readonly used: {
    readonly mean: Duration<true> | undefined;
    readonly median: Duration<true> | undefined;
    /** The time that nine of ten do not exceed: the nearest-rank quantile. */
    readonly p90: Duration<true> | undefined;
  };
  /** The mean time used against the mean target, as a promise of an average is judged: kept while it is at most 1. */
  readonly meanOfTarget: number | undefined;
}

const VERDICTS: readonly Verdict[] = [
  'met',
  'breached',
  'breaching',
  'atRisk',
  'onTrack',
  'awaitingAgreement',
  'noTarget',
];

/** What is kept of a group: counts, and one number a finished clock. */
class Group {
  readonly #names: Readonly<Record<string, string>>;
  readonly #verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  readonly #used = new Sample();
  #budget = 0;
  #cancelled = 0;

  constructor(names: Readonly<Record<string, string>>) {
    this.#names = names;
  }

  add({ verdict, phase }: State, clock: Clock): void {
    this.#verdicts[verdict]++;
    if (phase === 'cancelled') this.#cancelled++;
    if (clock.stoppedAt === undefined || clock.commitment === undefined) return;
    this.#used.add(clock.elapsed(clock.stoppedAt));
    this.#budget += clock.budget;
  }

  row(): ReportRow {
    const { met, breached, breaching } = this.#verdicts;
    const { count, sum } = this.#used;
    const known = (ms: () => number) => (count === 0 ? undefined : toDuration(Math.round(ms())));
    return Object.freeze({
      group: Object.freeze(this.#names),
      count: Object.values(this.#verdicts).reduce((a, b) => a + b, 0),
      verdicts: Object.freeze({ ...this.#verdicts }),
      cancelled: this.#cancelled,
      compliance: share(met, met + breached),
      complianceWithOpen: share(met, met + breached + breaching),
      used: Object.freeze({
        mean: known(() => sum / count),
        median: known(() => this.#used.median),
        p90: known(() => this.#used.quantile(0.9)),
      }),
      meanOfTarget: this.#budget === 0 ? undefined : sum / this.#budget,
    });
  }
}

function share(part: number, of: number): Share {
  return Object.freeze({ share: of === 0 ? undefined : part / of, of });
}

type Grouping = NonNullable<ReportOptions['by']>;

const isFunction = (value: unknown): value is (entry: ReportEntry) => string => typeof value === 'function';

const grouping: Schema<Grouping> = choose((value) =>
  isFunction(value) ? satisfying<Grouping>('wrongType', 'a function', isFunction) : list(oneOf(DIMENSIONS)),
);

/** Options of a report, as they are given. */
export const reportOptions: Schema<ReportOptions> = object<ReportOptions>({ by: grouping }, ['by']);

const BY_CELL: readonly Dimension[] = ['category', 'level', 'metric'];

function groupOf(entry: ReportEntry, by: Grouping): Readonly<Record<string, string>> {
  if (typeof by === 'function') return { group: by(entry) };
  return Object.fromEntries(by.map((dimension) => [dimension, entry[dimension] ?? '']));
}

/** Rows over tickets that come one at a time and are not kept. What has not been opened or started is in no row. */
export function reportOn(
  tickets: Iterable<AnyTicket>,
  evaluated: (ticket: AnyTicket, index: number) => Evaluation | undefined,
  { by = BY_CELL }: ReportOptions,
): readonly ReportRow[] {
  const groups = new Map<string, Group>();
  let index = 0;
  for (const ticket of tickets) {
    for (const { metric, run, stateOf } of evaluated(ticket, index++)?.metrics ?? []) {
      for (const clock of run.clocks) {
        const state = stateOf(clock);
        const { phase, verdict } = state;
        const names = groupOf({ ticket, metric, ...clock.classification, phase, verdict }, by);
        remember(groups, JSON.stringify(Object.values(names)), () => new Group(names)).add(state, clock);
      }
    }
  }
  return Object.freeze([...groups.values()].map((group) => group.row()));
}
