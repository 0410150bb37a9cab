import { describe, expect, it } from 'vitest';
import { isClockTime, isPartOfDay, parseTime } from '../../src/input/local-time';

describe('a clock time', () => {
  it.each(['00:00', '09:30', '23:59'])('%s is a clock time', (text) => {
    expect(isClockTime(text)).toBe(true);
    expect(parseTime(text)).toBeTypeOf('number');
  });

  it.each(['24:00', '12:60', '25:00', '9:30', '09:30:00', '0930', ' 9:30', '09:30\n', '', '٠٩:٣٠'])(
    '%j is not a clock time',
    (text) => {
      expect(isClockTime(text)).toBe(false);
    },
  );

  it.each([[930], [null], [undefined], [['09:30']]])('%j, which is not a string, is not a clock time', (value) => {
    expect(isClockTime(value)).toBe(false);
  });
});

describe('a part of a day', () => {
  it.each(['00:00-14:00', '14:00-24:00', '00:00-24:00', '23:58-23:59'])('%s is a part of a day', (text) => {
    expect(isPartOfDay(text)).toBe(true);
  });

  it.each([
    '22:00-02:00',
    '22:00-00:00',
    '14:00-14:00',
    '24:00-24:00',
    '14:00-24:30',
    '09:00:00-14:00:00',
    '09:00-14:00:00',
    '09:00–14:00',
    '09:00-14:0',
    '-09:00-14:0',
  ])('%s is not a part of a day', (text) => {
    expect(isPartOfDay(text)).toBe(false);
  });

  it('a value that is not a string is not a part of a day', () => {
    expect(isPartOfDay({ from: 0, until: 1 })).toBe(false);
  });
});
