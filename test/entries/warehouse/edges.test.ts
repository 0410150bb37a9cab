import {
  type Calendar,
  calendarUnion,
  createCalendar,
  defineCatalog,
  freezeCalendar,
  type Holiday,
  type HolidaySource,
  type TriggerOn,
} from 'prazo';
import {
  businessDayRows,
  holidayRows,
  openTimeRows,
  type PolicyConfig,
  policyRows,
  triggerRows,
  type WarehouseColumn,
  warehouseTables,
} from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';
import { DAY_MS } from '../../../src/input/units';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

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

describe('a threshold with six decimal places | is beyond SQL for a long target', () => {
  // SQL is exact while budget × part is below 4e14. For the fraction 333333 / 1000000, the budget must be below 13.88 days. A date on
  // which the offset changes can exceed 24 hours, so two days are added to a target in days.
  it.each([
    [{ days: 11 }, ''],
    [{ days: 12 }, 'thresholds'],
    [{ businessDays: 11 }, ''],
    [{ businessDays: 12 }, 'thresholds'],
    [{ hours: 13 * 24 }, ''],
    [{ hours: 14 * 24 }, 'thresholds'],
  ])('%o at 0.333333: beyond_sql is %o', (target, reason) => {
    expect(reasonOf({ ...desk(target), thresholds: { atRisk: 0.333_333 } })).toEqual([reason]);
  });
});

describe('SQL does not judge a pause', () => {
  it.each<readonly [string, PolicyConfig]>([
    ['with an event that begins and ends it', pausing(['released', 'held'], ['held', 'resumed'])],
    ['with one end of several that also begins it', pausing(['held'], ['released', 'held'])],
    ['that begins at resumed events', pausing(['held', 'resumed'], ['released'])],
    ['that ends at paused events', pausing(['held'], ['released', 'paused'])],
  ])('%s', (_title, config) => {
    expect(reasonOf(config)).toEqual(['pauses']);
  });
});

test('a pause at a custom event with some reasons | has no end at paused events', () => {
  const rows = [...triggerRows(pausing([{ event: 'held', reasons: ['parts'] }], ['released']))];
  expect(rows.filter(({ turn }) => turn > 4).map(({ act, event, reason }) => `${act} ${event} ${reason}`)).toEqual([
    'resume released ',
    'resume resolved ',
    'resume cancelled ',
    'pause held parts',
  ]);
});

test('exactly these columns may be NULL', () => {
  const nullable = Object.entries<readonly WarehouseColumn[]>({ ...warehouseTables }).flatMap(([table, columns]) => {
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

test('exactly these columns are texts', () => {
  const texts = Object.entries<readonly WarehouseColumn[]>({ ...warehouseTables }).map(
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

test('a threshold above ten | is a fraction of whole numbers', () => {
  const [row] = policyRows({ ...desk({ hours: 1 }), thresholds: { atRisk: 12.5 } });
  expect([row?.at_risk_part, row?.at_risk_whole]).toEqual([25, 2]);
});

test.each([['reclassified'], ['agreed']] as const)('SQL does not judge a metric that starts at %s events', (event) => {
  const catalog = defineCatalog({
    id: 'one',
    levels: { any: {} },
    categories: { app: { targets: { any: { it: { hours: 1 } } } } },
    metrics: { it: { starts: [event], stops: ['resolved'] } },
  } as never);
  expect(reasonOf({ catalog })).toEqual(['triggers']);
});

const found = (make: () => Iterable<unknown>) => pathsAndCodes(issuesThrownBy(() => [...make()]));
const day = (date: string, time = '00:00') => `${date}T${time}:00Z`;

describe('businessDayRows of a calendar that covers a part of a date', () => {
  // The union covers the time that both calendars cover. In Tokyo, 2026 ends at 15:00 UTC of 31 December. In New York, it begins at
  // 05:00 UTC.
  const known = (zone: string) =>
    createCalendar(
      freezeCalendar(createCalendar({ zone, hours: { 'mon-fri': ['09:00-17:00'] } }), { from: 2026, until: 2026 }),
    );
  const beside = (zone: string): Calendar => calendarUnion(known('UTC'), known(zone));
  const rows = (zone: string, from: string, until: string) => () => businessDayRows(beside(zone), { from, until });

  it.each([
    ['the first date', 'America/New_York', day('2026-01-01', '06:00'), day('2026-01-03'), ['from outsideCoverage']],
    ['the last date', 'Asia/Tokyo', day('2026-12-30'), day('2026-12-31', '14:00'), ['until outsideCoverage']],
  ])('%s | has an issue at that end of the span', (_, zone, from, until, expected) => {
    expect(found(rows(zone, from, until))).toEqual(expected);
  });
});

describe('the rows of a long span', () => {
  it('cover at most 73,200 days', () => {
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
    const span = { from: 0, until: 73_200 * DAY_MS };
    expect([...openTimeRows(calendar, span)].map(({ closes_at }) => closes_at)).toEqual([span.until]);
    expect(found(() => openTimeRows(calendar, { ...span, until: span.until + 1 }))).toEqual(['until tooLarge']);
  });

  it('with a closing more than 100 years ahead | throw neverCloses', () => {
    const closures = [{ from: day('2120-01-01'), until: day('2120-01-02') }];
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7', closures });
    const span = { from: day('2000-01-01'), until: day('2130-01-01') };
    expect(found(() => openTimeRows(calendar, span))).toEqual(['until neverCloses']);
  });

  it('with more than 60,000 holidays | throw tooLarge', () => {
    const holidaysIn = (year: number): Holiday[] =>
      Array.from({ length: 365 }, (_, i) => ({
        date: new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10),
        name: 'Day',
      }));
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7', holidays: { name: 'ours', holidaysIn } });
    const span = { from: day('1900-01-01'), until: day('2065-01-01') };
    expect(found(() => holidayRows(calendar, span))).toEqual(['until tooLarge']);
  });
});

test('an error of a holiday source | is thrown unchanged', () => {
  const holidays: HolidaySource = {
    name: 'ours',
    holidaysIn() {
      throw new TypeError('no network');
    },
  };
  const calendar = createCalendar({ zone: 'UTC', hours: '24/7', holidays });
  const span = { from: day('2026-01-01'), until: day('2026-02-01') };
  for (const make of [openTimeRows, holidayRows, businessDayRows]) {
    expect(() => [...make(calendar, span)]).toThrow('no network');
  }
});
