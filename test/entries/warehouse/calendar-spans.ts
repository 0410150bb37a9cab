import fc from 'fast-check';
import * as prazo from 'prazo';
import { type Calendar, isPrazoError } from 'prazo';
import { DAY_MS } from '../../../src/input/units';
import { anyDefinitionIn } from '../../laws/calendars';
import type { Scene } from '../../laws/hours';
import { calendarBy } from '../../laws/oracle-cases';
import { PLACES, SCENES } from '../../laws/places';

/** A random calendar, and a span around an unusual time of its zone. */
export interface CalendarSpan {
  readonly calendar: Calendar;
  readonly from: number;
  readonly until: number;
}

const zones = PLACES.map(({ zone }) => zone);

/** Spans of at most three weeks of a scene. Their ends are at a step of the scene, or 1 ms before or after. */
function spanIn({ from, until, step }: Scene): fc.Arbitrary<Omit<CalendarSpan, 'calendar'>> {
  const off = fc.constantFrom(0, 0, -1, 1);
  return fc
    .tuple(
      fc.integer({ min: 0, max: (until - from) / step - 1 }),
      fc.integer({ min: 1, max: (21 * DAY_MS) / step }),
      off,
      off,
    )
    .map(([start, length, a, b]) => ({ from: from + start * step + a, until: from + (start + length) * step + b }))
    .filter((span) => span.from < span.until);
}

/** Creates a calendar, or returns undefined if the coverages of its parts do not overlap. */
function calendarFrom(definition: Parameters<typeof calendarBy>[1]): Calendar | undefined {
  try {
    return calendarBy(prazo, definition);
  } catch (error) {
    if (isPrazoError(error)) return undefined;
    throw error;
  }
}

export const calendarSpans: fc.Arbitrary<CalendarSpan> = fc.constantFrom(...SCENES).chain((scene) =>
  fc
    .tuple(
      anyDefinitionIn(scene, zones)
        .map(calendarFrom)
        .filter((calendar): calendar is Calendar => calendar !== undefined),
      spanIn(scene),
    )
    .map(([calendar, { from, until }]) => ({ calendar, from, until }))
    .filter(({ calendar: { timeline }, from, until }) => timeline.from <= from && until <= timeline.until),
);
