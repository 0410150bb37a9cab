import { type GlpiCalendarOptions, type GlpiHoliday, type GlpiSegment, glpiCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

/**
 * The payloads have the shapes of GLPI's source, https://github.com/glpi-project/glpi (src/Calendar.php, src/LevelAgreement.php, src/SLM.php)
 * and of its own tests (CalendarTest, SLMTest). Their contents are invented.
 */

const segment = (day: number, begin: string, end: string, calendar = 1): GlpiSegment => ({
  calendars_id: calendar,
  day,
  begin,
  end,
});

const zone = 'America/Sao_Paulo';

const nothing: GlpiCalendarOptions = { zone, segments: [], holidays: [] };

describe('a calendar', () => {
  test('with segments and linked close times | the hours from Sunday on, and its own close times only', () => {
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

  test('open from 00:00 to 24:00 on every day | 24/7', () => {
    const segments = [0, 1, 2, 3, 4, 5, 6].map((day) => segment(day, '00:00:00', '24:00:00'));
    expect(glpiCalendar({ id: 1 }, { ...nothing, segments }).value).toEqual({ zone, hours: '24/7', holidays: [] });
  });

  test('inside a response, with a key named toString | read as any other', () => {
    const given = { calendar: { id: '7', name: '' } } as never;
    const odd = { ...segment(3, '9:00:00', '18:00:00', 7), toString: 'x' } as never;
    expect(glpiCalendar(given, { ...nothing, segments: [odd] }).value.hours).toEqual({ wed: ['09:00-18:00'] });
  });

  test('close times that GLPI ignores | left out, with a note', () => {
    // CalendarTest: a holiday with an empty begin or end never matches; `isHoliday` compares the months and days of a perpetual one
    const holidays: readonly GlpiHoliday[] = [
      { id: 1, name: 'Vazio', begin_date: null, end_date: '2026-01-01' },
      { id: 2, name: 'Virada', begin_date: '2019-12-24', end_date: '2020-01-02', is_perpetual: true },
    ];
    const { value, notes } = glpiCalendar({ id: 1 }, { ...nothing, holidays });
    expect(value.holidays).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'absent', path: 'options.holidays[0]' },
      { code: 'doubtful', path: 'options.holidays[1]' },
    ]);
  });

  test.each<readonly [mistake: string, calendar: unknown, parts: unknown, path: string, code: string]>([
    ['no calendar', null, nothing, 'calendar', 'missing'],
    ['no id', {}, nothing, 'calendar.id', 'missing'],
    ['an inherited id', { __proto__: { id: 1 } }, nothing, 'calendar.id', 'missing'],
    ['no options', { id: 1 }, null, 'options', 'missing'],
    ['no segments', { id: 1 }, { zone, holidays: [] }, 'options.segments', 'missing'],
    ['no holidays', { id: 1 }, { zone, segments: [] }, 'options.holidays', 'missing'],
    ['no zone', { id: 1 }, { ...nothing, zone: undefined }, 'options.zone', 'missing'],
    [
      'an eighth day',
      { id: 1 },
      { ...nothing, segments: [segment(7, '8:00', '9:00')] },
      'options.segments[0].day',
      'wrongType',
    ],
    [
      'half a day',
      { id: 1 },
      { ...nothing, segments: [segment(1.5, '8:00', '9:00')] },
      'options.segments[0].day',
      'wrongType',
    ],
    [
      'a time after 24:00',
      { id: 1 },
      { ...nothing, segments: [segment(1, '8:00', '25:00')] },
      'options.segments[0].end',
      'invalidTime',
    ],
    ['a segment that is null', { id: 1 }, { ...nothing, segments: [null] }, 'options.segments[0]', 'missing'],
    [
      'an invalid date',
      { id: 1 },
      { ...nothing, holidays: [{ begin_date: '2026-02-30', end_date: '2026-02-30' }] },
      'options.holidays[0].begin_date',
      'invalidDate',
    ],
    [
      'an end before the begin',
      { id: 1 },
      { ...nothing, holidays: [{ begin_date: '2026-02-02', end_date: '2026-02-01' }] },
      'options.holidays[0].end_date',
      'unorderedDates',
    ],
    [
      'a holiday without an id beside links',
      { id: 1 },
      { ...nothing, links: [], holidays: [{ begin_date: '2026-02-02', end_date: '2026-02-02' }] },
      'options.holidays[0].id',
      'missing',
    ],
  ])('%s is an issue', (_mistake, calendar, parts, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiCalendar(calendar as never, parts as never)))).toEqual([
      `${path} ${code}`,
    ]);
  });
});
