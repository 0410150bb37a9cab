import { createCalendar, type MetricStatus } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { office, on, shown, weekend } from '../ticket/week';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desks/desk';

/* Situations in which mutants of the clock fail. All are opened on Mon 2 10:00 unless another time is given. */

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
    ['the `by` of the other', either, 'Mon 2 11:00 updated by:agent', 'stopped'],
    ['another reason and `by`', either, 'Mon 2 11:00 updated reason:more by:customer', 'running'],
    ['neither', either, 'Mon 2 11:00 updated', 'running'],
    [
      'nothing, if one trigger has no conditions',
      [{ event: 'updated' }, { event: 'updated', reasons: ['done'] }],
      'Mon 2 11:00 updated',
      'stopped',
    ],
    [
      'nothing, if one trigger is only a type',
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

describe('a calendar that covers one year', () => {
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

  test('a threshold after the covered year has no instant', () => {
    const sla = slaFor(
      { cells: { high: { m: { hours: 4 } } }, metrics: { m: timed } },
      { calendar, thresholds: { late: { after: { businessDays: 1 } } } },
    );
    const late = (openedAt: string) => sla.evaluate(opened([], { openedAt }), openedAt).metrics.m?.thresholds[1]?.at;
    // Due at 14:00; a business day later is the last day of the year, or not covered.
    expect(late('2026-12-30T10:00-03:00')).toBe(Date.parse('2026-12-31T14:00-03:00'));
    expect(late('2026-12-31T10:00-03:00')).toBeUndefined();
  });
});

describe('a restart by a change of calendar, with an agreed instant that rolls', () => {
  // Fri 6 16:00 rolls to Sat 7 10:00 on the weekend calendar. On the office calendar it does not roll, and has passed.
  const sla = slaFor(
    { cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } },
    { calendar: weekend, reclassification: 'restart' },
  );
  const set = agreed('Mon 2 11:00', { due: on('Fri 6 16:00'), roll: 'following' }, 'm');

  test('the new clock may be late immediately, because of that change', () => {
    const ticket = opened([set, ...happened('Fri 6 18:00 reclassified calendar:office')]);
    expect(clockOf(sla, ticket, 'Fri 6 17:59', 'm')).toMatchObject({ late: false, due: 'Sat 7 10:00' });
    expect(clockOf(sla, ticket, 'Fri 6 18:00', 'm')).toMatchObject({
      cycle: 2,
      verdict: 'breaching',
      breachedAt: 'Fri 6 16:00',
      breachedOnChange: true,
    });
  });

  test('the new clock is not late because of that change if the old one was late before', () => {
    const ticket = opened([set, ...happened('Sun 8 18:00 reclassified calendar:office')]);
    expect(clockOf(sla, ticket, 'Sun 8 18:00', 'm')).toMatchObject({
      cycle: 2,
      verdict: 'breaching',
      breachedOnChange: false,
      everBreached: true,
    });
  });
});

describe('pauses in progress at the same time', () => {
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

  test('show the reason of the first rule in the catalog', () => {
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

  test('continue if they begin again', () => {
    const ticket = opened(happened('Mon 2 11:00 held', 'Mon 2 12:00 held', 'Mon 2 13:00 released'));
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'm')).toMatchObject({ wall: '2:00', phase: 'running' });
  });
});

