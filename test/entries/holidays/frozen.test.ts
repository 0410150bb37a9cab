import Holidays from 'date-holidays';
import { createCalendar, type FrozenHolidays } from 'prazo';
import { holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { freezeHolidays } from '../../../src/holiday/freeze-holidays';
import { allPlaces } from './places';

const YEARS = { from: 2020, until: 2029 };
const [FROM, UNTIL] = [Date.parse('2020-01-01T12:00:00Z'), Date.parse('2029-12-31T12:00:00Z')];
const ZONE = 'America/Sao_Paulo';

const hours = { 'mon-sun': ['08:00-18:00'] } as const;

describe.each(['BR', 'US', 'DE', 'AU', 'CH'])('frozen and live holidays of %s', (country) => {
  const subdivisions = allPlaces()
    .filter(([code, state]) => code === country && state !== undefined)
    .filter((_, index) => index % 7 === 0);

  it('open a calendar at the same times, for every seventh subdivision over ten years', () => {
    expect(subdivisions.length).toBeGreaterThan(1);
    for (const [, state, region] of subdivisions) {
      const source = holidaysOf(Holidays, country, {
        ...(state && { state }),
        ...(region && { region }),
        types: ['public', 'bank'],
      });
      const file = JSON.stringify(freezeHolidays(source, YEARS));
      const frozen = JSON.parse(file) as FrozenHolidays;
      const open = (holidays: typeof source | FrozenHolidays) =>
        createCalendar({ zone: ZONE, hours, holidays }).timeline.intervals(FROM, UNTIL);
      expect(open(frozen)).toEqual(open(source));
    }
  });
});

describe('frozen holidays', () => {
  const frozen = freezeHolidays(holidaysOf(Holidays, 'BR', { state: 'SP' }), { from: 2026, until: 2027 });

  it('have the name, origin and licence of the source, and the frozen years as coverage', () => {
    expect(frozen).toMatchObject({
      name: 'BR-SP',
      coverage: { from: 2026, until: 2027 },
      origin: 'date-holidays',
      licence: 'CC-BY-SA-3.0',
    });
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });

  it('after their last year | throw', () => {
    const calendar = createCalendar({ zone: ZONE, hours, holidays: frozen });
    expect(() => calendar.add('2027-12-31T12:00:00Z', { hours: 100 })).toThrow(/BR-SP/);
  });
});
