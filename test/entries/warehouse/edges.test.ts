import { defineCatalog, type TriggerOn } from 'prazo';
import { type Column, type PolicyConfig, policyRows, triggerRows, warehouseTables } from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';

/** A configuration with one metric, its target and its pause. */
function desk(target: object, pauses?: { on: readonly TriggerOn[]; until: readonly TriggerOn[] }): PolicyConfig {
  return {
    catalog: defineCatalog({
      id: 'one',
      levels: { any: {} },
      categories: { app: { targets: { any: { it: target } } } },
      events: { held: {}, released: {} },
      metrics: { it: { starts: ['opened'], stops: ['resolved'], ...(pauses && { pauses }) } },
    } as never),
  };
}
const reasonOf = (config: PolicyConfig) => [...policyRows(config)].map((row) => row.beyond_sql);
const pausing = (on: readonly TriggerOn[], until: readonly TriggerOn[]) => desk({ hours: 1 }, { on, until });

describe('the threshold at risk of a target in days', () => {
  // SQL is exact below a product of 4e14. With 333333 of a million that is a budget of 13.88 days. Days that clocks change
  // are longer than 24 hours, so that 2 days more than promised are reckoned with.
  it.each([
    [{ days: 11 }, ''],
    [{ days: 12 }, 'thresholds'],
    [{ businessDays: 11 }, ''],
    [{ businessDays: 12 }, 'thresholds'],
    [{ hours: 13 * 24 }, ''],
    [{ hours: 14 * 24 }, 'thresholds'],
  ])('%o of one third in six places: %o', (target, reason) => {
    expect(reasonOf({ ...desk(target), thresholds: { atRisk: 0.333_333 } })).toEqual([reason]);
  });
});

describe('SQL does not time a pause of several events', () => {
  it.each<readonly [string, PolicyConfig]>([
    ['of which one begins and ends it', pausing(['released', 'held'], ['held', 'resumed'])],
    ['that one of several ends also begins', pausing(['held'], ['released', 'held'])],
    ['of which one is the end of a wait', pausing(['held', 'resumed'], ['released'])],
    ['of which one end is a wait', pausing(['held'], ['released', 'paused'])],
  ])('%s', (_title, config) => {
    expect(reasonOf(config)).toEqual(['pauses']);
  });
});

test('a pause at an own event for some reasons | no wait ends it', () => {
  const rows = [...triggerRows(pausing([{ event: 'held', reasons: ['parts'] }], ['released']))];
  expect(rows.filter(({ turn }) => turn > 4).map(({ act, event, reason }) => `${act} ${event} ${reason}`)).toEqual([
    'resume released ',
    'resume resolved ',
    'resume cancelled ',
    'pause held parts',
  ]);
});

test('the columns that may be NULL', () => {
  const nullable = Object.entries<readonly Column[]>({ ...warehouseTables }).flatMap(([table, columns]) => {
    const names = columns.filter((column) => column.nullable).map(({ name }) => name);
    return names.length === 0 ? [] : [`${table}: ${names.join(' ')}`];
  });
  expect(nullable).toEqual([
    'sla_targets: amount',
    'sla_tickets: service tier',
    'sla_ticket_events: reason by_whom level category service tier calendar',
    'sla_questions: until_at amount',
    'sla_clocks: category service tier level calendar phase verdict late basis started_at received_at due_at original_due_at due_if_resumed_at stopped_at elapsed_business elapsed_wall paused remaining_business remaining_wall',
  ]);
});

test('the columns that are texts', () => {
  const texts = Object.entries<readonly Column[]>({ ...warehouseTables }).map(
    ([table, columns]) =>
      `${table}: ${columns
        .filter(({ type }) => type === 'text')
        .map(({ name }) => name)
        .join(' ')}`,
  );
  expect(texts).toEqual([
    'sla_open_time: calendar',
    'sla_open_time_by_day: calendar',
    'sla_open_time_by_amount: calendar',
    'sla_utc_offsets: calendar',
    'sla_business_days: calendar local_date local_month',
    'sla_holidays: calendar kind name',
    'sla_targets: category service tier level metric target kind basis calendar',
    'sla_policies: metric reopening beyond_sql',
    'sla_triggers: metric act event reason by_whom',
    'sla_tickets: ticket category service tier level calendar',
    'sla_ticket_events: ticket event reason by_whom level category service tier calendar',
    'sla_questions: calendar',
    'sla_clocks: ticket metric category service tier level calendar phase verdict basis beyond_sql',
  ]);
});
