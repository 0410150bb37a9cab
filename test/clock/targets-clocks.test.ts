import { type Calendar, type CalendarDefinition, createCalendar, type Target } from 'prazo';
import { describe, expect, test } from 'vitest';
import { promised } from '../ticket/promise';

type Row = readonly [
  situation: string,
  target: Exclude<Target, 'agreed'>,
  openedAt: string,
  due: string,
  calendar: Calendar,
];

describe('changes of the local clocks', () => {
  const inZone = (zone: string, hours: CalendarDefinition['hours'] = '24/7') => createCalendar({ zone, hours });
  const newYork = inZone('America/New_York');
  const nights = inZone('America/New_York', { 'sat-sun': ['22:00-04:00'] });
  const saoPaulo = inZone('America/Sao_Paulo');
  const lordHowe = inZone('Australia/Lord_Howe');
  const apia = inZone('Pacific/Apia', { 'mon-fri': ['09:00-17:00'] });

  test.each<Row>([
    // New York, Sunday 10 March 2024: 02:00 becomes 03:00
    [
      'a day to a time in a gap is due at the transition',
      { days: 1 },
      '2024-03-09T02:30-05:00',
      '2024-03-10T03:00-04:00',
      newYork,
    ],
    [
      '24 hours over a gap are due a civil hour later',
      { hours: 24 },
      '2024-03-09T02:30-05:00',
      '2024-03-10T03:30-04:00',
      newYork,
    ],
    ['a day over a gap has 23 hours', { days: 1 }, '2024-03-09T12:00-05:00', '2024-03-10T12:00-04:00', newYork],
    [
      'a day by a time in a gap is due at the transition',
      { days: 1, by: '02:15' },
      '2024-03-09T12:00-05:00',
      '2024-03-10T03:00-04:00',
      newYork,
    ],
    [
      'a night with a gap is an hour shorter',
      { businessHours: 5 },
      '2024-03-09T22:00-05:00',
      '2024-03-10T04:00-04:00',
      nights,
    ],
    // New York, Sunday 3 November 2024: 02:00 becomes 01:00
    [
      'a day to a time in an overlap is due at its first occurrence',
      { days: 1 },
      '2024-11-02T01:30-04:00',
      '2024-11-03T01:30-04:00',
      newYork,
    ],
    [
      '25 hours to a time in an overlap are due at its second occurrence',
      { hours: 25 },
      '2024-11-02T01:30-04:00',
      '2024-11-03T01:30-05:00',
      newYork,
    ],
    [
      'a night with an overlap is an hour longer',
      { businessHours: 7 },
      '2024-11-02T22:00-04:00',
      '2024-11-03T04:00-05:00',
      nights,
    ],
    [
      'a day from the second occurrence keeps the local time',
      { days: 1 },
      '2024-11-03T01:30-05:00',
      '2024-11-04T01:30-05:00',
      newYork,
    ],
    // São Paulo, Sunday 4 November 2018: 00:00 becomes 01:00
    [
      'a day to a missing midnight is due at the transition',
      { days: 1 },
      '2018-11-03T00:00-03:00',
      '2018-11-04T01:00-02:00',
      saoPaulo,
    ],
    [
      'the day before a missing midnight ends at the transition',
      { days: 1, by: 'endOfDay' },
      '2018-11-02T12:00-03:00',
      '2018-11-04T01:00-02:00',
      saoPaulo,
    ],
    [
      'the open hours before a missing midnight end at the transition',
      { businessDays: 1, by: 'endOfDay' },
      '2018-11-02T12:00-03:00',
      '2018-11-04T01:00-02:00',
      saoPaulo,
    ],
    [
      'a day by 00:30 in the gap is due at the transition',
      { days: 1, by: '00:30' },
      '2018-11-03T12:00-03:00',
      '2018-11-04T01:00-02:00',
      saoPaulo,
    ],
    // Lord Howe, Sunday 7 April 2024: 02:00 becomes 01:30
    [
      'a day to an overlap of half an hour is due at the first occurrence',
      { days: 1 },
      '2024-04-06T01:45+11:00',
      '2024-04-07T01:45+11:00',
      lordHowe,
    ],
    [
      '24.5 hours to an overlap of half an hour are due at the second occurrence',
      { hours: 24.5 },
      '2024-04-06T01:45+11:00',
      '2024-04-07T01:45+10:30',
      lordHowe,
    ],
    // Apia had no Friday 30 December 2011
    [
      'a day to a skipped date is due at the start of the next date',
      { days: 1 },
      '2011-12-29T10:00-10:00',
      '2011-12-31T00:00+14:00',
      apia,
    ],
    [
      'two days to the date after the skipped date keep the local time',
      { days: 2 },
      '2011-12-29T10:00-10:00',
      '2011-12-31T10:00+14:00',
      apia,
    ],
    [
      'a business day does not count a skipped date',
      { businessDays: 1 },
      '2011-12-29T10:00-10:00',
      '2012-01-02T10:00+14:00',
      apia,
    ],
    [
      '24 hours over a skipped date are elapsed time',
      { hours: 24 },
      '2011-12-29T10:00-10:00',
      '2011-12-31T10:00+14:00',
      apia,
    ],
  ])('%s', (_situation, target, openedAt, expected, calendar) => {
    expect(promised(target, openedAt, calendar)[1]).toBe(expected);
  });

  // The desk opens at 01:30, and clocks go back from 02:00 to 01:00. A start at the second 01:10 is after the opening.
  // It is due earlier on Monday than an earlier start, because its local time is earlier.
  test('a receipt in a repeated hour depends on its local time', () => {
    const early = createCalendar({ zone: 'America/New_York', hours: { sun: ['01:30-05:00'], mon: ['00:00-05:00'] } });
    expect(promised({ businessDays: 1 }, '2024-11-02T20:00-04:00', early)).toEqual([
      '2024-11-03T01:30-04:00',
      '2024-11-04T01:30-05:00',
    ]);
    expect(promised({ businessDays: 1 }, '2024-11-03T01:10-05:00', early)).toEqual([
      '2024-11-03T01:10-05:00',
      '2024-11-04T01:10-05:00',
    ]);
  });
});
