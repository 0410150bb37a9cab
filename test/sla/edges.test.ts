import type { DateTime } from 'luxon';
import {
  type Catalog,
  createCalendar,
  createSla,
  defineCatalog,
  type Issue,
  type MetricStatus,
  parseSla,
  supportCatalog,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';
import { sample } from '../catalog/sample';
import { agreed, always, clockOf, happened, nextOf, opened, slaFor } from '../clock/desks/desk';
import type { AnySla, AnyTicket } from '../ticket/any';
import { promising } from '../ticket/promise';
import { office, on, shown } from '../ticket/week';

/* Situations that told mutants of an SLA apart. All are opened on Mon 2 10:00 unless said. */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const told = ({ path, code, expected, received }: Issue) => `${path} ${code}: ${expected}, ${received}`;
const complaints = (call: () => unknown) => issuesThrown(call).map(told);
const eight = () => slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } });

describe('looking up a target', () => {
  const target = (query: object) => {
    const sla: AnySla = createSla<Catalog, string>({
      catalog: defineCatalog(sample() as never) as Catalog,
      calendar: office,
    });
    return sla.target({ metric: 'resolution', ...query } as never);
  };

  test.each([
    ['a category and a level', { category: 'site', level: 'down' }, { businessHours: 4 }],
    ['another metric', { category: 'site', level: 'down', metric: 'firstResponse' }, { minutes: 30 }],
    ['a feature', { feature: 'pages', level: 'slow' }, { businessDays: 3, by: '18:00' }],
    ['a feature of another category', { feature: 'inbox', level: 'slow' }, undefined],
    ['an impact', { category: 'site', impact: { reach: 'one', urgent: true } }, { businessHours: 4 }],
    ['a tier', { category: 'site', level: 'down', tier: 'vendor' }, { businessHours: 12 }],
    ['a service with a table of its own', { category: 'site', level: 'slow', service: 'move' }, { days: 5 }],
    ['one without', { category: 'site', level: 'down', service: 'fault' }, { businessHours: 4 }],
  ])('by %s', (_what, query, expected) => {
    expect(target(query)).toEqual(expected);
  });

  test.each([
    ['a calendar', { category: 'site', level: 'down', calendar: 'office' }, 'unknownKey', 'calendar'],
    ['no category', { level: 'down' }, 'missing', 'category'],
    ['no level', { category: 'site' }, 'missing', 'level'],
    ['an unknown metric', { category: 'site', level: 'down', metric: 'x' }, 'unknownValue', 'metric'],
    ['an unknown tier', { category: 'site', level: 'down', tier: 'x' }, 'unknownValue', 'tier'],
    ['an unknown service', { category: 'site', level: 'down', service: 'x' }, 'unknownValue', 'service'],
  ])('by %s is an error', (_what, query, code, path) => {
    expect(issuesThrown(() => target(query))).toMatchObject([{ code, path }]);
  });
});

describe('a target on a calendar that is not given', () => {
  const config = (calendars?: object) => ({
    catalog: promising({ hours: 1, calendar: 'night' }),
    calendar: office,
    ...(calendars && { calendars }),
  });
  const path = 'catalog.categories.all.targets.only.resolution.calendar';

  test.each([
    ['of none', undefined, 'no calendar, as none is given by name'],
    ['of two', { day: office, always }, 'one of day, always'],
  ])('%s', (_what, calendars, expected) => {
    expect(complaints(() => createSla(config(calendars) as never))).toEqual([
      `${path} unknownReference: ${expected}, "night"`,
    ]);
  });

  test('one that is to be agreed names none', () => {
    expect(complaints(() => createSla({ catalog: promising('agreed'), calendar: office } as never))).toEqual([]);
  });
});

