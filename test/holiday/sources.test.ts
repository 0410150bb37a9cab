import fc from 'fast-check';
import { createCalendar, type FrozenHolidays, type Holiday, type Holidays } from 'prazo';
import { describe, expect, it } from 'vitest';
import { onlyHolidays, renameHolidays, withoutHolidays } from '../../src/holiday/derived-sources';
import { freezeHolidays } from '../../src/holiday/freeze-holidays';
import { issuesThrownBy } from '../expecting';

const ours = {
  name: 'ours',
  coverage: { from: 2020, until: 2040 },
  origin: 'the works council',
  licence: 'none',
  holidaysIn: (year: number): readonly Holiday[] => [
    { date: `${year}-01-01`, name: 'New Year' },
    { date: `${year}-07-09`, name: 'Founders' },
    { date: `${year}-12-24`, name: 'Eve', closed: '12:00-24:00' },
  ],
};

const dates = (source: { holidaysIn(year: number): readonly Holiday[] }, year = 2026) =>
  source.holidaysIn(year).map(({ date }) => date.slice(5));

const codeOf = (call: () => unknown): string | undefined => issuesThrownBy(call)[0]?.code;

describe('without', () => {
  it('removes a day of one year, or of every year', () => {
    expect(dates(withoutHolidays(ours, ['2026-07-09']))).toEqual(['01-01', '12-24']);
    expect(dates(withoutHolidays(ours, ['2026-07-09']), 2027)).toEqual(['01-01', '07-09', '12-24']);
    expect(dates(withoutHolidays(ours, ['07-09']), 2027)).toEqual(['01-01', '12-24']);
  });

  it('ignores a day that is not a holiday', () => {
    expect(dates(withoutHolidays(ours, ['2026-03-03', '02-29']))).toEqual(dates(ours));
  });

  it.each(['2026-02-30', '13-01', '7-9', 'Christmas', '', '2026-07-09T00:00', 20260709])('refuses %j', (date) => {
    expect(codeOf(() => withoutHolidays(ours, ['2026-07-09', date as string]))).toBe('invalidDate');
  });
});

describe('only', () => {
  it('keeps the holidays for which the function returns true', () => {
    expect(dates(onlyHolidays(ours, ({ closed }) => closed === undefined))).toEqual(['01-01', '07-09']);
  });
});

describe('rename', () => {
  it('changes a name, in one or two languages, or keeps it', () => {
    const named = renameHolidays(ours, ({ name }) => (name === 'Eve' ? { 'pt-BR': 'Véspera', en: 'Eve' } : undefined));
    expect(named.holidaysIn(2026).map(({ name }) => name)).toEqual([
      'New Year',
      'Founders',
      { 'pt-BR': 'Véspera', en: 'Eve' },
    ]);
  });

  it('does not change the original source', () => {
    renameHolidays(ours, () => 'x').holidaysIn(2026);
    expect(ours.holidaysIn(2026)[0]?.name).toBe('New Year');
  });
});

