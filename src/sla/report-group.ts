import type { DateTime } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { Clock } from '../clock/clock';
import type { ClassificationField } from '../clock/compiled-metrics';
import type { Basis } from '../clock/measure';
import { type CycleSummary, type Phase, shownDue, type Verdict } from '../clock/verdict';
import { list, table } from '../input/composite';
import { fail } from '../input/error';
import { at, show } from '../input/issue';
import { choose, later, oneOf, refine, type Schema, satisfying, text } from '../input/schema';
import type { Ticket } from '../ticket/ticket';

const CLASS_DIMENSIONS = ['category', 'level', 'metric', 'service', 'tier', 'calendar'] as const;
const PERIODS = ['month', 'week', 'day'] as const;
const INSTANTS = ['openedAt', 'due', 'stoppedAt'] as const;

type Period = (typeof PERIODS)[number];
type DatedAt = (typeof INSTANTS)[number];

/** What the rows of a report may be grouped by: a part of the class, or a period of an instant in the clock's zone. */
export type Dimension = (typeof CLASS_DIMENSIONS)[number] | `${Period} of ${DatedAt}`;

/** One cycle of one metric of one ticket, as a report counts it: under the class by which it was judged. */
export interface ReportEntry<C extends Catalog = Catalog> {
  readonly ticket: Ticket<C, string>;
  readonly metric: MetricId<C>;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly service: ServiceTypeId<C> | undefined;
  readonly tier: TierId<C> | undefined;
  readonly calendar: string | undefined;
  readonly cycle: number;
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly basis: Basis | undefined;
  readonly late: boolean;
  readonly breachedOnChange: boolean;
  readonly openedAt: DateTime<true>;
  readonly startedAt: DateTime<true>;
  readonly due: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
}

/** A function from an entry to the text that it is grouped under. */
export type GroupFunction<C extends Catalog = Catalog> = (entry: ReportEntry<C>) => string;

/** A dimension by its own name, or dimensions and functions under names of your own. */
export type GroupBy<C extends Catalog = Catalog> = Dimension | Readonly<Record<string, Dimension | GroupFunction<C>>>;

const dimensions = (): readonly Dimension[] => [
  ...CLASS_DIMENSIONS,
  ...PERIODS.flatMap((period) => INSTANTS.map((instant) => `${period} of ${instant}` as const)),
];

const FORMATS: Readonly<Record<Period, string>> = { month: 'yyyy-MM', week: "kkkk-'W'WW", day: 'yyyy-MM-dd' };

/** A group that has been checked: its name, its place in the options, and how an entry falls into it. */
export interface ParsedGroup {
  readonly name: string;
  readonly path: string;
  readonly of: Dimension | GroupFunction;
}

/** A clock of a promised metric, as it stands. */
export interface JudgedClock {
  readonly ticket: Ticket<Catalog, string>;
  readonly openedAt: number;
  readonly metric: string;
  readonly clock: Clock;
  readonly standing: CycleSummary;
}

const stoppedAtOf = ({ end, endedAt }: Clock): number | undefined => (end === 'stopped' ? endedAt : undefined);

const instantOf: Readonly<Record<DatedAt, (judged: JudgedClock) => number | undefined>> = {
  openedAt: ({ openedAt }) => openedAt,
  due: ({ clock, standing }) => shownDue(clock, standing),
  stoppedAt: ({ clock }) => stoppedAtOf(clock),
};

/** What a report shows of a clock to functions of the user. */
function entryOf({ ticket, openedAt, metric, clock, standing }: JudgedClock): ReportEntry {
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

/** The text under which a clock falls into a group; empty where it has no such value. */
export function groupValue(judged: JudgedClock, { path, of }: ParsedGroup): string {
  const { metric, clock } = judged;
  if (typeof of === 'function') {
    const value: unknown = of(entryOf(judged));
    if (typeof value === 'string') return value;
    throw fail('wrongType', path, 'a function that answers a text', show(value));
  }
  if (of === 'metric') return metric;
  const [period, instant] = of.split(' of ') as [Period, DatedAt | undefined];
  if (instant === undefined) return clock.ticketClass.classification[of as ClassificationField] ?? '';
  const ms = instantOf[instant](judged);
  return ms === undefined ? '' : clock.promise.calendar.toDateTime(ms).toFormat(FORMATS[period]);
}

/** `by` of a report's options. */
export const grouping: Schema<readonly GroupBy[]> = /* @__PURE__ */ later(() => {
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
    const names = given.map((one) => (typeof one === 'string' ? [one] : Object.keys(one)));
    const seen = new Set<string>();
    for (const [index, own] of names.entries()) {
      for (const name of own) {
        if (seen.has(name)) report('duplicateId', [index], 'each name once', show(name));
        seen.add(name);
      }
    }
  });
});

export function parsedGroups(by: readonly GroupBy[]): readonly ParsedGroup[] {
  return by.flatMap((one, index) => {
    const path = at('options.by', index);
    if (typeof one === 'string') return [{ name: one, path, of: one }];
    return Object.entries(one).map(([name, of]) => ({ name, path: at(path, name), of }));
  });
}

/** Compares values of a dimension as the catalog lists them, any others as text; entries without a value come last. */
export function comparing(catalog: Catalog): (of: ParsedGroup['of'], a: string, b: string) => number {
  const lists: Readonly<Record<string, readonly string[]>> = {
    category: Object.keys(catalog.categories),
    level: Object.keys(catalog.levels),
    metric: Object.keys(catalog.metrics),
    service: Object.keys(catalog.serviceTypes),
    tier: Object.keys(catalog.tiers),
  };
  return (of, a, b) => {
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    const order = typeof of === 'string' ? lists[of] : undefined;
    return order === undefined ? (a < b ? -1 : 1) : order.indexOf(a) - order.indexOf(b);
  };
}
