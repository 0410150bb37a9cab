import Holidays from 'date-holidays';
import { type HolidayOptions, holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';

/** Returns the holidays of a year as `MM-DD`, with the closed part if it is not the whole day. */
function days(country: string, year: number, options: HolidayOptions = {}): string {
  const found = holidaysOf(Holidays, country, options).holidaysIn(year);
  return [...new Set(found.map(({ date, closed }) => [date.slice(5), closed].filter(Boolean).join(' ')))].join(', ');
}

/** All holidays of a place in a year by its law, written from the sources in the comments. */
const FACTS: readonly {
  readonly title: string;
  readonly country: string;
  readonly options?: HolidayOptions;
  readonly years: Readonly<Record<number, string>>;
}[] = [
  {
    // 5 U.S.C. 6103 and the lists of the Office of Personnel Management: the day itself and the day observed.
    title: 'US federal holidays',
    country: 'US',
    years: {
      2024: '01-01, 01-15, 02-19, 05-27, 06-19, 07-04, 09-02, 10-14, 11-11, 11-28, 12-25',
      2025: '01-01, 01-20, 02-17, 05-26, 06-19, 07-04, 09-01, 10-13, 11-11, 11-27, 12-25',
      2026: '01-01, 01-19, 02-16, 05-25, 06-19, 07-03, 07-04, 09-07, 10-12, 11-11, 11-26, 12-25',
      2027: '01-01, 01-18, 02-15, 05-31, 06-18, 06-19, 07-04, 07-05, 09-06, 10-11, 11-11, 11-25, 12-24, 12-25, 12-31',
    },
  },
  {
    // Código do Trabalho, art. 234; Easter on 31 March 2024, 20 April 2025, 5 April 2026, 28 March 2027.
    title: 'Portugal',
    country: 'PT',
    years: {
      2024: '01-01, 03-29, 03-31, 04-25, 05-01, 05-30, 06-10, 08-15, 10-05, 11-01, 12-01, 12-08, 12-25',
      2025: '01-01, 04-18, 04-20, 04-25, 05-01, 06-10, 06-19, 08-15, 10-05, 11-01, 12-01, 12-08, 12-25',
      2026: '01-01, 04-03, 04-05, 04-25, 05-01, 06-04, 06-10, 08-15, 10-05, 11-01, 12-01, 12-08, 12-25',
      2027: '01-01, 03-26, 03-28, 04-25, 05-01, 05-27, 06-10, 08-15, 10-05, 11-01, 12-01, 12-08, 12-25',
    },
  },
  {
    // gov.uk/bank-holidays. It lists the substitute of a day on a weekend; the day itself is a holiday here, too.
    title: 'England',
    country: 'GB',
    options: { state: 'ENG' },
    years: {
      2024: '01-01, 03-29, 04-01, 05-06, 05-27, 08-26, 12-25, 12-26',
      2025: '01-01, 04-18, 04-21, 05-05, 05-26, 08-25, 12-25, 12-26',
      2026: '01-01, 04-03, 04-06, 05-04, 05-25, 08-31, 12-25, 12-26, 12-28',
      2027: '01-01, 03-26, 03-29, 05-03, 05-31, 08-30, 12-25, 12-26, 12-27, 12-28',
    },
  },
  {
    // Bayerisches Feiertagsgesetz, art. 1; Mariä Himmelfahrt is a holiday only in Catholic towns.
    title: 'Bavaria',
    country: 'DE',
    options: { state: 'BY' },
    years: {
      2024: '01-01, 01-06, 03-29, 04-01, 05-01, 05-09, 05-20, 05-30, 10-03, 11-01, 12-25, 12-26',
      2025: '01-01, 01-06, 04-18, 04-21, 05-01, 05-29, 06-09, 06-19, 10-03, 11-01, 12-25, 12-26',
      2026: '01-01, 01-06, 04-03, 04-06, 05-01, 05-14, 05-25, 06-04, 10-03, 11-01, 12-25, 12-26',
      2027: '01-01, 01-06, 03-26, 03-29, 05-01, 05-06, 05-17, 05-27, 10-03, 11-01, 12-25, 12-26',
    },
  },
  {
    // The same law, art. 1 (2): Augsburg has its Friedensfest on 8 August, and 15 August.
    title: 'Augsburg',
    country: 'DE',
    options: { state: 'BY', region: 'A' },
    years: { 2026: '01-01, 01-06, 04-03, 04-06, 05-01, 05-14, 05-25, 06-04, 08-08, 08-15, 10-03, 11-01, 12-25, 12-26' },
  },
  {
    // Ley Federal del Trabajo, art. 74: 1 October every six years since 2024, before that 1 December.
    title: 'Mexico',
    country: 'MX',
    years: {
      2024: '01-01, 02-05, 03-18, 05-01, 09-16, 10-01, 11-18, 12-25',
      2025: '01-01, 02-03, 03-17, 05-01, 09-16, 11-17, 12-25',
      2026: '01-01, 02-02, 03-16, 05-01, 09-16, 11-16, 12-25',
      2027: '01-01, 02-01, 03-15, 05-01, 09-16, 11-15, 12-25',
      2030: '01-01, 02-04, 03-18, 05-01, 09-16, 10-01, 11-18, 12-25',
    },
  },
  {
    // Ley 27.399, Decreto 106/2023 (bridges of 2024) and Resolución 139/2025; argentina.gob.ar/interior/feriados.
    title: 'Argentina',
    country: 'AR',
    years: {
      2024:
        '01-01, 02-12, 02-13, 03-24, 03-29, 04-01, 04-02, 05-01, 05-25, 06-17, 06-20, 06-21, 07-09, 08-17, 10-11, ' +
        '10-12, 11-18, 12-08, 12-25',
      2025: '01-01, 03-03, 03-04, 03-24, 04-02, 04-18, 05-01, 05-25, 06-16, 06-20, 07-09, 08-17, 10-10, 11-24, 12-08, 12-25',
      2026: '01-01, 02-16, 02-17, 03-24, 04-02, 04-03, 05-01, 05-25, 06-15, 06-20, 07-09, 08-17, 10-12, 11-23, 12-08, 12-25',
      2027: '01-01, 02-08, 02-09, 03-24, 03-26, 04-02, 05-01, 05-25, 06-20, 06-21, 07-09, 08-16, 10-11, 11-20, 12-08, 12-25',
    },
  },
  {
    // The calendar of holidays of the Cabinet Office, with substitute days and the citizens' holiday of 2026.
    title: 'Japan',
    country: 'JP',
    years: {
      2024:
        '01-01, 01-08, 02-11, 02-12, 02-23, 03-20, 04-29, 05-03, 05-04, 05-05, 05-06, 07-15, 08-11, 08-12, 09-16, ' +
        '09-22, 09-23, 10-14, 11-03, 11-04, 11-23',
      2025:
        '01-01, 01-13, 02-11, 02-23, 02-24, 03-20, 04-29, 05-03, 05-04, 05-05, 05-06, 07-21, 08-11, 09-15, 09-23, ' +
        '10-13, 11-03, 11-23, 11-24',
      2026:
        '01-01, 01-12, 02-11, 02-23, 03-20, 04-29, 05-03, 05-04, 05-05, 05-06, 07-20, 08-11, 09-21, 09-22, 09-23, ' +
        '10-12, 11-03, 11-23',
      2027:
        '01-01, 01-11, 02-11, 02-23, 03-21, 03-22, 04-29, 05-03, 05-04, 05-05, 07-19, 08-11, 09-20, 09-23, 10-11, ' +
        '11-03, 11-23',
    },
  },
  {
    // Law and Administration Ordinance, s. 18A, and Independence Day Law, which moves 5 Iyyar away from the Sabbath:
    // Passover and its seventh day, Independence, Shavuot, New Year, Atonement, Sukkot.
    title: 'Israel',
    country: 'IL',
    years: {
      2024: '04-23, 04-29, 05-14, 06-12, 10-03, 10-04, 10-12, 10-17, 10-24',
      2025: '04-13, 04-19, 05-01, 06-02, 09-23, 09-24, 10-02, 10-07, 10-14',
      2026: '04-02, 04-08, 04-22, 05-22, 09-12, 09-13, 09-21, 09-26, 10-03',
      2027: '04-22, 04-28, 05-12, 06-11, 10-02, 10-03, 10-11, 10-16, 10-23',
    },
  },
  {
    // Labour law, art. 112 and its regulations: 22 February, 23 September, four days after 29 Ramadan, and four from
    // the day of Arafah: 15 June 2024, 5 June 2025, 26 May 2026 and 15 May 2027 (Umm al-Qura).
    title: 'Saudi Arabia',
    country: 'SA',
    years: {
      2024: '02-22, 04-09, 04-10, 04-11, 04-12, 06-15, 06-16, 06-17, 06-18, 09-23',
      2025: '02-22, 03-30, 03-31, 04-01, 04-02, 06-05, 06-06, 06-07, 06-08, 09-23',
      2026: '02-22, 03-19, 03-20, 03-21, 03-22, 05-26, 05-27, 05-28, 05-29, 09-23',
      2027: '02-22, 03-09, 03-10, 03-11, 03-12, 05-15, 05-16, 05-17, 05-18, 09-23',
    },
  },
  {
    // Law 2429 of 1981: half a day on 28 October and on the eve of either feast, from 13:00; the feasts by Diyanet.
    title: 'Turkey',
    country: 'TR',
    years: {
      2024:
        '01-01, 04-09 13:00-24:00, 04-10, 04-11, 04-12, 04-23, 05-01, 05-19, 06-15 13:00-24:00, 06-16, 06-17, 06-18, ' +
        '06-19, 07-15, 08-30, 10-28 13:00-24:00, 10-29',
      2026:
        '01-01, 03-19 13:00-24:00, 03-20, 03-21, 03-22, 04-23, 05-01, 05-19, 05-26 13:00-24:00, 05-27, 05-28, 05-29, ' +
        '05-30, 07-15, 08-30, 10-28 13:00-24:00, 10-29',
    },
  },
  {
    // Holidays Act 1983 of Queensland: Christmas Eve is a holiday from 18:00 to midnight.
    title: 'Queensland',
    country: 'AU',
    options: { state: 'QLD' },
    years: {
      2026: '01-01, 01-26, 04-03, 04-04, 04-05, 04-06, 04-25, 05-04, 10-05, 12-24 18:00-24:00, 12-25, 12-26, 12-28',
    },
  },
  {
    // A proclamation for the World Cup; St Andrew's Day by its own Act of 2007.
    title: 'Scotland',
    country: 'GB',
    options: { state: 'SCT' },
    years: { 2026: '01-01, 01-02, 04-03, 05-04, 05-25, 06-15, 08-03, 11-30, 12-25, 12-26, 12-28' },
  },
];

describe.each(FACTS)('holidays of $title', ({ country, options, years }) => {
  it.each(Object.entries(years))('%s', (year, expected) => {
    expect(days(country, Number(year), options)).toBe(expected);
  });
});

describe('parts of days and eves', () => {
  it('24 and 31 December in Argentina | are optional from 12:00', () => {
    expect(days('AR', 2026, { types: ['optional'] })).toBe('03-23, 07-10, 12-07, 12-24 12:00-24:00, 12-31 12:00-24:00');
  });

  it('24 December at German banks | closes from 14:00, on a Sunday all day', () => {
    const banks = { types: ['bank'] } as const;
    expect(days('DE', 2027, banks)).toBe('12-24 14:00-24:00, 12-31 14:00-24:00');
    expect(days('DE', 2028, banks)).toBe('12-24, 12-31');
  });

  it('Ash Wednesday in Brazil | closes until 14:00', () => {
    const ashes = holidaysOf(Holidays, 'BR', {
      types: ['optional'],
      where: ({ rule }) => rule.startsWith('easter -46'),
    });
    expect(ashes.holidaysIn(2026)).toEqual([{ date: '2026-02-18', name: 'Carnaval', closed: '00:00-14:00' }]);
  });

  it('a holiday that begins in the evening | does not close that evening', () => {
    const dates = holidaysOf(Holidays, 'IL')
      .holidaysIn(2026)
      .map(({ date }) => date);
    expect(dates).toContain('2026-04-02');
    expect(dates).not.toContain('2026-04-01');
  });

  it('a row of several days | continues into the next year', () => {
    // The package has one row of six days from 28 December for Eswatini's Incwala, in the year of its first day.
    const incwala = holidaysOf(Holidays, 'SZ', { where: ({ rule }) => rule === '12-28 P6D' });
    const dates = [2026, 2027].flatMap((year) => incwala.holidaysIn(year).map(({ date }) => date));
    expect(dates.slice(0, 6)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect(dates.slice(6, 8)).toEqual(['2027-01-01', '2027-01-02']);
  });
});

describe('India', () => {
  it('has the three national holidays and few others, as the guide warns', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const dates = holidaysOf(Holidays, 'IN')
        .holidaysIn(year)
        .map(({ date }) => date.slice(5));
      expect(dates).toEqual(expect.arrayContaining(['01-26', '08-15', '10-02']));
      expect(dates.length).toBeLessThan(10);
    }
  });
});