describe('a derived source', () => {
  it.each([
    ['without', () => withoutHolidays(ours, ['01-01'])],
    ['only', () => onlyHolidays(ours, () => true)],
    ['rename', () => renameHolidays(ours, () => undefined)],
  ])('by %s keeps the other fields of the source, and no unknown ones', (_, derive) => {
    const { holidaysIn, ...rest } = derive();
    const { holidaysIn: asked, ...given } = ours;
    expect([rest, typeof holidaysIn]).toEqual([given, typeof asked]);
  });

  it('has no fields that the original does not have', () => {
    const { holidaysIn, ...rest } = onlyHolidays({ name: 'endless', holidaysIn: () => [] }, () => true);
    // Strict equality distinguishes an undefined key from an absent key.
    expect([rest, holidaysIn(2026)]).toStrictEqual([{ name: 'endless' }, []]);
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `0${n}`.slice(-2));
  const month = fc.integer({ min: 1, max: 12 }).map((n) => `0${n}`.slice(-2));
  const monthDay = fc.tuple(month, day).map(([m, d]) => `${m}-${d}`);
  const source = fc.uniqueArray(monthDay, { maxLength: 20 }).map((days) => ({
    name: 'any',
    holidaysIn: (year: number): readonly Holiday[] => days.map((one) => ({ date: `${year}-${one}`, name: one })),
  }));
  const some = fc.array(monthDay, { maxLength: 20 });

  it('without(without(s, a), b) is without(s, a and b), in either order', () => {
    fc.assert(
      fc.property(source, some, some, (s, a, b) => {
        const both = withoutHolidays(s, [...a, ...b]).holidaysIn(2026);
        expect(withoutHolidays(withoutHolidays(s, a), b).holidaysIn(2026)).toEqual(both);
        expect(withoutHolidays(withoutHolidays(s, b), a).holidaysIn(2026)).toEqual(both);
      }),
    );
  });

  it('without and only divide a source between them', () => {
    fc.assert(
      fc.property(source, some, (s, a) => {
        const left = withoutHolidays(s, a).holidaysIn(2026);
        const taken = onlyHolidays(s, ({ date }) => a.includes(date.slice(5))).holidaysIn(2026);
        expect(new Set([...left, ...taken].map(({ date }) => date))).toEqual(new Set(dates(s).map((d) => `2026-${d}`)));
        expect(left.length + taken.length).toBe(s.holidaysIn(2026).length);
      }),
    );
  });

  it('rename changes no dates', () => {
    fc.assert(
      fc.property(source, fc.string(), (s, name) => {
        expect(dates(renameHolidays(s, () => name))).toEqual(dates(s));
      }),
    );
  });
});

describe('several sources in one calendar', () => {
  const hours = { 'mon-sun': ['08:00-18:00'] };
  const open = (holidays: Holidays, date: string) =>
    createCalendar({ zone: 'UTC', hours, holidays })
      .intervals(`${date}T00:00:00Z`, `${date}T23:59:59Z`)
      .map(({ start, end }) => `${start?.toFormat('HH:mm')}-${end?.toFormat('HH:mm')}`);

  it('close each date that any of them closes', () => {
    const city = { date: '2026-01-25', name: 'City' };
    expect(open([ours, city, '2026-01-25'], '2026-01-25')).toEqual([]);
    expect(open([ours, city], '2026-07-09')).toEqual([]);
  });

  it('close the longer part if they differ', () => {
    expect(open(ours, '2026-12-24')).toEqual(['08:00-12:00']);
    expect(open([ours, { date: '2026-12-24', closed: '10:00-24:00' }], '2026-12-24')).toEqual(['08:00-10:00']);
    expect(open([ours, '2026-12-24'], '2026-12-24')).toEqual([]);
  });
});

describe('freeze', () => {
  it('returns the years as plain JSON, with origin and licence', () => {
    expect(freezeHolidays(ours, { from: 2026, until: 2026 })).toEqual({
      name: 'ours',
      coverage: { from: 2026, until: 2026 },
      origin: 'the works council',
      licence: 'none',
      holidays: [
        { date: '2026-01-01', name: 'New Year' },
        { date: '2026-07-09', name: 'Founders' },
        { date: '2026-12-24', name: 'Eve', closed: '12:00-24:00' },
      ],
    });
  });

  it('makes a list that, through JSON, gives the same answers as the source', () => {
    const frozen = JSON.parse(JSON.stringify(freezeHolidays(ours, { from: 2024, until: 2027 }))) as FrozenHolidays;
    const calendar = (holidays: typeof ours | FrozenHolidays) =>
      createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, holidays });
    const [from, until] = ['2024-01-02T00:00:00-03:00', '2027-12-30T00:00:00-03:00'];
    const spans = (holidays: typeof ours | FrozenHolidays) => calendar(holidays).intervals(from, until).map(String);
    expect(spans(frozen)).toEqual(spans(ours));
    expect(calendar(frozen).between(from, until).toMillis()).toBe(calendar(ours).between(from, until).toMillis());
    const written = JSON.parse(JSON.stringify(calendar(frozen))) as Parameters<typeof createCalendar>[0];
    expect(createCalendar(written).intervals(from, until).map(String)).toEqual(spans(ours));
  });

  it('ignores holidays that a source returns for other years', () => {
    const sloppy = {
      name: 'sloppy',
      holidaysIn: (year: number) => [{ date: `${year + 1}-01-01` }, { date: `${year}-05-05` }],
    };
    expect(freezeHolidays(sloppy, { from: 2026, until: 2027 }).holidays).toEqual([
      { date: '2026-05-05' },
      { date: '2027-05-05' },
    ]);
  });

  it.each([
    [{ from: 2019, until: 2030 }, 'outsideCoverage'],
    [{ from: 2030, until: 2041 }, 'outsideCoverage'],
    [{ from: 2030, until: 2020 }, 'invalidCoverage'],
    [{ from: Number.NaN, until: 2030 }, 'wrongType'],
    [{ from: 2020.5, until: 2030 }, 'wrongType'],
  ])('refuses the years %j', (years, code) => {
    expect(codeOf(() => freezeHolidays(ours, years))).toBe(code);
  });

  it('refuses more than 500 years', () => {
    const endless = { name: 'endless', holidaysIn: () => [] };
    expect(codeOf(() => freezeHolidays(endless, { from: 0, until: 9999 }))).toBe('invalidCoverage');
    expect(codeOf(() => freezeHolidays(endless, { from: 0, until: 275_760 }))).toBe('outsideCoverage');
  });
});
