import { createCalendar, defineCatalog, type Metric, type Thresholds, type TriggerOn } from 'prazo';
import { type PolicyConfig, policyRows, triggerRows } from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';
import { catalog } from './desk';

const plain: Metric<string, string, string> = { starts: ['opened'], stops: ['resolved'] };

/** Returns a configuration with the metric `it`, and a metric `before` that `it` can follow. */
function withMetric(metric: Partial<typeof plain>, target: object = { hours: 1 }): PolicyConfig {
  return {
    catalog: defineCatalog({
      id: 'one',
      levels: { any: {} },
      categories: { app: { features: { app: 'App' }, targets: { any: { it: target } } } },
      tiers: { vendor: { targets: {} } },
      events: { held: {}, released: {} },
      metrics: { it: { ...plain, ...metric }, before: plain },
    } as never),
  };
}

const beyond = (config: PolicyConfig): string | undefined => [...policyRows(config)][0]?.beyond_sql;
const pauses = (on: readonly TriggerOn[], until: readonly TriggerOn[]) => withMetric({ pauses: { on, until } });

describe('SQL judges', () => {
  const JUDGED: readonly (readonly [name: string, PolicyConfig])[] = [
    ['a plain metric', withMetric({})],
    ['a metric that reopens under continue', withMetric({ reopens: true, reopening: 'continue' })],
    ['a metric that ignores reopenings', withMetric({ reopening: 'ignore' })],
    ['a metric with cancels', withMetric({ cancels: ['released'] })],
    [
      'custom events with reasons and authors',
      withMetric({ stops: [{ event: 'held', reasons: ['a', 'b'], by: ['x'] }] }),
    ],
    ['the policy retroactive for one kind of change', withMetric({ reclassification: { level: 'retroactive' } })],
    ['a pause at paused events', pauses(['paused'], ['resumed'])],
    [
      'a pause at paused events with some reasons',
      pauses([{ event: 'paused', reasons: ['customer'] }], ['resumed', 'customerReplied']),
    ],
    ['a pause at custom events', pauses(['held', 'opened'], ['released', 'resumed'])],
    [
      'a pause that events of one type begin and end for different reasons',
      pauses([{ event: 'held', reasons: ['on'] }], [{ event: 'held', reasons: ['off'] }]),
    ],
    ['a pause in a list of one', withMetric({ pauses: [{ on: ['held'], until: ['released'] }] })],
  ];
  it.each(JUDGED)('%s', (_name, config) => {
    expect(beyond(config)).toBe('');
  });
});

