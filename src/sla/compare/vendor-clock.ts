import type { Calendar } from '../../calendar/calendar';
import { givenCalendar } from '../../calendar/combination-schemas';
import type { Catalog, MetricId } from '../../catalog/catalog';
import { type Amount, readAmount } from '../../input/amount';
import { list, object, table } from '../../input/composite';
import { fail } from '../../input/error';
import { type Instant, readInstant } from '../../input/instant';
import { show } from '../../input/issue';
import { flag, integer, lazy, map, nullable, oneOf, readBy, type Schema, text } from '../../input/schema';
import { AMOUNTS, FLAGS, INSTANTS, type What } from './comparison';

/** An amount on one clock or on both. */
interface SaidAmounts<A> {
  readonly business?: A | undefined;
  readonly wall?: A | undefined;
}

/** What a help desk itself says of a metric's clock; what it does not say is left out. */
export interface VendorClock<C extends Catalog = Catalog> {
  readonly metric: MetricId<C>;
  /** Its number, from 1; the latest unless given. */
  readonly cycle?: number | undefined;
  /** `null`: it says that there is none, as while the clock is paused. */
  readonly due?: Instant | null | undefined;
  /**
   * The due as it was when the present pause began, for desks that leave it on show while a ticket waits; the due itself of
   * a clock that does not wait.
   */
  readonly lastDue?: Instant | undefined;
  readonly originalDue?: Instant | undefined;
  readonly breachedAt?: Instant | null | undefined;
  readonly stoppedAt?: Instant | null | undefined;
  readonly elapsed?: SaidAmounts<Amount> | undefined;
  readonly remaining?: SaidAmounts<Amount> | undefined;
  readonly paused?: boolean | undefined;
  /** Late now, or finished late. */
  readonly breached?: boolean | undefined;
  /** When it said so; the instant of the comparison unless given. */
  readonly asOf?: Instant | undefined;
}

/** How far apart two values may lie, and further calendars to try where they do not agree. */
export interface CompareOptions {
  /** A minute unless given. */
  readonly tolerance?: Amount | undefined;
  readonly calendars?: Readonly<Record<string, Calendar>> | undefined;
}

/** One thing that is said of a clock: epoch ms, ms, a flag, or undefined for none. */
export interface Claim {
  readonly what: What;
  readonly theirs: number | boolean | undefined;
}

/** What is said of one clock, read. */
export interface Said {
  readonly metric: string;
  readonly cycle: number | undefined;
  readonly asOf: number | undefined;
  readonly claims: readonly Claim[];
}

/** Options that have been read. */
export interface Bounds {
  readonly tolerance: number;
  readonly calendars: Readonly<Record<string, Calendar>>;
}

const MOST_CLOCKS = 1000;
const MOST_CYCLES = 1_000_000;

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));
const amount: Schema<number> = /* @__PURE__ */ readBy((value) => readAmount(value, ''));

type ReadValues = { readonly [W in string]?: number | boolean | null | SaidAmounts<number> | string };

function claimsIn(read: ReadValues): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (what: What, value: unknown) => {
    if (value !== undefined) claims.push({ what, theirs: (value ?? undefined) as Claim['theirs'] });
  };
  for (const what of INSTANTS) add(what, read[what]);
  for (const what of AMOUNTS) {
    const [of, clock] = what.split('.') as ['elapsed' | 'remaining', 'business' | 'wall'];
    add(what, (read[of] as SaidAmounts<number> | undefined)?.[clock]);
  }
  for (const what of FLAGS) add(what, read[what]);
  return claims;
}

/** What a help desk says of the clocks of a ticket. */
export function saysSchema(catalog: Catalog): Schema<readonly Said[]> {
  const amounts = object<SaidAmounts<number>>({ business: amount, wall: amount }, ['business', 'wall']);
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
  const clock = object<ReadValues & Pick<Said, 'metric'>>(entries as never, optional);
  const said = map(clock, (read): Said => {
    const { metric, cycle, asOf } = read as unknown as Said;
    return { metric, cycle, asOf, claims: claimsIn(read) };
  });
  return list(said, 'a list of what is said of clocks', MOST_CLOCKS);
}

const MINUTE = 60_000;

/** The options of a comparison. */
export const compareOptions: Schema<Bounds> = /* @__PURE__ */ lazy(() => {
  const tolerance = map(amount, (ms) => {
    if (ms >= 0) return ms;
    throw fail('invalidAmount', '', 'an amount that is not negative', show(ms));
  });
  const given = object<Partial<Bounds>>({ tolerance, calendars: table(text, givenCalendar) }, [
    'tolerance',
    'calendars',
  ]);
  return map(given, ({ tolerance: most = MINUTE, calendars = {} }) => ({ tolerance: most, calendars }));
});
