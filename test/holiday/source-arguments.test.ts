import { freeze, isPrazoError, only, parseCalendar, rename, without } from 'prazo';
import { describe, expect, test } from 'vitest';

const ours = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-07-09`, name: 'Founders' }] };
type Loose = (...given: unknown[]) => unknown;

function issuesOf(make: unknown, ...given: unknown[]): readonly unknown[] {
  try {
    (make as Loose)(...given);
  } catch (error) {
    if (isPrazoError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}

test.each<readonly [string, unknown, readonly unknown[], readonly unknown[]]>([
  ['freeze without years', freeze, [ours], [['wrongType', 'years']]],
  [
    'freeze without a year',
    freeze,
    [ours, {}],
    [
      ['wrongType', 'years.from'],
      ['wrongType', 'years.until'],
    ],
  ],
  [
    'freeze of nothing',
    freeze,
    [],
    [
      ['wrongType', 'source'],
      ['wrongType', 'years'],
    ],
  ],
  ['without with an object that is not a source', without, [{}, ['12-24']], [['wrongType', 'source']]],
  ['without with a string instead of a list', without, [ours, '12-24'], [['wrongType', 'dates']]],
  [
    'without dates that are none',
    without,
    [ours, ['12-24', '13-01', 7]],
    [
      ['invalidDate', 'dates[1]'],
      ['invalidDate', 'dates[2]'],
    ],
  ],
  ['only without a function', only, [ours], [['wrongType', 'keep']]],
  ['only of null', only, [null, () => true], [['wrongType', 'source']]],
  ['rename with an object instead of a function', rename, [ours, { Founders: 'F' }], [['wrongType', 'nameOf']]],
  ['a source without a name', rename, [{ ...ours, name: 7 }, () => 'x'], [['wrongType', 'source.name']]],
  [
    'a source that covers nothing',
    only,
    [{ ...ours, coverage: { from: 2027, until: 2026 } }, () => true],
    [['invalidCoverage', 'source.coverage']],
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
    expect(issuesOf(freeze, wrong, { from: 2026, until: 2026 })).toMatchObject([
      [code, expect.stringContaining('wrong')],
    ]);
    expect(issuesOf(() => without(wrong as never, ['12-24']).holidaysIn(2026))).toMatchObject([
      [code, expect.anything()],
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
