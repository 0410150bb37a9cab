import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { iso, openAround } from '../show';

/** Facts of the IANA time zone database under rules that no longer change, worked out by hand from its transitions. */

/** A calendar that is open on one date only. */
const only = (zone: string, date: string, ...ranges: readonly string[]) =>
  openAround(date, { zone, hours: {}, overrides: { [date]: ranges } });

describe('a civil day is as long as its zone makes it', () => {
  test.each([
    // zone, date, hours, from, to, reason
    ['America/Sao_Paulo', '2015-10-18', 23, '2015-10-18T01:00-02:00', '2015-10-19T00:00-02:00', 'no 00:00–00:59'],
    ['America/Sao_Paulo', '2016-10-16', 23, '2016-10-16T01:00-02:00', '2016-10-17T00:00-02:00', 'no 00:00–00:59'],
    ['America/Sao_Paulo', '2017-10-15', 23, '2017-10-15T01:00-02:00', '2017-10-16T00:00-02:00', 'no 00:00–00:59'],
    ['America/Sao_Paulo', '2018-11-04', 23, '2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00', 'no 00:00–00:59'],
    ['America/Sao_Paulo', '2018-11-03', 24, '2018-11-03T00:00-03:00', '2018-11-04T01:00-02:00', 'ends in the gap'],
    ['America/Sao_Paulo', '2019-02-16', 25, '2019-02-16T00:00-02:00', '2019-02-17T00:00-03:00', '23:00–23:59 twice'],
    ['America/New_York', '2024-03-10', 23, '2024-03-10T00:00-05:00', '2024-03-11T00:00-04:00', 'no 02:00–02:59'],
    ['America/New_York', '2024-11-03', 25, '2024-11-03T00:00-04:00', '2024-11-04T00:00-05:00', '01:00–01:59 twice'],
    ['Europe/Lisbon', '2024-03-31', 23, '2024-03-31T00:00+00:00', '2024-04-01T00:00+01:00', 'no 01:00–01:59'],
    ['Europe/Lisbon', '2024-10-27', 25, '2024-10-27T00:00+01:00', '2024-10-28T00:00+00:00', '01:00–01:59 twice'],
    ['Australia/Lord_Howe', '2024-04-07', 24.5, '2024-04-07T00:00+11:00', '2024-04-08T00:00+10:30', '30 min back'],
    ['Australia/Lord_Howe', '2024-10-06', 23.5, '2024-10-06T00:00+10:30', '2024-10-07T00:00+11:00', '30 min ahead'],
    ['Africa/Casablanca', '2024-03-10', 25, '2024-03-10T00:00+01:00', '2024-03-11T00:00+00:00', 'Ramadan begins'],
    ['Africa/Casablanca', '2024-04-14', 23, '2024-04-14T00:00+00:00', '2024-04-15T00:00+01:00', 'Ramadan ends'],
    ['Africa/Cairo', '2010-08-10', 25, '2010-08-10T00:00+03:00', '2010-08-11T00:00+02:00', 'Ramadan, at midnight'],
    ['Africa/Cairo', '2010-09-10', 23, '2010-09-10T01:00+03:00', '2010-09-11T00:00+03:00', 'Ramadan ends'],
    ['Europe/Dublin', '2024-03-31', 23, '2024-03-31T00:00+00:00', '2024-04-01T00:00+01:00', 'to standard time'],
    ['Europe/Dublin', '2024-10-27', 25, '2024-10-27T00:00+01:00', '2024-10-28T00:00+00:00', 'to negative DST'],
    ['Pacific/Apia', '2011-12-29', 24, '2011-12-29T00:00-10:00', '2011-12-31T00:00+14:00', 'the day before none'],
    ['Pacific/Apia', '2011-12-31', 24, '2011-12-31T00:00+14:00', '2012-01-01T00:00+14:00', 'the day after none'],
    ['Pacific/Kwajalein', '1993-08-20', 24, '1993-08-20T00:00-12:00', '1993-08-22T00:00+12:00', 'the day before none'],
    ['Asia/Kathmandu', '1986-01-01', 23.75, '1986-01-01T00:15+05:45', '1986-01-02T00:00+05:45', '15 min ahead'],
    ['Antarctica/Troll', '2024-03-31', 22, '2024-03-31T00:00+00:00', '2024-04-01T00:00+02:00', 'two hours ahead'],
    ['Antarctica/Troll', '2024-10-27', 26, '2024-10-27T00:00+02:00', '2024-10-28T00:00+00:00', 'two hours back'],
    ['Asia/Gaza', '2021-03-27', 23, '2021-03-27T01:00+03:00', '2021-03-28T00:00+03:00', 'no 00:00–00:59'],
    ['Asia/Gaza', '2021-10-29', 25, '2021-10-29T00:00+03:00', '2021-10-30T00:00+02:00', '00:00–00:59 twice'],
    ['America/Havana', '2024-11-03', 25, '2024-11-03T00:00-04:00', '2024-11-04T00:00-05:00', '00:00–00:59 twice'],
    ['America/St_Johns', '2010-11-06', 24, '2010-11-06T00:00-02:30', '2010-11-07T00:00-02:30', 'ends when first left'],
    [
      'America/St_Johns',
      '2010-11-07',
      25,
      '2010-11-07T00:00-02:30',
      '2010-11-08T00:00-03:30',
      'continues in 6 November',
    ],
    ['Antarctica/Casey', '2010-03-05', 27, '2010-03-05T00:00+11:00', '2010-03-06T00:00+08:00', '02:00 back to 23:00'],
    ['Asia/Pyongyang', '2018-05-04', 23.5, '2018-05-04T00:00+08:30', '2018-05-05T00:00+09:00', 'no 23:30–23:59'],
    ['Asia/Pyongyang', '2015-08-14', 24.5, '2015-08-14T00:00+09:00', '2015-08-15T00:00+08:30', '23:30–23:59 twice'],
    ['America/Caracas', '2007-12-09', 24.5, '2007-12-09T00:00-04:00', '2007-12-10T00:00-04:30', '02:30–02:59 twice'],
  ])('%s %s has %d h: %s to %s (%s)', (zone, date, hours, from, until, _what) => {
    expect(only(zone, date, '00:00-24:00')).toEqual([`${from}/${until}`]);
    const calendar = createCalendar({ zone, hours: {}, overrides: { [date]: ['00:00-24:00'] } });
    expect(calendar.between(from, until).as('hours')).toBe(hours);
    expect(iso(calendar.add(from, { hours }))).toBe(until);
    expect(iso(calendar.subtract(until, { hours }))).toBe(from);
  });

  test.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Fakaofo', '2011-12-30'],
    ['Pacific/Kiritimati', '1994-12-31'],
    ['Pacific/Kwajalein', '1993-08-21'],
  ])('%s skipped %s', (zone, date) => {
    expect(only(zone, date, '00:00-24:00')).toEqual([]);
    expect(createCalendar({ zone, hours: '24/7' }).isBusinessDay(date)).toBe(false);
  });
});

