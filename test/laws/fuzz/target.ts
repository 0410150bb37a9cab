import fc from 'fast-check';
import type { Unit } from '../../../src/catalog/target';
import { CALENDARS } from './desks';
import { mostly, object, odd, part, strangeKey } from './parts';

/** Targets of catalogs, and agreed targets of tickets. */

const whole = part(
  fc.constantFrom(1, 2, 5, 30),
  fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, 36_525, 36_526, 2 ** 53, '2'),
);
const fine = part(
  fc.constantFrom(1, 2, 0.5, 1.25, 0.1, 1 / 3),
  fc.constantFrom<unknown>(0, -1, 1e-9, 1e-7, Number.NaN, 36_525 * 24, 1e9, 1e300, '2', [1]),
);

const by = part(
  fc.constantFrom('00:00', '18:00', '23:59', 'endOfDay'),
  fc.constantFrom('24:00', '6 pm', '8:00', '18:00:00', '09:00-18:00', 'endofday'),
);
const roll = part(
  fc.constantFrom('following', 'preceding', 'nearest'),
  fc.constantFrom('none', 'Following', 'modified'),
);

const from = part(fc.constant('nextOpening'), fc.constantFrom('opening', 'NextOpening', '09:00'));
const cutoff = part(fc.constantFrom('00:00', '16:00'), fc.constantFrom('endOfDay', '24:00', '4 pm'));

/** A calendar by name. */
export const calendarName = part(fc.constantFrom(...CALENDARS), strangeKey);

type Options = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An amount of one unit, with or without its options. */
const inUnit = (unit: string, amount: fc.Arbitrary<unknown>, options: Options): fc.Arbitrary<unknown> =>
  fc.oneof(object({ [unit]: amount }), object({ [unit]: amount }, options));

const calendar = calendarName;
const AMOUNTS_AND_OPTIONS: Readonly<Record<Unit, readonly [amount: fc.Arbitrary<unknown>, options: Options]>> = {
  seconds: [fine, { from, calendar }],
  minutes: [fine, { from, calendar }],
  hours: [fine, { from, calendar }],
  businessSeconds: [fine, { calendar }],
  businessMinutes: [fine, { calendar }],
  businessHours: [fine, { calendar }],
  days: [whole, { by, roll, from, calendar }],
  months: [whole, { by, roll, calendar }],
  businessDays: [whole, { by, cutoff, calendar }],
};
const inOneUnit = fc.oneof(
  ...Object.entries(AMOUNTS_AND_OPTIONS).map(([unit, [amount, options]]) => inUnit(unit, amount, options)),
);

/** Targets that are wrong as a whole. */
const WRONG = [
  { hours: 1, minutes: 30 },
  { days: 1, businessDays: 1, by: '18:00' },
  { hours: 1, by: '18:00' },
  { businessDays: 1, roll: 'following' },
  { businessDays: 0 },
  { months: 1201 },
  { hour: 1 },
  { soon: 1 },
  { by: '18:00' },
  { days: undefined },
  'Agreed',
  'PT8H',
  8,
  [{ hours: 1 }],
];
const wrong = fc.constantFrom<unknown>(...WRONG);

/** Targets of a catalog. */
export const promise = part(
  fc.oneof({ weight: 6, arbitrary: inOneUnit }, { weight: 1, arbitrary: fc.constant('agreed') }),
  wrong,
  fc.constant({ due: '2026-03-05T12:00Z' }),
);

/** An agreement on a ticket: an amount, a fixed instant, or null to cancel it. */
export function agreement(instant: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fixed = fc.oneof(
    object({ due: instant }),
    object({ due: instant }, { roll, calendar: calendarName }),
    fc.constant(null),
  );
  return part(
    fc.oneof({ weight: 4, arbitrary: inOneUnit }, { weight: 2, arbitrary: fixed }),
    wrong,
    fc.constantFrom<unknown>('agreed', { hours: 1, calendar: 'day' }),
    mostly(instant, odd).map((due) => ({ due, by: '18:00' })),
  );
}
