import Holidays from 'date-holidays';
import { holidaysOf, type PlaceHolidays } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { type HolidayCorrection, isInForce } from '../../../src/entries/holidays/correction';
import { CORRECTIONS, CUMULATIVE, correctionsFor } from '../../../src/entries/holidays/corrections';
import type { HolidayType } from '../../../src/entries/holidays/entry';
import { DAY_MS } from '../../../src/input/units';
import { allPlaces, type Place, packageFor } from './places';

// From 2015 to the last year that a correction names, and at least to 2032.
const LAST = Math.max(2032, ...CORRECTIONS.map(({ years: { from, until = from } }) => until));
const YEARS = Array.from({ length: LAST - 2014 }, (_, index) => 2015 + index);

const codesOf = (place: string) => place.split('-') as unknown as Place;

/** Returns a function that computes the value of each key once. */
function once<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as T;
  };
}

const packageOf = once((place) => packageFor(codesOf(place)));

const rowsByKey = once((key) => {
  const [place = '', year] = key.split(' ');
  return packageOf(place).getHolidays(Number(year));
});
/** Returns the rows of the package for the place of a correction in a year. */
const rowsFor = ({ place }: HolidayCorrection, year: number) => rowsByKey(`${place} ${year}`);

const engineWith = once((rule) => {
  const engine = new Holidays();
  engine.setTimezone('UTC');
  engine.setHoliday(rule, { name: rule, type: 'public' } as never);
  return engine;
});

/** Returns the dates of a rule in a year, as the package computes them. */
const datesOf = (rule: string, year: number) =>
  engineWith(rule)
    .getHolidays(year)
    .map(({ date }) => date.slice(0, 10));

const sourceByKey = once((key) => {
  const [place = '', type] = key.split(' ');
  const [country, state] = codesOf(place);
  const coverage = { from: 1970, until: 2099 };
  return holidaysOf(Holidays, country, { ...(state && { state }), types: [type as HolidayType], coverage });
});
/** Returns our source for the place of a correction, with the corrected type. */
const sourceFor = ({ place, type, becomes = type }: HolidayCorrection): PlaceHolidays =>
  sourceByKey(`${place} ${becomes}`);

function yearsInForce(correction: HolidayCorrection): number[] {
  return YEARS.filter((year) => isInForce(correction, year));
}

const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date.slice(0, 10)) + days * DAY_MS).toISOString().slice(0, 10);

/** A day that a correction adds, with the rule, day or shift that adds it. */
interface Added {
  readonly by: string;
  readonly date: string;
}

/** Returns the dates of a year on which a rule, day or shift of a correction adds days. */
function datesBy(by: string, correction: HolidayCorrection, year: number): readonly string[] {
  const { days = [], adds = [], drops = [] } = correction;
  if (days.includes(by)) return [`${year}-${by}`];
  if (adds.includes(by)) return datesOf(by, year);
  return rowsFor(correction, year)
    .filter(({ rule }) => drops.includes(rule))
    .map(({ date }) => daysAfter(date, Number(by)));
}

/**
 * Returns the first day that each rule, day or shift adds in some years, if the day is wanted. The years are tried in
 * their order, because a place takes long to compute a year.
 */
function firstAdded(
  correction: HolidayCorrection,
  adding: readonly string[],
  years: readonly number[],
  isWanted = (_date: string, _year: number) => true,
): readonly Added[] {
  return adding.flatMap((by) => {
    for (const year of years) {
      const date = datesBy(by, correction, year).find((day) => isWanted(day, year));
      if (date !== undefined) return [{ by, date }];
    }
    return [];
  });
}

/** Returns the whole days of the package that have the type of a correction and that no correction drops. */
function rightDates(correction: HolidayCorrection, inForce: number): ReadonlySet<string> {
  const rows = [inForce - 1, inForce, inForce + 1].flatMap((year) => {
    const corrections = correctionsFor(correction.place).filter((other) => isInForce(other, year));
    const drops = corrections.flatMap((other) => other.drops ?? []);
    const right = rowsFor(correction, year).filter(({ rule }) => !/\d:\d/.test(rule) && !drops.includes(rule));
    return right.filter(({ type }) => type === correction.type);
  });
  return new Set(rows.map(({ date }) => date.slice(0, 10)));
}

