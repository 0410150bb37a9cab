import { createCalendar, type MetricStatus } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from '../golden/desks/desk';
import { office, on, shown, weekend } from '../ticket/week';

/* Situations that told mutants of the clock apart. All are opened on Mon 2 10:00 unless said. */

const timed = { starts: ['opened'], stops: ['resolved'] };

describe('triggers of one type of event', () => {
  const phase = (stops: readonly unknown[], line: string) => {
    const sla = slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: { starts: ['opened'], stops } } });
    return clockOf(sla, opened(happened(line)), 'Mon 2 12:00', 'm').phase;
  };
  const either = [
    { event: 'updated', reasons: ['done'] },
    { event: 'updated', by: ['agent'] },
  ];

  test.each([
    ['the reason of one', either, 'Mon 2 11:00 updated reason:done', 'stopped'],
    ['the author of the other', either, 'Mon 2 11:00 updated by:agent', 'stopped'],
    ['another reason and author', either, 'Mon 2 11:00 updated reason:more by:customer', 'running'],
    ['neither', either, 'Mon 2 11:00 updated', 'running'],
    [
      'nothing, where one asks for nothing',
      [{ event: 'updated' }, { event: 'updated', reasons: ['done'] }],
      'Mon 2 11:00 updated',
      'stopped',
    ],
    [
      'nothing, where one is a type alone',
      ['updated', { event: 'updated', reasons: ['done'] }],
      'Mon 2 11:00 updated',
      'stopped',
    ],
  ])('%s', (_what, stops, line, expected) => {
    expect(phase(stops, line)).toBe(expected);
  });
});

test('a metric that does not repeat starts once', () => {
  const sla = slaFor({
    cells: { high: { m: { hours: 1 } } },
    metrics: { m: { starts: ['updated'], stops: ['responded'] } },
  });
  const ticket = opened(happened('Mon 2 10:30 updated', 'Mon 2 11:00 responded', 'Mon 2 12:00 updated'));
  expect(cyclesOf(sla, ticket, 'Mon 2 13:00', 'm')).toMatchObject([{ cycle: 1, phase: 'stopped' }]);
});

describe('a calendar that knows one year', () => {
  const calendar = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'list', coverage: { from: 2026, until: 2026 }, holidays: [] },
  });
  const business = (hours: number, openedAt: string, asOf: string) => {
    const sla = slaFor({ cells: { high: { m: { hours } } }, metrics: { m: timed } }, { calendar });
    const { elapsed, remaining } = sla.evaluate(opened([], { openedAt }), asOf).metrics.m ?? {};
    return [elapsed?.business, remaining?.business];
  };
  const hour = 3_600_000;

  test.each<readonly [string, number, string, string, readonly (number | undefined)[]]>([
    ['all within it', 8, '2026-12-31T10:00-03:00', '2026-12-31T12:00-03:00', [2 * hour, 5 * hour]],
    ['a due at its end', 4, '2026-12-31T20:00-03:00', '2026-12-31T23:00-03:00', [0, 0]],
    ['a due after it', 8, '2026-12-31T20:00-03:00', '2026-12-31T23:00-03:00', [0, undefined]],
    ['an instant after it', 2, '2026-12-31T20:00-03:00', '2027-01-01T01:00-03:00', [undefined, undefined]],
    ['a start at its beginning', 8, '2026-01-01T00:00-03:00', '2026-01-01T12:00-03:00', [3 * hour, -3 * hour]],
    ['a start before it', 8, '2025-12-31T23:00-03:00', '2026-01-01T06:00-03:00', [undefined, 0]],
    ['a due before it', 2, '2025-12-31T20:00-03:00', '2026-01-01T06:00-03:00', [undefined, undefined]],
  ])('%s', (_what, hours, openedAt, asOf, expected) => {
    expect(business(hours, openedAt, asOf)).toEqual(expected);
  });
});

describe('a restart by a change of calendar, with a due set by hand that rolls', () => {
  // Fri 6 16:00 is Sat 7 10:00 on the calendar of weekends, and stays on that of the office, where it has passed.
  const sla = slaFor(
    { cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } },
    { calendar: weekend, reclassification: 'restart' },
  );
  const set = agreed('Mon 2 11:00', { due: on('Fri 6 16:00'), roll: 'following' }, 'm');

  test('may be late at once, by that change', () => {
    const ticket = opened([set, ...happened('Fri 6 18:00 reclassified calendar:office')]);
    expect(clockOf(sla, ticket, 'Fri 6 17:59', 'm')).toMatchObject({ late: false, due: 'Sat 7 10:00' });
    expect(clockOf(sla, ticket, 'Fri 6 18:00', 'm')).toMatchObject({
      cycle: 2,
      verdict: 'breaching',
      breachedAt: 'Fri 6 16:00',
      breachedOnChange: true,
    });
  });

  test('is not late by it where it was late before', () => {
    const ticket = opened([set, ...happened('Sun 8 18:00 reclassified calendar:office')]);
    expect(clockOf(sla, ticket, 'Sun 8 18:00', 'm')).toMatchObject({
      cycle: 2,
      verdict: 'breaching',
      breachedOnChange: false,
      everBreached: true,
    });
  });
});

