import { describe, expect, it } from 'vitest';
import { central, readEvent } from './feed';

/** The instant of a local time where the offset of its zone changes. */

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
