import type { Calendar } from '../../calendar/calendar';
import { givenCalendar } from '../../calendar/combination-schemas';
import type { Catalog, MetricId } from '../../catalog/catalog';
import { type Amount, readAmount } from '../../input/amount';
import { list, object, table } from '../../input/composite';
import { fail } from '../../input/error';
import { type Instant, readInstant } from '../../input/instant';
import { show } from '../../input/issue';
import { flag, integer, lazy, map, nullable, oneOf, readBy, type Schema, text } from '../../input/schema';
import { MINUTE_MS } from '../../input/units';
import type { Ticket } from '../../ticket/ticket';
import { AMOUNTS, type ComparedField, FLAGS, INSTANTS } from './comparison';

/** An amount of business time, of elapsed time (`wall`), or both. */
interface BusinessOrWall<A> {
  readonly business?: A | undefined;
  readonly wall?: A | undefined;
}

/** The values that a help desk shows for a metric's clock. Leave out what it does not show. */
export interface VendorClock<C extends Catalog = Catalog> {
  readonly metric: MetricId<C>;
  /** The number of the cycle, from 1. Default: the latest cycle. */
  readonly cycle?: number | undefined;
  /** `null` if the help desk shows that there is no due time, for example while the clock is paused. */
  readonly due?: Instant | null | undefined;
  /**
   * For help desks that still show a due time while a clock is paused: the due time that it had when the pause began. For a
   * clock that is not paused, the due time itself.
   */
  readonly lastDue?: Instant | undefined;
  readonly originalDue?: Instant | undefined;
  readonly breachedAt?: Instant | null | undefined;
  readonly stoppedAt?: Instant | null | undefined;
  readonly elapsed?: BusinessOrWall<Amount> | undefined;
  readonly remaining?: BusinessOrWall<Amount> | undefined;
  readonly paused?: boolean | undefined;
  /** Whether the clock is late, or has finished late. */
  readonly breached?: boolean | undefined;
  /** The instant at which the help desk showed these values. Default: the instant of the comparison. */
  readonly asOf?: Instant | undefined;
}

/** A ticket, and the values that a help desk shows for its clocks. */
export interface ComparedCase<C extends Catalog = Catalog, CalendarName extends string = string> {
  readonly ticket: Ticket<C, CalendarName>;
  readonly clocks: readonly VendorClock<C>[];
  /** The instant at which the help desk showed these values. Default: the instant of the comparison. */
  readonly asOf?: Instant | undefined;
}

/** Options of `sla.compare` and `sla.compareAll`. */
export interface CompareOptions {
  /** The largest difference between two values that agree. Default: one minute. */
  readonly tolerance?: Amount | undefined;
  /** Further calendars to try if values differ. A hint gives the name of the calendar that fits. */
  readonly calendars?: Readonly<Record<string, Calendar>> | undefined;
}

/** One value that a help desk shows for a clock. `theirs` is epoch ms, ms or a flag; undefined if the clock has no such value. */
export interface Claim {
  readonly field: ComparedField;
  readonly theirs: number | boolean | undefined;
}

/** A checked `VendorClock`. */
export interface ParsedVendorClock {
  readonly metric: string;
  readonly cycle: number | undefined;
  readonly asOf: number | undefined;
  readonly claims: readonly Claim[];
}

/** Checked `CompareOptions`. The tolerance is in ms. */
export interface ParsedCompareOptions {
  readonly tolerance: number;
  readonly calendars: Readonly<Record<string, Calendar>>;
}

const MOST_CLOCKS = 1000;
const MOST_CYCLES = 1_000_000;

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));
const amount: Schema<number> = /* @__PURE__ */ readBy((value) => readAmount(value, ''));

type ParsedFields = { readonly [W in string]?: number | boolean | null | BusinessOrWall<number> | string };

function claimsOf(fields: ParsedFields): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (field: ComparedField, value: unknown) => {
    if (value !== undefined) claims.push({ field, theirs: (value ?? undefined) as Claim['theirs'] });
  };
  for (const field of INSTANTS) add(field, fields[field]);
  for (const field of AMOUNTS) {
    const [amounts, basis] = field.split('.') as ['elapsed' | 'remaining', 'business' | 'wall'];
    add(field, (fields[amounts] as BusinessOrWall<number> | undefined)?.[basis]);
  }
  for (const field of FLAGS) add(field, fields[field]);
  return claims;
}

/** Returns a schema of the `VendorClock`s of a ticket. */
export function vendorClocksSchema(catalog: Catalog): Schema<readonly ParsedVendorClock[]> {
  const amounts = object<BusinessOrWall<number>>({ business: amount, wall: amount }, ['business', 'wall']);
  const orNone = nullable(instant);
  const entries = {
    metric: oneOf(Object.keys(catalog.metrics)),
    cycle: integer(1, MOST_CYCLES),
    due: orNone,
    lastDue: instant,
    originalDue: instant,
    breachedAt: orNone,
    stoppedAt: orNone,
    elapsed: amounts,
    remaining: amounts,
    paused: flag,
    breached: flag,
    asOf: instant,
  };
  const optional = Object.keys(entries).filter((key) => key !== 'metric');
  const clock = object<ParsedFields & Pick<ParsedVendorClock, 'metric'>>(entries as never, optional);
  const vendorClock = map(clock, (fields): ParsedVendorClock => {
    const { metric, cycle, asOf } = fields as unknown as ParsedVendorClock;
    return { metric, cycle, asOf, claims: claimsOf(fields) };
  });
  return list(vendorClock, 'a list of clocks as a help desk shows them', MOST_CLOCKS);
}

export const compareOptions: Schema<ParsedCompareOptions> = /* @__PURE__ */ lazy(() => {
  const tolerance = map(amount, (ms) => {
    if (ms >= 0) return ms;
    throw fail('invalidAmount', '', 'an amount that is not negative', show(ms));
  });
  const given = object<Partial<ParsedCompareOptions>>({ tolerance, calendars: table(text, givenCalendar) }, [
    'tolerance',
    'calendars',
  ]);
  return map(given, ({ tolerance: most = MINUTE_MS, calendars = {} }) => ({ tolerance: most, calendars }));
});