const titled = CORRECTIONS.map((correction) => [`${correction.place}: ${correction.reason}`, correction] as const);
const dropping = titled.flatMap(([title, correction]) =>
  (correction.drops ?? []).map((rule) => [`${title} drops ${rule}`, correction, rule] as const),
);
const additions = titled.filter(([, { adds = [], days = [] }]) => adds.length + days.length > 0);
const opening = titled.filter(([, { opens = [] }]) => opens.length > 0);

const MENDED =
  'The package may have mended the error: then remove the correction. A new correction may repeat what it has.';
const TYPE =
  '`type` must be the type that the package gives to the days of this rule. See data/countries of date-holidays.';
const UNNAMED =
  'No rule of the place names this day. Give the correction `names`, or the rule change a name for all languages.';

describe('a correction is still needed', () => {
  it.each(dropping)('%s | the package still has its days', (_, correction, dropped) => {
    const isThere = yearsInForce(correction).some((year) =>
      rowsFor(correction, year).some(({ rule }) => rule === dropped),
    );
    expect(isThere, MENDED).toBe(true);
    // The typings of the package omit these two properties.
    const rules = packageOf(correction.place).getRules() as unknown as readonly { rule: string; type: HolidayType }[];
    const types = rules.filter(({ rule }) => rule === dropped).map(({ type }) => type);
    expect(new Set(types), TYPE).toEqual(new Set([correction.type]));
  });

  it.each(additions)('%s | the package still lacks the added days', (_, correction) => {
    const { adds = [], days = [] } = correction;
    const adding = [...adds, ...days];
    const isLacking = (date: string, year: number) => !rightDates(correction, year).has(date);
    const lacking = firstAdded(correction, adding, yearsInForce(correction), isLacking);
    expect(
      lacking.map(({ by }) => by),
      MENDED,
    ).toEqual(adding);
  });
});

describe('a correction is applied', () => {
  it.each(titled)('%s | the source has the added days, with names', (_, correction) => {
    const { adds = [], days = [], shifts = [] } = correction;
    const adding = [...adds, ...days, ...shifts.map(({ after }) => `${after}`)];
    const years = yearsInForce(correction);
    for (const { date } of [years, years.toReversed()].flatMap((each) => firstAdded(correction, adding, each))) {
      const found = sourceFor(correction)
        .holidaysIn(Number(date.slice(0, 4)))
        .find((day) => day.date === date);
      expect({ date, name: found?.name }, UNNAMED).toEqual({
        date,
        name: expect.stringMatching(/\S/),
      });
    }
  });

  it.each(titled)('%s | the source lists it with its reason', (_, correction) => {
    expect(sourceFor(correction).corrections).toContain(correction);
    expect(correction.reason, 'A `reason` is a sentence with one full stop.').toMatch(/^\S.*[^.]\.$/);
  });

  it.each(opening)('%s | the worked days are weekend days with the hours of a weekday', (_, correction) => {
    const days = correction.opens ?? [];
    const dates = yearsInForce(correction).flatMap((year) => days.map((day) => `${year}-${day}`));
    expect(dates).not.toEqual([]);
    for (const date of dates) {
      expect([0, 6]).toContain(new Date(date).getUTCDay());
      expect(sourceFor(correction).holidaysIn(Number(date.slice(0, 4)))).toContainEqual(
        expect.objectContaining({ date, open: 'weekday' }),
      );
    }
  });
});

