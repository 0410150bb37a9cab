import { parseCalendar } from 'prazo';
import { expect, test } from 'vitest';
import { pathsAndCodes } from '../expecting';

function issuesOf(definition: unknown): readonly string[] {
  const result = parseCalendar(definition);
  return result.ok ? [] : pathsAndCodes(result.issues);
}

const closed = { zone: 'UTC', hours: {} };

test.each<readonly [string, object, readonly unknown[]]>([
  [
    'overlapping ranges and a malformed range',
    { zone: 'UTC', hours: { mon: ['09:00-12:00', '10:00-13:00', 'x'] } },
    ['hours.mon[2] invalidRange', 'hours.mon[1] overlappingRanges'],
  ],
  [
    'a closure that ends before it begins, with a malformed name',
    { ...closed, closures: [{ from: 1, until: 0, name: 7 }] },
    ['closures[0].name wrongType', 'closures[0].until invalidRange'],
  ],
  [
    'a closure with a malformed start',
    { ...closed, closures: [{ from: 'x', until: 0 }] },
    ['closures[0].from invalidInstant'],
  ],
  [
    'a yearly date that does not exist, with a malformed name',
    { ...closed, holidays: [{ month: 4, day: 31, name: 7 }] },
    ['holidays[0].name wrongType', 'holidays[0].day invalidDate'],
  ],
  [
    'a yearly date with an invalid month',
    { ...closed, holidays: [{ month: 13, day: 31 }] },
    ['holidays[0].month unknownValue'],
  ],
  [
    'an unknown key and an end before the start',
    { ...closed, closures: [{ from: 1, until: 0, to: 2 }] },
    ['closures[0].to unknownKey', 'closures[0].until invalidRange'],
  ],
])('%s', (_what, definition, issues) => {
  expect(issuesOf(definition)).toEqual(issues);
});
