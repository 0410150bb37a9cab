import fc from 'fast-check';
import { type CalendarDefinition, createCalendar } from 'prazo';
import type { AnyConfig } from '../../ticket/any';
import { policies } from '../tickets';

/** The calendars and policies of an SLA. */
export interface DeskConfig extends Omit<AnyConfig, 'catalog'> {
  /** The text of a counterexample. */
  readonly [fc.toStringMethod]: () => string;
}

/** The named calendars: one is open at night, one is never open, and one covers only 2026. */
const NAMED: Readonly<Record<string, CalendarDefinition>> = {
  night: { zone: 'Australia/Lord_Howe', hours: { 'sun-thu': ['22:00-06:00'] } },
  never: { zone: 'UTC', hours: {} },
  known: {
    zone: 'America/New_York',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'known', coverage: { from: 2026, until: 2026 }, holidays: ['2026-12-25'] },
  },
};

export const CALENDARS: readonly string[] = Object.keys(NAMED);

const DEFAULTS: readonly CalendarDefinition[] = [
  {
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
    holidays: ['2026-11-20', { month: 12, day: 25 }, { date: '2026-03-04', closed: '00:00-14:00' }],
    overrides: { '2026-03-05': ['09:00-12:00'] },
    closures: [{ from: '2026-03-03T13:00Z', until: '2026-03-03T14:00Z', name: 'drill' }],
  },
  { zone: 'UTC', hours: '24/7' },
  { zone: 'Pacific/Apia', hours: { mon: ['00:00-24:00'], 'tue-fri': ['08:00-16:30'] } },
];

/** Returns new calendars, so that the cost of a case does not depend on earlier cases. */
export const desks: fc.Arbitrary<DeskConfig> = fc
  .record({
    calendar: fc.constantFrom(...DEFAULTS),
    reading: fc.constantFrom({}, { hours: 'business' }, { days: 'business' }, { hours: 'business', days: 'business' }),
    thresholds: fc.constantFrom(
      {},
      { soon: { before: { hours: 1 } }, late: { after: 'PT30M' } },
      { atRisk: 0.5, far: 3 },
    ),
    ...policies,
  })
  .map((said) => ({
    ...said,
    calendar: createCalendar(said.calendar),
    calendars: Object.fromEntries(
      Object.entries(NAMED).map(([name, definition]) => [name, createCalendar(definition)]),
    ),
    [fc.toStringMethod]: () => JSON.stringify(said),
  })) as fc.Arbitrary<DeskConfig>;