test('a resume has an effect if it ends a pause of any metric', () => {
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

test('if every metric ignores reopenings, a resume has an effect even after the resolution', () => {
  // ● 11 ○ 12 … 13 (paused) 14: the clock starts at the resolution and is paused for an hour
  const sla = slaFor(
    {
      cells: { high: { m: { hours: 8 } } },
      metrics: { m: { starts: ['resolved'], stops: ['updated'], pauses: { on: ['held'], until: ['resumed'] } } },
      events: ['held'],
    },
    { reopening: 'ignore' },
  );
  const ticket = opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 held', 'Mon 2 13:00 resumed'));
  expect(clockOf(sla, ticket, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'running', wall: '2:00' });
});

test('one event may cancel, stop, reset, start and pause a metric', () => {
  const all = ['updated'];
  const sla = slaFor({
    cells: { high: { m: { hours: 8 } } },
    metrics: { m: { starts: all, stops: all, cancels: all, resets: all, repeats: true } },
  });
  const ticket = opened(happened('Mon 2 11:00 updated', 'Mon 2 12:00 updated'));
  expect(cyclesOf(sla, ticket, 'Mon 2 13:00', 'm')).toMatchObject([
    { cycle: 1, phase: 'cancelled', startedAt: 'Mon 2 11:00' },
    { cycle: 2, phase: 'running', startedAt: 'Mon 2 12:00' },
  ]);
});

test('an event that starts nothing yet is not ignored if it changes the class', () => {
  const metrics = { m: timed, next: { starts: ['escalated'], stops: ['responded'], follows: 'm' } };
  const sla = slaFor({
    cells: { high: { m: { hours: 8 }, next: { hours: 1 } } },
    tiers: { l2: { high: { m: { hours: 20 } } } },
    metrics,
  });
  const ticket = opened(happened('Mon 2 11:00 escalated tier:l2'));
  expect(clockOf(sla, ticket, 'Mon 2 12:00', 'm').due).toBe('Tue 3 06:00');
  expect(ignoredOf(sla, ticket, 'Mon 2 12:00')).toEqual([]);
});

describe('events of one instant', () => {
  const metrics = {
    m: { ...timed, reopens: true, pauses: { on: ['paused'], until: ['resumed'] } },
    news: { starts: ['updated'], stops: ['updated'], repeats: true },
    back: { ...timed, reopens: true, pauses: { on: ['resumed'], until: ['reopened'] } },
    turned: { ...timed, pauses: { on: ['updated'], until: ['paused'] } },
  };
  const promised = { hours: 8 };
  const sla = slaFor({ cells: { high: { m: promised, news: promised, back: promised, turned: promised } }, metrics });
  const plain = slaFor({ cells: { high: { resolution: promised } } });
  const saved = (before: readonly string[], ...events: readonly string[]) =>
    opened(happened(...before, ...events.map((event) => `Mon 2 13:00 ${event}`)));
  const phase = (metric: string, ticket: ReturnType<typeof saved>) => clockOf(sla, ticket, 'Mon 2 14:00', metric).phase;

  test.each([
    ['before the others', ['updated', 'paused', 'resumed']],
    ['between the others', ['paused', 'updated', 'resumed']],
    ['after the others', ['paused', 'resumed', 'updated']],
  ])('are applied once: %s', (_where, events) => {
    // ○ 11 ● 13 ○ 13: a cycle has ended, another runs, and the ticket is paused again.
    const ticket = saved(['Mon 2 11:00 updated', 'Mon 2 12:00 paused'], ...events);
    expect(cyclesOf(sla, ticket, 'Mon 2 14:00', 'news').map(({ startedAt }) => startedAt)).toEqual([
      'Mon 2 11:00',
      'Mon 2 13:00',
    ]);
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'paused', wall: '2:00' });
  });

  test('an event that the state does not allow yet has no effect until the state allows it', () => {
    const ticket = saved(['Mon 2 12:00 cancelled'], 'updated', 'reopened');
    expect(cyclesOf(sla, ticket, 'Mon 2 14:00', 'news')).toMatchObject([{ cycle: 1, startedAt: 'Mon 2 13:00' }]);
  });

  test('a resume of a wait that has not begun does not come first', () => {
    const ticket = saved([], 'paused reason:a', 'resumed', 'paused reason:b');
    expect(clockOf(plain, ticket, 'Mon 2 14:00', 'resolution').phase).toBe('paused');
  });

  test('a resume comes before a resolution, in either order', () => {
    for (const events of [
      ['resumed', 'resolved'],
      ['resolved', 'resumed'],
    ]) {
      expect(ignoredOf(plain, saved(['Mon 2 12:00 paused'], ...events), 'Mon 2 14:00')).toEqual([]);
    }
  });

  test('a reopening comes before a resume that begins a pause, in either order', () => {
    const before = ['Mon 2 12:00 resolved'];
    expect(phase('back', saved(before, 'reopened', 'resumed'))).toBe('paused');
    expect(phase('back', saved(before, 'resumed', 'reopened'))).toBe('paused');
  });

  test('a pause keeps its place among events that do not change the state', () => {
    expect(phase('turned', saved([], 'updated', 'paused'))).toBe('running');
    expect(phase('turned', saved([], 'paused', 'updated'))).toBe('paused');
  });
});

