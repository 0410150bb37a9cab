import { describe, expect, it } from 'vitest';
import { calendar, event, readEvent, readText, summaryOf } from './feed';

/** The offsets of a zone by the rules of its VTIMEZONE (RFC 5545, 3.6.5). */

const change = (start: string, from: string, to: string, ...rules: readonly string[]) => [
  'BEGIN:STANDARD',
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...rules,
  'END:STANDARD',
];
const zone = (...lines: readonly string[]) => ['BEGIN:VTIMEZONE', 'TZID:Own', ...lines, 'END:VTIMEZONE'];

/** Returns the instant of a local time in the zone. */
const instantOf = (around: readonly string[], local: string) => {
  const year = Number(local.slice(0, 4));
  const years = { from: year - 1, until: year + 1 };
  const { closures, issues } = readEvent([`DTSTART;TZID=Own:${local}`, 'DURATION:PT1S'], { around, years });
  expect(issues).toEqual([]);
  return closures[0]?.split(' ')[0];
};

/** Returns the offsets at noon of dates, as hours east of UTC: noon minus the UTC hour at noon. */
const offsetsOn = (around: readonly string[], dates: readonly string[]) =>
  dates.map((date) => 12 - Number(instantOf(around, `${date}T120000`)?.slice(11, 13)));

describe('an offset', () => {
  it.each([
    ['+0530', '2026-06-01T06:30Z'],
    ['-0330', '2026-06-01T15:30Z'],
    ['+05:30', '2026-06-01T06:30Z'],
    ['+001720', '2026-06-01T11:42:40.000Z'],
    ['-00:17:20', '2026-06-01T12:17:20.000Z'],
    ['+2359', '2026-05-31T12:01Z'],
  ])('of %s | noon is %s', (offset, instant) => {
    expect(instantOf(zone(...change('20000101T000000', offset, offset)), '20260601T120000')).toBe(instant);
  });
});

describe('a zone that changes once, on 1 June 2015 at 02:00, from +1 to +3', () => {
  const moved = zone(...change('20150601T020000', '+0100', '+0300'));

  it.each([
    ['20150101T120000', '2015-01-01T11:00Z', 'earlier in the year'],
    ['20140101T120000', '2014-01-01T11:00Z', 'in the year before'],
    ['20150601T015959', '2015-06-01T00:59:59.000Z', 'the last second before the change'],
    ['20150601T020000', '2015-06-01T01:00Z', 'the first second of the gap'],
    ['20150601T035959', '2015-06-01T02:59:59.000Z', 'the last second of the gap'],
    ['20150601T040000', '2015-06-01T01:00Z', 'after the gap'],
    ['20151201T120000', '2015-12-01T09:00Z', 'later in the year'],
    ['20160101T120000', '2016-01-01T09:00Z', 'in the year after'],
    ['20260101T120000', '2026-01-01T09:00Z', 'years after'],
  ])('%s is %s, %s', (local, instant) => expect(instantOf(moved, local)).toBe(instant));
});

