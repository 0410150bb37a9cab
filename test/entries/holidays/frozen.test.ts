import Holidays from 'date-holidays';
import { createCalendar, type FrozenHolidays } from 'prazo';
import { holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { freeze } from '../../../src/calendar/freeze-calendar';
import { allPlaces } from './places';

const YEARS = { from: 2020, until: 2029 };
const [FROM, TO] = [Date.parse('2020-01-01T12:00:00Z'), Date.parse('2029-12-31T12:00:00Z')];
const ZONE = 'America/Sao_Paulo';

const hours = { 'mon-sun': ['08:00-18:00'] } as const;

// Hundreds of calendars over ten years: under one host zone, since the sweep shows that zones change nothing.
describe.runIf(process.env.TZ === 'UTC').each(['BR', 'US', 'DE', 'AU', 'CH'])(
  'frozen and live holidays of %s',
  (country) => {
    const subdivisions = allPlaces().filter(([of, state]) => of === country && state !== undefined);

    it('make the same calendar for every subdivision over ten years', { timeout: 60_000 }, () => {
      expect(subdivisions.length).toBeGreaterThan(5);
      for (const [, state, region] of subdivisions) {
        const source = holidaysOf(Holidays, country, {
          ...(state && { state }),
          ...(region && { region }),
          types: ['public', 'bank'],
        });
        const file = JSON.stringify(freeze(source, YEARS));
        const frozen = JSON.parse(file) as FrozenHolidays;
        const open = (holidays: typeof source | FrozenHolidays) =>
          createCalendar({ zone: ZONE, hours, holidays }).timeline.intervals(FROM, TO);
        expect(open(frozen)).toEqual(open(source));
      }
    });
  },
);

describe('frozen holidays', () => {
  const frozen = freeze(holidaysOf(Holidays, 'BR', { state: 'SP' }), { from: 2026, until: 2027 });

  it('say what they are, where they come from and which years they know', () => {
    expect(frozen).toMatchObject({
      name: 'BR-SP',
      coverage: { from: 2026, until: 2027 },
      origin: 'date-holidays',
      licence: 'CC-BY-SA-3.0',
    });
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });

  it('are an error past their last year', () => {
    const calendar = createCalendar({ zone: ZONE, hours, holidays: frozen });
    expect(() => calendar.add('2027-12-31T12:00:00Z', { hours: 100 })).toThrow(/BR-SP/);
  });
});
