import { describe, expect, it } from 'vitest';
import { calendar, event, fixedZone, readText } from './feed';

const DATE = 'DTSTART;VALUE=DATE:20260105';
const TIME = 'DTSTART:20260105T090000Z';
const LOCAL = ['DTSTART:20260105T090000', 'DURATION:PT1H'];
const issuesOf = (...lines: readonly string[]) =>
  readText(calendar(...lines)).issues.map(
    ({ path, expected, received }) => `${path}: ${expected}, received ${received}`,
  );

/** The lines of an event, what its issue expects, and what it received. */
const OF_EVENTS: readonly (readonly [lines: readonly string[], expected: string, received: string])[] = [
  [[DATE, 'no colon'], 'lines of a name, a colon and a value', '"no colon"'],
  [['SUMMARY:no start'], 'DTSTART', 'none'],
  [['DTSTART;VALUE=PLACE:20260105'], 'a DATE or DATE-TIME in DTSTART', 'VALUE="PLACE"'],
  [
    ['DTSTART:20260230'],
    'an existing date in DTSTART, written as 20260219, 20260219T090000 or 20260219T090000Z',
    '"20260230"',
  ],
  [
    ['DTSTART:20260105T090000+0100', 'DURATION:PT1H'],
    'a time with Z or a TZID in DTSTART, not an offset',
    '"20260105T090000+0100"',
  ],
  [['DTSTART;VALUE=DATE:20260105T090000'], 'a date in DTSTART, because of VALUE=DATE', '"20260105T090000"'],
  [[TIME], 'a DTEND or a DURATION: without one, an event at a time has no length and closes nothing', 'none'],
  [[TIME, 'DURATION:PT0S'], 'a DURATION of more than zero: an event of no length closes nothing', 'PT0S'],
  [[DATE, 'DURATION:PT36H'], 'a DURATION of whole days, because DTSTART is a date', 'PT36H'],
  [[TIME, 'DURATION:1h'], 'a duration such as P1D or PT1H30M', '"1h"'],
  [[TIME, 'DURATION:-PT1H'], 'a duration that is not negative', '"-PT1H"'],
  [[TIME, 'DTEND:20260105T090000Z'], 'a DTEND after DTSTART: an event of no length closes nothing', '0 s'],
  [[TIME, 'DTEND:20260105T080000Z'], 'an end after the start', '-3600 s'],
  [[DATE, 'DTEND:20260106T090000'], 'an end that is a date, like the start', 'a time'],
  [
    [TIME, 'DTEND;VALUE=DATE:20260106'],
    'an end that is a time, like the start, and with a zone only if the start has one',
    'a date',
  ],
  [[DATE, 'DTEND;VALUE=DATE:20260106', 'DURATION:P1D'], 'DTEND or DURATION; DTEND is used', 'both'],
  [[DATE, 'RECURRENCE-ID;RANGE=THISANDPRIOR:20260105'], 'a RANGE of THISANDFUTURE', 'THISANDPRIOR'],
  [[DATE, `RECURRENCE-ID;RANGE=${'A'.repeat(100)}:20260105`], 'a RANGE of THISANDFUTURE', 'A'.repeat(60)],
  [[DATE, 'DTSTART;VALUE=DATE:20260106', 'DTSTART;VALUE=DATE:20260107'], 'one DTSTART', '3'],
  [[DATE, 'EXRULE:FREQ=DAILY'], 'EXDATE', 'EXRULE'],
  [
    [DATE, 'RRULE:FREQ=DAILY;BYHOUR=9'],
    'a rule of FREQ, INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYMONTHDAY, BYYEARDAY, BYDAY, BYSETPOS',
    '"BYHOUR"',
  ],
  [[DATE, 'RRULE:FREQ=DAILY;FREQ=DAILY'], 'one FREQ in a rule', '"FREQ=DAILY;FREQ=DAILY"'],
  [[DATE, 'RRULE:FREQ=HOURLY'], 'a FREQ of YEARLY, MONTHLY, WEEKLY, DAILY', 'HOURLY'],
  [[DATE, 'RRULE:COUNT=3'], 'a FREQ of YEARLY, MONTHLY, WEEKLY, DAILY', 'none'],
  [[DATE, 'RRULE:FREQ=DAILY;INTERVAL=0'], 'a whole number from 1 to 9007199254740991 in INTERVAL', '"0"'],
  [[DATE, 'RRULE:FREQ=DAILY;COUNT=none'], 'a whole number from 1 to 9007199254740991 in COUNT', '"none"'],
  [[DATE, 'RRULE:FREQ=YEARLY;BYMONTH=13'], 'a whole number from 1 to 12 in BYMONTH', '"13"'],
  [[DATE, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=32'], 'a whole number from -31 to 31 in BYMONTHDAY', '"32"'],
  [[DATE, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=0'], 'a position from 1, or from -1 backwards, in BYMONTHDAY', '"0"'],
  [[DATE, 'RRULE:FREQ=YEARLY;BYYEARDAY=367'], 'a whole number from -366 to 366 in BYYEARDAY', '"367"'],
  [[DATE, 'RRULE:FREQ=MONTHLY;BYDAY=XX'], 'one of SU, MO, TU, WE, TH, FR, SA', '"XX"'],
  [[DATE, 'RRULE:FREQ=MONTHLY;BYDAY=54MO'], 'a whole number from -53 to 53 in BYDAY', '"54"'],
  [[DATE, 'RRULE:FREQ=WEEKLY;BYDAY=1MO'], 'weekdays without a number in BYDAY of a WEEKLY rule', '"1MO"'],
  [[DATE, 'RRULE:FREQ=DAILY;BYDAY=1MO'], 'weekdays without a number in BYDAY of a DAILY rule', '"1MO"'],
  [[DATE, 'RRULE:FREQ=YEARLY;BYSETPOS=367'], 'a whole number from -366 to 366 in BYSETPOS', '"367"'],
  [
    [DATE, 'RRULE:FREQ=DAILY;COUNT=3;UNTIL=20260108'],
    'UNTIL or COUNT, not both',
    '"FREQ=DAILY;COUNT=3;UNTIL=20260108"',
  ],
  [[DATE, 'RRULE:FREQ=YEARLY;BYMONTH=2'], 'a DTSTART that its RRULE includes', '2026-01-05'],
  [[DATE, 'RDATE;VALUE=PERIOD:20260107T090000/PT1H'], 'dates in RDATE, because DTSTART is a date', 'a period'],
  [[TIME, 'DURATION:PT1H', 'RDATE;VALUE=DATE:20260107'], 'times in RDATE, because DTSTART is a time', 'a date'],
  [
    [TIME, 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20260107T090000Z/PT0S'],
    'a period that ends after it starts',
    '"20260107T090000Z/PT0S"',
  ],
  [
    [TIME, 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20260107T090000Z/PT1H/PT1H'],
    'a period of two times',
    '"20260107T090000Z/PT1H/PT1H"',
  ],
  [[TIME, 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20260107T090000Z'], 'periods in RDATE', '"20260107T090000Z"'],
  [[TIME, 'DURATION:PT1H', 'EXDATE:20260107T090000Z/PT1H'], 'dates in EXDATE', '"20260107T090000Z/PT1H"'],
  [[DATE, `RRULE:FREQ=${'X'.repeat(100)}`], 'a FREQ of YEARLY, MONTHLY, WEEKLY, DAILY', 'X'.repeat(60)],
  [
    [DATE, 'RRULE:FREQ=DAILY;UNTIL=20260230'],
    'an existing date in UNTIL, written as 20260219, 20260219T090000 or 20260219T090000Z',
    '"20260230"',
  ],
  [
    [...LOCAL, 'RRULE:FREQ=DAILY;UNTIL=20260105T090000Z'],
    'an UNTIL without Z, because DTSTART has no zone; it is read as a local time',
    '20260105T090000Z',
  ],
  [
    [...LOCAL, 'EXDATE:20260107T090000,20260108T090000Z'],
    'EXDATE and RECURRENCE-ID without a zone, because DTSTART has none; they are read as local times',
    'one with a zone',
  ],
  [
    [DATE, 'RECURRENCE-ID:20260105', 'RDATE:20260107'],
    'no RRULE or RDATE in an event with a RECURRENCE-ID; the event is read once',
    'RDATE',
  ],
  [['DTSTART;=DATE:20260105'], 'a value that RFC 5545 allows', `"Empty parameter name in ';=DATE:20260105'"`],
];

describe('the issue of an event says what is expected', () => {
  it.each(OF_EVENTS.map(([lines, expected, received]) => ({ lines, expected, received })))(
    '$lines',
    ({ lines, expected, received }) => {
      const issues = issuesOf(...event('UID:1', ...lines));
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatch(/^events(\[1\]|\.1)[^:]*: /);
      expect(issues[0]?.replace(/^[^:]*: /, '')).toBe(`${expected}, received ${received}`);
    },
  );

  it('with the UID of another event', () => {
    expect(issuesOf(...event('UID:1', DATE, 'SEQUENCE:3'), ...event('UID:1', DATE, 'SEQUENCE:4'))).toEqual([
      'events.1: a UID of its own, received another event with this UID, whose SEQUENCE is at least 3',
    ]);
  });

  it('without an end', () => {
    expect(issuesOf('BEGIN:VEVENT', 'UID:1', DATE, ...event('UID:2', DATE))).toEqual([
      'events.1: END:VEVENT, received none',
    ]);
  });
});

describe('the issue of a calendar says what is expected', () => {
  it.each([
    ['METHOD;X:CANCEL', 'METHOD'],
    ['X-WR-CALNAME;X:Ours', 'X-WR-CALNAME'],
    ['X-WR-TIMEZONE;X:UTC', 'X-WR-TIMEZONE'],
  ])('of the malformed line %s', (line, path) => {
    expect(readText(calendar(line)).issues.map((issue) => `${issue.code} ${issue.path}`)).toEqual([
      `unknownValue ${path}`,
    ]);
  });

  it('of a zone with a malformed name', () => {
    const [begin = '', , ...rest] = fixedZone('Own', '+0100');
    const { issues } = readText(calendar(begin, 'TZID;X:Own', ...rest));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknownValue zones', 'missing zones[""]']);
  });

  it('of a zone that an event needs', () => {
    expect(issuesOf(...event('UID:1', 'DTSTART;TZID=PDT:20260105T090000', 'DURATION:PT1H'))).toEqual([
      'events.1: a TZID that the calendar defines, or the name of a time zone, received "PDT"',
    ]);
  });

  it('of an event with blanks around its UID', () => {
    expect(issuesOf(...event('UID: 1 '))).toEqual(['events.1: DTSTART, received none']);
  });

  it('of a zone without a name', () => {
    const [begin = '', , ...rest] = fixedZone('Own', '+0100');
    expect(issuesOf(begin, ...rest)).toEqual(['zones[""]: TZID, received none']);
  });

  it('of a zone that is unknown', () => {
    expect(issuesOf('X-WR-TIMEZONE:Atlantis')).toEqual([
      'X-WR-TIMEZONE: the name of a time zone; times without a zone are read as local times of the calendar that uses them, received "Atlantis"',
    ]);
  });

  it('of a component that is no event', () => {
    expect(issuesOf('BEGIN:VTODO', 'UID:7', 'END:VTODO')).toEqual([
      'VTODO.7: an event: other components close nothing, received VTODO',
    ]);
  });
});

describe('blanks in a feed', () => {
  it('around the name of a zone are ignored', () => {
    const [begin = '', , ...rest] = fixedZone('Own', '+0200');
    const start = 'DTSTART;TZID=Own:20260105T090000';
    const feed = calendar(begin, 'TZID: Own ', ...rest, ...event('UID:1', start, 'DURATION:PT1H'));
    expect(readText(feed).closures).toEqual([{ from: '2026-01-05T07:00:00.000Z', until: '2026-01-05T08:00:00.000Z' }]);
  });

  it('around the zone of the calendar are ignored', () => {
    const feed = calendar('X-WR-TIMEZONE: Asia/Tokyo ', ...event('UID:1', 'DTSTART:20260105T090000', 'DURATION:PT1H'));
    expect(readText(feed).closures.map(({ from }) => from)).toEqual(['2026-01-05T00:00:00.000Z']);
  });

  it('at the start of a line continue the line before', () => {
    const feed = calendar(...event('UID:1', DATE, 'SUMMARY:New', '\t Year', '  ’s Eve', '   '));
    expect(readText(feed).holidays.holidaysIn(2026)).toEqual([{ date: '2026-01-05', name: 'New Year ’s Eve' }]);
  });
});