describe('a zone with several changes', () => {
  it('before all of them | has the TZOFFSETFROM of the earliest, in any order', () => {
    const later = change('19961027T030000', '+0200', '+0100');
    const earlier = change('19960331T020000', '+0500', '+0200');
    expect(offsetsOn(zone(...later, ...earlier), ['19960101', '19900101'])).toEqual([5, 5]);
    expect(offsetsOn(zone(...earlier, ...later), ['19960101', '19900101'])).toEqual([5, 5]);
  });

  it('by RDATE | has the offset of the latest of them', () => {
    const first = change('19900601T000000', '+0200', '+0100', 'RDATE:19920601T000000');
    const second = change('19910601T000000', '+0100', '+0200', 'RDATE:19940601T000000,19980601T000000');
    const dates = ['19900701', '19910701', '19920701', '19930701', '19940701', '19970701', '19980701', '20260701'];
    expect(offsetsOn(zone(...first, ...second), dates)).toEqual([1, 2, 1, 1, 2, 2, 2, 2]);
  });

  it('by RDATE, three years apart | has the offset of the last one that has passed', () => {
    const first = change('19900601T000000', '+0200', '+0100');
    const second = change('19930601T000000', '+0100', '+0200', 'RDATE:19990601T000000');
    const third = change('19960601T000000', '+0200', '+0100');
    expect(offsetsOn(zone(...first, ...second, ...third), ['19921201', '19951201', '19981201', '20011201'])).toEqual([
      1, 2, 1, 2,
    ]);
  });

  it('by an RDATE in UTC | changes at that instant', () => {
    const winter = change('19901001T000000', '+0300', '+0100');
    // 02:00 UTC is 03:00 at +1; the clocks then show 05:00.
    const moved = zone(...change('19900101T000000', '+0100', '+0300', 'RDATE:20150601T020000Z'), ...winter);
    expect(instantOf(moved, '20150601T025959')).toBe('2015-06-01T01:59:59.000Z');
    expect(instantOf(moved, '20150601T043000')).toBe('2015-06-01T03:30Z');
    expect(instantOf(moved, '20150601T050000')).toBe('2015-06-01T02:00Z');
  });

  it('every ten years | has the offset of the last one', () => {
    const first = change('19900101T000000', '+0200', '+0100', 'RRULE:FREQ=YEARLY;INTERVAL=10');
    const second = change('19950101T000000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;INTERVAL=10');
    const dates = ['19930701', '19980701', '20030701', '20080701', '20130701', '20180701'];
    expect(offsetsOn(zone(...first, ...second), dates)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('at one instant | has the offset of the last of them in the feed', () => {
    const [one, two] = [change('20150601T000000', '+0100', '+0200'), change('20150601T000000', '+0100', '+0300')];
    expect(offsetsOn(zone(...one, ...two), ['20150701', '20260701'])).toEqual([3, 3]);
    expect(offsetsOn(zone(...two, ...one), ['20150701', '20260701'])).toEqual([2, 2]);
  });

  it('on 1 January | a later instant of the old year, by UTC, is in the new year', () => {
    // The change from +2 to +1 is at 22:00 UTC of 31 December, so 00:30 is 23:30 UTC.
    const around = zone(...change('20260101T000000', '+0200', '+0100'));
    const lines = ['DTSTART;TZID=Own:20251231T003000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];
    const years = { from: 2025, until: 2026 };
    expect(readEvent([...lines, 'EXDATE:20251231T233000Z'], { around, years }).closures).toEqual([
      '2025-12-30T22:30Z 2025-12-30T23:30Z',
      '2026-01-01T23:30Z 2026-01-02T00:30Z',
    ]);
  });
});

describe('a zone with summer time from 1 June at 12:00, +1, to 1 September at 12:00', () => {
  const withRule = (end: string) =>
    zone(
      ...change('19900901T120000', '+0200', '+0100', 'RRULE:FREQ=YEARLY'),
      ...change('19910601T120000', '+0100', '+0200', `RRULE:FREQ=YEARLY;${end}`),
    );
  const summers = (end: string) =>
    offsetsOn(withRule(end), ['19910701', '19940701', '19950701', '19960701', '20260701']).join(' ');
  const LAST_IN_1995 = '2 2 2 1 1';
  const LAST_IN_1994 = '2 2 1 1 1';

  // The change of 1 June 1995 is at 11:00 UTC.
  it.each([
    ['UNTIL=19950601T110000Z', LAST_IN_1995],
    ['UNTIL=19950601T105959Z', LAST_IN_1994],
    ['UNTIL=19950601T120000', LAST_IN_1995],
    ['UNTIL=19950601T115959', LAST_IN_1994],
    ['UNTIL=19950601', LAST_IN_1995],
    ['UNTIL=19950531', LAST_IN_1994],
    ['COUNT=5', LAST_IN_1995],
    ['COUNT=4', LAST_IN_1994],
  ])('and %s | the offsets of July in 1991, 1994, 1995, 1996 and 2026 are %s', (end, offsets) =>
    expect(summers(end)).toBe(offsets),
  );
});

describe('a zone with changes at midnight of 1 January and 1 July', () => {
  const zoneUntil = (until: string) =>
    zone(
      ...change('19900701T000000', '+0200', '+0100', 'RRULE:FREQ=YEARLY'),
      ...change('19910101T000000', '+0100', '+0200', `RRULE:FREQ=YEARLY;UNTIL=${until}`),
    );

  it('until 1 January 2000 | has the change of that day', () => {
    expect(offsetsOn(zoneUntil('20000101'), ['19990101', '20000101', '20010101'])).toEqual([2, 2, 1]);
    expect(offsetsOn(zoneUntil('19991231T230000Z'), ['19990101', '20000101', '20010101'])).toEqual([2, 2, 1]);
  });

  it('until 31 December 1999 | does not have the change of the day after', () => {
    expect(offsetsOn(zoneUntil('19991231'), ['19990101', '20000101', '20010101'])).toEqual([2, 1, 1]);
  });
});

describe('the lines of a VTIMEZONE', () => {
  const offsetOf = (...lines: readonly string[]) => offsetsOn(zone(...lines), ['20260601'])[0];
  const inner = change('20000101T000000', '+0100', '+0300').slice(1, -1);

  it.each<readonly [string, readonly string[]]>([
    ['in lower case', ['begin:standard', ...inner.map((line) => line.toLowerCase()), 'end:standard']],
    ['with blanks', ['BEGIN : STANDARD ', ...inner, 'END : STANDARD ']],
    ['with a COMMENT of a BEGIN', ['BEGIN:STANDARD', ...inner, 'COMMENT:BEGIN:STANDARD', 'END:STANDARD']],
    ['with a DAYLIGHT', ['BEGIN:DAYLIGHT', ...inner, 'END:DAYLIGHT']],
  ])('%s | are read', (_, lines) => expect(offsetOf(...lines)).toBe(3));

  it('with an UNTIL that is no date | are an issue that names UNTIL', () => {
    const around = zone(...change('20000101T000000', '+0100', '+0300', 'RRULE:FREQ=YEARLY;UNTIL=20260230'));
    const feed = readText(calendar(...around, ...event('UID:1', 'DTSTART;TZID=Own:20260601T120000', 'DURATION:PT1H')));
    expect(summaryOf(feed).issues).toEqual(['invalidDate zones.Own', 'unknownZone events.1']);
    expect(feed.issues[0]?.expected).toContain('an existing date in UNTIL');
  });
});
