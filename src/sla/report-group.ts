import type { DateTime } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { Clock } from '../clock/clock';
import type { ClassificationField } from '../clock/compiled-metrics';
import type { Basis } from '../clock/measure';
import { type ClockPhase, type CycleSummary, shownDue, type Verdict } from '../clock/verdict';
import { list, table } from '../input/composite';
import { fail } from '../input/error';
import { at, show } from '../input/issue';
import { choose, lazy, oneOf, refine, type Schema, satisfying, text } from '../input/schema';
import type { Ticket } from '../ticket/ticket';

const CLASS_DIMENSIONS = ['category', 'level', 'metric', 'service', 'tier', 'calendar'] as const;
const PERIODS = ['month', 'week', 'day'] as const;
const INSTANTS = ['openedAt', 'due', 'stoppedAt'] as const;

type Period = (typeof PERIODS)[number];
type DatedAt = (typeof INSTANTS)[number];

/**
 * A dimension to group a report by: the metric, a field of the classification, or the month, week or day of an instant, such
 * as `month of due`. Dates are in the zone of the clock's calendar; weeks are ISO weeks.
 *
 * @inline
 */
export type Dimension = (typeof CLASS_DIMENSIONS)[number] | `${Period} of ${DatedAt}`;

/** One cycle of one metric of one ticket in a report. Its target comes from the classification in this entry. */
export interface ReportEntry<C extends Catalog = Catalog> {
  readonly ticket: Ticket<C, string>;
  readonly metric: MetricId<C>;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly service: ServiceTypeId<C> | undefined;
  readonly tier: TierId<C> | undefined;
  readonly calendar: string | undefined;
  readonly cycle: number;
  readonly phase: ClockPhase;
  readonly verdict: Verdict;
  readonly basis: Basis | undefined;
  readonly late: boolean;
  readonly breachedOnChange: boolean;
  readonly openedAt: DateTime<true>;
  readonly startedAt: DateTime<true>;
  readonly due: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
}

/** Returns the group of an entry, as text. */
export type GroupFunction<C extends Catalog = Catalog> = (entry: ReportEntry<C>) => string;

/** A dimension, or an object of dimensions and functions. The keys of the object are names that you choose. */
export type GroupBy<C extends Catalog = Catalog> = Dimension | Readonly<Record<string, Dimension | GroupFunction<C>>>;

const dimensions = (): readonly Dimension[] => [
  ...CLASS_DIMENSIONS,
  ...PERIODS.flatMap((period) => INSTANTS.map((instant) => `${period} of ${instant}` as const)),
];

const FORMATS: Readonly<Record<Period, string>> = { month: 'yyyy-MM', week: "kkkk-'W'WW", day: 'yyyy-MM-dd' };

/** A checked group: its name, its path in the options, and the dimension or function that determines its value. */
export interface ParsedGroup {
  readonly name: string;
  readonly path: string;
  readonly value: Dimension | GroupFunction;
}

/** A clock of a promised metric, as of the instant of the report. */
export interface ReportedClock {
  readonly ticket: Ticket<Catalog, string>;
  readonly openedAt: number;
  readonly metric: string;
  readonly clock: Clock;
  readonly standing: CycleSummary;
}

const stoppedAtOf = ({ end, endedAt }: Clock): number | undefined => (end === 'stopped' ? endedAt : undefined);

const instantOf: Readonly<Record<DatedAt, (reported: ReportedClock) => number | undefined>> = {
  openedAt: ({ openedAt }) => openedAt,
  due: ({ clock, standing }) => shownDue(clock, standing),
  stoppedAt: ({ clock }) => stoppedAtOf(clock),
};

/** Returns the entry of a clock, for the functions of the user. */
function entryOf({ ticket, openedAt, metric, clock, standing }: ReportedClock): ReportEntry {
  const { toDateTime } = clock.promise.calendar;
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : toDateTime(ms));
  return {
    ticket,
    metric,
    ...clock.ticketClass.classification,
    cycle: standing.cycle,
    phase: standing.phase,
    verdict: standing.verdict,
    basis: clock.promise.resolved?.measure.basis,
    late: standing.late,
    breachedOnChange: clock.breachedOnChange,
    openedAt: toDateTime(openedAt),
    startedAt: toDateTime(clock.startedAt),
    due: instant(shownDue(clock, standing)),
    stoppedAt: instant(stoppedAtOf(clock)),
  };
}

/** Returns the value of a clock in a group, as text. Returns empty text if the clock has no value. */
export function groupValue(reported: ReportedClock, { path, value }: ParsedGroup): string {
  const { metric, clock } = reported;
  if (typeof value === 'function') {
    const result: unknown = value(entryOf(reported));
    if (typeof result === 'string') return result;
    throw fail('wrongType', path, 'a function that returns a text', show(result));
  }
  if (value === 'metric') return metric;
  const [period, instant] = value.split(' of ') as [Period, DatedAt | undefined];
  if (instant === undefined) return clock.ticketClass.classification[value as ClassificationField] ?? '';
  const ms = instantOf[instant](reported);
  return ms === undefined ? '' : clock.promise.calendar.toDateTime(ms).toFormat(FORMATS[period]);
}

export const groupBySchema: Schema<readonly GroupBy[]> = /* @__PURE__ */ lazy(() => {
  const dimension: Schema<Dimension> = oneOf(dimensions());
  const groupFunction: Schema<GroupFunction> = satisfying(
    'wrongType',
    'a function of an entry',
    (value): value is GroupFunction => typeof value === 'function',
  );
  const named: Schema<Readonly<Record<string, Dimension | GroupFunction>>> = table(
    text,
    choose<Dimension | GroupFunction>((value) => (typeof value === 'function' ? groupFunction : dimension)),
  );

  const groupBy: Schema<GroupBy> = choose<GroupBy>((value) => (typeof value === 'string' ? dimension : named));
  return refine(list(groupBy), (given, report) => {
    const seen = new Set<string>();
    for (const [index, groupBy] of given.entries()) {
      for (const name of typeof groupBy === 'string' ? [groupBy] : Object.keys(groupBy)) {
        if (seen.has(name)) report('duplicateId', [index], 'each name once', show(name));
        seen.add(name);
      }
    }
  });
});

export function groupsOf(by: readonly GroupBy[]): readonly ParsedGroup[] {
  return by.flatMap((groupBy, index) => {
    const path = at('options.by', index);
    if (typeof groupBy === 'string') return [{ name: groupBy, path, value: groupBy }];
    return Object.entries(groupBy).map(([name, value]) => ({ name, path: at(path, name), value }));
  });
}

/** Compares two values of a group: ids in the order of the catalog, other values as text. An empty value is last. */
export function groupOrder(catalog: Catalog): (group: ParsedGroup['value'], a: string, b: string) => number {
  const lists: Readonly<Record<string, readonly string[]>> = {
    category: Object.keys(catalog.categories),
    level: Object.keys(catalog.levels),
    metric: Object.keys(catalog.metrics),
    service: Object.keys(catalog.serviceTypes),
    tier: Object.keys(catalog.tiers),
  };
  return (group, a, b) => {
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    const order = typeof group === 'string' ? lists[group] : undefined;
    return order === undefined ? (a < b ? -1 : 1) : order.indexOf(a) - order.indexOf(b);
  };
}
