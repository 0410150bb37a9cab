import { createCalendar, defineCatalog, type Metric, type Thresholds, type TriggerOn } from 'prazo';
import { type PolicyConfig, policyRows, triggerRows } from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';
import { catalog } from './desk';

const plain: Metric<string, string, string> = { starts: ['opened'], stops: ['resolved'] };

/** A configuration with one metric of its own, beside one that another may follow. */
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
    ['one that reopens, and continues', withMetric({ reopens: true, reopening: 'continue' })],
    ['one that ignores reopenings', withMetric({ reopening: 'ignore' })],
    ['cancels', withMetric({ cancels: ['released'] })],
    ['own events with reasons and people', withMetric({ stops: [{ event: 'held', reasons: ['a', 'b'], by: ['x'] }] })],
    [
      'a policy by what changes that is retroactive for all',
      withMetric({ reclassification: { level: 'retroactive' } }),
    ],
    ['waits', pauses(['paused'], ['resumed'])],
    ['waits for some reasons', pauses([{ event: 'paused', reasons: ['customer'] }], ['resumed', 'customerReplied'])],
    ['pauses at own events', pauses(['held', 'opened'], ['released', 'resumed'])],
    [
      'one type of event that cannot be both',
      pauses([{ event: 'held', reasons: ['on'] }], [{ event: 'held', reasons: ['off'] }]),
    ],
    ['a pause in a list', withMetric({ pauses: [{ on: ['held'], until: ['released'] }] })],
  ];
  it.each(JUDGED)('%s', (_name, config) => {
    expect(beyond(config)).toBe('');
  });
});

