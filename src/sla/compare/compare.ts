import type { Duration } from 'luxon';
import { isCovered } from '../../clock/measure';
import { fail } from '../../input/error';
import { at } from '../../input/issue';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import { toDuration } from '../../time/date-time';
import { type ClockView, comesTo, isNear, type Value, viewClock } from './clock-view';
import { type Comparison, type Difference, isInstant, type What } from './comparison';
import { type Hint, hintOf } from './hint';
import { search } from './search';
import type { Case, Variants } from './variants';
import type { Bounds, Claim, Said } from './vendor-clock';

/** The claims about a clock, those that agree apart from the others. */
export interface Compared {
  readonly of: Case;
  readonly said: Said;
  readonly agreeing: readonly Claim[];
}

/** A ticket's clocks beside what is said of them. */
export function compared(
  ticket: ParsedTicket,
  says: readonly Said[],
  asOf: number,
  variants: Variants,
  { tolerance }: Bounds,
  paths: { readonly says: string; readonly asOf: string },
): readonly Compared[] {
  return says.map((said, index) => {
    const own = said.asOf ?? asOf;
    if (own < ticket.openedAt) {
      const where = said.asOf === undefined ? paths.asOf : at(at(paths.says, index), 'asOf');
      throw fail('beforeOpening', where, 'an instant at or after openedAt', new Date(own).toISOString());
    }
    const setting = { engine: variants.base, ticket };
    const question = { metric: said.metric, cycle: said.cycle, asOf: own };
    const view = viewClock(setting, question);
    const agrees = ({ what, theirs }: Claim) => isNear(comesTo(what, view), theirs, tolerance);
    const claims = said.claims.filter((claim) => !agrees(claim));
    return { of: { ...question, setting, view, claims, tolerance }, said, agreeing: said.claims.filter(agrees) };
  });
}

/** Theirs minus ours. */
function differenceOf(what: What, ours: Value, theirs: Value, { calendar }: ClockView): Difference | undefined {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return undefined;
  let business: Duration<true> | undefined;
  let wall: Duration<true> | undefined;
  if (!what.endsWith('business')) wall = toDuration(theirs - ours);
  if (what.endsWith('business')) business = toDuration(theirs - ours);
  else if (isInstant(what) && isCovered(calendar.openTime, ours, theirs)) {
    business = toDuration(calendar.openTime.between(ours, theirs));
  }
  return Object.freeze({ business, wall });
}

/** A comparison of one claim. */
export function comparisonOf({ of, said }: Compared, claim: Claim, hints: readonly Hint[]): Comparison {
  const { what, theirs } = claim;
  const { view } = of;
  const ours = comesTo(what, view);
  const shown = (value: Value) =>
    typeof value !== 'number' ? value : isInstant(what) ? view.calendar.toDateTime(value) : toDuration(value);
  const agrees = !of.claims.includes(claim);
  const isMissing = !agrees && view.state === undefined && !view.isIdle;
  return Object.freeze({
    metric: said.metric,
    cycle: view.state?.cycle ?? 0,
    what,
    ours: shown(ours),
    theirs: shown(theirs),
    difference: differenceOf(what, ours, theirs, view),
    agrees,
    hints: Object.freeze(isMissing && hints.length === 0 ? [hintOf('noCycle')] : [...hints]),
  }) as Comparison;
}

/** So many clocks of a ticket are searched for readings. */
const MOST_SEARCHED = 40;

/** The comparisons of a ticket, in the order in which things were said, each that does not agree with its hints. */
export function comparisonsOf(all: readonly Compared[], variants: Variants): readonly Comparison[] {
  const searched = new Set(all.filter(({ of }) => of.claims.length > 0).slice(0, MOST_SEARCHED));
  return Object.freeze(
    all.flatMap((one) => {
      const { claims } = one.of;
      const found = searched.has(one) ? search(one.of, variants) : [];
      return one.said.claims.map((claim) => {
        const hits = found[claims.indexOf(claim)] ?? [];
        return comparisonOf(
          one,
          claim,
          hits.map(({ hint }) => hint),
        );
      });
    }),
  );
}