describe('SQL does not judge', () => {
  const BEYOND: readonly (readonly [beyondSql: string, situation: string, PolicyConfig])[] = [
    ['repeats', 'a metric that starts again', withMetric({ repeats: true })],
    ['follows', 'a metric that follows another', withMetric({ follows: 'before' })],
    ['resets', 'a metric that an event resets', withMetric({ resets: ['held'] })],
    ['newCycle', 'a metric with the policy newCycle', withMetric({ reopening: 'newCycle' })],
    ['newCycle', 'an SLA with the policy newCycle', { ...withMetric({}), reopening: 'newCycle' }],
    ['reclassification', 'a metric with the policy restart', withMetric({ reclassification: 'restart' })],
    [
      'reclassification',
      'the policy carryElapsed for one kind of change',
      withMetric({ reclassification: { tier: 'carryElapsed' } }),
    ],
    [
      'reclassification',
      'an SLA with the policy restart',
      { ...withMetric({}), reclassification: { level: 'restart' } },
    ],
    [
      'thresholds',
      'atRisk an hour before the due time',
      { ...withMetric({}), thresholds: { atRisk: { before: { hours: 1 } } } },
    ],
    ['thresholds', 'a fraction with seven decimal places', { ...withMetric({}), thresholds: { atRisk: 0.1234567 } }],
    ['thresholds', 'a fraction written with an exponent', { ...withMetric({}), thresholds: { atRisk: 1e-7 } }],
    [
      'thresholds',
      'a fraction with six decimal places of a budget of 720 hours',
      { ...withMetric({}, { hours: 720 }), thresholds: { atRisk: 0.333333 } },
    ],
    [
      'thresholds',
      'a fraction with six decimal places of a budget of 30 days',
      { ...withMetric({}, { days: 30 }), thresholds: { atRisk: 0.333333 } },
    ],
    [
      'thresholds',
      'a fraction with six decimal places of a budget of 30 business days',
      { ...withMetric({}, { businessDays: 30 }), thresholds: { atRisk: 0.333333 } },
    ],
    [
      'pauses',
      'two pauses',
      withMetric({
        pauses: [
          { on: ['held'], until: ['released'] },
          { on: ['paused'], until: ['resumed'] },
        ],
      }),
    ],
    ['pauses', 'an event that begins and ends a pause', pauses(['held'], ['held'])],
    [
      'pauses',
      'an event that can begin and end a pause, by overlapping reasons',
      pauses([{ event: 'held', reasons: ['a', 'b'] }], [{ event: 'held', reasons: ['b'] }]),
    ],
    [
      'pauses',
      'an event that can begin and end a pause, by a reason and by an author',
      pauses([{ event: 'held', reasons: ['a'] }], [{ event: 'held', by: ['x'] }]),
    ],
    ['pauses', 'a pause at paused events of some authors', pauses([{ event: 'paused', by: ['agent'] }], ['resumed'])],
    ['pauses', 'a pause at paused and at other events', pauses(['paused', 'held'], ['resumed'])],
    ['pauses', 'a pause that paused ends', pauses(['held'], ['paused'])],
    ['pauses', 'a pause that resumed begins', pauses(['resumed'], ['released'])],
    ['pauses', 'a pause that a reopening begins', pauses(['reopened'], ['released'])],
    ['pauses', 'a pause that an escalation ends', pauses(['held'], [{ event: 'escalated', tiers: ['vendor'] }])],
    ['pauses', 'a pause with an empty reason', pauses([{ event: 'held', reasons: [''] }], ['released'])],
    ['triggers', 'a start at paused', withMetric({ starts: ['paused'] })],
    ['triggers', 'a stop at resumed', withMetric({ stops: ['resumed'] })],
    ['triggers', 'a stop at an escalation', withMetric({ stops: [{ event: 'escalated', tiers: ['vendor'] }] })],
    ['triggers', 'a cancellation at restarted', withMetric({ cancels: ['restarted'] })],
    ['triggers', 'an author with an empty name', withMetric({ starts: [{ event: 'held', by: [''] }] })],
  ];
  it.each(BEYOND)('%s: %s', (reason, _situation, config) => {
    expect(beyond(config)).toBe(reason);
    expect([...triggerRows(config)].filter(({ metric }) => metric === 'it')).toEqual([]);
  });
});

describe('the policies of a metric', () => {
  const row = (config: PolicyConfig) => {
    const [first] = policyRows(config);
    return [first?.reopens, first?.reopening, first?.may_reopen];
  };
  test('replace those of the SLA', () => {
    expect(row({ ...withMetric({ reopening: 'continue', reopens: true }), reopening: 'ignore' })).toEqual([
      1,
      'continue',
      1,
    ]);
    expect(row({ ...withMetric({}), reopening: 'continue' })).toEqual([0, 'continue', 1]);
    expect(row(withMetric({}))).toEqual([0, 'exclude', 1]);
  });
  test('decide may_reopen together with those of the other metrics', () => {
    expect(row({ ...withMetric({}), reopening: 'ignore' })).toEqual([0, 'ignore', 0]);
    expect(row(withMetric({ reopening: 'ignore' }))).toEqual([0, 'ignore', 1]);
  });
});

