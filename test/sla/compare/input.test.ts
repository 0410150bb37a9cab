import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';
import { calendar, office, slaOf } from './desk';

const desk = () => slaOf({ calendar: calendar(office('America/Sao_Paulo')) });
const sla = desk();
const ticket = { category: 'all', level: 'high', openedAt: '2026-11-16T10:00:00-03:00' } as const;
const due = '2026-11-17T10:00:00-03:00';
const asOf = '2026-11-16T12:00:00-03:00';

/** Compares clocks, each time with a new SLA. */
const compare = (clocks: unknown, options?: object) => () =>
  desk().compare(ticket, clocks as never, asOf, options as never);
const issuesOf = (clocks: unknown, options?: object) => pathsAndCodes(issuesThrownBy(compare(clocks, options)));

describe('mistakes in the clocks of a help desk, and in the options', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['an object instead of a list', {}, ['clocks wrongType']],
    ['a clock without a metric', [{ due }], ['clocks[0].metric missing']],
    ['an unknown metric', [{ metric: 'resolution' }, { metric: 'repair', due }], ['clocks[1].metric unknownValue']],
    ['an invalid instant', [{ metric: 'resolution', due: '2026-11-17' }], ['clocks[0].due invalidInstant']],
    [
      'a fraction of a millisecond',
      [{ metric: 'resolution', originalDue: 3.5 }],
      ['clocks[0].originalDue invalidInstant'],
    ],
    [
      'an amount in days',
      [{ metric: 'resolution', elapsed: { business: 'P1D' } }],
      ['clocks[0].elapsed.business.days invalidAmount'],
    ],
    ['a text instead of a flag', [{ metric: 'resolution', paused: 'no' }], ['clocks[0].paused wrongType']],
    ['cycle 0', [{ metric: 'resolution', cycle: 0 }], ['clocks[0].cycle unknownValue']],
    ['an unknown key', [{ metric: 'resolution', dueAt: due }], ['clocks[0].dueAt unknownKey']],
    [
      'asOf before the opening of the ticket',
      [{ metric: 'resolution', due, asOf: 0 }],
      ['clocks[0].asOf beforeOpening'],
    ],
    [
      'two mistakes at once',
      [{ metric: 'resolution', due: 'soon', breached: 1 }],
      ['clocks[0].due invalidInstant', 'clocks[0].breached wrongType'],
    ],
  ])('%s | throws', (_, clocks, expected) => {
    expect(issuesOf(clocks)).toEqual(expected);
  });

  test.each<[string, object, readonly string[]]>([
    ['a negative tolerance', { tolerance: '-PT1S' }, ['options.tolerance invalidAmount']],
    ['a number as tolerance', { tolerance: 5 }, ['options.tolerance invalidAmount']],
    ['an object that is no calendar', { calendars: { x: {} } }, ['options.calendars.x wrongType']],
    ['an unknown option', { within: 'PT1M' }, ['options.within unknownKey']],
  ])('options with %s | throws', (_, options, expected) => {
    expect(issuesOf([], options)).toEqual(expected);
  });
});

test.each([
  ['compare', () => sla.compare(ticket as never, [], 'soon')],
  ['compareAll', () => sla.compareAll([], 'soon')],
])('%s as of an invalid instant | throws', (_, call) => {
  expect(pathsAndCodes(issuesThrownBy(call))).toEqual(['asOf invalidInstant']);
});

test('a value that is absent | is not compared', () => {
  expect(compare([])()).toEqual([]);
  expect(compare([{ metric: 'resolution', due: undefined, elapsed: {} }])()).toEqual([]);
});

test('comparisons are frozen', () => {
  const comparisons = compare([{ metric: 'resolution', due: asOf }])();
  const [due] = comparisons;
  expect([comparisons, due, due?.hints, due?.difference].every(Object.isFrozen)).toBe(true);
});

describe('compareAll', () => {
  const good = { ticket, clocks: [{ metric: 'resolution', due }] };

  test('rejects invalid cases, and compares the others', () => {
    const cases = [
      good,
      null,
      { ticket: { ...ticket, level: 'hgih' }, clocks: [] },
      { ...good, clocks: [{ metric: 'resolution', due: 'x' }] },
      { ...good, asOf: '2020-01-01T00:00Z' },
    ];
    const report = sla.compareAll(cases as never, asOf);
    expect(report).toMatchObject({ compared: 1, agreed: 1, agreement: 1, rejectedCount: 4, hints: [], unexplained: 0 });
    expect(report.rejected.map(({ index, issues }) => [index, issues[0]?.path, issues[0]?.code])).toEqual([
      [1, 'cases[1]', 'wrongType'],
      [2, 'cases[2].ticket.level', 'unknownValue'],
      [3, 'cases[3].clocks[0].due', 'invalidInstant'],
      [4, 'cases[4].asOf', 'beforeOpening'],
    ]);
  });

  test.each<[string, object | null, string]>([
    ['a case that is no object', null, 'cases[0]'],
    ['an invalid instant of the case', { ...good, asOf: 'soon' }, 'cases[0].asOf'],
    ['an instant of the comparison before the opening', good, 'asOf'],
    ['no instant of the case', { ...good, asOf: null }, 'asOf'],
    [
      'an instant of the clock before the opening',
      { ...good, clocks: [{ metric: 'resolution', asOf: 0 }] },
      'cases[0].clocks[0].asOf',
    ],
  ])('%s | an issue with its path, which says what is expected', (_, one, path) => {
    const [rejected] = sla.compareAll([one] as never, '2020-01-01T00:00Z').rejected;
    expect(rejected?.issues).toMatchObject([{ path, expected: expect.stringMatching(/./) }]);
  });

  test('of no cases | has no share of agreement', () => {
    expect(sla.compareAll([], asOf)).toMatchObject({
      compared: 0,
      agreement: undefined,
      differences: [],
      byMetric: {},
    });
  });

  test('of an object that is not iterable | throws', () => {
    expect(pathsAndCodes(issuesThrownBy(() => sla.compareAll({} as never, asOf)))).toEqual(['cases wrongType']);
  });

  test('lists the first 1,000 differences, each with the index of its case and the id of its ticket', () => {
    // Without breaks, the ticket is due on its day at 18:00.
    const early = '2026-11-16T18:00:00-03:00';
    const wrong = { ticket: { ...ticket, id: 'A' }, clocks: [{ metric: 'resolution', due: early, lastDue: early }] };
    const report = sla.compareAll(
      Array.from({ length: 600 }, () => wrong),
      asOf,
    );
    expect([report.compared, report.agreed, report.differences.length]).toEqual([1200, 0, 1000]);
    expect(report.differences[3]).toMatchObject({ index: 1, id: 'A', comparison: { field: 'lastDue' } });
    expect(report.byField).toEqual({ due: { compared: 600, agreed: 0 }, lastDue: { compared: 600, agreed: 0 } });
  });
});
