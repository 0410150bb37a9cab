import { describe, expect, test } from 'vitest';
import { complaints } from '../../catalog/issues';
import { calendar, office, slaOf } from './desk';

const sla = slaOf({ calendar: calendar(office('America/Sao_Paulo')) });
const ticket = { category: 'all', level: 'high', openedAt: '2026-11-16T10:00:00-03:00' } as const;
const due = '2026-11-17T10:00:00-03:00';
const asOf = '2026-11-16T12:00:00-03:00';

const compare = (says: unknown, options?: object) => () => sla.compare(ticket, says as never, asOf, options as never);
const complaintsOf = (says: unknown, options?: object) =>
  complaints(compare(says, options), undefined).map((text) => text.split(':')[0]);

describe('mistakes in what is said', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['no list', {}, ['says wrongType']],
    ['no metric', [{ due }], ['says[0].metric missing']],
    ['an unknown metric', [{ metric: 'resolution' }, { metric: 'repair', due }], ['says[1].metric unknownValue']],
    ['a bad instant', [{ metric: 'resolution', due: '2026-11-17' }], ['says[0].due invalidInstant']],
    [
      'a null of what is never none',
      [{ metric: 'resolution', originalDue: 3.5 }],
      ['says[0].originalDue invalidInstant'],
    ],
    [
      'a bad amount',
      [{ metric: 'resolution', elapsed: { business: 'P1D' } }],
      ['says[0].elapsed.business.days invalidAmount'],
    ],
    ['a bad flag', [{ metric: 'resolution', paused: 'no' }], ['says[0].paused wrongType']],
    ['a bad cycle', [{ metric: 'resolution', cycle: 0 }], ['says[0].cycle unknownValue']],
    ['an unknown key', [{ metric: 'resolution', dueAt: due }], ['says[0].dueAt unknownKey']],
    ['a time before the opening', [{ metric: 'resolution', due, asOf: 0 }], ['says[0].asOf beforeOpening']],
    [
      'several at once',
      [{ metric: 'resolution', due: 'soon', breached: 1 }],
      ['says[0].due invalidInstant', 'says[0].breached wrongType'],
    ],
  ])('%s', (_, says, expected) => {
    expect(complaintsOf(says)).toEqual(expected);
  });

  test.each<[string, object, readonly string[]]>([
    ['a tolerance below nothing', { tolerance: '-PT1S' }, ['options.tolerance invalidAmount']],
    ['no amount', { tolerance: 5 }, ['options.tolerance invalidAmount']],
    ['no calendar', { calendars: { x: {} } }, ['options.calendars.x wrongType']],
    ['an unknown option', { within: 'PT1M' }, ['options.within unknownKey']],
  ])('of the options: %s', (_, options, expected) => {
    expect(complaintsOf([], options)).toEqual(expected);
  });
});

test('what is left out is not compared', () => {
  expect(compare([])()).toEqual([]);
  expect(compare([{ metric: 'resolution', due: undefined, elapsed: {} }])()).toEqual([]);
});

test('what comes out is frozen', () => {
  const all = compare([{ metric: 'resolution', due: asOf }])();
  const [one] = all;
  expect([all, one, one?.hints, one?.difference].every(Object.isFrozen)).toBe(true);
});

describe('compareAll', () => {
  const good = { ticket, says: [{ metric: 'resolution', due }] };

  test('rejects a case that cannot be read, and goes on', () => {
    const cases = [
      good,
      null,
      { ticket: { ...ticket, level: 'hgih' }, says: [] },
      { ...good, says: [{ metric: 'resolution', due: 'x' }] },
      { ...good, asOf: '2020-01-01T00:00Z' },
    ];
    const report = sla.compareAll(cases as never, asOf);
    expect(report).toMatchObject({ compared: 1, agreed: 1, agreement: 1, rejectedCount: 4, hints: [], unexplained: 0 });
    expect(report.rejected.map(({ index, issues }) => [index, issues[0]?.path, issues[0]?.code])).toEqual([
      [1, 'cases[1]', 'wrongType'],
      [2, 'cases[2].ticket.level', 'unknownValue'],
      [3, 'cases[3].says[0].due', 'invalidInstant'],
      [4, 'cases[4].asOf', 'beforeOpening'],
    ]);
  });

  test('of nothing has no share', () => {
    expect(sla.compareAll([], asOf)).toMatchObject({
      compared: 0,
      agreement: undefined,
      differences: [],
      byMetric: {},
    });
  });

  test('wants an iterable', () => {
    expect(complaints(() => sla.compareAll({} as never, asOf), undefined)[0]).toMatch(/^cases wrongType/);
  });

  test('lists the first thousand differences, with the place of each case and the id of its ticket', () => {
    const wrong = { ticket: { ...ticket, id: 'A' }, says: [{ metric: 'resolution', due: asOf, breached: true }] };
    const report = sla.compareAll(
      Array.from({ length: 600 }, () => wrong),
      asOf,
    );
    expect([report.compared, report.agreed, report.differences.length]).toEqual([1200, 0, 1000]);
    expect(report.differences[3]).toMatchObject({ index: 1, id: 'A', comparison: { what: 'breached' } });
    expect(report.byWhat).toEqual({ due: { compared: 600, agreed: 0 }, breached: { compared: 600, agreed: 0 } });
  });
});