describe('an SLA from JSON', () => {
  const definition = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-17:00'] } };

  test('may define its calendars, or be given them', () => {
    const config = { catalog: supportCatalog, calendar: definition, calendars: { always, office: definition } };
    const result = parseSla(config);
    if (!result.ok) throw new Error('it is right');
    const ticket: AnyTicket = { category: 'core', level: 'urgent', openedAt: on('Mon 2 10:00') };
    // Eight business hours.
    expect(shown(result.value.deadlines(ticket).resolution?.due)).toBe('Tue 3 10:00');
    expect(shown(result.value.deadlines({ ...ticket, calendar: 'always' }).resolution?.due)).toBe('Mon 2 18:00');
  });

  test('tells what is wrong at its place', () => {
    const result = parseSla(5);
    expect(!result.ok && result.issues.map(({ path, code }) => [path, code])).toEqual([['', 'wrongType']]);
    const wrong = parseSla({ catalog: supportCatalog, calendar: { zone: 'Moon', hours: '24/7' } });
    expect(!wrong.ok && wrong.issues.map(({ path, code }) => [path, code])).toEqual([['calendar.zone', 'unknownZone']]);
  });

  test('may have keys that are not known, within its catalog too', () => {
    const config = { catalog: { ...supportCatalog, colour: 'red' }, calendar: definition, colour: 'red' };
    const strict = parseSla(config);
    expect(!strict.ok && strict.issues.map(({ path }) => path).sort()).toEqual(['catalog.colour', 'colour']);
    expect(parseSla(config, { unknownKeys: 'ignore' }).ok).toBe(true);
  });
});

describe('what is asked of an SLA', () => {
  const sla = eight();
  const vague = '2026-03-02T10:00' as never;
  const ticket = opened();

  test.each<readonly [string, () => unknown, string, string]>([
    ['a status as of no instant', () => sla.status(ticket, vague), 'asOf', 'invalidInstant'],
    ['numbers as of no instant', () => sla.evaluate(ticket, vague), 'asOf', 'invalidInstant'],
    ['a simulation as of no instant', () => sla.simulate(ticket, [], vague), 'asOf', 'invalidInstant'],
    ['an explanation as of no instant', () => sla.explain(ticket, 'm', vague), 'asOf', 'invalidInstant'],
    ['a report as of no instant', () => sla.report([], vague), 'asOf', 'invalidInstant'],
    ['a simulation of no events', () => sla.simulate(ticket, 5 as never, on('Mon 2 11:00')), 'events', 'wrongType'],
    ['an explanation of an unknown metric', () => sla.explain(ticket, 'x' as never), 'metric', 'unknownValue'],
    ['an explanation of a list', () => sla.explain(ticket, ['m'] as never), 'metric', 'unknownValue'],
    [
      'an explanation of a name that every object has',
      () => sla.explain(ticket, 'toString' as never),
      'metric',
      'unknownValue',
    ],
    ['a report of nothing', () => sla.report(null as never, on('Mon 2 11:00')), 'tickets', 'wrongType'],
    ['a report of one ticket', () => sla.report(ticket as never, on('Mon 2 11:00')), 'tickets', 'wrongType'],
    [
      'a report by a word',
      () => sla.report([], on('Mon 2 11:00'), { by: 'level' as never }),
      'options.by',
      'wrongType',
    ],
    [
      'a report of other options',
      () => sla.report([], on('Mon 2 11:00'), { of: [] } as never),
      'options.of',
      'unknownKey',
    ],
  ])('%s is an error', (_what, call, path, code) => {
    expect(issuesThrown(call)).toMatchObject([{ path, code }]);
  });

  test('is told in words', () => {
    expect(complaints(() => sla.status(ticket, on('Mon 2 09:59')))).toEqual([
      'asOf beforeOpening: an instant at or after openedAt, 2026-03-02T12:59:00.000Z',
    ]);
    expect(complaints(() => sla.report(5 as never, on('Mon 2 11:00')))).toEqual([
      'tickets wrongType: an iterable of tickets, 5',
    ]);
  });

  test('events may be simulated of a ticket that has none', () => {
    const { events, ...none } = ticket;
    expect(events).toEqual([]);
    const status = sla.simulate(none as AnyTicket, happened('Mon 2 12:00 resolved'), on('Mon 2 13:00'));
    expect(status).toMatchObject({ verdict: 'met', ignored: [] });
  });

  test('a ticket that has been parsed keeps its id, as text', () => {
    const parsed = (id: unknown) => {
      const result = sla.parseTicket({ ...ticket, id });
      return result.ok ? result.value : result.issues;
    };
    expect(parsed(7)).toMatchObject({ id: '7', category: 'all', level: 'high' });
    expect(Object.isFrozen(parsed(7))).toBe(true);
    expect(parsed('T-1')).toMatchObject({ id: 'T-1' });
    expect(parsed(undefined)).not.toHaveProperty('id');
    expect(parsed(true)).toMatchObject([{ path: 'id' }]);
    expect(sla.status(parsed(7) as AnyTicket, on('Mon 2 11:00')).id).toBe('7');
  });

  test('a ticket that is none is told at its place', () => {
    const result = sla.parseTicket(5);
    expect(!result.ok && result.issues.map(({ path }) => path)).toEqual(['']);
  });
});

