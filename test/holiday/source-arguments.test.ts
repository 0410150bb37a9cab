import { freezeHolidays, onlyHolidays, parseCalendar, renameHolidays, withoutHolidays } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../expecting';

const ours = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-07-09`, name: 'Founders' }] };
type Loose = (...given: unknown[]) => unknown;

const issuesOf = (make: unknown, ...given: unknown[]) => pathsAndCodes(issuesThrownBy(() => (make as Loose)(...given)));

test.each<readonly [string, unknown, readonly unknown[], readonly unknown[]]>([
  ['freeze without years', freezeHolidays, [ours], ['years wrongType']],
  ['freeze without a year', freezeHolidays, [ours, {}], ['years.from wrongType', 'years.until wrongType']],
  ['freeze of nothing', freezeHolidays, [], ['source wrongType', 'years wrongType']],
  ['without with an object that is not a source', withoutHolidays, [{}, ['12-24']], ['source wrongType']],
  ['without with a string instead of a list', withoutHolidays, [ours, '12-24'], ['dates wrongType']],
  [
    'without with invalid dates',
    withoutHolidays,
    [ours, ['12-24', '13-01', 7]],
    ['dates[1] invalidDate', 'dates[2] invalidDate'],
  ],
  ['only without a function', onlyHolidays, [ours], ['keep wrongType']],
  ['only of null', onlyHolidays, [null, () => true], ['source wrongType']],
  ['rename with an object instead of a function', renameHolidays, [ours, { Founders: 'F' }], ['nameOf wrongType']],
  ['a source without a name', renameHolidays, [{ ...ours, name: 7 }, () => 'x'], ['source.name wrongType']],
  [
    'a source with numbers as origin and licence',
    renameHolidays,
    [{ ...ours, origin: 7, licence: 8 }, () => 'x'],
    ['source.origin wrongType', 'source.licence wrongType'],
  ],
  [
    'a source that covers nothing',
    onlyHolidays,
    [{ ...ours, coverage: { from: 2027, until: 2026 } }, () => true],
    ['source.coverage invalidCoverage'],
  ],
])('%s is refused', (_what, make, given, issues) => {
  expect(issuesOf(make, ...given)).toEqual(issues);
});

describe('a source that returns', () => {
  test.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'wrongType'],
    ['text', ['2026-07-09'], 'wrongType'],
    ['a date that does not exist', [{ date: '2026-02-30' }], 'invalidDate'],
  ])('%s is refused when it is called', (_what, answer, code) => {
    const wrong = { name: 'wrong', holidaysIn: () => answer };
    expect(issuesOf(freezeHolidays, wrong, { from: 2026, until: 2026 })).toEqual([
      expect.stringMatching(new RegExp(`wrong.* ${code}$`)),
    ]);
    expect(issuesOf(() => withoutHolidays(wrong as never, ['12-24']).holidaysIn(2026))).toEqual([
      expect.stringMatching(new RegExp(` ${code}$`)),
    ]);
  });
});

test('a calendar reports the issues of a source', () => {
  const source = { name: 7, coverage: { from: 2026.5, until: 2027 }, holidaysIn: () => [] };
  expect(parseCalendar({ zone: 'UTC', hours: {}, holidays: [source] })).toMatchObject({
    issues: [
      { code: 'wrongType', path: 'holidays[0].name' },
      { code: 'unknownValue', path: 'holidays[0].coverage.from' },
    ],
  });
});
