import Holidays from 'date-holidays';
import { type HolidayEntry, type HolidayOptions, holidaysOf } from 'prazo/holidays';
import { describe, expect, it, test } from 'vitest';

/** The data of the holidays of a date, as the option `where` receives them. */
function entriesOn(place: string, date: string, options: HolidayOptions = {}): readonly HolidayEntry[] {
  const seen: HolidayEntry[] = [];
  const where = (entry: HolidayEntry) => seen.push(entry) > 0;
  holidaysOf(Holidays as never, place, { ...options, where }).holidaysIn(Number(date.slice(0, 4)));
  return seen.filter((entry) => entry.date === date);
}
const nameOn = (place: string, date: string, languages?: readonly string[]) =>
  entriesOn(place, date, { languages }).map(({ name }) => name);

describe('a substitute that a correction adds', () => {
  it('has the name of the day that it replaces, and no rule of the package', () => {
    // 1 May 2016 was a Sunday.
    const coverage = { from: 2016, until: 2016 };
    const [sunday] = entriesOn('NG', '2016-05-01', { coverage });
    expect(sunday).toMatchObject({ substitute: false, rule: expect.stringMatching(/^05-01/) });
    expect(entriesOn('NG', '2016-05-02', { coverage })).toEqual([
      { date: '2016-05-02', name: sunday?.name, type: 'public', substitute: true, rule: '' },
    ]);
  });

  it('has its own name, if the correction has one, in the best language', () => {
    // 17 September 2024 was a Tuesday.
    const date = '2024-09-16';
    expect([nameOn('AO', date), nameOn('AO', date, ['en']), nameOn('AO', date, ['xx'])]).toEqual([
      ['Ponte'],
      ['Bridge day'],
      ['Ponte'],
    ]);
  });
});

describe('a day that a decree moved', () => {
  it('has the name of its rule in the best language', () => {
    expect([nameOn('EG', '2024-05-05', ['en']), nameOn('EG', '2024-05-01')]).toEqual([['Labour Day'], []]);
  });

  it('has the name that its rule has in that year', () => {
    // 12 October 2023, a Thursday, was observed on the Monday after it. Until 2009 the day had another name.
    const name = 'Día del Respeto a la Diversidad Cultural';
    expect([nameOn('AR', '2023-10-16'), nameOn('AR', '2025-10-10')]).toEqual([[name], [name]]);
  });
});

describe('a day that is shifted, or closed for another part', () => {
  it('has the name of the dropped day, and no rule', () => {
    const types = ['optional'] as const;
    const [before] = entriesOn('BR', '2024-12-24', { types });
    expect(before).toMatchObject({ closed: '14:00-24:00', rule: '12-24 14:00' });
    expect(entriesOn('BR', '2025-12-24', { types })).toEqual([
      {
        date: '2025-12-24',
        name: before?.name,
        type: 'optional',
        substitute: false,
        rule: '',
        closed: '13:00-24:00',
      },
    ]);
  });

  it('closes the whole day without a part', () => {
    const [shifted] = entriesOn('TH', '2025-02-12');
    expect(Object.keys(shifted ?? {})).toEqual(['date', 'name', 'type', 'substitute', 'rule']);
    expect(entriesOn('TH', '2025-02-13')).toEqual([]);
  });
});

describe('a weekend day that is worked', () => {
  it.each([
    [undefined, 'Munkanap'],
    [['en'], 'Working day'],
  ])('in the languages %j | is named %s', (languages, name) => {
    expect(entriesOn('HU', '2024-12-07', { languages })).toEqual([
      { date: '2024-12-07', name, type: 'public', substitute: false, rule: '', open: 'weekday' },
    ]);
  });
});

describe('a holiday that is an observance by law', () => {
  const typesOn = (types: HolidayOptions['types']) => entriesOn('NG', '2025-05-27', { types }).map(({ type }) => type);

  it('is returned as an observance', () => {
    expect([typesOn(['public']), typesOn(['observance'])]).toEqual([[], ['observance']]);
  });

  it('limits the coverage of observances to its table of lunar months', () => {
    // 1 Muharram, whose table ends in 2076.
    const { coverage } = holidaysOf(Holidays as never, 'NG', { types: ['observance'] });
    expect(coverage).toEqual({ from: 1970, until: 2076 });
  });
});

test('a source has the corrections of its types only', () => {
  const reasons = (types: HolidayOptions['types']) =>
    holidaysOf(Holidays as never, 'NG', { types }).corrections.map(({ reason }) => reason.slice(0, 7));
  expect(reasons(['school'])).toEqual([]);
  expect(reasons(['observance'])).toEqual(['The day']);
  expect(reasons(['public'])).toEqual(expect.arrayContaining(['The day', 'Working']));
});

describe('a state of Brazil', () => {
  it('has the holidays of the country that its own rules replace in the package', () => {
    const places = ['BR', 'BR-RJ'].map((place) => place.split('-'));
    const reasons = places.map(([country = '', state]) =>
      holidaysOf(Holidays as never, country, { state }).corrections.filter((correction) => 'country' in correction),
    );
    expect(reasons.map(({ length }) => length)).toEqual([0, 1]);
    const source = holidaysOf(Holidays as never, 'BR', { state: 'RJ' });
    const dates = source.holidaysIn(2026).map(({ date }) => date);
    expect(dates).toContain('2026-11-20');
    expect(dates.filter((date) => date === '2026-12-25')).toHaveLength(1);
  });
});
