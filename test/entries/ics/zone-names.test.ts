import { describe, expect, it } from 'vitest';
import { calendar, event, readEvent, readText, summaryOf } from './feed';

/** The names of zones that a feed does not define. */

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
    ['/example.org/zones/2021a/Europe/Berlin', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['/example.org/W. Europe Standard Time', 'Europe/Berlin', '2026-11-20T17:00Z'],
    ['"Europe/Berlin"', 'Europe/Berlin', '2026-11-20T17:00Z'],
  ])('%s | is %s', (tzid, zone, from) => {
    const feed = readText(calendar(...event('UID:1', ...EVENING(tzid))));
    const [closure] = summaryOf(feed).closures;
    expect([summaryOf(feed).issues, closure?.slice(0, from.length)]).toEqual([[], from]);
    expect(feed.timeZones).toEqual([{ tzid: tzid.replaceAll('"', ''), rules: 'runtime', zone }]);
  });

  it.each([
    'PDT',
    'Nowhere/At_All',
    '"-03:00"',
    'UTC+99',
    '/mozilla.org/20050126_1/Mars/Base',
    // A single word is a zone only after a clear prefix.
    'Office/UTC',
    'Martian Standard Time',
    'x'.repeat(500),
    `/${'x'.repeat(500)}/Europe/Berlin`,
  ])('%s | is an issue', (tzid) => {
    expect(readEvent(EVENING(tzid))).toEqual({ days: [], closures: [], issues: ['unknownZone events.1'] });
  });

  it('of a time with Z | is ignored', () => {
    const { closures } = readEvent(['DTSTART;TZID=Nowhere:20261120T180000Z', 'DURATION:PT2H']);
    expect(closures).toEqual(['2026-11-20T18:00Z 2026-11-20T20:00Z']);
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
