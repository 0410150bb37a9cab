import fc from 'fast-check';
import * as prazo from 'prazo';
import { type Calendar, isPrazoError } from 'prazo';
import { anyDefinitionIn } from '../../laws/calendars';
import type { Scene } from '../../laws/hours';
import { calendarBy } from '../../laws/oracle-cases';
import { PLACES, SCENES } from '../../laws/places';
import { DAY } from '../../warehouse/units';

/** A calendar of any features, and a span in which it may do something odd. */
export interface Run {
  readonly calendar: Calendar;
  readonly from: number;
  readonly until: number;
}

const zones = PLACES.map(({ zone }) => zone);

/** Three weeks at most of a scene, on its edges or a millisecond off. */
function spanIn({ from, until, step }: Scene): fc.Arbitrary<Omit<Run, 'calendar'>> {
  const off = fc.constantFrom(0, 0, -1, 1);
  return fc
    .tuple(
      fc.integer({ min: 0, max: (until - from) / step - 1 }),
      fc.integer({ min: 1, max: (21 * DAY) / step }),
      off,
      off,
    )
    .map(([start, length, a, b]) => ({ from: from + start * step + a, until: from + (start + length) * step + b }))
    .filter((span) => span.from < span.until);
}

/** What is made of a definition; undefined where its parts know no time in common. */
function made(definition: Parameters<typeof calendarBy>[1]): Calendar | undefined {
  try {
    return calendarBy(prazo, definition);
  } catch (error) {
    if (isPrazoError(error)) return undefined;
    throw error;
  }
}

export const runs: fc.Arbitrary<Run> = fc.constantFrom(...SCENES).chain((scene) =>
  fc
    .tuple(
      anyDefinitionIn(scene, zones)
        .map(made)
        .filter((calendar): calendar is Calendar => calendar !== undefined),
      spanIn(scene),
    )
    .map(([calendar, { from, until }]) => ({ calendar, from, until }))
    .filter(({ calendar: { timeline }, from, until }) => timeline.from <= from && until <= timeline.until),
);
