import { describe, expect, it } from 'vitest';
import { calendar, central, changingZone, event, fixedZone, readEvent, readText, summaryOf } from './feed';

/** The zone of a time, and the source of its rules. */

const EVENING = (tzid: string) => [`DTSTART;TZID=${tzid}:20261120T180000`, 'DURATION:PT2H'];

describe('a TZID that the feed does not define', () => {
  it.each([
    ['America/Sao_Paulo', 'America/Sao_Paulo', '2026-11-20T21:00Z'],
    ['europe/berlin', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['America/New York', 'America/New_York', '2026-11-20T23:00Z'],
    ['Etc/UTC', 'Etc/UTC', '2026-11-20T18:00Z'],
    ['UTC', 'UTC', '2026-11-20T18:00Z'],
    ['Etc/GMT+3', 'Etc/GMT+3', '2026-11-20T21:00Z'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', '2026-11-20T21:00Z'],
    // Names of Windows, from the CLDR.
    ['E. South America Standard Time', 'America/Sao_Paulo', '2026-11-20T21:00Z'],
    ['W. Europe Standard Time', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['eastern standard time', 'America/New_York', '2026-11-20T23:00Z'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana', '2026-11-21T02:00Z'],
    ['GMT Standard Time', 'Europe/London', '2026-11-20T18:00Z'],
    ['AUS Central Standard Time', 'Australia/Darwin', '2026-11-20T08:30Z'],
    ['Dateline Standard Time', 'Etc/GMT+12', '2026-11-21T06:00Z'],
    ['Russia Time Zone 11', 'Asia/Kamchatka', '2026-11-20T06:00Z'],
    ['UTC-02', 'Etc/GMT+2', '2026-11-20T20:00Z'],
    ['UTC+12', 'Etc/GMT-12', '2026-11-20T06:00Z'],
    // Names with a prefix.
    ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Sao_Paulo', 'America/Sao_Paulo', '2026-11-20T21:00Z'],
    ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['/softwarestudio.org/Olson_20011030_5/America/Indiana/Knox', 'America/Indiana/Knox', '2026-11-21T00:00Z'],
    ['/citadel.org/20210210_1/UTC', 'UTC', '2026-11-20T18:00Z'],
    ['"tzone://Microsoft/Utc"', 'UTC', '2026-11-20T18:00Z'],
    ['"Europe/Berlin"', 'Europe/Berlin', '2026-11-20T17:00Z'],
  ])('%s | is %s', (tzid, zone, from) => {
    const feed = readText(calendar(...event('UID:1', ...EVENING(tzid))));
    const [closure] = summaryOf(feed).closures;
    expect([summaryOf(feed).issues, closure?.slice(0, from.length)]).toEqual([[], from]);
    expect(feed.timeZones).toEqual([{ tzid: tzid.replaceAll('"', ''), rules: 'runtime', zone }]);
  });

  it.each(['PDT', 'Nowhere/At_All', '"-03:00"', 'UTC+99', '/mozilla.org/20050126_1/Mars/Base', 'x'.repeat(500)])(
    '%s | is an issue',
    (tzid) => {
      expect(readEvent(EVENING(tzid))).toEqual({ days: [], closures: [], issues: ['unknownZone events.1'] });
    },
  );

  it('of a time with Z | is ignored', () => {
    const { closures } = readEvent(['DTSTART;TZID=Nowhere:20261120T180000Z', 'DURATION:PT2H']);
    expect(closures).toEqual(['2026-11-20T18:00Z 2026-11-20T20:00Z']);
  });
});

/** São Paulo with the rules until 2019, which many calendars still include. */
const stale = (tzid: string) =>
  changingZone(
    tzid,
    ['-0300', '19700215T000000', 'BYMONTH=2;BYDAY=3SU'],
    ['-0200', '19701018T000000', 'BYMONTH=10;BYDAY=3SU'],
  );
const STALE = '2026-11-20T20:00Z';
const TODAY = '2026-11-20T21:00Z';

describe('a zone that the feed defines', () => {
  it.each([
    ['under an IANA name | has the rules of the runtime', 'America/Sao_Paulo', 'runtime', TODAY],
    [
      'under a prefixed IANA name | has the rules of the runtime',
      '/mozilla.org/20050126_1/America/Sao_Paulo',
      'runtime',
      TODAY,
    ],
    ['under a name of Windows | has the rules of the runtime', 'E. South America Standard Time', 'runtime', TODAY],
    ['under a name of its own | has its own rules', 'Customized Time Zone', 'feed', STALE],
    ['under an ambiguous abbreviation | has its own rules', 'EST', 'feed', STALE],
  ])('%s', (_, tzid, rules, from) => {
    const feed = readText(calendar(...stale(tzid), ...event('UID:1', ...EVENING(tzid))));
    expect([summaryOf(feed).closures[0]?.slice(0, from.length), summaryOf(feed).issues]).toEqual([from, []]);
    expect(feed.timeZones).toEqual([{ tzid, rules, ...(rules === 'runtime' && { zone: 'America/Sao_Paulo' }) }]);
  });

  it('with the option timeZones: feed | has its own rules', () => {
    const text = calendar(...stale('America/Sao_Paulo'), ...event('UID:1', ...EVENING('America/Sao_Paulo')));
    const feed = readText(text, { timeZones: 'feed' });
    expect(summaryOf(feed).closures[0]?.slice(0, STALE.length)).toBe(STALE);
    expect(feed.timeZones).toEqual([{ tzid: 'America/Sao_Paulo', rules: 'feed' }]);
  });

  it('incomplete, under an IANA name | is an issue only with timeZones: feed', () => {
    const around = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'END:VTIMEZONE'];
    expect(readEvent(EVENING('Europe/Berlin'), { around }).issues).toEqual([]);
    expect(readEvent(EVENING('Europe/Berlin'), { around, timeZones: 'feed' }).issues).toEqual([
      'missing zones["Europe/Berlin"]',
    ]);
  });

  it('with one name in two calendars | applies to its own calendar', () => {
    const one = (offset: string, uid: string) =>
      calendar(
        ...fixedZone('Customized Time Zone', offset),
        ...event(`UID:${uid}`, 'DTSTART;TZID=Customized Time Zone:20260715T100000', 'DURATION:PT1H'),
      );
    const { closures, issues } = summaryOf(readText(`${one('+0200', 'a')}\r\n${one('-0300', 'b')}`));
    expect(closures).toEqual(['2026-07-15T08:00Z 2026-07-15T09:00Z', '2026-07-15T13:00Z 2026-07-15T14:00Z']);
    expect(issues).toEqual([]);
  });

  it('in another calendar | is an issue', () => {
    const user = calendar(...event('UID:b', 'DTSTART;TZID=Ours:20260715T100000', 'DURATION:PT1H'));
    const { issues } = summaryOf(readText(`${calendar(...fixedZone('Ours', '+0200'))}\r\n${user}`));
    expect(issues).toEqual(['unknownZone events.b']);
  });
});

describe('a change of offset, by the rules of the runtime and of a feed', () => {
  // Europe/Berlin: from 02:00 to 03:00 is a gap on 29 March 2026, and an overlap on 25 October.
  const situations: readonly (readonly [local: string, instant: string])[] = [
    ['20260329T015959', '2026-03-29T00:59:59.000Z'],
    ['20260329T020000', '2026-03-29T01:00Z'],
    ['20260329T023000', '2026-03-29T01:30Z'],
    ['20260329T030000', '2026-03-29T01:00Z'],
    ['20261025T015959', '2026-10-24T23:59:59.000Z'],
    ['20261025T020000', '2026-10-25T00:00Z'],
    ['20261025T023000', '2026-10-25T00:30Z'],
    ['20261025T030000', '2026-10-25T02:00Z'],
  ];
  it.each(situations)('%s | is %s', (local, instant) => {
    for (const [tzid, around] of [
      ['Europe/Berlin', []],
      ['Our Berlin', central('Our Berlin')],
    ] as const) {
      const { closures } = readEvent([`DTSTART;TZID=${tzid}:${local}`, 'DURATION:PT1S'], { around });
      expect(closures[0]?.split(' ')[0]).toBe(instant);
    }
  });

  it('has the same occurrences by both rules, on the Sundays of 29 years', () => {
    const hours = 'RRULE:FREQ=WEEKLY';
    for (const hour of ['00', '02', '03', '12']) {
      const read = (tzid: string) =>
        readEvent([`DTSTART;TZID=${tzid}:19970105T${hour}3000`, 'DURATION:PT1H', hours], {
          around: central('Our Berlin'),
          years: { from: 1998, until: 2026 },
        });
      expect(read('Our Berlin')).toEqual(read('Europe/Berlin'));
    }
  });

  it('with an occurrence in a gap | an EXDATE in UTC excepts it', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20260328T023000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'];
    expect(readEvent([...lines, 'EXDATE:20260329T013000Z']).closures).toEqual(['2026-03-28T01:30Z 2026-03-28T02:30Z']);
  });

  it('by rules that ended | the last offset applies after them, and TZOFFSETFROM before them', () => {
    const around = [
      'BEGIN:VTIMEZONE',
      'TZID:Ended',
      'BEGIN:STANDARD',
      'DTSTART:19900101T000000',
      'TZOFFSETFROM:+0500',
      'TZOFFSETTO:+0600',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19910601T000000',
      'TZOFFSETFROM:+0600',
      'TZOFFSETTO:+0700',
      'RRULE:FREQ=YEARLY;UNTIL=19930531T180000Z',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const at = (year: number) =>
      readEvent([`DTSTART;TZID=Ended:${year}0701T120000`, 'DURATION:PT1H'], {
        around,
        years: { from: year, until: year },
      }).closures[0]?.slice(11, 16);
    expect([at(1980), at(1990), at(1992), at(2026)]).toEqual(['07:00', '06:00', '05:00', '05:00']);
  });
});

describe('X-WR-TIMEZONE', () => {
  const floating = ['DTSTART:20260801T140000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20260802T140000'];

  it('is the zone of times without a zone', () => {
    const feed = readText(calendar('X-WR-TIMEZONE:Europe/Berlin', ...event('UID:1', ...floating)));
    expect(summaryOf(feed)).toEqual({
      days: [],
      closures: ['2026-08-01T12:00Z 2026-08-01T13:00Z', '2026-08-02T12:00Z 2026-08-02T13:00Z'],
      issues: [],
    });
    expect(feed.timeZones).toEqual([{ tzid: 'Europe/Berlin', rules: 'runtime', zone: 'Europe/Berlin' }]);
  });

  it('of a zone that the feed defines | has the rules of the feed', () => {
    const around = [...fixedZone('Ours', '-0400'), 'X-WR-TIMEZONE:Ours'];
    expect(readEvent(['DTSTART:20260801T140000', 'DURATION:PT1H'], { around }).closures).toEqual([
      '2026-08-01T18:00Z 2026-08-01T19:00Z',
    ]);
  });

  it('with dates only | changes nothing', () => {
    const { days, closures } = readEvent(['DTSTART:20260801'], { around: ['X-WR-TIMEZONE:Europe/Berlin'] });
    expect([days, closures]).toEqual([['2026-08-01'], []]);
  });

  it('with an unknown name | is an issue, and the times close parts of days', () => {
    expect(readEvent(['DTSTART:20260801T140000', 'DURATION:PT1H'], { around: ['X-WR-TIMEZONE:Nowhere'] })).toEqual({
      days: ['2026-08-01 14:00-15:00'],
      closures: [],
      issues: ['unknownZone X-WR-TIMEZONE'],
    });
  });
});

describe('a name of Windows', () => {
  const named = (name: string) => {
    const feed = readText(calendar(...event('UID:1', ...EVENING(name))));
    return feed.timeZones[0]?.zone;
  };
  // Names of Windows 11 from which the zone is not obvious.
  it.each([
    ['Arab Standard Time', 'Asia/Riyadh'],
    ['Arabian Standard Time', 'Asia/Dubai'],
    ['Arabic Standard Time', 'Asia/Baghdad'],
    ['Aus Central W. Standard Time', 'Australia/Eucla'],
    ['Canada Central Standard Time', 'America/Regina'],
    ['Cen. Australia Standard Time', 'Australia/Adelaide'],
    ['Central America Standard Time', 'America/Guatemala'],
    ['Central Asia Standard Time', 'Asia/Bishkek'],
    ['Central Europe Standard Time', 'Europe/Budapest'],
    ['Central European Standard Time', 'Europe/Warsaw'],
    ['Central Standard Time (Mexico)', 'America/Mexico_City'],
    ['FLE Standard Time', 'Europe/Kiev'],
    ['GTB Standard Time', 'Europe/Bucharest'],
    ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['Line Islands Standard Time', 'Pacific/Kiritimati'],
    ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
    ['N. Central Asia Standard Time', 'Asia/Novosibirsk'],
    ['North Asia East Standard Time', 'Asia/Irkutsk'],
    ['Romance Standard Time', 'Europe/Paris'],
    ['SA Eastern Standard Time', 'America/Cayenne'],
    ['SA Pacific Standard Time', 'America/Bogota'],
    ['SA Western Standard Time', 'America/La_Paz'],
    ['Sao Tome Standard Time', 'Africa/Sao_Tome'],
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['US Eastern Standard Time', 'America/Indianapolis'],
    ['W. Central Africa Standard Time', 'Africa/Lagos'],
  ])('%s | is %s', (name, zone) => expect(named(name)).toBe(zone));
});