describe('pauses that hold together', () => {
  const metrics = {
    m: {
      ...timed,
      pauses: [
        { on: ['held'], until: ['released'] },
        { on: ['paused'], until: ['resumed'] },
        { on: ['ordered'], until: ['delivered'] },
      ],
    },
  };
  const sla = slaFor({
    cells: { high: { m: { hours: 8 } } },
    metrics,
    events: ['held', 'released', 'ordered', 'delivered'],
  });

  test('are told by the reason of the first of them in the catalog', () => {
    const ticket = opened(
      happened('Mon 2 11:00 paused reason:b', 'Mon 2 12:00 ordered reason:c', 'Mon 2 13:00 resumed'),
    );
    const told = sla.explain(ticket, 'm', on('Mon 2 14:00'))?.segments;
    expect(told?.map(({ from, reason, names }) => [shown(from), reason, ...names])).toEqual([
      ['Mon 2 10:00', 'counted'],
      ['Mon 2 11:00', 'paused', 'b'],
      ['Mon 2 13:00', 'paused', 'c'],
    ]);
  });

  test('that begin again keep on', () => {
    const ticket = opened(happened('Mon 2 11:00 held', 'Mon 2 12:00 held', 'Mon 2 13:00 released'));
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'm')).toMatchObject({ wall: '2:00', phase: 'running' });
  });
});

test('a resume counts where it ends a pause of any one metric', () => {
  const metrics = {
    m: { ...timed, pauses: { on: ['held'], until: ['resumed'] } },
    other: { starts: ['opened'], stops: ['resumed'] },
  };
  const sla = slaFor({ cells: { high: { m: { hours: 8 }, other: { hours: 8 } } }, metrics, events: ['held'] });
  const ticket = opened(happened('Mon 2 11:00 held', 'Mon 2 12:00 resumed'));
  expect(clockOf(sla, ticket, 'Mon 2 13:00', 'm')).toMatchObject({ wall: '2:00', phase: 'running' });
  expect(clockOf(sla, ticket, 'Mon 2 13:00', 'other').phase).toBe('stopped');
  expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual([]);
});

test('a fraction of a budget that is no whole number of ms is reached at the next', () => {
  // A third of 8 h is 2:40; a third of 1 s is 333.33 ms.
  const sla = slaFor(
    { cells: { high: { m: { seconds: 1 } } }, metrics: { m: timed } },
    { thresholds: { third: 1 / 3 } },
  );
  const at = on('Mon 2 10:00');
  const { thresholds } = sla.evaluate(opened(), at).metrics.m as never as MetricStatus;
  expect(Number(thresholds.find(({ name }) => name === 'third')?.at) - Date.parse(at)).toBe(334);
});

test('a wait before the receipt moves nothing, and touches nothing after it', () => {
  const sla = slaFor(
    {
      cells: { high: { m: { businessDays: 1 } } },
      metrics: { m: { ...timed, pauses: { on: ['paused'], until: ['resumed'] } } },
    },
    { calendar: office },
  );
  const ticket = opened(happened('Sat 7 13:00 paused reason:a', 'Mon 9 09:00 paused reason:b', 'Mon 9 10:00 resumed'), {
    openedAt: on('Sat 7 12:00'),
  });
  expect(clockOf(sla, ticket, 'Mon 9 11:00', 'm')).toMatchObject({ due: 'Tue 10 10:00', business: '1:00' });
});

test.each([
  ['of no time', { before: 'PT0S' }, 'thresholds.t.before unknownValue: an amount above 0, 0 ms'],
  [
    'of nothing',
    null,
    'thresholds.t unknownValue: a fraction above 0, or a time { before } or { after } the due, null',
  ],
  [
    'of less than nothing',
    -1,
    'thresholds.t unknownValue: a fraction above 0, or a time { before } or { after } the due, -1',
  ],
])('a threshold %s is an error', (_what, threshold, expected) => {
  const found = issuesThrown(() =>
    slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } }, { thresholds: { t: threshold as never } }),
  );
  expect(found.map(({ path, code, expected, received }) => `${path} ${code}: ${expected}, ${received}`)).toEqual([
    expected,
  ]);
});
