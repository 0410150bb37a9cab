import Holidays from 'date-holidays';
import { type HolidaysOf, holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { type Correction, inForce } from '../../../src/entries/holidays/correction';
import { CORRECTIONS, CUMULATIVE, correctionsOf } from '../../../src/entries/holidays/corrections';
import type { HolidayType } from '../../../src/entries/holidays/entry';
import { type Place, packageFor } from './places';

const YEARS = Array.from({ length: 18 }, (_, index) => 2015 + index);

const placeOf = ({ place }: { readonly place: string }) => place.split('-') as unknown as Place;

/** What each place's days are asked for once. */
function once<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as T;
  };
}

const data = once((place) => packageFor(placeOf({ place })));

/** The rows that the package itself gives for a place in a year. */
const rowsOf = once((key) => {
  const [place = '', year] = key.split(' ');
  return data(place).getHolidays(Number(year));
});
const rows = ({ place }: Correction, year: number) => rowsOf(`${place} ${year}`);

const engine = once((rule) => {
  const asked = new Holidays();
  asked.setTimezone('UTC');
  asked.setHoliday(rule, { name: rule, type: 'public' } as never);
  return asked;
});

/** The dates that a rule gives in a year, as the package works it out. */
const ruled = (rule: string, year: number) =>
  engine(rule)
    .getHolidays(year)
    .map(({ date }) => date.slice(0, 10));

/** The answer for a place, of the type that a correction makes. */
const source = once((key) => {
  const [place = '', type] = key.split(' ');
  const [country, state] = placeOf({ place });
  const coverage = { from: 1970, until: 2099 };
  return holidaysOf(Holidays, country, { ...(state && { state }), types: [type as HolidayType], coverage });
});
const sourceOf = ({ place, type, becomes = type }: Correction): HolidaysOf => source(`${place} ${becomes}`);

function inYears(correction: Correction): number[] {
  return YEARS.filter((year) => inForce(correction, year));
}

/** The dates that a correction makes holidays, with how they come about. */
function made(correction: Correction): { readonly by: string; readonly date: string }[] {
  const { days = [], adds = [], shifts = [], drops = [] } = correction;
  const after = (date: string, n: number) => new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);
  return inYears(correction).flatMap((year) => [
    ...days.map((day) => ({ by: day, date: `${year}-${day}` })),
    ...adds.flatMap((rule) => ruled(rule, year).map((date) => ({ by: rule, date }))),
    ...rows(correction, year)
      .filter(({ rule }) => drops.includes(rule))
      .flatMap(({ date }) => shifts.map((one) => ({ by: `${one.after}`, date: after(date.slice(0, 10), one.after) }))),
  ]);
}

/** The whole days that the package has right: those of the type, but for those that corrections leave out. */
function given(correction: Correction): ReadonlySet<string> {
  const right = inYears(correction).flatMap((year) =>
    [year - 1, year, year + 1].flatMap((one) => {
      const wrong = correctionsOf(correction.place).filter((other) => inForce(other, one));
      const drops = wrong.flatMap((other) => other.drops ?? []);
      const whole = rows(correction, one).filter(({ rule }) => !/\d:\d/.test(rule) && !drops.includes(rule));
      return whole.filter(({ type }) => type === correction.type);
    }),
  );
  return new Set(right.map(({ date }) => date.slice(0, 10)));
}

const each = CORRECTIONS.map((correction) => [`${correction.place}: ${correction.reason}`, correction] as const);

// A failure in this group says that the package has mended an error: drop the correction.
describe.runIf(process.env.TZ === 'UTC').each(each)('still needed: %s', (_, correction) => {
  const { drops = [], adds = [], days = [] } = correction;

  it.each(drops)('the package still gives %s', (rule) => {
    const found = inYears(correction).flatMap((year) => rows(correction, year).filter((row) => row.rule === rule));
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set([correction.type]));
  });

  it.runIf(adds.length + days.length > 0)('the package still lacks the days that are right', () => {
    const has = given(correction);
    const lacking = new Set(made(correction).flatMap(({ by, date }) => (has.has(date) ? [] : [by])));
    expect([...lacking]).toEqual(expect.arrayContaining([...adds, ...days]));
  });
});

describe.runIf(process.env.TZ === 'UTC').each(each)('made: %s', (_, correction) => {
  it('its days are there, and named', () => {
    for (const { date } of made(correction)) {
      const found = sourceOf(correction)
        .holidaysIn(Number(date.slice(0, 4)))
        .find((day) => day.date === date);
      expect({ date, name: found?.name }).toEqual({ date, name: expect.stringMatching(/\S/) });
    }
  });

  it('is reported by the source with its reason', () => {
    expect(sourceOf(correction).corrections).toContain(correction);
    expect(correction.reason).toMatch(/^\S.*\.$/);
  });

  it('opens days at weekends only, with the hours of a weekday', () => {
    for (const date of inYears(correction).flatMap((year) => (correction.opens ?? []).map((day) => `${year}-${day}`))) {
      expect([0, 6]).toContain(new Date(date).getUTCDay());
      expect(sourceOf(correction).holidaysIn(Number(date.slice(0, 4)))).toContainEqual(
        expect.objectContaining({ date, open: 'weekday' }),
      );
    }
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
    expect(holidaysOf(Holidays, 'US', { state: 'TX' }).corrections).toMatchObject([{ place: 'US' }]);
  });
});
