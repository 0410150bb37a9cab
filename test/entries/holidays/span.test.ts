import { describe, expect, it } from 'vitest';
import { dayParts } from '../../../src/entries/holidays/span';

const parts = (date: string, rule: string) => dayParts({ date, rule });

describe('the civil days of a row', () => {
  it('is its date when the rule says nothing else', () => {
    expect(parts('2026-12-25 00:00:00', '12-25')).toEqual([{ day: 0 }]);
  });

  it('begins at the time that the rule and the date both name, and ends at midnight', () => {
    expect(parts('2026-12-24 14:00:00', '12-24 14:00 if sunday then 00:00')).toEqual([
      { day: 0, closed: '14:00-24:00' },
    ]);
    expect(parts('2028-12-24 00:00:00', '12-24 14:00 if sunday then 00:00')).toEqual([{ day: 0 }]);
  });

  it('does not believe an hour that only a host without a midnight put there', () => {
    expect(parts('2018-11-04 01:00:00', '11-04')).toEqual([{ day: 0 }]);
    expect(parts('2018-11-04 01:00:00', '11-04 PT14H')).toEqual([{ day: 0, closed: '00:00-14:00' }]);
  });

  it('lasts as long as the rule says', () => {
    expect(parts('2026-02-18 00:00:00', 'easter -46 PT14H')).toEqual([{ day: 0, closed: '00:00-14:00' }]);
    expect(parts('2026-01-01 00:00:00', '01-01 P2DT')).toEqual([{ day: 0 }, { day: 1 }]);
    expect(parts('2026-03-20 00:00:00 -0600', '1 Shawwal P3DT0H0M')).toEqual([{ day: 0 }, { day: 1 }, { day: 2 }]);
    expect(parts('2026-02-14 00:00:00', 'easter -50 PT48H')).toEqual([{ day: 0 }, { day: 1 }]);
  });

  it('cuts a duration of odd hours at each midnight', () => {
    const end = { day: 3, closed: '00:00-18:00' };
    expect(parts('2026-03-20 00:00:00 -0600', '1 Shawwal PT90H')).toEqual([{ day: 0 }, { day: 1 }, { day: 2 }, end]);
    expect(parts('2026-12-24 18:30:00', '12-24 18:30 PT10H15M')).toEqual([
      { day: 0, closed: '18:30-24:00' },
      { day: 1, closed: '00:00-04:45' },
    ]);
  });

  it('takes no duration, which the data writes as PT0H, for a whole day', () => {
    expect(parts('2026-05-01 00:00:00', '05-01 PT0H')).toEqual([{ day: 0 }]);
  });

  it('is not misled by an offset of a time zone in a rule', () => {
    expect(parts('2026-03-20 09:00:00', 'march equinox in +09:00')).toEqual([{ day: 0 }]);
  });
});
