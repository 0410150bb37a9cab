import { describe, expect, it } from 'vitest';
import { calendar, central, event, fixedZone, readEvent, readText, summaryOf } from './feed';
import { HOUR, table } from './situations';

/** The other times of an event beside its start: their zones, and the days that they mean. */

const IN_BERLIN = 'DTSTART;TZID=Europe/Berlin:20260801T140000';
const FIRST = '2026-08-01T12:00Z 2026-08-01T13:00Z';

describe('the other times of a series in a zone', () => {
  const twice = [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;COUNT=2'];
  table({
    'RDATE in another zone is an instant there': {
      lines: [IN_BERLIN, HOUR, 'RDATE;TZID=America/New_York:20260802T100000'],
      closures: [FIRST, '2026-08-02T14:00Z 2026-08-02T15:00Z'],
    },
    'RDATE without a zone is in the zone of the start': {
      lines: [IN_BERLIN, HOUR, 'RDATE:20260802T100000'],
      closures: [FIRST, '2026-08-02T08:00Z 2026-08-02T09:00Z'],
    },
    'RDATE of a date is an issue if the start is a time': {
      lines: [IN_BERLIN, HOUR, 'RDATE;VALUE=DATE:20260802'],
      closures: [FIRST],
      issues: ['invalidDate events.1'],
    },
    'EXDATE without a zone is in the zone of the start': {
      lines: [...twice, 'EXDATE:20260802T140000'],
      closures: [FIRST],
    },
    'EXDATE in UTC excepts the occurrence at that instant': {
      lines: [...twice, 'EXDATE:20260802T120000Z'],
      closures: [FIRST],
    },
    'EXDATE in another zone excepts the occurrence at that instant': {
      lines: [...twice, 'EXDATE;TZID=America/New_York:20260802T080000'],
      closures: [FIRST],
    },
    'EXDATE of a date excepts the day in the zone of the start': {
      lines: [...twice, 'EXDATE;VALUE=DATE:20260802'],
      closures: [FIRST],
    },
    'EXDATE of a date does not except the evening before, which is on that date in UTC': {
      lines: ['DTSTART;TZID=America/New_York:20260801T200000', HOUR, 'EXDATE;VALUE=DATE:20260802'],
      closures: ['2026-08-02T00:00Z 2026-08-02T01:00Z'],
    },
    'EXDATE of a time does not except another time on its day': {
      lines: [IN_BERLIN, HOUR, 'RDATE:20260801T160000', 'EXDATE:20260801T160000'],
      closures: [FIRST],
    },
    'an empty EXDATE excepts nothing': {
      lines: [IN_BERLIN, HOUR, 'EXDATE:', 'EXDATE;TZID=Europe/Berlin:'],
      closures: [FIRST],
    },
    'a comma at the end of a list is ignored': { lines: [...twice, 'EXDATE:20260802T140000,'], closures: [FIRST] },
    'DTEND without a zone is in the zone of the start': {
      lines: [IN_BERLIN, 'DTEND:20260801T150000'],
      closures: [FIRST],
    },
    'DTEND in another zone is an instant there': {
      lines: [IN_BERLIN, 'DTEND;TZID=America/New_York:20260801T090000'],
      closures: [FIRST],
    },
    'UNTIL in UTC includes a start at that instant': {
      lines: [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;UNTIL=20260802T120000Z', 'EXDATE:20260802T140000'],
      closures: [FIRST],
    },
    'UNTIL a second before a start excludes it': {
      lines: [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;UNTIL=20260802T115959Z'],
      closures: [FIRST],
    },
    'UNTIL of a date includes all times of that day': {
      lines: [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;UNTIL=20260801'],
      closures: [FIRST],
    },
    'UNTIL without a zone is in the zone of the start': {
      lines: [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;UNTIL=20260801T140000'],
      closures: [FIRST],
    },
  });
});

describe('times without a zone', () => {
  const floating = ['DTSTART:20260801T140000', HOUR];
  table({
    'close a part of the day': { lines: floating, days: ['2026-08-01 14:00-15:00'] },
    'with an RDATE in UTC, that occurrence is a closure': {
      lines: [...floating, 'RDATE:20260802T100000Z'],
      days: ['2026-08-01 14:00-15:00'],
      closures: ['2026-08-02T10:00Z 2026-08-02T11:00Z'],
    },
    'with an EXDATE in a zone, the EXDATE is read as local time, with an issue': {
      lines: [...floating, 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;TZID=Europe/Berlin:20260802T140000'],
      days: ['2026-08-01 14:00-15:00'],
      issues: ['contradiction events.1'],
    },
    'with an EXDATE without a zone, the EXDATE is at that local time': {
      lines: [...floating, 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260802T140000'],
      days: ['2026-08-01 14:00-15:00'],
    },
    'with an UNTIL without a zone, a start at that local time is included': {
      lines: [...floating, 'RRULE:FREQ=DAILY;UNTIL=20260802T140000'],
      days: ['2026-08-01 14:00-15:00', '2026-08-02 14:00-15:00'],
    },
    'with an UNTIL in UTC, the UNTIL is read as local time, with an issue': {
      lines: [...floating, 'RRULE:FREQ=DAILY;UNTIL=20260801T150000Z'],
      days: ['2026-08-01 14:00-15:00'],
      issues: ['contradiction events.1'],
    },
    'with an end in UTC are an issue': {
      lines: ['DTSTART:20260801T140000', 'DTEND:20260801T150000Z'],
      issues: ['invalidRange events.1'],
    },
  });
});

describe('UNTIL as an instant, in a series of whole days', () => {
  const last = (until: string, around: readonly string[] = []) => {
    const { days, issues } = readEvent(['DTSTART;VALUE=DATE:20260501', `RRULE:FREQ=DAILY;UNTIL=${until}`], { around });
    expect(issues).toEqual([]);
    return days.at(-1);
  };

  it.each([
    // The midnight at which the last day begins, in UTC.
    ['20260511T220000Z', '2026-05-12', 'midnight two hours east'],
    ['20260511T110000Z', '2026-05-12', 'midnight 13 hours east, Auckland'],
    ['20260511T100000Z', '2026-05-11', 'midnight ten hours west, Honolulu'],
    ['20260512T030000Z', '2026-05-12', 'midnight three hours west'],
    ['20260512T000000Z', '2026-05-12', 'midnight of UTC'],
    // The last second of the last day, in UTC.
    ['20260512T235959Z', '2026-05-12', 'the end of a day of UTC'],
    ['20260512T215959Z', '2026-05-12', 'the end of a day two hours east'],
    ['20260513T025959Z', '2026-05-12', 'the end of a day three hours west'],
    // Not an instant.
    ['20260512', '2026-05-12', 'a date'],
    ['20260512T000000', '2026-05-12', 'midnight without a zone'],
  ])('%s | the last day is %s (%s)', (until, expected) => expect(last(until)).toBe(expected));

  it.each([
    ['X-WR-TIMEZONE', ['X-WR-TIMEZONE:Pacific/Kiritimati'], '20260511T100000Z', '2026-05-12'],
    ['the only VTIMEZONE', fixedZone('Our time', '+1400'), '20260511T100000Z', '2026-05-12'],
    ['the last second of a day in the only VTIMEZONE', central('Europe/Berlin'), '20260512T215959Z', '2026-05-12'],
    ['an X-WR-TIMEZONE of UTC, as another midnight', ['X-WR-TIMEZONE:UTC'], '20260511T220000Z', '2026-05-12'],
    [
      'the only VTIMEZONE, as a time within a day',
      central('Europe/Berlin'),
      // 23:00 in Berlin. Without the zone, it would be guessed to be the next midnight.
      '20260511T210000Z',
      '2026-05-11',
    ],
    [
      'UTC, if it is no bound of a day in the only VTIMEZONE',
      central('Europe/Berlin'),
      '20260512T235959Z',
      '2026-05-12',
    ],
    [
      'a guessed zone, if there are two VTIMEZONEs',
      [...central('Europe/Berlin'), ...fixedZone('Ours', '+0100')],
      '20260511T210000Z',
      '2026-05-12',
    ],
  ])('is read in %s', (_, around, until, expected) => expect(last(until, around)).toBe(expected));

  it('EXDATE as an instant | is read in the same way', () => {
    const lines = ['DTSTART;VALUE=DATE:20260511', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260511T220000Z'];
    expect(readEvent(lines).days).toEqual(['2026-05-11']);
  });

  it('EXDATE as a time in a zone | is the day of that time in its zone', () => {
    const lines = ['DTSTART;VALUE=DATE:20260511', 'RRULE:FREQ=DAILY;COUNT=2'];
    expect(readEvent([...lines, 'EXDATE;TZID=America/New_York:20260511T210000']).days).toEqual(['2026-05-12']);
  });

  it('RECURRENCE-ID as an instant, with RANGE | moves the later days by whole days', () => {
    const series = event('UID:x', 'DTSTART;VALUE=DATE:20260511', 'RRULE:FREQ=DAILY;COUNT=3');
    const change = event('UID:x', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260511T220000Z', 'DTSTART;VALUE=DATE:20260514');
    expect(summaryOf(readText(calendar(...series, ...change))).days).toEqual([
      '2026-05-11',
      '2026-05-14',
      '2026-05-15',
    ]);
  });

  it('RECURRENCE-ID as an instant | is read in the same way', () => {
    const series = event('UID:x', 'DTSTART;VALUE=DATE:20260511', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:s');
    const moved = event('UID:x', 'RECURRENCE-ID:20260511T220000Z', 'DTSTART;VALUE=DATE:20260601', 'SUMMARY:m');
    expect(summaryOf(readText(calendar(...series, ...moved))).days).toEqual(['2026-05-11 s', '2026-06-01 m']);
  });
});