describe('the at-risk fraction of', () => {
  const FRACTIONS: readonly (readonly [thresholds: Thresholds | undefined, part: number, whole: number])[] = [
    [undefined, 4, 5],
    [{}, 4, 5],
    [{ half: 0.5 }, 4, 5],
    [{ atRisk: 0.5 }, 1, 2],
    [{ atRisk: 0.75 }, 3, 4],
    [{ atRisk: 0.999 }, 999, 1000],
    [{ atRisk: 0.000001 }, 1, 1_000_000],
    [{ atRisk: 0.333333 }, 333_333, 1_000_000],
    [{ atRisk: 1 }, 1, 1],
    [{ atRisk: 1.25 }, 5, 4],
    [{ atRisk: { after: { hours: 1 } } }, 0, 0],
  ];
  it.each(FRACTIONS)('%o is %i of %i', (thresholds, part, whole) => {
    const [row] = policyRows({ ...withMetric({}), thresholds });
    expect([row?.at_risk_part, row?.at_risk_whole]).toEqual([part, whole]);
  });
});

describe('triggerRows', () => {
  const rowsOf = (config: PolicyConfig) =>
    [...triggerRows(config)]
      .filter(({ metric }) => metric === 'it')
      .map((row) => `${row.turn} ${row.act} ${row.event} ${row.reason} ${row.by_whom}`.trimEnd());

  test('a metric without a pause | has no resume and pause', () => {
    expect(rowsOf(withMetric({ cancels: ['released'] }))).toEqual([
      '1 cancel released',
      '1 abandon cancelled',
      '2 stop resolved',
      '3 reopen reopened',
      '4 start opened',
    ]);
  });

  test('a metric that ignores reopenings | has no reopen', () => {
    expect(rowsOf(withMetric({ reopening: 'ignore' }))).toEqual([
      '1 abandon cancelled',
      '2 stop resolved',
      '4 start opened',
    ]);
  });

  test('a trigger with reasons and authors | has one row per pair', () => {
    const stops = [{ event: 'held', reasons: ['a', 'b'], by: ['x', 'y'] }];
    expect(rowsOf(withMetric({ stops })).filter((row) => row.startsWith('2'))).toEqual([
      '2 stop held a x',
      '2 stop held a y',
      '2 stop held b x',
      '2 stop held b y',
    ]);
  });

  test('a trigger that another covers | has no row', () => {
    const stops = [
      { event: 'held', reasons: ['a'], by: ['x'] },
      { event: 'held', reasons: ['a'] },
      'released',
      'released',
    ];
    expect(rowsOf(withMetric({ stops })).filter((row) => row.startsWith('2'))).toEqual([
      '2 stop held a',
      '2 stop released',
    ]);
  });

  test('a pause | also ends when the ticket is resolved or cancelled', () => {
    expect(rowsOf(pauses(['paused'], ['resumed'])).slice(-4)).toEqual([
      '5 resume resumed',
      '5 resume resolved',
      '5 resume cancelled',
      '6 pause paused',
    ]);
  });

  test('a pause for some reasons | ends at a paused event with another reason', () => {
    expect(rowsOf(pauses([{ event: 'paused', reasons: ['customer'] }], ['resumed', 'resolved'])).slice(-5)).toEqual([
      '5 resume resumed',
      '5 resume resolved',
      '5 resume cancelled',
      '5 resume paused',
      '6 pause paused customer',
    ]);
  });
});

test('the configuration of an SLA | is accepted, and its other parts are ignored', () => {
  const config = {
    catalog,
    calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
    reading: { hours: 'business' },
  } as const;
  expect([...policyRows(config)]).toEqual([...policyRows({ catalog })]);
  expect([...triggerRows(config)]).toEqual([...triggerRows({ catalog })]);
  expect([...policyRows(config)].map(({ metric }) => metric)).toEqual(['firstResponse', 'resolution', 'approval']);
});

test('a metric that follows a later one | keeps its place in the catalog', () => {
  const config = withMetric({ follows: 'before' });
  expect([...policyRows(config)].map(({ metric }) => metric)).toEqual(['it', 'before']);
});