describe('business time of a clock with carried time', () => {
  const year = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'list', coverage: { from: 2026, until: 2026 }, holidays: [] },
  });
  const later = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: '24/7',
    holidays: { name: 'list', coverage: { from: 2027, until: 2027 }, holidays: [] },
  });
  const cells = {
    high: { m: { businessHours: 4 } },
    low: { m: { hours: 20 } },
    first: { m: { hours: 30, calendar: 'later' } },
  };
  const elapsed = (calendar: typeof year, ticket: ReturnType<typeof opened>, asOf: string) =>
    slaFor(
      { cells, metrics: { m: timed } },
      { calendar, calendars: { later }, reclassification: 'carryElapsed' },
    ).evaluate(ticket, asOf).metrics.m?.elapsed;
  const hour = 3_600_000;

  test('is unknown if the business time under the present target is unknown', () => {
    // Thu 31 10:00 ── 12:00 business ── the new year: 01:00, which the calendar does not cover
    const ticket = opened([{ type: 'reclassified', at: '2026-12-31T12:00-03:00', level: 'low' }], {
      openedAt: '2026-12-31T10:00-03:00',
    });
    expect(elapsed(year, ticket, '2026-12-31T14:00-03:00')).toEqual({ business: 4 * hour, wall: 4 * hour });
    expect(elapsed(year, ticket, '2027-01-01T01:00-03:00')).toEqual({ business: undefined, wall: 15 * hour });
  });

  test('is unknown if the business time under an earlier target is unknown', () => {
    // Mon 10 ── 12 on a calendar that covers 2027 ── 14 in business hours ── 15
    const lines = ['Mon 2 12:00 reclassified level:high', 'Mon 2 14:00 reclassified level:low'];
    const of = (level: string) => elapsed(year, opened(happened(...lines), { level }), on('Mon 2 15:00'));
    expect(of('first')).toEqual({ business: undefined, wall: 5 * hour });
    expect(of('low')).toEqual({ business: 5 * hour, wall: 5 * hour });
  });
});

test('only a paused clock has dueIfResumed', () => {
  const sla = slaFor({
    cells: { high: { m: { hours: 8 } } },
    metrics: { m: { ...timed, pauses: { on: ['paused'], until: ['resumed'] } } },
  });
  const due = (at: string, ...lines: readonly string[]) =>
    clockOf(sla, opened(happened(...lines)), at, 'm').dueIfResumed;
  expect(due('Mon 2 12:00')).toBeUndefined();
  expect(due('Mon 2 12:00', 'Mon 2 11:00 paused')).toBe('Mon 2 19:00');
  expect(due('Mon 2 13:00', 'Mon 2 11:00 paused', 'Mon 2 12:00 resumed')).toBeUndefined();
  expect(due('Mon 2 13:00', 'Mon 2 11:00 resolved')).toBeUndefined();
});

