import type { Duration } from 'luxon';
import { isCovered } from '../../clock/measure';
import { fail } from '../../input/error';
import { at } from '../../input/issue';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import { toDuration } from '../../time/date-time';
import type { ClockCase, ConfigVariants } from './assumption';
import { type ClockView, clockValue, isNear, type Value, viewClock } from './clock-view';
import { type ComparedDifference, type ComparedField, type Comparison, isInstant } from './comparison';
import { type Hint, hintOf } from './hint';
import { search } from './search';
import type { Claim, ParsedCompareOptions, ParsedVendorClock } from './vendor-clock';

/** A clock and the values of its help desk. The claims that differ are in `clockCase`, the others in `agreeing`. */
export interface ComparedClock {
  readonly clockCase: ClockCase;
  readonly vendorClock: ParsedVendorClock;
  readonly agreeing: readonly Claim[];
}

/** Compares a ticket's clocks with the values of its help desk. */
export function compareClocks(
  ticket: ParsedTicket,
  clocks: readonly ParsedVendorClock[],
  asOf: number,
  variants: ConfigVariants,
  { tolerance }: ParsedCompareOptions,
  paths: { readonly clocks: string; readonly asOf: string },
): readonly ComparedClock[] {
  return clocks.map((vendorClock, index) => {
    const shownAt = vendorClock.asOf ?? asOf;
    if (shownAt < ticket.openedAt) {
      const path = vendorClock.asOf === undefined ? paths.asOf : at(at(paths.clocks, index), 'asOf');
      throw fail('beforeOpening', path, 'an instant at or after openedAt', new Date(shownAt).toISOString());
    }
    const setting = { engine: variants.base, ticket };
    const question = { metric: vendorClock.metric, cycle: vendorClock.cycle, asOf: shownAt };
    const view = viewClock(setting, question);
    const agrees = ({ field, theirs }: Claim) => isNear(clockValue(field, view), theirs, tolerance);
    const claims = vendorClock.claims.filter((claim) => !agrees(claim));
    const clockCase = { ...question, setting, view, claims, tolerance };
    return { clockCase, vendorClock, agreeing: vendorClock.claims.filter(agrees) };
  });
}

/** The help desk's value minus ours. */
function differenceOf(
  field: ComparedField,
  ours: Value,
  theirs: Value,
  { calendar }: ClockView,
): ComparedDifference | undefined {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return undefined;
  let business: Duration<true> | undefined;
  let wall: Duration<true> | undefined;
  if (!field.endsWith('business')) wall = toDuration(theirs - ours);
  if (field.endsWith('business')) business = toDuration(theirs - ours);
  else if (isInstant(field) && isCovered(calendar.openTime, ours, theirs)) {
    business = toDuration(calendar.openTime.between(ours, theirs));
  }
  return Object.freeze({ business, wall });
}

export function comparisonOf(
  { clockCase, vendorClock }: ComparedClock,
  claim: Claim,
  hints: readonly Hint[],
): Comparison {
  const { field, theirs } = claim;
  const { view } = clockCase;
  const ours = clockValue(field, view);
  const shown = (value: Value) =>
    typeof value !== 'number' ? value : isInstant(field) ? view.calendar.toDateTime(value) : toDuration(value);
  const agrees = !clockCase.claims.includes(claim);
  const isMissing = !agrees && view.state === undefined && !view.isIdle;
  return Object.freeze({
    metric: vendorClock.metric,
    cycle: view.state?.cycle ?? 0,
    field,
    ours: shown(ours),
    theirs: shown(theirs),
    difference: differenceOf(field, ours, theirs, view),
    agrees,
    hints: Object.freeze(isMissing && hints.length === 0 ? [hintOf('noCycle')] : [...hints]),
  }) as Comparison;
}

/** The most clocks of a ticket for which assumptions are searched. */
const MOST_SEARCHED = 40;

/** The comparisons of a ticket in the order of its claims. Those that differ have hints. */
export function comparisonsOf(clocks: readonly ComparedClock[], variants: ConfigVariants): readonly Comparison[] {
  const searched = new Set(clocks.filter(({ clockCase }) => clockCase.claims.length > 0).slice(0, MOST_SEARCHED));
  return Object.freeze(
    clocks.flatMap((clock) => {
      const { clockCase, vendorClock } = clock;
      const found = searched.has(clock) ? search(clockCase, variants) : [];
      return vendorClock.claims.map((claim) => {
        const assumptions = found[clockCase.claims.indexOf(claim)] ?? [];
        const hints = assumptions.map(({ hint }) => hint);
        return comparisonOf(clock, claim, hints);
      });
    }),
  );
}
