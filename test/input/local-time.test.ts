import { describe, expect, it } from 'vitest';
import { isClockTime, parseTime } from '../../src/input/local-time';

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