describe('deadlines', () => {
  const metrics = {
    work: timed,
    free: timed,
    later: { starts: ['updated'], stops: ['responded'] },
    some: timed,
    soon: { starts: ['updated'], stops: ['responded'] },
  };
  const sla = slaFor({
    cells: { high: { work: { hours: 8 }, later: { hours: 1 }, some: 'agreed', soon: 'agreed' } },
    metrics,
  });

  test('say why there is none', () => {
    const deadlines = sla.deadlines(opened(happened('Mon 2 11:00 paused')));
    expect(Object.entries(deadlines).map(([id, { reason }]) => [id, reason])).toEqual([
      ['work', 'paused'],
      ['free', 'noTarget'],
      ['later', 'notStarted'],
      ['some', 'awaitingAgreement'],
      ['soon', 'awaitingAgreement'],
    ]);
    expect(sla.deadlines(opened()).work).not.toHaveProperty('reason');
  });

  test('a metric that has not started has counted nothing', () => {
    const status = sla.evaluate(opened(), on('Mon 2 11:00')).metrics;
    const nothing = {
      cycle: 0,
      phase: 'notStarted',
      late: false,
      everBreached: false,
      breachedOnChange: false,
      elapsed: { business: 0, wall: 0 },
      cycles: [],
      thresholds: [],
    };
    expect(status.later).toMatchObject({ ...nothing, verdict: 'onTrack', target: { hours: 1 }, basis: 'elapsed' });
    expect(status.soon).toMatchObject({ ...nothing, verdict: 'awaitingAgreement', target: 'agreed' });
  });
});

describe('what is first', () => {
  const two = (first: object, second: object, pauses?: object) =>
    slaFor({
      cells: { high: { first, second } },
      metrics: { first: timed, second: { starts: ['opened'], stops: ['resolved'], ...(pauses && { pauses }) } },
    });

  test('what runs is more urgent than what is paused, though that was due before', () => {
    const sla = slaFor({
      cells: { high: { running: { hours: 9 }, paused: { hours: 8 } } },
      metrics: { running: { starts: ['opened'], stops: ['resolved'] }, paused: timed },
    });
    const ticket = opened(happened('Mon 2 11:00 paused'));
    expect(sla.status(ticket, on('Mon 2 12:00')).mostUrgent).toBe('running');
  });

  test('the earliest change is the next, whichever metric has it', () => {
    // 0.8 of eight hours is 16:24, of two hours 11:36.
    expect(nextOf(two({ hours: 8 }, { hours: 2 }), opened(), 'Mon 2 10:00')).toBe('Mon 2 11:36 threshold atRisk');
    expect(nextOf(two({ hours: 2 }, { hours: 8 }), opened(), 'Mon 2 10:00')).toBe('Mon 2 11:36 threshold atRisk');
  });
});

describe('an explanation', () => {
  const DAY = 86_400_000;
  const start = Date.parse('1900-03-02T10:00:00Z');

  test('goes over a hundred years at most', () => {
    const sla = eight();
    const old = opened([], { openedAt: start });
    expect(sla.explain(old, 'm', start + 36_600 * DAY)?.segments).toHaveLength(1);
    expect(complaints(() => sla.explain(old, 'm', start + 36_600 * DAY + 1))).toEqual([
      ' tooLarge: at most 100 years to explain, 1900-03-02T10:00:00.000Z to 2000-05-16T10:00:00.001Z',
    ]);
  });

  test('has the instants of the clock', () => {
    const of = (...lines: readonly string[]) => {
      const { due, dueIfResumed, stoppedAt } =
        eight().explain(opened(happened(...lines)), 'm', on('Mon 2 14:00')) ?? {};
      return [due, dueIfResumed, stoppedAt].map(shown);
    };
    expect(of()).toEqual(['Mon 2 18:00', undefined, undefined]);
    expect(of('Mon 2 12:00 paused')).toEqual([undefined, 'Mon 2 20:00', undefined]);
    expect(of('Mon 2 12:00 resolved')).toEqual(['Mon 2 18:00', undefined, 'Mon 2 12:00']);
  });

  test('of a change before the receipt has no stretch of the target before', () => {
    const sla = slaFor(
      { cells: { high: { m: { businessDays: 1 } }, low: { m: { hours: 20 } } }, metrics: { m: timed } },
      { calendar: office, reclassification: 'carryElapsed' },
    );
    const ticket = opened(happened('Sun 8 12:00 reclassified level:low'), { openedAt: on('Sat 7 12:00') });
    const { segments } = sla.explain(ticket, 'm', on('Sun 8 18:00')) ?? {};
    expect(segments?.map(({ from, until, reason }) => [shown(from), shown(until), reason])).toEqual([
      ['Sat 7 12:00', 'Sun 8 12:00', 'closed'],
      ['Sun 8 12:00', 'Sun 8 18:00', 'counted'],
    ]);
    expect(clockOf(sla, ticket, 'Sun 8 18:00', 'm').wall).toBe('6:00');
  });
});