describe('a dropped day', () => {
  const dates = (country: string, options: Parameters<typeof holidaysOf>[2], year: number) =>
    holidaysOf(Holidays, country, options)
      .holidaysIn(year)
      .map(({ date, closed }) => [date.slice(5), closed].filter(Boolean).join(' '));

  it('is not a holiday: 1 December in Mexico, 19 December in Paraná, the first Sunday of March in Pernambuco', () => {
    expect(dates('MX', {}, 2024)).not.toContain('12-01');
    expect(dates('MX', {}, 2018)).toContain('12-01');
    expect(dates('BR', { state: 'PR' }, 2026)).not.toContain('12-19');
    expect(dates('BR', { state: 'PE' }, 2026)).not.toContain('03-01');
    expect(dates('BR', { state: 'PE' }, 2017)).toContain('03-05');
    expect(dates('BR', { state: 'AC' }, 2026)).not.toContain('01-12');
  });

  it('is not optional: the weekend before Carnival, and the eves from 14:00 in the years of 13:00', () => {
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

  it('is not a holiday in its year only: 12 October 2025 in Argentina', () => {
    expect(dates('AR', {}, 2025)).not.toContain('10-12');
    expect(dates('AR', {}, 2026)).toContain('10-12');
  });

  it('stays a holiday in other places', () => {
    const isCorrected = (area: string) => CORRECTIONS.some(({ place }) => place === area);
    const country = allPlaces().find(([code]) => !isCorrected(code))?.[0] ?? '';
    const state = allPlaces().find(([code, part]) => code === 'BR' && part && !isCorrected(`BR-${part}`))?.[1] ?? '';
    expect(dates('GB', { state: 'ENG' }, 2026)).not.toContain('06-15');
    expect(holidaysOf(Holidays, country).corrections).toEqual([]);
    const ofBrazil = correctionsFor('BR').filter(({ type }) => type === 'public');
    expect(holidaysOf(Holidays, 'BR', { state }).corrections).toEqual([...ofBrazil, CUMULATIVE[0]]);
  });

  it('is replaced by a shifted day: the eve before each feast in Turkey, for forty years', () => {
    const turkey = holidaysOf(Holidays, 'TR');
    const engine = packageFor(['TR']);
    const eves = Array.from({ length: 40 }, (_, index) => 2000 + index).flatMap((year) =>
      turkey.holidaysIn(year).filter(({ name, closed }) => name === 'Kurban Bayramı' && closed === '13:00-24:00'),
    );
    const feasts = Array.from({ length: 42 }, (_, index) => 1999 + index).flatMap((year) =>
      engine.getHolidays(year).filter(({ rule }) => rule === '10 Dhu al-Hijjah PT114H'),
    );
    const expected = feasts.map(({ date }) => daysAfter(date, -1)).filter((date) => date >= '2000' && date < '2040');
    expect(eves.map(({ date }) => date)).toEqual(expected);
  });
});

describe('a country whose subdivisions only add to its holidays', () => {
  it('is still needed: the package lacks 20 November in the states that had it before the nation', () => {
    for (const state of ['AM', 'MT', 'RJ', 'SP']) {
      const dates = packageFor(['BR', state])
        .getHolidays(2026)
        .map(({ date }) => date.slice(0, 10));
      expect(dates).not.toContain('2026-11-20');
    }
  });

  it('has every national holiday in every state, by Lei 662/1949 and Lei 14.759/2023', () => {
    const national = ['01-01', '04-03', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];
    for (const state of ['AC', 'AM', 'BA', 'DF', 'MT', 'PE', 'PR', 'RJ', 'RS', 'SP']) {
      const dates = holidaysOf(Holidays, 'BR', { state })
        .holidaysIn(2026)
        .map(({ date }) => date.slice(5));
      expect(dates).toEqual(expect.arrayContaining(national));
    }
  });

  it('has a day of the country and the state once', () => {
    const dates = holidaysOf(Holidays, 'BR', { state: 'SP', region: 'SP' })
      .holidaysIn(2026)
      .map(({ date, name }) => `${date} ${name}`);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('is not the US: a state may drop a federal holiday', () => {
    expect(holidaysOf(Holidays, 'US', { state: 'TX' }).corrections).toMatchObject([{ place: 'US' }]);
  });
});
