import { describe } from 'vitest';
import { central } from './feed';
import { table } from './situations';

/** The length of an event, by DTEND, by DURATION or by a period. */

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
    'is an issue for a period of no length': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/PT0S'],
      closures: [first],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a period of three parts': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/PT1H/PT1H'],
      closures: [first],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a period with a malformed end': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/20260121T123000P'],
      closures: [first],
      issues: ['invalidDate events.1'],
    },
    'is an issue for a period in a series of whole days': {
      lines: ['DTSTART:20260114', 'RDATE;VALUE=PERIOD:20260121T093000Z/PT1H'],
      days: ['2026-01-14'],
      issues: ['invalidDate events.1'],
    },
    'is that of a duration with a plus': {
      lines: [...meeting, 'RDATE;VALUE=PERIOD:20260121T093000Z/+PT3H'],
      closures: [first, '2026-01-21T09:30Z 2026-01-21T12:30Z'],
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
    'is an issue for a date with 36 hours': {
      lines: ['DTSTART:20260114', 'DURATION:PT36H'],
      issues: ['invalidRange events.1'],
    },
    'is an issue for a duration without a number': {
      lines: ['DTSTART:20260114', 'DURATION:PT'],
      issues: ['invalidAmount events.1'],
    },
    'is an issue for a number without a duration': {
      lines: ['DTSTART:20260114', 'DURATION:24'],
      issues: ['invalidAmount events.1'],
    },
    'is the sum of the units of a duration': {
      lines: ['DTSTART:20260114T093000Z', 'DURATION:P1W2DT3H4M5S'],
      closures: ['2026-01-14T09:30Z 2026-01-23T12:34:05.000Z'],
    },
    'lasts until the end of 9999, for a very long duration in a zone': {
      lines: ['DTSTART;TZID=Europe/Berlin:20260114T103000', 'DURATION:P9999999999W'],
      closures: ['2026-01-14T09:30Z 9999-12-31T23:59:59.000Z'],
    },
    'lasts until the end of 9999, for a very long duration in a zone of the feed': {
      around: central('Ours'),
      lines: ['DTSTART;TZID=Ours:20260114T103000', 'DURATION:P9999999999W'],
      closures: ['2026-01-14T09:30Z 9999-12-31T23:59:59.000Z'],
    },
    'is one day for a date that ends on its own day': {
      lines: ['DTSTART:20260114', 'DTEND:20260114'],
      days: ['2026-01-14'],
    },
    'is a day for a date with 24 hours': { lines: ['DTSTART:20260114', 'DURATION:PT24H'], days: ['2026-01-14'] },
    'is by DTEND if there is a DURATION, too, with an issue': {
      lines: ['DTSTART:20260114', 'DTEND:20260115', 'DURATION:P3D'],
      days: ['2026-01-14'],
      issues: ['contradiction events.1'],
    },
  });
});