describe('calendars of two zones', () => {
  const tokyo = createCalendar({ zone: 'Asia/Tokyo', hours: '24/7' });
  const SAO_PAULO = 'America/Sao_Paulo';
  const zones = (...instants: readonly (DateTime | undefined)[]) => instants.map((instant) => instant?.zoneName);
  const sla = slaFor(
    {
      cells: { high: { here: { hours: 8 }, there: { hours: 2, calendar: 'tokyo' }, again: { hours: 3 } } },
      metrics: { here: timed, there: timed, again: timed },
    },
    { calendars: { tokyo } },
  );

  test('each metric is told in the zone of its own, the ticket in that of the ticket', () => {
    const status = sla.status(opened(), on('Mon 2 11:00'));
    const { here, there, again } = status.metrics as Record<string, MetricStatus>;
    for (const metric of [here, again]) {
      const { startedAt, due, originalDue, thresholds, nextChange } = metric as MetricStatus;
      expect(zones(startedAt, due, originalDue, thresholds[0]?.at, nextChange?.at)).toEqual(Array(5).fill(SAO_PAULO));
    }
    const { startedAt, due, originalDue, thresholds, nextChange } = there as MetricStatus;
    expect(zones(startedAt, due, originalDue, thresholds[0]?.at, nextChange?.at)).toEqual(Array(5).fill('Asia/Tokyo'));
    // 10:00 and two hours in São Paulo are midnight in Tokyo, at twelve hours from it.
    expect(due?.toISO()).toBe('2026-03-03T00:00:00.000+09:00');
    // The earliest due, and the next change at 0.8 of two hours, are those of the metric there.
    expect(status.due?.toISO()).toBe('2026-03-02T12:00:00.000-03:00');
    expect(status.nextChange?.at.toISO()).toBe('2026-03-02T23:36:00.000+09:00');
    expect(zones(status.asOf)).toEqual([SAO_PAULO]);
  });

  test('a cycle that is past is told in the zone it was judged in', () => {
    const moved = slaFor(
      { cells: { high: { m: { businessHours: 8 } } }, metrics: { m: timed } },
      { calendars: { tokyo }, reclassification: 'restart' },
    );
    const ticket = opened(happened('Mon 2 12:00 reclassified calendar:tokyo'));
    const { due, cycles } = moved.status(ticket, on('Mon 2 13:00')).metrics.m as MetricStatus;
    expect(due?.toISO()).toBe('2026-03-03T08:00:00.000+09:00');
    expect(cycles.map(({ due }) => due?.toISO())).toEqual(['2026-03-02T18:00:00.000-03:00']);
  });
});

