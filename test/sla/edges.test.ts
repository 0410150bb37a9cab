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
import { DAY_MS, HOUR_MS } from '../../src/input/units';
import { sample } from '../catalog/sample';
import { agreed, always, clockOf, happened, nextOf, opened, slaFor } from '../clock/desks/desk';
import { issuesThrownBy } from '../expecting';
import type { AnySla, AnyTicket } from '../ticket/any';
import { promising } from '../ticket/promise';
import { office, on, shown } from '../ticket/week';

/* Edge cases of an SLA. Tickets are opened on Mon 2 10:00 if not stated otherwise. */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const textOf = ({ path, code, expected, received }: Issue) => `${path} ${code}: ${expected}, ${received}`;
const issueTexts = (call: () => unknown) => issuesThrownBy(call).map(textOf);
const eightHours = () => slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } });

describe('sla.target', () => {
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
    ['a service without a table', { category: 'site', level: 'down', service: 'fault' }, { businessHours: 4 }],
  ])('by %s: returns the target', (_title, query, expected) => {
    expect(target(query)).toEqual(expected);
  });

  test.each([
    ['a calendar', { category: 'site', level: 'down', calendar: 'office' }, 'unknownKey', 'calendar'],
    ['no category', { level: 'down' }, 'missing', 'category'],
    ['no level', { category: 'site' }, 'missing', 'level'],
    ['an unknown metric', { category: 'site', level: 'down', metric: 'x' }, 'unknownValue', 'metric'],
    ['an unknown tier', { category: 'site', level: 'down', tier: 'x' }, 'unknownValue', 'tier'],
    ['an unknown service', { category: 'site', level: 'down', service: 'x' }, 'unknownValue', 'service'],
  ])('by %s: throws', (_title, query, code, path) => {
    expect(issuesThrownBy(() => target(query))).toMatchObject([{ code, path }]);
  });
});

describe('a target on an unknown calendar', () => {
  const config = (calendars?: object) => ({
    catalog: promising({ hours: 1, calendar: 'night' }),
    calendar: office,
    ...(calendars && { calendars }),
  });
  const path = 'catalog.categories.all.targets.only.resolution.calendar';

  test.each([
    ['without named calendars | throws', undefined, 'no calendar, since `calendars` is empty'],
    ['with two others | throws, and the issue lists them', { day: office, always }, 'one of day, always'],
  ])('%s', (_title, calendars, expected) => {
    expect(issueTexts(() => createSla(config(calendars) as never))).toEqual([
      `${path} unknownReference: ${expected}, "night"`,
    ]);
  });

  test('a target to be agreed | needs no calendar', () => {
    expect(() => createSla({ catalog: promising('agreed'), calendar: office } as never)).not.toThrow();
  });
});

describe('parseSla', () => {
  const definition = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-17:00'] } };

  test('a calendar may be a definition or a calendar', () => {
    const config = { catalog: supportCatalog, calendar: definition, calendars: { always, office: definition } };
    const result = parseSla(config);
    if (!result.ok) throw new Error('the configuration is valid');
    const ticket: AnyTicket = { category: 'core', level: 'urgent', openedAt: on('Mon 2 10:00') };
    // Eight business hours.
    expect(shown(result.value.deadlines(ticket).resolution?.due)).toBe('Tue 3 10:00');
    expect(shown(result.value.deadlines({ ...ticket, calendar: 'always' }).resolution?.due)).toBe('Mon 2 18:00');
  });

  test('an issue has the path of the wrong value', () => {
    const result = parseSla(5);
    expect(!result.ok && result.issues.map(({ path, code }) => [path, code])).toEqual([['', 'wrongType']]);
    const wrong = parseSla({ catalog: supportCatalog, calendar: { zone: 'Moon', hours: '24/7' } });
    expect(!wrong.ok && wrong.issues.map(({ path, code }) => [path, code])).toEqual([['calendar.zone', 'unknownZone']]);
  });

  test('unknown keys | issues, or ignored if the options say so', () => {
    const config = { catalog: { ...supportCatalog, colour: 'red' }, calendar: definition, colour: 'red' };
    const strict = parseSla(config);
    expect(!strict.ok && strict.issues.map(({ path }) => path).sort()).toEqual(['catalog.colour', 'colour']);
    expect(parseSla(config, { unknownKeys: 'ignore' }).ok).toBe(true);
  });
});

