import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { data } from 'date-holidays/data';
import { createCalendar } from 'prazo';
import { holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { LISTED, PROCLAIMED } from '../../../src/entries/holidays/coverage';
import { packageFor } from './places';

interface Node {
  readonly days?: Readonly<
    Record<string, { type?: string; _name?: string; name?: Record<string, string>; enable?: string[] } | false>
  >;
  readonly states?: Readonly<Record<string, Node>>;
  readonly regions?: Readonly<Record<string, Node>>;
}

/** Lists that do not limit what is known: days that a decree or an election adds to the rules of a year. */
const EXTRA = new Set(['AR Bridge Day', 'IL Election Day', 'KR Korean Thanksgiving', 'KR Korean New Year']);

/** Holidays that the package gives as dates of at least three years in a row, by place: the last year of each list. */
function lists(): Map<string, number> {
  const last = new Map<string, number>();
  const walk = (node: Node, place: string) => {
    const years = new Map<string, Set<number>>();
    for (const [rule, day] of Object.entries(node.days ?? {})) {
      if (day === false) continue;
      const name = day._name ?? Object.values(day.name ?? {})[0] ?? rule;
      const key = `${day.type ?? 'public'} ${name}`;
      const dated = [...rule.matchAll(/(?:^|\s)(\d{4})-\d\d-\d\d/g)].map(([, year]) => Number(year));
      // A rule of a fixed date that is moved every year is a list too.
      const moved = /^\d\d-\d\d(?! if)/.test(rule) ? (day.enable ?? []).map((date) => Number(date.slice(0, 4))) : [];
      for (const year of [...dated, ...moved]) years.set(key, (years.get(key) ?? new Set()).add(year));
    }
    for (const [key, of] of years) {
      const until = Math.max(...of);
      if (!of.has(until - 1) || !of.has(until - 2) || EXTRA.has(`${place} ${key.slice(key.indexOf(' ') + 1)}`))
        continue;
      const scope = `${place} ${key.slice(0, key.indexOf(' '))}`;
      last.set(scope, Math.min(last.get(scope) ?? until, until));
    }
    for (const [code, below] of Object.entries({ ...node.states, ...node.regions })) walk(below, `${place}-${code}`);
  };
  for (const [country, node] of Object.entries(data.holidays as Record<string, Node>)) walk(node, country);
  return last;
}

describe('the years that are known', () => {
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
  ])('of %s are %d to %d', (country, from, until) => {
    expect(holidaysOf(Holidays, country).coverage).toEqual({ from, until });
  });

  it('end where the tables of lunar months do', () => {
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

  it('end where lists of dates do: the table is the package’s own', () => {
    const found = lists();
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

  it('end where the acts of governments do, as the guide lists them', () => {
    const guide = readFileSync('docs/holidays.md', 'utf8');
    for (const { place, what, from, until } of PROCLAIMED) {
      const row = `| ${place} | ${what} | ${from === undefined ? '' : `${from} `}to ${until} |`;
      expect(guide).toContain(row);
      expect(() => holidaysOf(Holidays, place).holidaysIn(until + 1)).toThrow(/outsideCoverage/);
      if (place !== 'UA') expect(holidaysOf(Holidays, place).holidaysIn(until)).not.toEqual([]);
    }
  });

  it('end where tables do for days that a correction has given another type', () => {
    expect(holidaysOf(Holidays, 'ME', { types: ['optional'] }).coverage.until).toBe(2076);
  });

  it('go on past the acts for who says so, by the law alone', () => {
    const hungary = holidaysOf(Holidays, 'HU', { coverage: { from: 2018, until: 2030 } });
    expect(hungary.holidaysIn(2030).map(({ date }) => date)).toContain('2030-08-20');
    expect(hungary.holidaysIn(2030).some(({ open }) => open !== undefined)).toBe(false);
  });

  it('limit only sources with holidays of the type that is listed', () => {
    expect(holidaysOf(Holidays, 'AU', { state: 'VIC' }).coverage.until).toBe(2100);
    expect(holidaysOf(Holidays, 'AU', { state: 'VIC', types: ['school'] }).coverage).toEqual({
      from: 2026,
      until: 2030,
    });
  });

  it('make a deadline past them an error that names the source and the year', () => {
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

describe('where the data comes from', () => {
  it('is told, with its licence', () => {
    expect(holidaysOf(Holidays, 'BR')).toMatchObject({ origin: 'date-holidays', licence: 'CC-BY-SA-3.0' });
    expect(readFileSync('node_modules/date-holidays/LICENSE', 'utf8')).toContain('CC BY-SA 3.0');
  });
});
