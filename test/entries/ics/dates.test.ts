import { describe, expect, it } from 'vitest';
import { central, fixedZone, readEvent, readText } from './feed';

/** Dates and times are parsed in the same way in every property of an event. */

interface Situation {
  readonly lines: readonly string[];
  readonly days?: readonly string[];
  readonly closures?: readonly string[];
  readonly issues?: readonly string[];
}

const table = (situations: Readonly<Record<string, Situation>>, around: readonly string[] = []) =>
  it.each(Object.entries(situations))('%s', (_, { lines, days = [], closures = [], issues = [] }) => {
    expect(readEvent(lines, { around })).toEqual({ days, closures, issues });
  });

const HOUR = 'DURATION:PT1H';
const IN_BERLIN = 'DTSTART;TZID=Europe/Berlin:20260801T140000';
const FIRST = '2026-08-01T12:00Z 2026-08-01T13:00Z';

describe('the text of a date or time', () => {
  table({
    'eight digits without VALUE=DATE are a date': { lines: ['DTSTART:20260901'], days: ['2026-09-01'] },
    'eight digits without VALUE=DATE in DTEND are a date': {
      lines: ['DTSTART:20260901', 'DTEND:20260903'],
      days: ['2026-09-01', '2026-09-02'],
    },
    'a blank after the colon is ignored': { lines: ['dtstart;value=date: 20260219 '], days: ['2026-02-19'] },
    'hyphens are ignored': { lines: ['DTSTART;VALUE=DATE:2026-02-19'], days: ['2026-02-19'] },
    'a time in ISO 8601 is accepted': {
      lines: ['DTSTART:2026-02-19T10:00:00Z', HOUR],
      closures: ['2026-02-19T10:00Z 2026-02-19T11:00Z'],
    },
    'midnight with VALUE=DATE is a date': {
      lines: ['DTSTART;VALUE=DATE:20260219T000000', 'DTEND;VALUE=DATE:20260220T000000'],
      days: ['2026-02-19'],
    },
    'another time with VALUE=DATE is an issue': {
      lines: ['DTSTART;VALUE=DATE:20260219T090000'],
      issues: ['invalidDate events.1'],
    },
    'an offset in DTSTART is an issue': {
      lines: ['DTSTART:20260715T100000+0200', HOUR],
      issues: ['invalidDate events.1'],
    },
    'an offset in DTEND is an issue': {
      lines: ['DTSTART:20260715T100000Z', 'DTEND:20260715T110000-0300'],
      issues: ['invalidDate events.1'],
    },
    'hour 25 is an issue': { lines: ['DTSTART:20260715T250000Z', HOUR], issues: ['invalidDate events.1'] },
    'a leap second is the second before it': {
      lines: ['DTSTART:20260701T100000Z', 'DTEND:20260701T105960Z'],
      closures: ['2026-07-01T10:00Z 2026-07-01T10:59:59.000Z'],
    },
    'another VALUE is an issue': { lines: ['DTSTART;VALUE=TEXT:20260219'], issues: ['invalidDate events.1'] },
    'two different DTSTART are an issue': {
      lines: ['DTSTART:20260219', 'DTSTART:20260220'],
      issues: ['contradiction events.1'],
    },
    'an empty DTEND is absent': { lines: ['DTSTART:20260219', 'DTEND:'], days: ['2026-02-19'] },
    'an empty DTSTART is missing': { lines: ['DTSTART:'], issues: ['missing events.1'] },
  });
});

describe('a date that does not exist is an issue', () => {
  const series = ['DTSTART:20260110', 'RRULE:FREQ=DAILY;COUNT=2'];
  const both = ['2026-01-10', '2026-01-11'];
  table({
    'in DTSTART': { lines: ['DTSTART;VALUE=DATE:20260230'], issues: ['invalidDate events.1'] },
    'in DTEND': { lines: ['DTSTART:20260110', 'DTEND:20260132'], issues: ['invalidDate events.1'] },
    'in RDATE, and the other dates are read': {
      lines: ['DTSTART:20260110', 'RDATE;VALUE=DATE:20260230,20260301'],
      days: ['2026-01-10', '2026-03-01'],
      issues: ['invalidDate events.1'],
    },
    'in EXDATE': { lines: [...series, 'EXDATE:20261301'], days: both, issues: ['invalidDate events.1'] },
    'in UNTIL': { lines: ['DTSTART:20260110', 'RRULE:FREQ=DAILY;UNTIL=20260230'], issues: ['invalidDate events.1'] },
    'in RECURRENCE-ID': { lines: ['DTSTART:20260110', 'RECURRENCE-ID:20260230'], issues: ['invalidDate events.1'] },
    'in a period': {
      lines: ['DTSTART:20260110T100000Z', HOUR, 'RDATE;VALUE=PERIOD:20260230T100000Z/PT1H'],
      closures: ['2026-01-10T10:00Z 2026-01-10T11:00Z'],
      issues: ['invalidDate events.1'],
    },
  });
});

