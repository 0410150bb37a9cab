import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { data } from 'date-holidays/data';
import { createCalendar } from 'prazo';
import { holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { SIGHTED } from '../../../src/entries/holidays/corrections/sighted';
import { YEARLY_DECREES } from '../../../src/entries/holidays/corrections/yearly-decrees';
import { LISTED, PROCLAIMED } from '../../../src/entries/holidays/place-coverage';
import { packageFor } from './places';

interface Node {
  readonly days?: Readonly<
    Record<string, { type?: string; _name?: string; name?: Record<string, string>; enable?: string[] } | false>
  >;
  readonly states?: Readonly<Record<string, Node>>;
  readonly regions?: Readonly<Record<string, Node>>;
}

/** Lists that do not end the coverage: days that a decree or an election adds to those of a rule. */
const ADDITIONS = new Set(['AR Bridge Day', 'IL Election Day', 'KR Korean Thanksgiving', 'KR Korean New Year']);

/** Returns the last year of each list in the package, by place and type. A list has dates of at least three years in a row. */
function lastListedYears(): Map<string, number> {
  const last = new Map<string, number>();
  const walk = (node: Node, place: string) => {
    const years = new Map<string, Set<number>>();
    for (const [rule, day] of Object.entries(node.days ?? {})) {
      if (day === false) continue;
      const name = day._name ?? Object.values(day.name ?? {})[0] ?? rule;
      const key = `${day.type ?? 'public'} ${name}`;
      const dated = [...rule.matchAll(/(?:^|\s)(\d{4})-\d\d-\d\d/g)].map(([, year]) => Number(year));
      // A rule of a fixed date that moves every year is a list, too.
      const moved = /^\d\d-\d\d(?! if)/.test(rule) ? (day.enable ?? []).map((date) => Number(date.slice(0, 4))) : [];
      for (const year of [...dated, ...moved]) years.set(key, (years.get(key) ?? new Set()).add(year));
    }
    for (const [key, listed] of years) {
      const until = Math.max(...listed);
      if (
        !listed.has(until - 1) ||
        !listed.has(until - 2) ||
        ADDITIONS.has(`${place} ${key.slice(key.indexOf(' ') + 1)}`)
      )
        continue;
      const scope = `${place} ${key.slice(0, key.indexOf(' '))}`;
      last.set(scope, Math.min(last.get(scope) ?? until, until));
    }
    for (const [code, below] of Object.entries({ ...node.states, ...node.regions })) walk(below, `${place}-${code}`);
  };
  for (const [country, node] of Object.entries(data.holidays as Record<string, Node>)) walk(node, country);
  return last;
}

const UNKNOWN_YEARS =
  'Write these years into `BY_ACT` of src/entries/holidays/place-coverage.ts. If the country decrees days in a single year ' +
  'only, move the correction to the file of its continent.';

describe('the coverage of holidaysOf', () => {
  it.each([
    ['BR', 1970, 2100],
    ['SA', 1970, 2076],
    ['IL', 1970, 2099],
    ['TH', 2023, 2026],
    ['KR', 2015, 2029],
    ['HU', 2018, 2026],
    ['CN', 2018, 2026],
    ['TW', 2018, 2026],
    ['AE', 2024, 2026],
    ['UA', 1970, 2026],
    ['NZ', 1970, 2052],
  ])('for %s is %d to %d', (country, from, until) => {
    expect(holidaysOf(Holidays, country).coverage).toEqual({ from, until });
  });

  it('ends with the tables of lunar months', () => {
    const islamic = (year: number) =>
      packageFor(['AE'])
        .getHolidays(year)
        .filter(({ date }) => date.endsWith('-0600'));
    const hebrew = (year: number) =>
      packageFor(['IL'])
        .getHolidays(year)
        .filter(({ date }) => date.endsWith('-0600'));
    expect([1969, 1970, 2076, 2077].map((year) => islamic(year).length > 0)).toEqual([false, true, true, false]);
    expect([1970, 2099, 2100].map((year) => hebrew(year).length > 0)).toEqual([true, true, false]);
  });

  it('ends with the lists of dates in the package', () => {
    const found = lastListedYears();
    const table = new Map(LISTED.map(({ place, type, until }) => [`${place} ${type}`, until]));
    for (const [scope, until] of found) {
      const above = [...table].filter(([known]) => {
        const [place = '', type] = known.split(' ');
        return type === scope.split(' ')[1] && `${scope.split(' ')[0]}-`.startsWith(`${place}-`);
      });
      const known = Math.min(...above.map(([, last]) => last));
      expect({ scope, known: known <= until }).toEqual({ scope, known: true });
    }
    for (const scope of table.keys()) expect(scope === 'KR public' || found.has(scope) ? '' : scope).toBe('');
  });

  it('ends with the acts of governments, as in the guide', () => {
    const guide = readFileSync('docs/holidays.md', 'utf8');
    const rows = PROCLAIMED.map(
      ({ place, holidays, from, until }) =>
        `| ${place} | ${holidays} | ${from === undefined ? '' : `${from} `}to ${until} |`,
    );
    const missing = rows.filter((row) => !guide.includes(row));
    expect(missing, 'Write these rows in "The years that are known" of docs/holidays.md.').toEqual([]);
    for (const { place, until } of PROCLAIMED) {
      expect(() => holidaysOf(Holidays, place).holidaysIn(until + 1)).toThrow(/outsideCoverage/);
      if (place !== 'UA') expect(holidaysOf(Holidays, place).holidaysIn(until)).not.toEqual([]);
    }
  });

  it('includes the year of each yearly act', () => {
    const acts = [...YEARLY_DECREES, ...SIGHTED].map(({ place, years }) => ({ place, year: years.from }));
    const missing = acts.filter(
      ({ place, year }) =>
        !PROCLAIMED.some(({ place: known, from = year, until }) => known === place && from <= year && year <= until),
    );
    expect(missing, UNKNOWN_YEARS).toEqual([]);
  });

  it('of days whose type a correction changed | ends with the tables', () => {
    expect(holidaysOf(Holidays, 'ME', { types: ['optional'] }).coverage.until).toBe(2076);
  });

  it('of days of a type without lunar months | does not end with the tables', () => {
    expect(holidaysOf(Holidays, 'ME', { types: ['bank'] }).coverage.until).toBe(2100);
  });

  it('extended by the option | has holidays by law, without moved working days', () => {
    const hungary = holidaysOf(Holidays, 'HU', { coverage: { from: 2018, until: 2030 } });
    expect(hungary.holidaysIn(2030).map(({ date }) => date)).toContain('2030-08-20');
    expect(hungary.holidaysIn(2030).some(({ open }) => open !== undefined)).toBe(false);
  });

  it('ends with a list only for holidays of the listed type', () => {
    expect(holidaysOf(Holidays, 'AU', { state: 'VIC' }).coverage.until).toBe(2100);
    expect(holidaysOf(Holidays, 'AU', { state: 'VIC', types: ['school'] }).coverage).toEqual({
      from: 2026,
      until: 2030,
    });
  });

  it('is exceeded by a deadline | throws outsideCoverage with the name of the source', () => {
    const calendar = createCalendar({
      zone: 'Asia/Bangkok',
      hours: { 'mon-fri': ['09:00-17:00'] },
      holidays: holidaysOf(Holidays, 'TH'),
    });
    expect(calendar.add('2026-12-30T09:00:00+07:00', { hours: 8 }).toISODate()).toBe('2026-12-30');
    expect(() => calendar.add('2026-12-30T09:00:00+07:00', { hours: 80 })).toThrow(
      /TH.*outsideCoverage|outsideCoverage/s,
    );
  });
});

describe('the source', () => {
  it('has the origin and the licence of the data', () => {
    expect(holidaysOf(Holidays, 'BR')).toMatchObject({ origin: 'date-holidays', licence: 'CC-BY-SA-3.0' });
    expect(readFileSync('node_modules/date-holidays/LICENSE', 'utf8')).toContain('CC BY-SA 3.0');
  });
});