describe('a report', () => {
  const by = (groups: readonly unknown[], tickets: readonly AnyTicket[]) => {
    const sla = slaFor({
      cells: { high: { m: { hours: 8 } }, low: { m: { hours: 9 } } },
      tiers: { second: { high: { m: { hours: 3 } } }, first: { high: { m: { hours: 2 } } } },
      metrics: { m: timed },
    });
    return sla
      .report(tickets, on('Mon 2 11:00'), { by: groups as never })
      .rows.map(({ group }) => Object.values(group));
  };
  const tiered = (tier?: string, level = 'high') => opened([], { tier, level });

  test('has its rows in the order of the catalog, those without a value last', () => {
    for (const tickets of [
      [tiered(), tiered('first'), tiered('second')],
      [tiered('first'), tiered('second'), tiered()],
      [tiered('second'), tiered(), tiered('first')],
    ]) {
      expect(by(['tier'], tickets)).toEqual([['second'], ['first'], ['']]);
      expect(by([{ team: 'tier' }], tickets)).toEqual([['second'], ['first'], ['']]);
    }
  });

  test('has rows of one text beside each other, by what comes next', () => {
    const team = ({ ticket }: { ticket: AnyTicket }) => String(ticket.id);
    const tickets = ['b', 'a'].flatMap((id) => [
      { ...tiered(undefined, 'low'), id },
      { ...tiered(undefined, 'high'), id },
    ]);
    const expected = [
      ['a', 'high'],
      ['a', 'low'],
      ['b', 'high'],
      ['b', 'low'],
    ];
    expect(by([{ team }, 'level'], tickets)).toEqual(expected);
    expect(by([{ team }, 'level'], [...tickets].reverse())).toEqual(expected);
  });

  test.each<readonly [string, readonly unknown[], readonly string[]]>([
    ['twice by one name', ['level', { level: 'tier' }], ['options.by[1] duplicateId: each name once, "level"']],
    ['twice by one dimension', ['level', 'tier', 'level'], ['options.by[2] duplicateId: each name once, "level"']],
    ['by two names, of one dimension', [{ a: 'level', b: 'level' }], []],
  ])('%s', (_what, groups, expected) => {
    expect(complaints(() => by(groups, []))).toEqual(expected);
  });

  test('by something that is no dimension is an error', () => {
    expect(issuesThrown(() => by(['colour'], []))).toMatchObject([{ code: 'unknownValue', path: 'options.by[0]' }]);
    expect(issuesThrown(() => by([{ a: 'colour' }], []))).toMatchObject([
      { code: 'unknownValue', path: 'options.by[0].a' },
    ]);
    expect(issuesThrown(() => by([5], []))).toMatchObject([{ code: 'wrongType', path: 'options.by[0]' }]);
  });

  test('by a function that answers no text is an error', () => {
    expect(complaints(() => by([{ team: () => 5 }], [opened()]))).toEqual([
      'options.by[0].team wrongType: a function that answers a text, 5',
    ]);
  });

  test('shows no basis of a clock whose target is not agreed yet', () => {
    const sla = slaFor({ cells: { high: { m: 'agreed' } }, metrics: { m: timed } });
    const basis = ({ basis = 'none' }: { basis?: string | undefined }) => basis;
    const of = (events: ReturnType<typeof happened>) =>
      sla.report([opened(events)], on('Mon 2 13:00'), { by: [{ basis }] as never }).rows.map(({ group }) => group);
    expect(of([])).toEqual([{ basis: 'none' }]);
    expect(of([agreed('Mon 2 11:00', { businessHours: 2 }, 'm')])).toEqual([{ basis: 'business' }]);
  });

  test('has no times of a clock whose target was never agreed', () => {
    const sla = slaFor({ cells: { high: { m: 'agreed' } }, metrics: { m: timed } });
    const { total } = sla.report([opened(happened('Mon 2 12:00 resolved'))], on('Mon 2 13:00'));
    expect(total).toMatchObject({ count: 1, used: { mean: undefined }, meanOfTarget: undefined });
  });

  test('lists the first thousand of those it cannot read, and counts them all', () => {
    const { rejected, rejectedCount } = eight().report(
      Array.from({ length: 1002 }, () => ({}) as AnyTicket),
      on('Mon 2 13:00'),
    );
    expect([rejected.length, rejectedCount, rejected[999]?.index]).toEqual([1000, 1002, 999]);
  });

  test('passes on what the tickets themselves throw', () => {
    function* broken(): Generator<AnyTicket> {
      yield opened();
      throw new RangeError('the database is gone');
    }
    expect(() => eight().report(broken(), on('Mon 2 13:00'))).toThrow('the database is gone');
  });
});

test('business time that is not known is none in luxon, too', () => {
  const calendar = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'list', coverage: { from: 2027, until: 2027 }, holidays: [] },
  });
  const sla = slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } }, { calendar });
  const { elapsed, remaining } = sla.status(opened(), on('Mon 2 11:00')).metrics.m as MetricStatus;
  expect([elapsed.business, remaining?.business, +elapsed.wall]).toEqual([undefined, undefined, 3_600_000]);
});

test('a withdrawn agreement leaves a metric of which nothing is promised', () => {
  const sla = slaFor({ cells: { high: {} }, metrics: { m: timed } });
  const ticket = opened([agreed('Mon 2 10:30', { hours: 2 }, 'm'), agreed('Mon 2 11:00', null, 'm')]);
  expect(sla.status(ticket, on('Mon 2 10:45'))).toMatchObject({ promised: ['m'], verdict: 'onTrack' });
  expect(sla.status(ticket, on('Mon 2 11:30'))).toMatchObject({ promised: [], verdict: 'noTarget' });
});
