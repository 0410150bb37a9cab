import { builtInMetrics, type Catalog, createCalendar, createSla, defineCatalog, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';

/** Returns a catalog with two tiers, two own events, and the given metrics. */
const withMetrics = (metrics: object) => ({
  id: 'desk',
  levels: { high: {} },
  categories: { all: {} },
  tiers: { second: {}, third: {} },
  events: { assigned: {}, approved: { labels: 'Approved' } },
  metrics,
});

const timed = { starts: ['opened'], stops: ['resolved'] };
const withMetric = (more: object) => withMetrics({ m: { ...timed, ...more } });

/** Returns the issues of a catalog, each as code and path below `metrics`. */
function issuesOf(definition: unknown): readonly string[] {
  const result = parseCatalog(definition);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.replace('metrics.', '')}`);
}

describe('a metric', () => {
  test.each<readonly [string, object]>([
    ['starts and stops', {}],
    ['has labels', { labels: 'Handling' }],
    ['starts at an event of its own', { starts: ['assigned'] }],
    ['stops at several', { stops: ['approved', 'resolved', 'responded'] }],
    ['stops for a reason', { stops: [{ event: 'resolved', reasons: ['fixed', 'workaround'] }] }],
    ['stops with `by`', { stops: [{ event: 'responded', by: ['agent'] }] }],
    ['starts at a tier', { starts: [{ event: 'escalated', tiers: ['second', 'third'] }] }],
    [
      'starts at a tier, with a reason and `by`',
      { starts: [{ event: 'escalated', tiers: ['second'], reasons: ['a'], by: ['b'] }] },
    ],
    ['starts at its own event with `by`', { starts: [{ event: 'approved', by: ['manager'] }] }],
    ['names an opening as an object', { starts: [{ event: 'opened' }] }],
    ['has parts that are undefined', { starts: [{ event: 'opened', reasons: undefined, tiers: undefined }] }],
    ['pauses', { pauses: { on: ['paused'], until: ['resumed'] } }],
    ['pauses for a reason', { pauses: { on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] } }],
    [
      'pauses with several rules',
      {
        pauses: [
          { on: ['paused'], until: ['resumed'] },
          { on: ['opened'], until: ['approved'] },
        ],
      },
    ],
    ['is cancelled', { cancels: ['reopened', 'approved'] }],
    ['is reset', { resets: ['customerReplied', 'restarted'] }],
    ['repeats and reopens', { repeats: true, reopens: false }],
    ['has a policy of reclassification', { reclassification: 'restart' }],
    [
      'has a policy for each field',
      { reclassification: { level: 'restart', tier: 'carryElapsed', calendar: 'retroactive' } },
    ],
    ['has a policy for no field', { reclassification: {} }],
    ['has a policy of reopening', { reopening: 'newCycle' }],
    [
      'leaves out optional parts',
      { pauses: undefined, cancels: undefined, follows: undefined, reclassification: undefined },
    ],
  ])('%s', (_what, more) => {
    expect(issuesOf(withMetric(more))).toEqual([]);
  });

  test.each<readonly [string, object, readonly string[]]>([
    ['an unknown event', { stops: ['closed'] }, ['unknownReference m.stops[0]']],
    ['an unknown event in a trigger', { stops: [{ event: 'closed' }] }, ['unknownReference m.stops[0].event']],
    ['no event in a trigger', { stops: [{ reasons: ['a'] }] }, ['missing m.stops[0].event']],
    ['a number for an event', { starts: [7] }, ['wrongType m.starts[0]']],
    ['null for an event', { starts: [null] }, ['wrongType m.starts[0]']],
    ['something other than a list of events', { starts: 'opened' }, ['wrongType m.starts']],
    ['no events', { starts: [], stops: [] }, ['missing m.starts', 'missing m.stops']],
    ['no events that cancel or reset', { cancels: [], resets: [] }, ['missing m.cancels', 'missing m.resets']],
    ['no reasons', { stops: [{ event: 'resolved', reasons: [] }] }, ['missing m.stops[0].reasons']],
    ['nobody', { stops: [{ event: 'resolved', by: [] }] }, ['missing m.stops[0].by']],
    ['no tiers', { starts: [{ event: 'escalated', tiers: [] }] }, ['missing m.starts[0].tiers']],
    [
      'a reason that is not a string',
      { stops: [{ event: 'resolved', reasons: ['a', 1] }] },
      ['wrongType m.stops[0].reasons[1]'],
    ],
    [
      'an unknown tier',
      { starts: [{ event: 'escalated', tiers: ['second', 'first'] }] },
      ['unknownReference m.starts[0].tiers[1]'],
    ],
    [
      'a tier of another event',
      { starts: [{ event: 'reclassified', tiers: ['second'] }] },
      ['unmeetableTrigger m.starts[0].tiers'],
    ],
    [
      'a tier of an own event',
      { starts: [{ event: 'assigned', tiers: ['second'] }] },
      ['unmeetableTrigger m.starts[0].tiers'],
    ],
    [
      'a reason of an opening',
      { starts: [{ event: 'opened', reasons: ['a'] }] },
      ['unmeetableTrigger m.starts[0].reasons'],
    ],
    [
      'an opening with `by` and tiers',
      { starts: [{ event: 'opened', by: ['a'], tiers: ['second'] }] },
      ['unmeetableTrigger m.starts[0].by', 'unmeetableTrigger m.starts[0].tiers'],
    ],
    ['a cancellation', { stops: ['cancelled'] }, ['unmeetableTrigger m.stops[0]']],
    [
      'a cancellation for a reason',
      { cancels: [{ event: 'cancelled', reasons: ['a'] }] },
      ['unmeetableTrigger m.cancels[0].event'],
    ],
    ['an unknown key of a trigger', { stops: [{ event: 'resolved', reason: 'a' }] }, ['unknownKey m.stops[0].reason']],
    ['a pause without `until`', { pauses: { on: ['paused'] } }, ['missing m.pauses.until']],
    ['no pauses', { pauses: [] }, ['missing m.pauses']],
    [
      'one of several pauses without `on`',
      { pauses: [{ on: ['paused'], until: ['resumed'] }, { until: ['resumed'] }] },
      ['missing m.pauses[1].on'],
    ],
    [
      'reasons beside the events of a pause',
      { pauses: { on: ['paused'], until: ['resumed'], reasons: ['a'] } },
      ['unknownKey m.pauses.reasons'],
    ],
    [
      'an unknown policy',
      { reclassification: 'reset', reopening: 'include' },
      ['unknownValue m.reclassification', 'unknownValue m.reopening'],
    ],
    [
      'an unknown policy for a field',
      { reclassification: { level: 'reset' } },
      ['unknownValue m.reclassification.level'],
    ],
    [
      'a policy for an unknown field',
      { reclassification: { impact: 'restart' } },
      ['unknownKey m.reclassification.impact'],
    ],
    ['an unknown metric to follow', { follows: 'n' }, ['unknownReference m.follows']],
    ['itself to follow', { follows: 'm' }, ['circularFollows m.follows']],
  ])('cannot name %s', (_what, more, expected) => {
    expect([...issuesOf(withMetric(more))].sort()).toEqual([...expected].sort());
  });

  test('reports all issues at once', () => {
    const metrics = {
      a: { starts: ['begun'], stops: ['resolved'], follows: 'b', reopening: 'x' },
      b: { starts: ['opened'], stops: [{ event: 'resolved', tiers: ['fourth'] }], follows: 'a' },
      c: { starts: ['opened'], stops: 7, follows: 'd' },
    };
    expect([...issuesOf(withMetrics(metrics))].sort()).toEqual([
      'circularFollows a.follows',
      'unknownReference a.starts[0]',
      'unknownReference b.stops[0].tiers[0]',
      'unknownReference c.follows',
      'unknownValue a.reopening',
      'unmeetableTrigger b.stops[0].tiers',
      'wrongType c.stops',
    ]);
  });

  test('says what it expected', () => {
    const metrics = {
      a: { ...timed, stops: ['closed', 'cancelled'], follows: 'c' },
      b: {
        ...timed,
        stops: [
          { event: 'opened', by: ['x'] },
          { event: 'resolved', tiers: ['second'] },
        ],
        follows: 'a',
      },
      c: { ...timed, follows: 'b', reclassification: 'reset' },
    };
    const result = parseCatalog(withMetrics(metrics));
    const found = result.ok ? [] : result.issues.map(({ path, expected, received }) => [path, expected, received]);
    expect(found).toEqual([
      [
        'metrics.a.stops[0]',
        'one of "opened", "responded", "customerReplied", "updated", "paused", "resumed", "resolved", "reopened", ' +
          '"reclassified", "escalated", "agreed", "restarted", "assigned", "approved"',
        '"closed"',
      ],
      ['metrics.a.stops[1]', 'another event, because "cancelled" ends every clock anyway', '"cancelled"'],
      ['metrics.b.stops[0].by', 'not with "opened", which has no reason and no "by"', '"opened"'],
      ['metrics.b.stops[1].tiers', 'only with "escalated", because no other event has a tier', '"resolved"'],
      [
        'metrics.c.reclassification',
        'one of "retroactive", "restart", "carryElapsed", or an object with one of them per field',
        '"reset"',
      ],
      ['metrics.a.follows', 'metrics that do not follow each other in a circle', 'a → c → b → a'],
    ]);
  });
});

describe('metrics that follow each other', () => {
  const following = (edges: Readonly<Record<string, string | undefined>>) =>
    withMetrics(Object.fromEntries(Object.entries(edges).map(([id, follows]) => [id, { ...timed, follows }])));

  test.each<readonly [string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    ['in a line', { a: undefined, b: 'a', c: 'b' }, []],
    ['in a line, last one first', { c: 'b', b: 'a', a: undefined }, []],
    ['two metrics follow one', { a: undefined, b: 'a', c: 'a' }, []],
    ['each other', { a: 'b', b: 'a' }, ['circularFollows a.follows']],
    [
      'in a circle that other metrics lead to',
      { x: 'a', a: 'b', b: 'c', c: 'a', y: 'b' },
      ['circularFollows a.follows'],
    ],
    ['in two circles', { a: 'b', b: 'a', c: 'd', d: 'c' }, ['circularFollows a.follows', 'circularFollows c.follows']],
    ['named like an inherited property', { a: 'toString' }, ['unknownReference a.follows']],
  ])('%s', (_how, edges, expected) => {
    expect(issuesOf(following(edges))).toEqual(expected);
  });

  const circleOf = (length: number) =>
    following(Object.fromEntries(Array.from({ length }, (_, i) => [`m${i}`, `m${(i + 1) % length}`])));

  test('five hundred in one circle are one issue', () => {
    const result = parseCatalog(circleOf(500));
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'circularFollows', path: 'metrics.m0.follows' }] });
  });

  test('more than five hundred are rejected', () => {
    expect(parseCatalog(circleOf(501))).toMatchObject({ ok: false, issues: [{ code: 'tooLarge', path: 'metrics' }] });
  });

  test('a chain of five hundred is ordered', () => {
    const chain = Array.from({ length: 500 }, (_, i) => [`m${i}`, i === 499 ? undefined : `m${i + 1}`]);
    const catalog = defineCatalog(following(Object.fromEntries(chain)) as never);
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
    expect(createSla({ catalog, calendar }).catalog).toBe(catalog);
  });

  test('more than thirty pauses of one metric are rejected', () => {
    const pauses = Array.from({ length: 31 }, () => ({ on: ['paused'], until: ['resumed'] }));
    expect(parseCatalog(withMetric({ pauses }))).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
    expect(parseCatalog(withMetric({ pauses: pauses.slice(1) }))).toMatchObject({ ok: true });
  });
});

describe('events of a catalog’s own', () => {
  const withEvents = (events: unknown, more: object = {}) => ({ ...withMetric({ ...more }), events });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['none', {}, []],
    ['some', { assigned: {}, approved: { labels: { pt: 'Aprovado' } } }, []],
    ['an event named like a built-in event', { resolved: {} }, ['duplicateId events.resolved']],
    [
      'an event named `opened`',
      { opened: {}, cancelled: {} },
      ['duplicateId events.opened', 'duplicateId events.cancelled'],
    ],
    ['an event whose name is not an id', { 'to assign': {} }, ['invalidId events["to assign"]']],
    ['an event that is not an object', { assigned: 'Assigned' }, ['wrongType events.assigned']],
    ['an event with an unknown key', { assigned: { label: 'x' } }, ['unknownKey events.assigned.label']],
    ['a list', ['assigned'], ['wrongType events']],
  ])('%s', (_which, events, expected) => {
    expect(issuesOf(withEvents(events))).toEqual(expected);
  });

  test('that are not a table are one issue, not many broken references', () => {
    expect(issuesOf(withEvents(['assigned'], { stops: ['assigned'] }))).toEqual(['wrongType events']);
  });

  test('are unknown to a catalog that defines none', () => {
    const {
      events: _,
      tiers: __,
      ...rest
    } = withMetric({ starts: [{ event: 'escalated', tiers: ['second'] }, 'assigned'] });
    expect(issuesOf(rest)).toEqual(['unknownReference m.starts[0].tiers[0]', 'unknownReference m.starts[1]']);
  });
});

describe('the built-in metrics', () => {
  test('are the ones in docs/rules.md', () => {
    const shown = Object.entries(builtInMetrics).map(([id, { labels: _, ...metric }]) => [id, metric]);
    expect(Object.fromEntries(shown)).toEqual({
      firstResponse: { starts: ['opened'], stops: ['responded', 'resolved'] },
      resolution: {
        starts: ['opened'],
        stops: ['resolved'],
        pauses: { on: ['paused'], until: ['resumed'] },
        reopens: true,
      },
      nextResponse: {
        starts: ['customerReplied'],
        stops: ['responded', 'resolved'],
        follows: 'firstResponse',
        repeats: true,
      },
      periodicUpdate: { starts: ['updated', 'responded'], stops: ['updated', 'responded', 'resolved'], repeats: true },
    });
  });

  test('need the metric that they follow', () => {
    const { nextResponse } = builtInMetrics;
    expect(issuesOf(withMetrics({ nextResponse }))).toEqual(['unknownReference nextResponse.follows']);
    expect(issuesOf(withMetrics({ nextResponse: { ...nextResponse, follows: undefined } }))).toEqual([]);
  });
});

test('a catalog with every part is frozen plain data, and its JSON parses to an equal catalog', () => {
  const catalog: Catalog = defineCatalog({
    ...withMetric({}),
    levels: { high: {}, low: { labels: 'Low' } },
    categories: { all: { features: { some: {}, other: 'Other' }, targets: { high: { m: null } } } },
    serviceTypes: { fault: { requires: { contract: {} } } },
    metrics: {
      m: {
        starts: ['opened', { event: 'approved', by: ['manager'] }],
        stops: [{ event: 'escalated', tiers: ['second'] }],
        pauses: [{ on: [{ event: 'paused', reasons: ['a'] }], until: ['resumed'] }],
        cancels: ['assigned'],
        resets: ['customerReplied'],
        reclassification: { level: 'restart' },
        reopening: 'ignore',
      },
      n: { starts: ['opened'], stops: ['resolved'], follows: 'm', reclassification: 'carryElapsed' },
    },
  } as Parameters<typeof defineCatalog>[0]);
  const text = JSON.stringify(catalog);
  const parsed = parseCatalog(JSON.parse(text));
  expect(parsed).toEqual({ ok: true, value: catalog });
  expect(parsed.ok && JSON.stringify(parsed.value)).toBe(text);
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(catalog)).toBe(true);
});
