import { type CatalogDefinition, parseCatalog } from 'prazo';
import {
  type GlpiCalendarParts,
  type GlpiHoliday,
  type GlpiSegment,
  type GlpiSla,
  glpiCalendar,
  glpiCatalog,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

/**
 * The shapes are those of GLPI's source, https://github.com/glpi-project/glpi (src/Calendar.php, src/LevelAgreement.php, src/SLM.php)
 * and of its own tests (CalendarTest, SLMTest); the contents are made up.
 */
const segment = (day: number, begin: string, end: string, calendar = 1): GlpiSegment => ({
  calendars_id: calendar,
  day,
  begin,
  end,
});
const zone = 'America/Sao_Paulo';
const nothing: GlpiCalendarParts = { zone, segments: [], holidays: [] };

describe('a calendar', () => {
  test('has its segments from Sunday, and the close times that are its own', () => {
    const holidays: readonly GlpiHoliday[] = [
      { id: 1, name: 'Natal', begin_date: '2019-12-25', end_date: '2019-12-25', is_perpetual: 1 },
      { id: 2, name: 'Recesso', begin_date: '2026-12-28', end_date: '2026-12-31', is_perpetual: 0 },
      { id: 3, name: 'Semana de parada', begin_date: '2024-02-26', end_date: '2024-03-01', is_perpetual: '1' },
      { id: 4, name: 'De outro calendário', begin_date: '2026-01-01', end_date: '2026-01-01' },
      { id: '5', name: null, begin_date: '2026-11-20 00:00:00', end_date: '2026-11-20', is_perpetual: false },
    ];
    const links = [
      { calendars_id: 1, holidays_id: 1 },
      { calendars_id: 1, holidays_id: 2 },
      { calendars_id: '1', holidays_id: '3' },
      { calendars_id: 2, holidays_id: 4 },
      { holidays_id: 5 },
    ];
    const segments = [
      segment(0, '20:00:00', '24:00:00'),
      segment(1, '13:00:00', '18:00:00'),
      segment(1, '08:00:00', '12:00:00'),
      segment(2, '08:00:00', '12:00:00', 2),
      segment(6, '08:00:00', '23:59:59'),
    ];
    expect(glpiCalendar({ id: 1, name: 'Escritório' }, { zone, segments, holidays, links })).toEqual({
      value: {
        name: 'Escritório',
        zone,
        hours: { mon: ['08:00-12:00', '13:00-18:00'], sat: ['08:00-24:00'], sun: ['20:00-24:00'] },
        holidays: [
          { month: 12, day: 25, name: 'Natal' },
          { from: '2026-12-28', until: '2026-12-31', name: 'Recesso' },
          { from: '02-26', until: '03-01', name: 'Semana de parada' },
          { date: '2026-11-20', name: '2026-11-20' },
        ],
      },
      notes: [],
    });
  });

  test('that is always open', () => {
    const segments = [0, 1, 2, 3, 4, 5, 6].map((day) => segment(day, '00:00:00', '24:00:00'));
    expect(glpiCalendar({ id: 1 }, { ...nothing, segments }).value).toEqual({ zone, hours: '24/7', holidays: [] });
  });

  test('of a response that encloses it, with a segment under a key called toString', () => {
    const given = { calendar: { id: '7', name: '' } } as never;
    const odd = { ...segment(3, '9:00:00', '18:00:00', 7), toString: 'x' } as never;
    expect(glpiCalendar(given, { ...nothing, segments: [odd] }).value.hours).toEqual({ wed: ['09:00-18:00'] });
  });

  test('Close times that close nothing in GLPI', () => {
    // CalendarTest: a holiday with an empty begin or end never matches; `isHoliday` compares the months and days of a perpetual one
    const holidays: readonly GlpiHoliday[] = [
      { id: 1, name: 'Vazio', begin_date: null, end_date: '2026-01-01' },
      { id: 2, name: 'Virada', begin_date: '2019-12-24', end_date: '2020-01-02', is_perpetual: true },
    ];
    const { value, notes } = glpiCalendar({ id: 1 }, { ...nothing, holidays });
    expect(value.holidays).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'absent', path: 'parts.holidays[0]' },
      { code: 'doubtful', path: 'parts.holidays[1]' },
    ]);
  });

  test.each<readonly [mistake: string, calendar: unknown, parts: unknown, path: string, code: string]>([
    ['no calendar', null, nothing, 'calendar', 'missing'],
    ['no id', {}, nothing, 'calendar.id', 'missing'],
    ['an id on the prototype', { __proto__: { id: 1 } }, nothing, 'calendar.id', 'missing'],
    ['no parts', { id: 1 }, null, 'parts', 'missing'],
    ['no segments', { id: 1 }, { zone, holidays: [] }, 'parts.segments', 'missing'],
    ['no holidays', { id: 1 }, { zone, segments: [] }, 'parts.holidays', 'missing'],
    ['no zone', { id: 1 }, { ...nothing, zone: undefined }, 'parts.zone', 'missing'],
    [
      'an eighth day',
      { id: 1 },
      { ...nothing, segments: [segment(7, '8:00', '9:00')] },
      'parts.segments[0].day',
      'wrongType',
    ],
    [
      'half a day',
      { id: 1 },
      { ...nothing, segments: [segment(1.5, '8:00', '9:00')] },
      'parts.segments[0].day',
      'wrongType',
    ],
    [
      'a time too late',
      { id: 1 },
      { ...nothing, segments: [segment(1, '8:00', '25:00')] },
      'parts.segments[0].end',
      'invalidTime',
    ],
    ['a segment that is null', { id: 1 }, { ...nothing, segments: [null] }, 'parts.segments[0]', 'missing'],
    [
      'no such date',
      { id: 1 },
      { ...nothing, holidays: [{ begin_date: '2026-02-30', end_date: '2026-02-30' }] },
      'parts.holidays[0].begin_date',
      'invalidDate',
    ],
    [
      'an end before its begin',
      { id: 1 },
      { ...nothing, holidays: [{ begin_date: '2026-02-02', end_date: '2026-02-01' }] },
      'parts.holidays[0].end_date',
      'unorderedDates',
    ],
    [
      'a holiday without an id beside links',
      { id: 1 },
      { ...nothing, links: [], holidays: [{ begin_date: '2026-02-02', end_date: '2026-02-02' }] },
      'parts.holidays[0].id',
      'missing',
    ],
  ])('%s is an issue', (_mistake, calendar, parts, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiCalendar(calendar as never, parts as never)))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

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

  test('has a level for each time to own, the shortest first, and a category for each time to resolve', () => {
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
    ['minutes around the clock', sla(9, 0, 30, 'minute', { calendars_id: '0' }), { minutes: 30 }, []],
    // GLPI adds seconds there, so that a day has 24 hours whatever the clocks do
    ['days around the clock', sla(9, 0, 4, 'day', { calendars_id: 0 }), { hours: 96 }, []],
    [
      'hours of the ticket’s calendar',
      sla(9, 0, 4, 'hour', { calendars_id: 0, use_ticket_calendar: 1 }),
      { businessHours: 4 },
      ['absent slas[0]'],
    ],
    ['days of a calendar', sla(9, 0, 4, 'day'), { businessDays: 4, calendar: 'calendar1' }, []],
    ['a month', sla(9, 0, 1, 'month'), { months: 1, calendar: 'calendar1' }, ['doubtful slas[0].definition_time']],
    ['a time of nothing', sla(9, 0, 0, 'hour'), undefined, ['unsupported slas[0].number_time']],
    [
      'numbers as text',
      sla(9, 0, '2' as never, 'hour', { type: '0' }),
      { businessHours: 2, calendar: 'calendar1' },
      [],
    ],
  ])('%s', (_row, given, target, expected) => {
    const read = glpiCatalog([given]);
    expect(targetOf(read.value)).toEqual(target);
    expect(read.notes.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(parseCatalog(read.value).ok).toBe(true);
  });

  test('Months as GLPI counts them', () => {
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
    ['a unit of the prototype', [sla(1, 0, 1, 'constructor')], 'slas[0].definition_time', 'unknownValue'],
    ['half an hour', [sla(1, 0, 0.5, 'hour')], 'slas[0].number_time', 'wrongType'],
    ['more than a century of months', [sla(1, 0, 1201, 'month')], 'slas[0].number_time', 'wrongType'],
    ['less than nothing', [sla(1, 0, -1, 'hour')], 'slas[0].number_time', 'wrongType'],
    ['one SLA twice', [sla(1, 0, 1, 'hour'), sla(1, 0, 2, 'hour')], 'slas[1].id', 'duplicateId'],
    [
      'SLAs of one id',
      [sla('a b' as never, 0, 1, 'hour'), sla('a_b' as never, 0, 2, 'hour')],
      'slas[1].id',
      'duplicateId',
    ],
    ['too many pairs', Array.from({ length: 300 }, (_, i) => sla(i, i % 2, 1, 'hour')), 'slas', 'tooLarge'],
  ])('%s is an issue', (_mistake, slas, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiCatalog(slas as readonly GlpiSla[])))).toEqual([`${path} ${code}`]);
  });
});