describe('an unknown zone is an issue', () => {
  table({
    'in DTSTART': { lines: ['DTSTART;TZID=PDT:20260801T140000', HOUR], issues: ['unknownZone events.1'] },
    'in DTEND': { lines: [IN_BERLIN, 'DTEND;TZID=Nowhere:20260801T150000'], issues: ['unknownZone events.1'] },
    'in RDATE': {
      lines: [IN_BERLIN, HOUR, 'RDATE;TZID=Nowhere:20260802T100000'],
      closures: [FIRST],
      issues: ['unknownZone events.1'],
    },
    'in EXDATE': {
      lines: [IN_BERLIN, HOUR, 'RRULE:FREQ=DAILY;COUNT=1', 'EXDATE;TZID=PDT:20260802T050000'],
      closures: [FIRST],
      issues: ['unknownZone events.1'],
    },
    'in RECURRENCE-ID': {
      lines: [IN_BERLIN, HOUR, 'RECURRENCE-ID;TZID=PDT:20260802T050000'],
      issues: ['unknownZone events.1'],
    },
  });
});

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

describe('the length of an event', () => {
  const meeting = ['DTSTART:20260114T093000Z', 'DTEND:20260114T103000Z'];
  const first = '2026-01-14T09:30Z 2026-01-14T10:30Z';
  table({
    'is, for a period, the length of the period': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/20260121T123000Z,20260128T093000Z/PT30M'],
      closures: [first, '2026-01-21T09:30Z 2026-01-21T12:30Z', '2026-01-28T09:30Z 2026-01-28T10:00Z'],
    },
    'is the length of a period also without VALUE=PERIOD': {
      lines: [...meeting, 'RDATE:20260121T093000Z/PT3H'],
      closures: [first, '2026-01-21T09:30Z 2026-01-21T12:30Z'],
    },
    'is, for a period in a zone, until its end in that zone': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260721T093000/20260721T123000'],
      closures: [first, '2026-07-21T07:30Z 2026-07-21T10:30Z'],
    },
    'is an issue for a period that ends before it starts': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/20260121T083000Z'],
      closures: [first],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a single time with VALUE=PERIOD': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z'],
      closures: [first],
      issues: ['invalidDate events.1'],
    },
    'is an issue for a time without an end': { lines: ['DTSTART:20260114T093000Z'], issues: ['invalidRange events.1'] },
    'is an issue for an end at the start': {
      lines: ['DTSTART:20260114T093000Z', 'DTEND:20260114T093000Z'],
      issues: ['invalidRange events.1'],
    },
    'is one day for a date without an end': { lines: ['DTSTART:20260114'], days: ['2026-01-14'] },
    'is one day for a date until the next midnight': {
      lines: ['DTSTART:20260114', 'DTEND:20260115T000000'],
      days: ['2026-01-14'],
    },
    'is one day for a date until the next midnight in UTC': {
      lines: ['DTSTART:20260114', 'DTEND:20260115T000000Z'],
      days: ['2026-01-14'],
    },
    'is an issue for a negative duration': {
      lines: ['DTSTART:20260114T093000Z', 'DURATION:-PT1H'],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a duration of zero': {
      lines: ['DTSTART:20260114', 'DURATION:PT0S'],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a malformed duration': {
      lines: ['DTSTART:20260114', 'DURATION:1 day'],
      issues: ['invalidAmount events.1'],
    },
    'is a day for a date with 24 hours': { lines: ['DTSTART:20260114', 'DURATION:PT24H'], days: ['2026-01-14'] },
    'is by DTEND if there is a DURATION, too, with an issue': {
      lines: ['DTSTART:20260114', 'DTEND:20260115', 'DURATION:P3D'],
      days: ['2026-01-14'],
      issues: ['contradiction events.1'],
    },
  });

  it('is an issue for a time without an end, with the reason', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20260114T093000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    expect(readText(text.join('\n')).issues[0]?.expected).toBe(
      'a DTEND or a DURATION: without one, an event at a time has no length and closes nothing',
    );
  });
});

describe('UNTIL as an instant, in a series of whole days', () => {
  const last = (until: string, around: readonly string[] = []) =>
    readEvent(['DTSTART;VALUE=DATE:20260501', `RRULE:FREQ=DAILY;UNTIL=${until}`], { around }).days.at(-1);

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
      'UTC, if it is no bound of a day in the only VTIMEZONE',
      central('Europe/Berlin'),
      '20260512T235959Z',
      '2026-05-12',
    ],
  ])('is read in %s', (_, around, until, expected) => expect(last(until, around)).toBe(expected));

  it('EXDATE as an instant | is read in the same way', () => {
    const lines = ['DTSTART;VALUE=DATE:20260511', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260511T220000Z'];
    expect(readEvent(lines).days).toEqual(['2026-05-11']);
  });
});
