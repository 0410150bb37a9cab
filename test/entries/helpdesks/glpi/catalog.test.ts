import { type CatalogDefinition, parseCatalog } from 'prazo';
import { type GlpiSla, glpiCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';

const sla = (id: number, type: number, number_time: number, definition_time: string, more: object = {}): GlpiSla => ({
  id,
  name: `SLA ${id}`,
  type,
  number_time,
  definition_time,
  end_of_working_day: 0,
  calendars_id: 1,
  use_ticket_calendar: 0,
  ...more,
});

describe('a catalog', () => {
  const { value, notes } = glpiCatalog([
    sla(1, 1, 1, 'hour'),
    sla(2, 1, 15, 'minute'),
    sla(3, 0, 3, 'day', { end_of_working_day: 1 }),
    sla(4, 0, 4, 'hour', { calendars_id: 0, name: null }),
  ]);

  test('two kinds of SLA | a level for each time to own, shortest first, and a category for each time to resolve', () => {
    expect(Object.keys(value.levels)).toEqual(['tto2', 'tto1', 'none']);
    expect(value.levels.tto2).toEqual({ labels: 'SLA 2' });
    const own = {
      tto2: { timeToOwn: { businessMinutes: 15, calendar: 'calendar1' } },
      tto1: { timeToOwn: { businessHours: 1, calendar: 'calendar1' } },
      none: {},
    };
    const days = { businessDays: 3, calendar: 'calendar1', by: 'endOfDay' };
    expect(value.categories).toEqual({
      ttr4: {
        labels: '4',
        targets: {
          tto2: { ...own.tto2, timeToResolve: { hours: 4 } },
          tto1: { ...own.tto1, timeToResolve: { hours: 4 } },
          none: { timeToResolve: { hours: 4 } },
        },
      },
      ttr3: {
        labels: 'SLA 3',
        targets: {
          tto2: { ...own.tto2, timeToResolve: days },
          tto1: { ...own.tto1, timeToResolve: days },
          none: { timeToResolve: days },
        },
      },
      none: { labels: 'No SLA', targets: own },
    });
    expect(notes).toEqual([]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  const targetOf = ({ categories }: CatalogDefinition) =>
    (categories.ttr9 as { targets?: { none?: { timeToResolve?: unknown } } }).targets?.none?.timeToResolve;

  test.each<readonly [row: string, sla: GlpiSla, target: unknown, notes: readonly string[]]>([
    ['minutes of calendar time', sla(9, 0, 30, 'minute', { calendars_id: '0' }), { minutes: 30 }, []],
    // GLPI adds seconds to calendar time, so a day always has 24 hours
    ['days of calendar time', sla(9, 0, 4, 'day', { calendars_id: 0 }), { hours: 96 }, []],
    [
      'hours of the ticket’s calendar',
      sla(9, 0, 4, 'hour', { calendars_id: 0, use_ticket_calendar: 1 }),
      { businessHours: 4 },
      ['absent slas[0]'],
    ],
    ['days of a calendar', sla(9, 0, 4, 'day'), { businessDays: 4, calendar: 'calendar1' }, []],
    ['a month', sla(9, 0, 1, 'month'), { months: 1, calendar: 'calendar1' }, ['doubtful slas[0].definition_time']],
    ['a target of zero', sla(9, 0, 0, 'hour'), undefined, ['unsupported slas[0].number_time']],
    [
      'numbers as text',
      sla(9, 0, '2' as never, 'hour', { type: '0' }),
      { businessHours: 2, calendar: 'calendar1' },
      [],
    ],
  ])('%s', (_row, given, target, expected) => {
    const read = glpiCatalog([given]);
    expect(targetOf(read.value)).toEqual(target);
    expect(codesAndPaths(read.notes)).toEqual(expected);
    expect(parseCatalog(read.value).ok).toBe(true);
  });

  test('months with the option asGlpi | thirty working days each', () => {
    const asGlpi = (calendar: number) =>
      glpiCatalog([sla(9, 0, 2, 'month', { calendars_id: calendar })], { months: 'asGlpi' });
    expect(targetOf(asGlpi(1).value)).toEqual({ businessDays: 60, calendar: 'calendar1' });
    expect(targetOf(asGlpi(0).value)).toEqual({ hours: 1440 });
    expect(asGlpi(1).notes).toEqual([]);
  });

  test.each<readonly [mistake: string, slas: unknown, path: string, code: string]>([
    ['null', null, 'slas', 'missing'],
    ['an object', { id: 1 }, 'slas', 'wrongType'],
    ['an SLA that is null', [null], 'slas[0]', 'missing'],
    ['no id', [{ ...sla(1, 0, 1, 'hour'), id: null }], 'slas[0].id', 'missing'],
    ['no type', [{ ...sla(1, 0, 1, 'hour'), type: undefined }], 'slas[0].type', 'missing'],
    ['a third type', [sla(1, 2, 1, 'hour')], 'slas[0].type', 'wrongType'],
    ['half a type', [sla(1, 0.5, 1, 'hour')], 'slas[0].type', 'wrongType'],
    ['no calendar', [{ ...sla(1, 0, 1, 'hour'), calendars_id: undefined }], 'slas[0].calendars_id', 'missing'],
    ['weeks', [sla(1, 0, 1, 'week')], 'slas[0].definition_time', 'unknownValue'],
    ['a unit named like an inherited key', [sla(1, 0, 1, 'constructor')], 'slas[0].definition_time', 'unknownValue'],
    ['half an hour', [sla(1, 0, 0.5, 'hour')], 'slas[0].number_time', 'wrongType'],
    ['more than a century of months', [sla(1, 0, 1201, 'month')], 'slas[0].number_time', 'wrongType'],
    ['a negative number', [sla(1, 0, -1, 'hour')], 'slas[0].number_time', 'wrongType'],
    ['a repeated SLA', [sla(1, 0, 1, 'hour'), sla(1, 0, 2, 'hour')], 'slas[1].id', 'duplicateId'],
    [
      'two SLAs with the same catalog id',
      [sla('a b' as never, 0, 1, 'hour'), sla('a_b' as never, 0, 2, 'hour')],
      'slas[1].id',
      'duplicateId',
    ],
    ['too many pairs', Array.from({ length: 300 }, (_, i) => sla(i, i % 2, 1, 'hour')), 'slas', 'tooLarge'],
  ])('%s is an issue', (_mistake, slas, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiCatalog(slas as readonly GlpiSla[])))).toEqual([`${path} ${code}`]);
  });
});
