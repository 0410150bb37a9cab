import { describe } from 'vitest';
import { HOUR, table } from './situations';

/** Dates and times are parsed in the same way in every property of an event. */

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
    'midnight with VALUE=DATE is a date, also without an end': {
      lines: ['DTSTART;VALUE=DATE:20260219T000000'],
      days: ['2026-02-19'],
    },
    'a time with VALUE=DATE-TIME is read': {
      lines: ['DTSTART;VALUE=DATE-TIME:20260219T100000Z', HOUR],
      closures: ['2026-02-19T10:00Z 2026-02-19T11:00Z'],
    },
    'a time without seconds is at the full minute': {
      lines: ['DTSTART:20260219T1000Z', HOUR],
      closures: ['2026-02-19T10:00Z 2026-02-19T11:00Z'],
    },
    'blanks around parameters are ignored': {
      lines: ['DTSTART; TZID = Europe/Berlin :20260801T140000', HOUR],
      closures: [FIRST],
    },
    'blanks around a type are ignored': { lines: ['DTSTART;VALUE= DATE :20260219T000000'], days: ['2026-02-19'] },
    'blanks around the dates of a list are ignored': {
      lines: ['DTSTART:20260105', 'RDATE:20260107 , 20260109'],
      days: ['2026-01-05', '2026-01-07', '2026-01-09'],
    },
    'a blank before the colon is ignored': { lines: ['DTSTART :20260219'], days: ['2026-02-19'] },
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
    'hour 24 is an issue': { lines: ['DTSTART:20260715T240000Z', HOUR], issues: ['invalidDate events.1'] },
    'minute 60 is an issue': { lines: ['DTSTART:20260715T106000Z', HOUR], issues: ['invalidDate events.1'] },
    'second 61 is an issue': { lines: ['DTSTART:20260715T100061Z', HOUR], issues: ['invalidDate events.1'] },
    'a leap second is the second before it': {
      lines: ['DTSTART:20260701T100000Z', 'DTEND:20260701T105960Z'],
      closures: ['2026-07-01T10:00Z 2026-07-01T10:59:59.000Z'],
    },
    'another VALUE is an issue': { lines: ['DTSTART;VALUE=TEXT:20260219'], issues: ['invalidDate events.1'] },
    'two different DTSTART are an issue': {
      lines: ['DTSTART:20260219', 'DTSTART:20260220'],
      issues: ['contradiction events.1'],
    },
    'the same DTSTART twice is one DTSTART': { lines: ['DTSTART:20260219', 'DTSTART:20260219'], days: ['2026-02-19'] },
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
