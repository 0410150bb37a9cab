import { parseCalendar } from 'prazo';
import { expect, test } from 'vitest';

const found = (definition: unknown): readonly unknown[] => {
  const result = parseCalendar(definition);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
};

const closed = { zone: 'UTC', hours: {} };

test.each<readonly [string, object, readonly unknown[]]>([
  [
    'overlapping ranges and a malformed range',
    { zone: 'UTC', hours: { mon: ['09:00-12:00', '10:00-13:00', 'x'] } },
    [
      ['invalidRange', 'hours.mon[2]'],
      ['overlappingRanges', 'hours.mon[1]'],
    ],
  ],
  [
    'a closure that ends before it begins, with a malformed name',
    { ...closed, closures: [{ from: 1, until: 0, name: 7 }] },
    [
      ['wrongType', 'closures[0].name'],
      ['invalidRange', 'closures[0].until'],
    ],
  ],
  [
    'a closure with a malformed start',
    { ...closed, closures: [{ from: 'x', until: 0 }] },
    [['invalidInstant', 'closures[0].from']],
  ],
  [
    'a yearly date that does not exist, with a malformed name',
    { ...closed, holidays: [{ month: 4, day: 31, name: 7 }] },
    [
      ['wrongType', 'holidays[0].name'],
      ['invalidDate', 'holidays[0].day'],
    ],
  ],
  [
    'a yearly date with an invalid month',
    { ...closed, holidays: [{ month: 13, day: 31 }] },
    [['unknownValue', 'holidays[0].month']],
  ],
  [
    'an unknown key and an end before the start',
    { ...closed, closures: [{ from: 1, until: 0, to: 2 }] },
    [
      ['unknownKey', 'closures[0].to'],
      ['invalidRange', 'closures[0].until'],
    ],
  ],
])('%s', (_what, definition, issues) => {
  expect(found(definition)).toEqual(issues);
});
