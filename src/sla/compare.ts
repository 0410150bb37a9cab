import type { Duration } from 'luxon';
import { isKnown } from '../clock/measure';
import { fail } from '../input/error';
import { at } from '../input/issue';
import type { ParsedTicket } from '../ticket/event';
import { toDuration } from '../time/date-time';
import type { Bench, Case } from './bench';
import { type Comparison, type Difference, INSTANTS, type What } from './comparison';
import { type Hint, hintOf } from './hint';
import { search } from './search';
import { comesTo, isNear, look, type Seen, type Value } from './seen';
import type { Bounds, Said, Thing } from './vendor-clock';

/** The things that are said of a clock, those that agree apart from the others. */
export interface Compared {
  readonly of: Case;
  readonly said: Said;
  readonly agreeing: readonly Thing[];
}

/** A ticket's clocks beside what is said of them. */
export function compared(
  ticket: ParsedTicket,
  says: readonly Said[],
  asOf: number,
  bench: Bench,
  { tolerance }: Bounds,
  paths: { readonly says: string; readonly asOf: string },
): readonly Compared[] {
  return says.map((said, index) => {
    const own = said.asOf ?? asOf;
    if (own < ticket.openedAt) {
      const where = said.asOf === undefined ? paths.asOf : at(at(paths.says, index), 'asOf');
      throw fail('beforeOpening', where, 'an instant at or after openedAt', new Date(own).toISOString());
    }
    const world = { engine: bench.base, ticket };
    const sight = { metric: said.metric, cycle: said.cycle, asOf: own };
    const seen = look(world, sight);
    const agrees = ({ what, theirs }: Thing) => isNear(comesTo(what, seen), theirs, tolerance);
    const things = said.things.filter((thing) => !agrees(thing));
    return { of: { ...sight, world, seen, things, tolerance }, said, agreeing: said.things.filter(agrees) };
  });
}

const isInstant = (what: What): boolean => (INSTANTS as readonly What[]).includes(what);

/** Theirs minus ours. */
function differenceOf(what: What, ours: Value, theirs: Value, { desk }: Seen): Difference | undefined {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return undefined;
  let business: Duration<true> | undefined;
  let wall: Duration<true> | undefined;
  if (!what.endsWith('business')) wall = toDuration(theirs - ours);
  if (what.endsWith('business')) business = toDuration(theirs - ours);
  else if (isInstant(what) && isKnown(desk.openTime, ours, theirs)) {
    business = toDuration(desk.openTime.between(ours, theirs));
  }
  return Object.freeze({ business, wall });
}

/** A comparison of one thing. */
export function comparisonOf({ of, said }: Compared, thing: Thing, hints: readonly Hint[]): Comparison {
  const { what, theirs } = thing;
  const { seen } = of;
  const ours = comesTo(what, seen);
  const shown = (value: Value) =>
    typeof value !== 'number' ? value : isInstant(what) ? seen.desk.dateTime(value) : toDuration(value);
  const agrees = !of.things.includes(thing);
  const isMissing = !agrees && seen.state === undefined && !seen.isIdle;
  return Object.freeze({
    metric: said.metric,
    cycle: seen.state?.cycle ?? 0,
    what,
    ours: shown(ours),
    theirs: shown(theirs),
    difference: differenceOf(what, ours, theirs, seen),
    agrees,
    hints: Object.freeze(isMissing && hints.length === 0 ? [hintOf('noCycle')] : [...hints]),
  }) as Comparison;
}

/** So many clocks of a ticket are searched for readings. */
const MOST_SEARCHED = 40;

/** The comparisons of a ticket, in the order in which things were said, each that does not agree with its hints. */
export function comparisonsOf(all: readonly Compared[], bench: Bench): readonly Comparison[] {
  const searched = new Set(all.filter(({ of }) => of.things.length > 0).slice(0, MOST_SEARCHED));
  return Object.freeze(
    all.flatMap((one) => {
      const { things } = one.of;
      const found = searched.has(one) ? search(one.of, bench) : [];
      return one.said.things.map((thing) => {
        const hits = found[things.indexOf(thing)] ?? [];
        return comparisonOf(
          one,
          thing,
          hits.map(({ hint }) => hint),
        );
      });
    }),
  );
}
