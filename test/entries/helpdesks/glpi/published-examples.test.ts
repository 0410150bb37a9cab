import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { type GlpiLog, type GlpiSla, glpiCalendar, glpiCatalog, glpiTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { status } from './fixtures';

/**
 * The cases of GLPI's own tests, phpunit/functional/SLMTest.php: on Mondays from 10:30 to 19:00, on other weekdays from 8:30. A pause
 * moves the time to resolve, not the time to own.
 */
describe("the cases in GLPI's own tests", () => {
  const paris = 'Europe/Paris';
  const segments = [1, 2, 3, 4, 5].map((day) => ({ day, begin: day === 1 ? '10:30:00' : '08:30:00', end: '19:00:00' }));
  const calendar = createCalendar(glpiCalendar({ id: 1 }, { zone: paris, segments, holidays: [] }).value);
  const both = (number_time: number, definition_time: string, end_of_working_day = 0) =>
    [0, 1].map(
      (type): GlpiSla => ({ id: type + 1, type, number_time, definition_time, end_of_working_day, calendars_id: 1 }),
    );
  function dues(slas: readonly GlpiSla[], date: string, pauses: readonly (readonly [string, string])[]) {
    const sla = createSla<Catalog, string>({
      catalog: defineCatalog(glpiCatalog(slas).value) as Catalog,
      calendar,
      calendars: { calendar1: calendar },
    });
    const ticket = { id: 1, date, slas_id_ttr: 1, slas_id_tto: 2 };
    const log = pauses.flatMap(([from, until]) => [status(from, 2, 4), status(until, 4, 2)]);
    const { timeToResolve, timeToOwn } = sla.deadlines(glpiTicket(ticket, log, { zone: paris }).value);
    return [timeToResolve, timeToOwn].map((clock) => clock?.due?.toFormat('yyyy-MM-dd HH:mm:ss'));
  }

  test.each<
    readonly [
      situation: string,
      slas: readonly GlpiSla[],
      date: string,
      pauses: readonly (readonly [string, string])[],
      resolve: string,
      own: string,
    ]
  >([
    ['30 minutes', both(30, 'minute'), '2034-06-09 08:46:12', [], '2034-06-09 09:16:12', '2034-06-09 09:16:12'],
    [
      '30 minutes, with three waits of 8,953 seconds',
      both(30, 'minute'),
      '2034-06-09 08:46:12',
      [
        ['2034-06-09 08:47:42', '2034-06-09 10:05:54'],
        ['2034-06-09 10:09:13', '2034-06-09 10:34:38'],
        ['2034-06-09 10:43:41', '2034-06-09 11:29:17'],
      ],
      '2034-06-09 11:45:25',
      '2034-06-09 09:16:12',
    ],
    ['4 hours', both(4, 'hour'), '2034-06-09 08:46:12', [], '2034-06-09 12:46:12', '2034-06-09 12:46:12'],
    [
      '4 hours, with a wait',
      both(4, 'hour'),
      '2034-06-09 08:46:12',
      [['2034-06-09 09:15:27', '2034-06-09 11:23:49']],
      '2034-06-09 14:54:34',
      '2034-06-09 12:46:12',
    ],
    [
      '4 hours from before the opening, with waits of nights',
      both(4, 'hour'),
      '2034-06-05 10:00:00',
      [
        ['2034-06-05 11:00:00', '2034-06-07 09:30:00'],
        ['2034-06-07 10:00:00', '2034-06-08 09:00:00'],
      ],
      '2034-06-08 12:00:00',
      '2034-06-05 14:30:00',
    ],
    ['5 days', both(5, 'day'), '2034-06-09 08:46:12', [], '2034-06-16 08:46:12', '2034-06-16 08:46:12'],
    [
      '5 days, to the end of the day',
      both(5, 'day', 1),
      '2034-06-09 08:46:12',
      [],
      '2034-06-16 19:00:00',
      '2034-06-16 19:00:00',
    ],
    [
      '5 days, with waits of 49 hours 30',
      both(5, 'day'),
      '2034-06-07 10:00:00',
      [
        ['2034-06-07 11:00:00', '2034-06-13 11:00:00'],
        ['2034-06-14 07:00:00', '2034-06-14 18:00:00'],
      ],
      '2034-06-21 09:00:00',
      '2034-06-14 10:00:00',
    ],
    [
      'the same to the end of the day',
      both(5, 'day', 1),
      '2034-06-07 10:00:00',
      [
        ['2034-06-07 11:00:00', '2034-06-13 11:00:00'],
        ['2034-06-14 07:00:00', '2034-06-14 18:00:00'],
      ],
      '2034-06-21 18:00:00',
      '2034-06-14 19:00:00',
    ],
  ])('%s', (_situation, slas, date, pauses, resolve, own) => {
    expect(dues(slas, date, pauses)).toEqual([resolve, own]);
  });

  test("the example in GLPI's guide | the same due times", () => {
    // help.glpi-project.org, service levels: 4 hours from 8 to 18, opened at 16:00, are due at 10:00 on the next day. A pause
    // of 3 hours moves the due time by 3 hours
    const office = createCalendar(
      glpiCalendar(
        { id: 1 },
        {
          zone: paris,
          segments: [1, 2, 3, 4, 5].map((day) => ({ day, begin: '08:00:00', end: '18:00:00' })),
          holidays: [],
        },
      ).value,
    );
    const sla = createSla<Catalog, string>({
      catalog: defineCatalog(glpiCatalog(both(4, 'hour')).value) as Catalog,
      calendar: office,
      calendars: { calendar1: office },
    });
    const ticket = { id: 1, date: '2026-03-02 16:00:00', slas_id_ttr: 1 };
    const due = (log: readonly GlpiLog[]) =>
      sla.deadlines(glpiTicket(ticket, log, { zone: paris }).value).timeToResolve?.due?.toFormat('dd HH:mm');
    expect(due([])).toBe('03 10:00');
    expect(due([status('2026-03-02 17:00:00', 2, 4), status('2026-03-03 10:00:00', 4, 2)])).toBe('03 13:00');
  });

  test('seven days, the case of CalendarTest | the same due times', () => {
    // computeEndDate: Monday to Friday from 8 to 20, from 19 November 2018 at 10:00: the 28th at 10:00, or at 20:00
    const office = createCalendar(
      glpiCalendar(
        { id: 1 },
        {
          zone: paris,
          segments: [1, 2, 3, 4, 5].map((day) => ({ day, begin: '08:00:00', end: '20:00:00' })),
          holidays: [],
        },
      ).value,
    );
    const due = (end: number) => {
      const sla = createSla<Catalog, string>({
        catalog: defineCatalog(glpiCatalog(both(7, 'day', end)).value) as Catalog,
        calendar: office,
        calendars: { calendar1: office },
      });
      const { value } = glpiTicket({ id: 1, date: '2018-11-19 10:00:00', slas_id_ttr: 1 }, [], { zone: paris });
      return sla.deadlines(value).timeToResolve?.due?.toFormat('yyyy-MM-dd HH:mm');
    };
    expect([due(0), due(1)]).toEqual(['2018-11-28 10:00', '2018-11-28 20:00']);
  });
});
