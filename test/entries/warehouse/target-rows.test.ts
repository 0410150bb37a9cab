import { createCalendar, createSla, supportCatalog, type Target } from 'prazo';
import { targetRows } from 'prazo/warehouse';
import { expect, it, test } from 'vitest';
import { HOUR_MS } from '../../../src/input/units';
import { catalog } from './desk';

type Rows = ReturnType<typeof targetRows>;
const cellsAndTargets = (rows: Rows) =>
  [...rows].map((row) => [
    [row.category, row.service, row.tier, row.level, row.metric].join(' '),
    [row.kind, row.basis, row.amount, row.calendar, row.from_opening].join(' '),
  ]);

const byCell = new Map(
  [...targetRows(catalog)].map((row) => [[row.category, row.service, row.tier, row.level, row.metric].join('/'), row]),
);

/** A cell, its target as JSON, kind, basis, amount, calendar, and whether it counts from the next opening. */
const CELLS: readonly (readonly [cell: string, target: string, ...rest: (string | number | null)[]])[] = [
  ['app///high/firstResponse', '{"minutes":30}', 'amount', 'elapsed', 0.5 * HOUR_MS, '', 0],
  ['app///high/resolution', '{"businessHours":8}', 'amount', 'business', 8 * HOUR_MS, '', 0],
  ['app///high/approval', '{"days":2}', 'days', 'elapsed', 2, '', 0],
  ['app///low/firstResponse', '{"hours":4,"from":"nextOpening"}', 'amount', 'elapsed', 4 * HOUR_MS, '', 1],
  ['app///low/resolution', '{"businessDays":3}', 'businessDays', 'business', 3, '', 1],
  ['app///low/approval', '"agreed"', 'agreed', '', null, '', 0],
  ['data///high/firstResponse', '{"seconds":0.5}', 'amount', 'elapsed', 500, '', 0],
  [
    'data///high/resolution',
    '{"businessMinutes":90,"calendar":"night"}',
    'amount',
    'business',
    1.5 * HOUR_MS,
    'night',
    0,
  ],
  ['data///high/approval', '', 'none', '', null, '', 0],
  ['data///low/firstResponse', '{"months":1}', 'other', 'elapsed', null, '', 0],
  ['data///low/resolution', '{"businessDays":1,"cutoff":"15:00"}', 'other', 'business', null, '', 1],
  ['data///low/approval', '{"days":1,"by":"12:00"}', 'other', 'elapsed', null, '', 0],
  // A service type without targets of its own uses those of the category.
  ['app/fault//high/resolution', '{"businessHours":8}', 'amount', 'business', 8 * HOUR_MS, '', 0],
  // A service type with targets uses only these, whatever the tier.
  ['app/order//high/resolution', '{"days":5,"roll":"following"}', 'other', 'elapsed', null, '', 0],
  ['app/order/vendor/high/resolution', '{"days":5,"roll":"following"}', 'other', 'elapsed', null, '', 0],
  ['app/order//high/firstResponse', '', 'none', '', null, '', 0],
  // A tier's targets come first. A null target promises nothing. Missing targets are inherited.
  ['app//vendor/high/resolution', '{"businessHours":16}', 'amount', 'business', 16 * HOUR_MS, '', 0],
  ['app//vendor/high/firstResponse', '', 'none', '', null, '', 0],
  ['app//vendor/high/approval', '{"days":2}', 'days', 'elapsed', 2, '', 0],
  ['app/fault/vendor/low/resolution', '{"businessDays":3}', 'businessDays', 'business', 3, '', 1],
];

it.each(CELLS.map(([cell, ...expected]) => ({ cell, expected })))('$cell', ({ cell, expected }) => {
  const row = byCell.get(cell);
  expect([row?.target, row?.kind, row?.basis, row?.amount, row?.calendar, row?.from_opening]).toEqual(expected);
});

test('there is one row per category, service type or none, tier or none, level and metric', () => {
  expect(byCell.size).toBe(2 * 3 * 2 * 2 * 3);
  expect([...targetRows(catalog)].length).toBe(byCell.size);
});

test('a reading of hours or days as business time | changes only the targets in plain hours or days', () => {
  const [literal, asHours, asDays] = [{}, { hours: 'business' }, { days: 'business' }].map((reading) =>
    cellsAndTargets(targetRows(catalog, { reading: reading as { hours?: 'business' } })),
  );
  const otherwise = (rows: typeof literal) =>
    (rows ?? []).filter((row, i) => row[1] !== literal?.[i]?.[1]).map(([, what]) => what);
  expect([...new Set(otherwise(asHours))]).toEqual([
    `amount business ${0.5 * HOUR_MS}  0`,
    `amount business ${4 * HOUR_MS}  1`,
    'amount business 500  0',
  ]);
  expect([...new Set(otherwise(asDays))]).toEqual(['businessDays business 2  1', 'other business   1']);
});

test('the column `target` has the target that sla.evaluate finds', () => {
  const sla = createSla({ catalog: supportCatalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
  let promised = 0;
  for (const row of targetRows(supportCatalog)) {
    const ticket = {
      openedAt: 0,
      category: row.category,
      level: row.level,
      service: row.service === '' ? undefined : row.service,
      tier: row.tier === '' ? undefined : row.tier,
    };
    const target = (sla.evaluate(ticket as never, 0).metrics as Readonly<Record<string, { readonly target?: Target }>>)[
      row.metric
    ]?.target;
    expect(row.target).toBe(target === undefined ? '' : JSON.stringify(target));
    if (target !== undefined) promised++;
  }
  expect(promised).toBeGreaterThan(20);
});

test('the configuration of an SLA as options | has the same rows as its reading alone', () => {
  const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
  const config = { catalog, calendar, calendars: { calendar }, reading: { days: 'business' }, thresholds: {} } as const;
  expect(cellsAndTargets(targetRows(catalog, config))).toEqual(
    cellsAndTargets(targetRows(catalog, { reading: config.reading })),
  );
});
