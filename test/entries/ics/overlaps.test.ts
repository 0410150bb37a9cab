import { describe } from 'vitest';
import { changingZone } from './feed';
import { HOUR, table } from './situations';

/**
 * The clocks of Berlin show the times from 02:00 to 03:00 twice on 25 October 2026: first in summer time, from 00:00 to
 * 01:00 in UTC, and again in winter time, from 01:00 to 02:00 in UTC. A local time there is the first of both instants.
 */

const DAILY = ['DTSTART;TZID=Europe/Berlin:20261024T023000', 'DURATION:PT15M'];
const SATURDAY = '2026-10-24T00:30Z 2026-10-24T00:45Z';
const SUNDAY = '2026-10-25T00:30Z 2026-10-25T00:45Z';

describe('an occurrence in an overlap', () => {
  table({
    'is included by an UNTIL within the second hour, which is later': {
      lines: [...DAILY, 'RRULE:FREQ=DAILY;UNTIL=20261025T011000Z'],
      closures: [SATURDAY, SUNDAY],
    },
    'is excluded by an UNTIL earlier in the first hour': {
      lines: [...DAILY, 'RRULE:FREQ=DAILY;UNTIL=20261025T002959Z'],
      closures: [SATURDAY],
    },
    'is not excepted by the same local time in the second hour': {
      lines: [...DAILY, 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20261025T013000Z'],
      closures: [SATURDAY, SUNDAY],
    },
    'is excepted by its own instant': {
      lines: [...DAILY, 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20261025T003000Z'],
      closures: [SATURDAY],
    },
    'in the second hour, by RDATE in UTC, is not excepted by the first': {
      lines: [...DAILY, 'RDATE:20261025T013000Z', 'EXDATE;TZID=Europe/Berlin:20261025T023000'],
      closures: [SATURDAY, '2026-10-25T01:30Z 2026-10-25T01:45Z'],
    },
  });
});

describe('an occurrence at the instant at which clocks go back from midnight', () => {
  // At 22:00 in UTC on 24 October, it becomes 23:00 on the same day again.
  const around = changingZone(
    'Own',
    ['+0100', '19961025T000000', 'BYMONTH=10;BYMONTHDAY=25'],
    ['+0200', '19960325T000000', 'BYMONTH=3;BYMONTHDAY=25'],
  );
  const lines = ['DTSTART;TZID=Own:20261001T120000', HOUR, 'RDATE:20261024T220000Z'];
  const first = '2026-10-01T10:00Z 2026-10-01T11:00Z';

  table({
    'is on the day before': { around, lines: [...lines, 'EXDATE;VALUE=DATE:20261024'], closures: [first] },
    'is not on the day that has not begun': {
      around,
      lines: [...lines, 'EXDATE;VALUE=DATE:20261025'],
      closures: [first, '2026-10-24T22:00Z 2026-10-24T23:00Z'],
    },
  });
});
