import Holidays from 'date-holidays';
import { type HolidaysOf, holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS, type Correction, CUMULATIVE, inForce } from '../../../src/entries/holidays/corrections';
import { type Place, packageFor } from './places';

const YEARS = Array.from({ length: 21 }, (_, index) => 2015 + index);

const placeOf = ({ place }: Correction) => place.split('-') as unknown as Place;

const given = new Map<string, ReturnType<typeof packageFor>>();

/** The rows that the package itself gives for the place of a correction. */
function rows({ place, ...correction }: Correction, year: number) {
  const data = given.get(place) ?? packageFor(placeOf({ place, ...correction }));
  given.set(place, data);
  return data.getHolidays(year);
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const sources = new Map<Correction, HolidaysOf>();

function sourceOf(correction: Correction): HolidaysOf {
  const [country, state] = placeOf(correction);
  const source =
    sources.get(correction) ?? holidaysOf(Holidays, country, { ...(state && { state }), types: [correction.type] });
  sources.set(correction, source);
  return source;
}

/** Our answer for the place, of the correction's type alone. */
function ours(correction: Correction, year: number) {
  return sourceOf(correction).holidaysIn(year);
}

const each = CORRECTIONS.map((correction) => [`${correction.place}: ${correction.reason}`, correction] as const);

// A failure in this group says that the package has mended an error: drop the correction.
describe.each(each)('still needed: %s', (_, correction) => {
  const years = YEARS.filter((year) => inForce(correction, year));
  const { drops, adds = [] } = correction;

  it.runIf(drops !== undefined)('the package still gives the day that is wrong', () => {
    const found = years.flatMap((year) => rows(correction, year).filter(({ rule }) => rule === drops));
    expect(found.length).toBeGreaterThanOrEqual(years.length);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set([correction.type]));
  });

  it.runIf(adds.some((day) => 'month' in day))('the package still lacks the day that is right', () => {
    const days = adds.flatMap((day) => ('month' in day ? [day] : []));
    for (const year of years) {
      const given = rows(correction, year).filter(({ type, rule }) => type === correction.type && rule !== drops);
      const dates = given.map(({ date }) => date.slice(0, 10));
      for (const { month, day } of days) expect(dates).not.toContain(iso(year, month, day));
    }
  });
});

describe.each(each)('made: %s', (_, correction) => {
  it('the days it adds are there, whole or in part, and named', () => {
    for (const year of YEARS.filter((one) => inForce(correction, one))) {
      const answer = ours(correction, year);
      for (const day of correction.adds ?? []) {
        if (!('month' in day)) continue;
        const found = answer.find(({ date }) => date === iso(year, day.month, day.day));
        expect(found?.name).toEqual(expect.stringMatching(/\S/));
        expect(found?.closed).toBe(day.closed);
      }
    }
  });

  it('is reported by the source with its reason', () => {
    expect(sourceOf(correction).corrections).toContain(correction);
  });
});

describe('what a correction drops', () => {
  const dates = (country: string, options: Parameters<typeof holidaysOf>[2], year: number) =>
    holidaysOf(Holidays, country, options)
      .holidaysIn(year)
      .map(({ date, closed }) => [date.slice(5), closed].filter(Boolean).join(' '));

  it('is gone: 1 December in Mexico, 19 December in Paraná, the first Sunday of March in Pernambuco', () => {
    expect(dates('MX', {}, 2024)).not.toContain('12-01');
    expect(dates('MX', {}, 2018)).toContain('12-01');
    expect(dates('BR', { state: 'PR' }, 2026)).not.toContain('12-19');
    expect(dates('BR', { state: 'PE' }, 2026)).not.toContain('03-01');
    expect(dates('BR', { state: 'PE' }, 2017)).toContain('03-05');
    expect(dates('BR', { state: 'AC' }, 2026)).not.toContain('01-12');
  });

  it('is gone: the weekend before Carnival, and 14:00 in the years of 13:00', () => {
    expect(dates('BR', { types: ['optional'] }, 2026)).toEqual([
      '02-18 00:00-14:00',
      '12-24 13:00-24:00',
      '12-31 13:00-24:00',
    ]);
    expect(dates('BR', { types: ['optional'] }, 2024)).toEqual([
      '02-14 00:00-14:00',
      '12-24 14:00-24:00',
      '12-31 14:00-24:00',
    ]);
  });

  it('is gone: 12 October 2025 in Argentina, and only there and then', () => {
    expect(dates('AR', {}, 2025)).not.toContain('10-12');
    expect(dates('AR', {}, 2026)).toContain('10-12');
  });

  it('does not touch other places', () => {
    expect(dates('GB', { state: 'ENG' }, 2026)).not.toContain('06-15');
    expect(holidaysOf(Holidays, 'PT').corrections).toEqual([]);
    expect(holidaysOf(Holidays, 'BR', { state: 'SP' }).corrections).toEqual([CUMULATIVE[0]]);
  });

  it('puts the eve of a feast before each of its feasts, for forty years', () => {
    const turkey = holidaysOf(Holidays, 'TR');
    const data = packageFor(['TR']);
    const eves = Array.from({ length: 40 }, (_, index) => 2000 + index).flatMap((year) =>
      turkey.holidaysIn(year).filter(({ name, closed }) => name === 'Kurban Bayramı' && closed === '13:00-24:00'),
    );
    const feasts = Array.from({ length: 42 }, (_, index) => 1999 + index).flatMap((year) =>
      data.getHolidays(year).filter(({ rule }) => rule === '10 Dhu al-Hijjah PT114H'),
    );
    const dayBefore = (date: string) => new Date(Date.parse(date.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);
    const expected = feasts.map(({ date }) => dayBefore(date)).filter((date) => date >= '2000' && date < '2040');
    expect(eves.map(({ date }) => date)).toEqual(expected);
  });
});

describe('a country whose subdivisions only add to its holidays', () => {
  it('the package still loses 20 November in the states that had it before the nation', () => {
    for (const state of ['AM', 'MT', 'RJ', 'SP']) {
      const dates = packageFor(['BR', state])
        .getHolidays(2026)
        .map(({ date }) => date.slice(0, 10));
      expect(dates).not.toContain('2026-11-20');
    }
  });

  it('has every national holiday in every state, as Lei 662/1949 and Lei 14.759/2023 say', () => {
    const national = ['01-01', '04-03', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];
    for (const state of ['AC', 'AM', 'BA', 'DF', 'MT', 'PE', 'PR', 'RJ', 'RS', 'SP']) {
      const dates = holidaysOf(Holidays, 'BR', { state })
        .holidaysIn(2026)
        .map(({ date }) => date.slice(5));
      expect(dates).toEqual(expect.arrayContaining(national));
    }
  });

  it('counts a day that both know once', () => {
    const dates = holidaysOf(Holidays, 'BR', { state: 'SP', region: 'SP' })
      .holidaysIn(2026)
      .map(({ date, name }) => `${date} ${name}`);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('is no rule for others: a state of the US may drop a federal day', () => {
    expect(holidaysOf(Holidays, 'US', { state: 'TX' }).corrections).toEqual([]);
  });
});
