import { describe, expect, it } from 'vitest';
import { calendar, changingZone, event, fixedZone, readEvent, readText, summaryOf } from './feed';

/** The zone of a time, and the source of its rules. */

const EVENING = (tzid: string) => [`DTSTART;TZID=${tzid}:20261120T180000`, 'DURATION:PT2H'];
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