describe('SQL does not judge', () => {
  const BEYOND: readonly (readonly [reason: string, why: string, PolicyConfig])[] = [
    ['repeats', 'a metric that starts again', withMetric({ repeats: true })],
    ['follows', 'one that waits for another', withMetric({ follows: 'before' })],
    ['resets', 'one that begins anew at an event', withMetric({ resets: ['held'] })],
    ['newCycle', 'one that a reopening begins anew', withMetric({ reopening: 'newCycle' })],
    ['newCycle', 'the same of the whole SLA', { ...withMetric({}), reopening: 'newCycle' }],
    ['reclassification', 'a restart', withMetric({ reclassification: 'restart' })],
    [
      'reclassification',
      'time carried over a change of one kind',
      withMetric({ reclassification: { tier: 'carryElapsed' } }),
    ],
    ['reclassification', 'the same of the whole SLA', { ...withMetric({}), reclassification: { level: 'restart' } }],
    [
      'thresholds',
      'at risk an hour before the due',
      { ...withMetric({}), thresholds: { atRisk: { before: { hours: 1 } } } },
    ],
    ['thresholds', 'a fraction of seven places', { ...withMetric({}), thresholds: { atRisk: 0.1234567 } }],
    ['thresholds', 'a fraction that is written with a power', { ...withMetric({}), thresholds: { atRisk: 1e-7 } }],
    [
      'thresholds',
      'six places of a budget of a month',
      { ...withMetric({}, { hours: 720 }), thresholds: { atRisk: 0.333333 } },
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
    ['pauses', 'an event that begins and ends', pauses(['held'], ['held'])],
    [
      'pauses',
      'one that may do both, by reasons that overlap',
      pauses([{ event: 'held', reasons: ['a', 'b'] }], [{ event: 'held', reasons: ['b'] }]),
    ],
    [
      'pauses',
      'one that may do both, by a reason and by a person',
      pauses([{ event: 'held', reasons: ['a'] }], [{ event: 'held', by: ['x'] }]),
    ],
    ['pauses', 'waits that someone began', pauses([{ event: 'paused', by: ['agent'] }], ['resumed'])],
    ['pauses', 'waits among other causes', pauses(['paused', 'held'], ['resumed'])],
    ['pauses', 'an end at another wait', pauses(['held'], ['paused'])],
    ['pauses', 'a beginning at the end of a wait', pauses(['resumed'], ['released'])],
    ['pauses', 'a beginning at a change of the ticket', pauses(['reopened'], ['released'])],
    ['pauses', 'an end at one', pauses(['held'], [{ event: 'escalated', tiers: ['vendor'] }])],
    ['pauses', 'a reason that is empty', pauses([{ event: 'held', reasons: [''] }], ['released'])],
    ['triggers', 'a start at a wait', withMetric({ starts: ['paused'] })],
    ['triggers', 'a stop at the end of one', withMetric({ stops: ['resumed'] })],
    ['triggers', 'a stop at a tier', withMetric({ stops: [{ event: 'escalated', tiers: ['vendor'] }] })],
    ['triggers', 'a cancellation at a restart', withMetric({ cancels: ['restarted'] })],
    ['triggers', 'a person whose name is empty', withMetric({ starts: [{ event: 'held', by: [''] }] })],
  ];
  it.each(BEYOND)('%s: %s', (reason, _why, config) => {
    expect(beyond(config)).toBe(reason);
    expect([...triggerRows(config)].filter(({ metric }) => metric === 'it')).toEqual([]);
  });
});

describe('a metric’s policies', () => {
  const row = (config: PolicyConfig) => {
    const [first] = policyRows(config);
    return [first?.reopens, first?.reopening, first?.may_reopen];
  };
  test('are its own before those of the SLA', () => {
    expect(row({ ...withMetric({ reopening: 'continue', reopens: true }), reopening: 'ignore' })).toEqual([
      1,
      'continue',
      1,
    ]);
    expect(row({ ...withMetric({}), reopening: 'continue' })).toEqual([0, 'continue', 1]);
    expect(row(withMetric({}))).toEqual([0, 'exclude', 1]);
  });
  test('let a ticket be reopened where those of any do', () => {
    expect(row({ ...withMetric({}), reopening: 'ignore' })).toEqual([0, 'ignore', 0]);
    expect(row(withMetric({ reopening: 'ignore' }))).toEqual([0, 'ignore', 1]);
  });
});

describe('at risk from', () => {
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
  it.each(FRACTIONS)('%o: %i of %i', (thresholds, part, whole) => {
    const [row] = policyRows({ ...withMetric({}), thresholds });
    expect([row?.at_risk_part, row?.at_risk_whole]).toEqual([part, whole]);
  });
});

describe('the triggers of', () => {
  const of = (config: PolicyConfig) =>
    [...triggerRows(config)]
      .filter(({ metric }) => metric === 'it')
      .map((row) => `${row.turn} ${row.act} ${row.event} ${row.reason} ${row.by_whom}`.trimEnd());

  test('a metric without a pause', () => {
    expect(of(withMetric({ cancels: ['released'] }))).toEqual([
      '1 cancel released',
      '1 abandon cancelled',
      '2 stop resolved',
      '3 reopen reopened',
      '4 start opened',
    ]);
  });

  test('one that ignores reopenings', () => {
    expect(of(withMetric({ reopening: 'ignore' }))).toEqual([
      '1 abandon cancelled',
      '2 stop resolved',
      '4 start opened',
    ]);
  });

  test('each reason and person', () => {
    const stops = [{ event: 'held', reasons: ['a', 'b'], by: ['x', 'y'] }];
    expect(of(withMetric({ stops })).filter((row) => row.startsWith('2'))).toEqual([
      '2 stop held a x',
      '2 stop held a y',
      '2 stop held b x',
      '2 stop held b y',
    ]);
  });

  test('those that another covers left out', () => {
    const stops = [
      { event: 'held', reasons: ['a'], by: ['x'] },
      { event: 'held', reasons: ['a'] },
      'released',
      'released',
    ];
    expect(of(withMetric({ stops })).filter((row) => row.startsWith('2'))).toEqual([
      '2 stop held a',
      '2 stop released',
    ]);
  });

  test('a pause: what closes the ticket ends it, too', () => {
    expect(of(pauses(['paused'], ['resumed'])).slice(-4)).toEqual([
      '5 resume resumed',
      '5 resume resolved',
      '5 resume cancelled',
      '6 pause paused',
    ]);
  });

  test('a wait for some reasons: a wait for another ends it', () => {
    expect(of(pauses([{ event: 'paused', reasons: ['customer'] }], ['resumed', 'resolved'])).slice(-5)).toEqual([
      '5 resume resumed',
      '5 resume resolved',
      '5 resume cancelled',
      '5 resume paused',
      '6 pause paused customer',
    ]);
  });
});

test('a whole SLA’s configuration is taken as it is', () => {
  const config = {
    catalog,
    calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
    reading: { hours: 'business' },
  } as const;
  expect([...policyRows(config)]).toEqual([...policyRows({ catalog })]);
  expect([...triggerRows(config)]).toEqual([...triggerRows({ catalog })]);
  expect([...policyRows(config)].map(({ metric }) => metric)).toEqual(['firstResponse', 'resolution', 'approval']);
});

test('metrics come in the order of the catalog, also where one follows a later one', () => {
  const config = withMetric({ follows: 'before' });
  expect([...policyRows(config)].map(({ metric }) => metric)).toEqual(['it', 'before']);
});