describe('a range that starts or ends in a gap or an overlap', () => {
  test.each<readonly [string, string, string, string | undefined, string]>([
    // zone, date, range, open interval, reason
    ['America/New_York', '2024-03-10', '02:15-02:45', undefined, 'wholly in the gap'],
    ['America/New_York', '2024-03-10', '02:00-03:00', undefined, 'exactly the gap'],
    ['America/New_York', '2024-03-10', '01:30-03:30', '2024-03-10T01:30-05:00/2024-03-10T03:30-04:00', 'over the gap'],
    ['America/New_York', '2024-03-10', '02:30-04:00', '2024-03-10T03:00-04:00/2024-03-10T04:00-04:00', 'starts in it'],
    ['America/New_York', '2024-03-10', '01:00-02:30', '2024-03-10T01:00-05:00/2024-03-10T03:00-04:00', 'ends in it'],
    [
      'America/New_York',
      '2024-11-03',
      '01:00-01:30',
      '2024-11-03T01:00-04:00/2024-11-03T01:30-04:00',
      'only the first',
    ],
    ['America/New_York', '2024-11-03', '00:30-01:30', '2024-11-03T00:30-04:00/2024-11-03T01:30-04:00', 'ends in first'],
    ['America/New_York', '2024-11-03', '01:30-02:30', '2024-11-03T01:30-04:00/2024-11-03T02:30-05:00', 'two hours'],
    ['America/New_York', '2024-11-03', '01:00-02:00', '2024-11-03T01:00-04:00/2024-11-03T02:00-05:00', 'both passes'],
    ['America/Sao_Paulo', '2018-11-04', '00:00-00:30', undefined, 'wholly in the gap'],
    ['America/Sao_Paulo', '2018-11-04', '00:30-02:00', '2018-11-04T01:00-02:00/2018-11-04T02:00-02:00', 'starts in it'],
    [
      'America/Sao_Paulo',
      '2018-11-03',
      '22:00-00:30',
      '2018-11-03T22:00-03:00/2018-11-04T01:00-02:00',
      'tail ends in it',
    ],
    ['America/Sao_Paulo', '2018-11-03', '22:00-06:00', '2018-11-03T22:00-03:00/2018-11-04T06:00-02:00', 'tail over it'],
    [
      'America/Sao_Paulo',
      '2019-02-16',
      '22:00-23:30',
      '2019-02-16T22:00-02:00/2019-02-16T23:30-02:00',
      'ends in first',
    ],
    ['America/Sao_Paulo', '2019-02-16', '23:00-24:00', '2019-02-16T23:00-02:00/2019-02-17T00:00-03:00', 'both passes'],
    ['America/Sao_Paulo', '2019-02-16', '23:30-06:00', '2019-02-16T23:30-02:00/2019-02-17T06:00-03:00', 'tail over it'],
    ['Australia/Lord_Howe', '2024-10-06', '02:00-02:30', undefined, 'a gap of half an hour'],
    [
      'Australia/Lord_Howe',
      '2024-10-06',
      '02:15-03:00',
      '2024-10-06T02:30+11:00/2024-10-06T03:00+11:00',
      'starts in it',
    ],
    ['Australia/Lord_Howe', '2024-04-07', '01:45-02:00', '2024-04-07T01:45+11:00/2024-04-07T02:00+10:30', '45 minutes'],
    ['Asia/Kathmandu', '1986-01-01', '00:00-00:30', '1986-01-01T00:15+05:45/1986-01-01T00:30+05:45', '15 minutes'],
    ['Antarctica/Troll', '2024-03-31', '01:30-02:30', undefined, 'inside a gap of two hours'],
    ['Antarctica/Troll', '2024-10-27', '01:00-03:00', '2024-10-27T01:00+02:00/2024-10-27T03:00+00:00', 'four hours'],
    [
      'Pacific/Apia',
      '2011-12-29',
      '22:00-06:00',
      '2011-12-29T22:00-10:00/2011-12-31T00:00+14:00',
      'ends in a lost day',
    ],
    [
      'America/St_Johns',
      '2010-11-06',
      '23:00-24:00',
      '2010-11-06T23:00-02:30/2010-11-07T00:00-02:30',
      'first pass only',
    ],
    ['America/St_Johns', '2010-11-07', '00:00-00:01', '2010-11-07T00:00-02:30/2010-11-07T00:01-03:30', '61 minutes'],
    [
      'America/St_Johns',
      '2010-11-07',
      '23:30-00:30',
      '2010-11-07T23:30-03:30/2010-11-08T00:30-03:30',
      'the next night',
    ],
  ])('%s %s %s is %s (%s)', (zone, date, range, expected) => {
    expect(only(zone, date, range)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('business time across a transition', () => {
  const weekend = { hours: { 'fri-mon': ['09:00-17:00'] } };
  const night = { hours: { 'mon-sun': ['22:00-06:00'] } };
  test.each([
    // zone, hours, from, to, open hours
    ['America/New_York', night, '2024-03-09T22:00-05:00', '2024-03-10T06:00-04:00', 7],
    ['America/New_York', night, '2024-11-02T22:00-04:00', '2024-11-03T06:00-05:00', 9],
    ['America/New_York', weekend, '2024-03-08T09:00-05:00', '2024-03-11T17:00-04:00', 32],
    ['America/Sao_Paulo', night, '2018-11-03T22:00-03:00', '2018-11-04T06:00-02:00', 7],
    ['America/Sao_Paulo', night, '2019-02-16T22:00-02:00', '2019-02-17T06:00-03:00', 9],
    ['Australia/Lord_Howe', night, '2024-04-06T22:00+11:00', '2024-04-07T06:00+10:30', 8.5],
    ['Australia/Lord_Howe', night, '2024-10-05T22:00+10:30', '2024-10-06T06:00+11:00', 7.5],
    ['Africa/Casablanca', night, '2024-03-09T22:00+01:00', '2024-03-10T06:00+00:00', 9],
    ['Africa/Casablanca', night, '2024-04-13T22:00+00:00', '2024-04-14T06:00+01:00', 7],
    ['Europe/Dublin', night, '2024-10-26T22:00+01:00', '2024-10-27T06:00+00:00', 9],
    ['Europe/Lisbon', night, '2024-03-30T22:00+00:00', '2024-03-31T06:00+01:00', 7],
    ['Antarctica/Troll', night, '2024-03-30T22:00+00:00', '2024-03-31T06:00+02:00', 6],
    ['Asia/Gaza', night, '2023-04-28T22:00+02:00', '2023-04-29T06:00+03:00', 7],
    ['Asia/Gaza', night, '2023-10-27T22:00+03:00', '2023-10-28T06:00+02:00', 9],
    ['Pacific/Apia', weekend, '2011-12-29T12:00-10:00', '2011-12-31T17:00+14:00', 8],
    ['Pacific/Kwajalein', weekend, '1993-08-20T09:00-12:00', '1993-08-22T17:00+12:00', 16],
    ['Asia/Kathmandu', night, '1985-12-31T22:00+05:30', '1986-01-01T06:00+05:45', 7.75],
  ])('%s %j: from %s to %s %d h are open', (zone, { hours }, from, until, open) => {
    const calendar = createCalendar({ zone, hours });
    expect(calendar.between(from, until).as('hours')).toBe(open);
    expect(calendar.between(until, from).as('hours')).toBe(-open);
    expect(iso(calendar.add(from, { hours: open }))).toBe(until);
    expect(iso(calendar.subtract(until, { hours: open }))).toBe(iso(calendar.nextOpen(from)));
  });
});

describe('addDays keeps the local time, or returns the transition for a time in a gap', () => {
  test.each([
    // zone, at, days, reached
    ['America/Sao_Paulo', '2018-11-03T00:30-03:00', 1, '2018-11-04T01:00-02:00'],
    ['America/Sao_Paulo', '2018-11-02T00:30-03:00', 3, '2018-11-05T00:30-02:00'],
    ['America/Sao_Paulo', '2018-11-05T00:30-02:00', -1, '2018-11-04T01:00-02:00'],
    ['America/Sao_Paulo', '2019-02-15T23:30-02:00', 1, '2019-02-16T23:30-02:00'],
    ['America/Sao_Paulo', '2019-02-16T23:30-03:00', 1, '2019-02-17T23:30-03:00'],
    ['America/New_York', '2024-03-09T02:30-05:00', 1, '2024-03-10T03:00-04:00'],
    ['America/New_York', '2024-11-02T01:30-04:00', 1, '2024-11-03T01:30-04:00'],
    ['America/New_York', '2024-11-03T01:30-05:00', 1, '2024-11-04T01:30-05:00'],
    ['America/New_York', '2024-11-04T01:30-05:00', -1, '2024-11-03T01:30-04:00'],
    ['Australia/Lord_Howe', '2024-10-05T02:10+10:30', 1, '2024-10-06T02:30+11:00'],
    ['Asia/Kathmandu', '1985-12-31T00:05+05:30', 1, '1986-01-01T00:15+05:45'],
    ['Pacific/Apia', '2011-12-29T12:00-10:00', 1, '2011-12-31T12:00+14:00'],
    ['Pacific/Apia', '2012-01-01T12:00+14:00', -2, '2011-12-29T12:00-10:00'],
    ['Pacific/Kwajalein', '1993-08-20T12:00-12:00', 1, '1993-08-22T12:00+12:00'],
    ['Antarctica/Troll', '2024-03-30T02:30+00:00', 1, '2024-03-31T03:00+02:00'],
  ])('%s %s, %d days: %s', (zone, at, days, reached) => {
    expect(iso(createCalendar({ zone, hours: '24/7' }).addDays(at, days))).toBe(reached);
  });

  test('a day whose hours are all in a gap is not a business day', () => {
    const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-sun': ['00:00-01:00'] } });
    expect(calendar.isBusinessDay('2018-11-04')).toBe(false);
    expect(iso(calendar.addDays('2018-11-03T00:30-03:00', 1))).toBe('2018-11-05T00:30-02:00');
  });
});

describe('the repeated hour', () => {
  const calendar = createCalendar({ zone: 'America/New_York', hours: { sun: ['01:00-01:30'] } });

  test('opens once', () => {
    expect(calendar.isOpen('2024-11-03T01:15:00-04:00')).toBe(true);
    expect(calendar.isOpen('2024-11-03T01:15:00-05:00')).toBe(false);
  });

  test('has the right offset in results', () => {
    const always = createCalendar({ zone: 'America/New_York', hours: '24/7' });
    expect(iso(always.add('2024-11-03T01:15:00-04:00', { hours: 1 }))).toBe('2024-11-03T01:15-05:00');
  });
});

test('hours with seconds work in a zone whose offset has seconds', () => {
  // The offset of Monrovia was −00:44:30 until 7 January 1972, when its midnight became 00:44:30.
  const calendar = createCalendar({ zone: 'Africa/Monrovia', hours: { 'mon-sun': ['09:00:15-09:00:45'] } });
  const opens = calendar
    .intervals('1972-01-05T00:00+00:00', '1972-01-08T00:00+00:00')
    .map(({ start }) => start?.toMillis());
  expect(opens).toEqual(
    ['1972-01-05T09:44:45Z', '1972-01-06T09:44:45Z', '1972-01-07T09:00:15Z'].map((at) => Date.parse(at)),
  );
  const days = createCalendar({ zone: 'Africa/Monrovia', hours: {}, overrides: { '1972-01-07': ['00:00-24:00'] } });
  const all = days
    .intervals('1972-01-05T00:00+00:00', '1972-01-09T00:00+00:00')
    .map(({ start, end }) => [start?.toMillis(), end?.toMillis()]);
  expect(all).toEqual([[Date.parse('1972-01-07T00:44:30Z'), Date.parse('1972-01-08T00:00+00:00')]]);
});