describe('atRisk in a report', () => {
  const verdicts = (at: string, thresholds: object | undefined, ...lines: readonly string[]) => {
    const sla = slaFor(
      { cells: { high: { m: { hours: 8 } }, low: { m: 'agreed' } }, metrics: { m: timed } },
      thresholds && { thresholds: thresholds as never },
    );
    const { total } = sla.report([opened(happened(...lines)), opened([], { level: 'low' })], on(at));
    return Object.entries(total.verdicts).flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]));
  };

  test.each<readonly [string, string, object | undefined, readonly string[], string]>([
    // 0.8 of eight hours are 6:24.
    ['before the threshold', 'Mon 2 16:23:59.999', undefined, [], '1 onTrack'],
    ['at the threshold', 'Mon 2 16:24', undefined, [], '1 atRisk'],
    ['at the due', 'Mon 2 18:00', undefined, [], '1 atRisk'],
    ['after the due', 'Mon 2 18:00:00.001', undefined, [], '1 breaching'],
    ['resolved at the due', 'Mon 2 19:00', undefined, ['Mon 2 18:00 resolved'], '1 met'],
    ['before its own threshold', 'Mon 2 16:30', { soon: 0.5, atRisk: 0.9 }, [], '1 onTrack'],
    ['at its own threshold', 'Mon 2 17:12', { soon: 0.5, atRisk: 0.9 }, [], '1 atRisk'],
    ['by no other threshold', 'Mon 2 15:00', { soon: 0.5 }, [], '1 onTrack'],
  ])('%s', (_what, at, thresholds, lines, expected) => {
    expect(verdicts(at, thresholds, ...lines).sort()).toEqual(['1 awaitingAgreement', expected].sort());
  });
});

test('a threshold before the due of a clock that is paused before its receipt', () => {
  // Sat 7 12:00 ○ (13:00 …) Mon 9 09:00 received, due at 17:00; the pause moves nothing before 09:00.
  const sla = slaFor(
    {
      cells: { high: { m: { hours: 8, from: 'nextOpening' } } },
      metrics: { m: { ...timed, pauses: { on: ['paused'], until: ['resumed'] } } },
    },
    { calendar: office, thresholds: { early: { before: { hours: 10 } }, late: { before: { hours: 7 } } } },
  );
  const ticket = opened(happened('Sat 7 13:00 paused'), { openedAt: on('Sat 7 12:00') });
  const { thresholds } = sla.status(ticket, on('Sat 7 14:00')).metrics.m as MetricStatus;
  expect(thresholds.map(({ name, at }) => [name, shown(at)])).toEqual([
    ['atRisk', undefined],
    ['early', 'Mon 9 07:00'],
    ['late', undefined],
  ]);
});

test('a fraction of a budget is rounded up to whole ms', () => {
  // A third of 8 h is 2:40; a third of 1 s is 333.33 ms.
  const sla = slaFor(
    { cells: { high: { m: { seconds: 1 } } }, metrics: { m: timed } },
    { thresholds: { third: 1 / 3 } },
  );
  const at = on('Mon 2 10:00');
  const { thresholds } = sla.evaluate(opened(), at).metrics.m as never as MetricStatus;
  expect(Number(thresholds.find(({ name }) => name === 'third')?.at) - Date.parse(at)).toBe(334);
});

test('a pause before the receipt moves nothing and touches no later pause', () => {
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
  ['of an empty amount', { before: 'PT0S' }, 'thresholds.t.before unknownValue: an amount above 0, 0 ms'],
  [
    'of nothing',
    null,
    'thresholds.t unknownValue: a fraction above 0, or a time { before } or { after } the due, null',
  ],
  [
    'of a negative number',
    -1,
    'thresholds.t unknownValue: a fraction above 0, or a time { before } or { after } the due, -1',
  ],
])('a threshold %s is an error', (_what, threshold, expected) => {
  const found = issuesThrownBy(() =>
    slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } }, { thresholds: { t: threshold as never } }),
  );
  expect(found.map(({ path, code, expected, received }) => `${path} ${code}: ${expected}, ${received}`)).toEqual([
    expected,
  ]);
});
