import { describe, expect, it } from 'vitest';
import { dayParts } from '../../../src/entries/holidays/day-parts';

const parts = (date: string, rule: string) => dayParts({ date, rule });

describe('dayParts of a row', () => {
  it('without a time or a duration in its rule | is its whole date', () => {
    expect(parts('2026-12-25 00:00:00', '12-25')).toEqual([{ day: 0 }]);
  });

  it('with the same time in rule and date | begins at that time and ends at midnight', () => {
    expect(parts('2026-12-24 14:00:00', '12-24 14:00 if sunday then 00:00')).toEqual([
      { day: 0, closed: '14:00-24:00' },
    ]);
    expect(parts('2028-12-24 00:00:00', '12-24 14:00 if sunday then 00:00')).toEqual([{ day: 0 }]);
  });

  it('with 01:00 in its date only, from a host without a midnight | begins at 00:00', () => {
    expect(parts('2018-11-04 01:00:00', '11-04')).toEqual([{ day: 0 }]);
    expect(parts('2018-11-04 01:00:00', '11-04 PT14H')).toEqual([{ day: 0, closed: '00:00-14:00' }]);
  });

  it('with a duration in its rule | lasts that long', () => {
    expect(parts('2026-02-18 00:00:00', 'easter -46 PT14H')).toEqual([{ day: 0, closed: '00:00-14:00' }]);
    expect(parts('2026-01-01 00:00:00', '01-01 P2DT')).toEqual([{ day: 0 }, { day: 1 }]);
    expect(parts('2026-03-20 00:00:00 -0600', '1 Shawwal P3DT0H0M')).toEqual([{ day: 0 }, { day: 1 }, { day: 2 }]);
    expect(parts('2026-02-14 00:00:00', 'easter -50 PT48H')).toEqual([{ day: 0 }, { day: 1 }]);
  });

  it('with a duration past midnight | is cut at each midnight', () => {
    const end = { day: 3, closed: '00:00-18:00' };
    expect(parts('2026-03-20 00:00:00 -0600', '1 Shawwal PT90H')).toEqual([{ day: 0 }, { day: 1 }, { day: 2 }, end]);
    expect(parts('2026-12-24 18:30:00', '12-24 18:30 PT10H15M')).toEqual([
      { day: 0, closed: '18:30-24:00' },
      { day: 1, closed: '00:00-04:45' },
    ]);
  });

  it('with the duration PT0H | is a whole day', () => {
    expect(parts('2026-05-01 00:00:00', '05-01 PT0H')).toEqual([{ day: 0 }]);
  });

  it('with an offset in its rule | is a whole day', () => {
    expect(parts('2026-03-20 09:00:00', 'march equinox in +09:00')).toEqual([{ day: 0 }]);
  });
});