describe('the arguments of an SLA', () => {
  const sla = eightHours();
  const withoutOffset = '2026-03-02T10:00' as never;
  const ticket = opened();

  test.each<readonly [string, () => unknown, string, string]>([
    ['a status as of a text without offset', () => sla.status(ticket, withoutOffset), 'asOf', 'invalidInstant'],
    ['an evaluation as of a text without offset', () => sla.evaluate(ticket, withoutOffset), 'asOf', 'invalidInstant'],
    [
      'a simulation as of a text without offset',
      () => sla.simulate(ticket, [], withoutOffset),
      'asOf',
      'invalidInstant',
    ],
    [
      'an explanation as of a text without offset',
      () => sla.explain(ticket, 'm', withoutOffset),
      'asOf',
      'invalidInstant',
    ],
    ['a report as of a text without offset', () => sla.report([], withoutOffset), 'asOf', 'invalidInstant'],
    ['a simulation of a number', () => sla.simulate(ticket, 5 as never, on('Mon 2 11:00')), 'events', 'wrongType'],
    ['an explanation of an unknown metric', () => sla.explain(ticket, 'x' as never), 'metric', 'unknownValue'],
    ['an explanation of a list', () => sla.explain(ticket, ['m'] as never), 'metric', 'unknownValue'],
    ['an explanation of the metric toString', () => sla.explain(ticket, 'toString' as never), 'metric', 'unknownValue'],
    ['a report of null', () => sla.report(null as never, on('Mon 2 11:00')), 'tickets', 'wrongType'],
    ['a report of one ticket', () => sla.report(ticket as never, on('Mon 2 11:00')), 'tickets', 'wrongType'],
    [
      'a report by a text',
      () => sla.report([], on('Mon 2 11:00'), { by: 'level' as never }),
      'options.by',
      'wrongType',
    ],
    [
      'a report with an unknown option',
      () => sla.report([], on('Mon 2 11:00'), { of: [] } as never),
      'options.of',
      'unknownKey',
    ],
  ])('%s: throws', (_title, call, path, code) => {
    expect(issuesThrownBy(call)).toMatchObject([{ path, code }]);
  });

  test('the issue of a wrong argument | has a plain text', () => {
    expect(issueTexts(() => sla.status(ticket, on('Mon 2 09:59')))).toEqual([
      'asOf beforeOpening: an instant at or after openedAt, 2026-03-02T12:59:00.000Z',
    ]);
    expect(issueTexts(() => sla.report(5 as never, on('Mon 2 11:00')))).toEqual([
      'tickets wrongType: an iterable of tickets, 5',
    ]);
  });

  test('a simulation of a ticket without events', () => {
    const { events, ...withoutEvents } = ticket;
    expect(events).toEqual([]);
    const status = sla.simulate(withoutEvents as AnyTicket, happened('Mon 2 12:00 resolved'), on('Mon 2 13:00'));
    expect(status).toMatchObject({ verdict: 'met', ignored: [] });
  });

  test('parseTicket | the id becomes text', () => {
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

  test('parseTicket of a number | an issue with an empty path', () => {
    const result = sla.parseTicket(5);
    expect(!result.ok && result.issues.map(({ path }) => path)).toEqual(['']);
  });
});

describe('sla.deadlines', () => {
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

  test('a metric without a due time has a reason', () => {
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

  test('the evaluation of a metric that has not started | nothing has elapsed', () => {
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

describe('the most urgent metric and the next change', () => {
  const two = (first: object, second: object, pauses?: object) =>
    slaFor({
      cells: { high: { first, second } },
      metrics: { first: timed, second: { starts: ['opened'], stops: ['resolved'], ...(pauses && { pauses }) } },
    });

  test('a running metric is more urgent than a paused one with an earlier due time', () => {
    const sla = slaFor({
      cells: { high: { running: { hours: 9 }, paused: { hours: 8 } } },
      metrics: { running: { starts: ['opened'], stops: ['resolved'] }, paused: timed },
    });
    const ticket = opened(happened('Mon 2 11:00 paused'));
    expect(sla.status(ticket, on('Mon 2 12:00')).mostUrgent).toBe('running');
  });

  test('the next change is the earliest of all metrics', () => {
    // 0.8 of 8 h is reached at 16:24, 0.8 of 2 h at 11:36.
    expect(nextOf(two({ hours: 8 }, { hours: 2 }), opened(), 'Mon 2 10:00')).toBe('Mon 2 11:36 threshold atRisk');
    expect(nextOf(two({ hours: 2 }, { hours: 8 }), opened(), 'Mon 2 10:00')).toBe('Mon 2 11:36 threshold atRisk');
  });
});

describe('an explanation', () => {
  const start = Date.parse('1900-03-02T10:00:00Z');

  test('more than 100 years | throws tooLarge', () => {
    const sla = eightHours();
    const old = opened([], { openedAt: start });
    expect(sla.explain(old, 'm', start + 36_600 * DAY_MS)?.segments).toHaveLength(1);
    expect(issueTexts(() => sla.explain(old, 'm', start + 36_600 * DAY_MS + 1))).toEqual([
      ' tooLarge: at most 100 years to explain, 1900-03-02T10:00:00.000Z to 2000-05-16T10:00:00.001Z',
    ]);
  });

  test('has the due time, the due time if resumed, and the stop', () => {
    const instants = (...lines: readonly string[]) => {
      const { due, dueIfResumed, stoppedAt } =
        eightHours().explain(opened(happened(...lines)), 'm', on('Mon 2 14:00')) ?? {};
      return [due, dueIfResumed, stoppedAt].map(shown);
    };
    expect(instants()).toEqual(['Mon 2 18:00', undefined, undefined]);
    expect(instants('Mon 2 12:00 paused')).toEqual([undefined, 'Mon 2 20:00', undefined]);
    expect(instants('Mon 2 12:00 resolved')).toEqual(['Mon 2 18:00', undefined, 'Mon 2 12:00']);
  });

  test('a reclassification before the receipt | the earlier target has no segment', () => {
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

  test('instants of a metric are in the zone of its calendar, those of the ticket in the zone of the ticket', () => {
    const status = sla.status(opened(), on('Mon 2 11:00'));
    const { here, there, again } = status.metrics as Record<string, MetricStatus>;
    for (const metric of [here, again]) {
      const { startedAt, due, originalDue, thresholds, nextChange } = metric as MetricStatus;
      expect(zones(startedAt, due, originalDue, thresholds[0]?.at, nextChange?.at)).toEqual(Array(5).fill(SAO_PAULO));
    }
    const { startedAt, due, originalDue, thresholds, nextChange } = there as MetricStatus;
    expect(zones(startedAt, due, originalDue, thresholds[0]?.at, nextChange?.at)).toEqual(Array(5).fill('Asia/Tokyo'));
    // 12:00 in São Paulo is midnight in Tokyo.
    expect(due?.toISO()).toBe('2026-03-03T00:00:00.000+09:00');
    // `there` has the earliest due time, and the next change: 0.8 of 2 h.
    expect(status.due?.toISO()).toBe('2026-03-02T12:00:00.000-03:00');
    expect(status.nextChange?.at.toISO()).toBe('2026-03-02T23:36:00.000+09:00');
    expect(zones(status.asOf)).toEqual([SAO_PAULO]);
  });

  test('instants of an earlier cycle are in the zone of its own calendar', () => {
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

  test('sorts rows as in the catalog; rows without a value are last', () => {
    for (const tickets of [
      [tiered(), tiered('first'), tiered('second')],
      [tiered('first'), tiered('second'), tiered()],
      [tiered('second'), tiered(), tiered('first')],
    ]) {
      expect(by(['tier'], tickets)).toEqual([['second'], ['first'], ['']]);
      expect(by([{ team: 'tier' }], tickets)).toEqual([['second'], ['first'], ['']]);
    }
  });

  test('sorts texts by value, then by the next group', () => {
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
    [
      'two groups of one name | throws',
      ['level', { level: 'tier' }],
      ['options.by[1] duplicateId: each name once, "level"'],
    ],
    [
      'one dimension twice | throws',
      ['level', 'tier', 'level'],
      ['options.by[2] duplicateId: each name once, "level"'],
    ],
  ])('%s', (_title, groups, expected) => {
    expect(issueTexts(() => by(groups, []))).toEqual(expected);
  });

  test('one dimension under two names | is accepted', () => {
    expect(() => by([{ a: 'level', b: 'level' }], [])).not.toThrow();
  });

  test('an unknown dimension | throws', () => {
    expect(issuesThrownBy(() => by(['colour'], []))).toMatchObject([{ code: 'unknownValue', path: 'options.by[0]' }]);
    expect(issuesThrownBy(() => by([{ a: 'colour' }], []))).toMatchObject([
      { code: 'unknownValue', path: 'options.by[0].a' },
    ]);
    expect(issuesThrownBy(() => by([5], []))).toMatchObject([{ code: 'wrongType', path: 'options.by[0]' }]);
  });

  test('a function that returns a number | throws', () => {
    expect(issueTexts(() => by([{ team: () => 5 }], [opened()]))).toEqual([
      'options.by[0].team wrongType: a function that returns a text, 5',
    ]);
  });

  test('an entry whose target is to be agreed | has no basis', () => {
    const sla = slaFor({ cells: { high: { m: 'agreed' } }, metrics: { m: timed } });
    const basis = ({ basis = 'none' }: { basis?: string | undefined }) => basis;
    const groupsOf = (events: ReturnType<typeof happened>) =>
      sla.report([opened(events)], on('Mon 2 13:00'), { by: [{ basis }] as never }).rows.map(({ group }) => group);
    expect(groupsOf([])).toEqual([{ basis: 'none' }]);
    expect(groupsOf([agreed('Mon 2 11:00', { businessHours: 2 }, 'm')])).toEqual([{ basis: 'business' }]);
  });

  test('a clock whose target was never agreed | has no used time', () => {
    const sla = slaFor({ cells: { high: { m: 'agreed' } }, metrics: { m: timed } });
    const { total } = sla.report([opened(happened('Mon 2 12:00 resolved'))], on('Mon 2 13:00'));
    expect(total).toMatchObject({ count: 1, used: { mean: undefined }, meanOfTarget: undefined });
  });

  test('lists the first 1,000 invalid tickets, and counts all', () => {
    const { rejected, rejectedCount } = eightHours().report(
      Array.from({ length: 1002 }, () => ({}) as AnyTicket),
      on('Mon 2 13:00'),
    );
    expect([rejected.length, rejectedCount, rejected[999]?.index]).toEqual([1000, 1002, 999]);
  });

  test('an error thrown by the iterable | is passed on', () => {
    function* broken(): Generator<AnyTicket> {
      yield opened();
      throw new RangeError('the database is gone');
    }
    expect(() => eightHours().report(broken(), on('Mon 2 13:00'))).toThrow('the database is gone');
  });
});

test('business time beyond the coverage of the calendar | undefined in a status', () => {
  const calendar = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'list', coverage: { from: 2027, until: 2027 }, holidays: [] },
  });
  const sla = slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: timed } }, { calendar });
  const { elapsed, remaining } = sla.status(opened(), on('Mon 2 11:00')).metrics.m as MetricStatus;
  expect([elapsed.business, remaining?.business, +elapsed.wall]).toEqual([undefined, undefined, HOUR_MS]);
});

test('a withdrawn agreement | the metric has no target', () => {
  const sla = slaFor({ cells: { high: {} }, metrics: { m: timed } });
  const ticket = opened([agreed('Mon 2 10:30', { hours: 2 }, 'm'), agreed('Mon 2 11:00', null, 'm')]);
  expect(sla.status(ticket, on('Mon 2 10:45'))).toMatchObject({ promised: ['m'], verdict: 'onTrack' });
  expect(sla.status(ticket, on('Mon 2 11:30'))).toMatchObject({ promised: [], verdict: 'noTarget' });
});
