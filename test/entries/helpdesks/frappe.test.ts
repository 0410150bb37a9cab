import { parseCatalog } from 'prazo';
import { type FrappeAgreement, type FrappeHours, frappeCalendar, frappeCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issueOf } from './issue-of';

/**
 * The shapes are those of the doctypes in Frappe Helpdesk's source, https://github.com/frappe/helpdesk (hd_service_level_agreement,
 * hd_service_level_priority, hd_service_holiday_list, hd_holiday); the contents are made up.
 */
const day = (workday: string, start_time: string, end_time: string) => ({ workday, start_time, end_time });
const zone = 'America/Sao_Paulo';
const office: FrappeHours = {
  name: 'Padrão',
  support_and_resolution: [
    day('Monday', '10:00:00', '18:00:00'),
    day('Tuesday', '9:00:00', '18:00:00'),
    day('Saturday', '10:00:00.000000', '23:59:59'),
    day('Sunday', '20:00:00', '24:00:00'),
  ],
};

describe('a calendar', () => {
  test('has the hours of the agreement and the holidays of its list', () => {
    const list = {
      data: {
        holidays: [
          {
            holiday_date: '2026-09-07',
            description: '<div class="ql-editor"><p>Independência</p></div>',
            weekly_off: 0,
          },
          { holiday_date: '2026-10-12', description: null },
          { holiday_date: '2026-11-02', description: '<p></p>', weekly_off: '0' },
          // a Sunday, on which this desk is open, and a Wednesday, on which it is not
          { holiday_date: '2026-11-08', description: 'Sunday', weekly_off: 1 },
          { holiday_date: '2026-11-11', description: 'Wednesday', weekly_off: 1 },
        ],
      },
    };
    expect(frappeCalendar({ data: office }, list, { zone })).toEqual({
      value: {
        name: 'Padrão',
        zone,
        hours: {
          mon: ['10:00-18:00'],
          tue: ['09:00-18:00'],
          sat: ['10:00-24:00'],
          sun: ['20:00-24:00'],
        },
        holidays: [
          { date: '2026-09-07', name: 'Independência' },
          { date: '2026-10-12', name: '2026-10-12' },
          { date: '2026-11-02', name: '2026-11-02' },
          { date: '2026-11-08', name: 'Sunday' },
        ],
      },
      notes: [],
    });
  });

  test('that is always open, without a list', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const support_and_resolution = names.map((name) => day(name, '0:00:00', '23:59:59'));
    const { value } = frappeCalendar({ support_and_resolution }, undefined, { zone });
    expect(value).toEqual({ zone, hours: '24/7', holidays: [] });
  });

  test('of an agreement with a key called toString', () => {
    const odd = {
      ...office,
      toString: 'x',
      support_and_resolution: [{ ...day('Friday', '8:00:00', '9:00:00'), toString: 1 }],
    };
    expect(frappeCalendar(odd as never, { holidays: [] }, { zone }).value.hours).toEqual({ fri: ['08:00-09:00'] });
  });

  test.each<readonly [mistake: string, agreement: unknown, list: unknown, path: string, code: string]>([
    ['null', null, undefined, 'data', 'missing'],
    ['a list', [office], undefined, 'data', 'wrongType'],
    ['no hours', { name: 'x' }, undefined, 'data.support_and_resolution', 'missing'],
    ['hours on the prototype', { __proto__: office }, undefined, 'data.support_and_resolution', 'missing'],
    [
      'a day in another language',
      { support_and_resolution: [day('Segunda', '8:00:00', '9:00:00')] },
      undefined,
      'data.support_and_resolution[0].workday',
      'unknownValue',
    ],
    [
      'a day of the prototype',
      { support_and_resolution: [day('constructor', '8:00:00', '9:00:00')] },
      undefined,
      'data.support_and_resolution[0].workday',
      'unknownValue',
    ],
    [
      'a time that is a number',
      { support_and_resolution: [{ workday: 'Monday', start_time: 36_000, end_time: '9:00:00' }] },
      undefined,
      'data.support_and_resolution[0].start_time',
      'invalidTime',
    ],
    ['a list that is null', office, null, 'data', 'missing'],
    ['a list without holidays', office, {}, 'data.holidays', 'missing'],
    [
      'no such date',
      office,
      { holidays: [{ holiday_date: '2026-02-30' }] },
      'data.holidays[0].holiday_date',
      'invalidDate',
    ],
    ['a holiday that is text', office, { holidays: ['2026-02-03'] }, 'data.holidays[0]', 'wrongType'],
    [
      'a description that is a number',
      office,
      { holidays: [{ holiday_date: '2026-02-03', description: 3 }] },
      'data.holidays[0].description',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, agreement, list, path, code) => {
    expect(issueOf(() => frappeCalendar(agreement as never, list as never, { zone }))).toEqual({ path, code });
  });
});

const HOUR = 3600;
const priority = (name: string, response_time: number, resolution_time: number) => ({
  priority: name,
  response_time,
  resolution_time,
});

describe('a catalog', () => {
  const agreements: readonly (FrappeAgreement | { readonly data: FrappeAgreement })[] = [
    {
      name: 'Default',
      apply_sla_for_resolution: 1,
      condition: '',
      priorities: [
        priority('Low', 24 * HOUR, 72 * HOUR),
        priority('Urgent', 1800, 2 * HOUR),
        priority('High', HOUR, 4 * HOUR),
      ],
    },
    {
      data: {
        name: 'Gold 1',
        apply_sla_for_resolution: 0,
        condition: "doc.customer == 'ACME'",
        priorities: [{ priority: 'Urgent', response_time: '90', resolution_time: null }, priority('1', 60, 60)],
      },
    },
    { name: '默认', priorities: [priority('紧急', 61, 120)] },
  ];
  const { value, notes } = frappeCatalog(agreements);

  test('has a category for each agreement and a level for each priority, that of the shortest response first', () => {
    expect(value.levels).toEqual({
      p1: { labels: '1' },
      p_7d27_6025: { labels: '紧急' },
      Urgent: { labels: 'Urgent' },
      High: { labels: 'High' },
      Low: { labels: 'Low' },
    });
    expect(Object.keys(value.levels)).toEqual(['p1', 'p_7d27_6025', 'Urgent', 'High', 'Low']);
    const calendar = 'Default';
    expect(value.categories).toEqual({
      none: { labels: 'No agreement' },
      Default: {
        labels: 'Default',
        targets: {
          Low: { response: { businessMinutes: 1440, calendar }, resolution: { businessMinutes: 4320, calendar } },
          Urgent: { response: { businessMinutes: 30, calendar }, resolution: { businessMinutes: 120, calendar } },
          High: { response: { businessMinutes: 60, calendar }, resolution: { businessMinutes: 240, calendar } },
        },
      },
      Gold_1: {
        labels: 'Gold 1',
        targets: {
          Urgent: { response: { businessSeconds: 90, calendar: 'Gold_1' } },
          p1: { response: { businessMinutes: 1, calendar: 'Gold_1' } },
        },
      },
      p_9ed8_8ba4: {
        labels: '默认',
        targets: {
          p_7d27_6025: {
            response: { businessSeconds: 61, calendar: 'p_9ed8_8ba4' },
            resolution: { businessMinutes: 2, calendar: 'p_9ed8_8ba4' },
          },
        },
      },
    });
    expect(notes).toMatchObject([{ code: 'host', path: 'agreements[1].data.condition' }]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('of agreements and priorities that are called as keys of the prototype are', () => {
    const names = ['constructor', '__proto__', 'toString'];
    const read = frappeCatalog(names.map((name) => ({ name, priorities: names.map((one) => priority(one, 60, 60)) })));
    expect(Object.keys(read.value.categories)).toEqual(['none', 'pconstructor', 'p__proto__', 'toString']);
    expect(Object.keys(read.value.levels)).toEqual(['pconstructor', 'p__proto__', 'toString']);
    expect(parseCatalog(read.value).ok).toBe(true);
  });

  const one = { name: 'Default', priorities: [priority('High', 60, 60)] };
  test.each<readonly [mistake: string, agreements: unknown, path: string, code: string]>([
    ['null', null, 'agreements', 'missing'],
    ['one that is not in a list', one, 'agreements', 'wrongType'],
    ['an agreement that is null', [null], 'agreements[0]', 'missing'],
    ['a response without one', [{ data: null }], 'agreements[0].data', 'missing'],
    ['no name', [{ priorities: [] }], 'agreements[0].name', 'missing'],
    ['no priorities', [{ name: 'x' }], 'agreements[0].priorities', 'missing'],
    ['one agreement twice', [one, one], 'agreements[1].name', 'duplicateId'],
    ['one that is called none', [{ ...one, name: 'none' }], 'agreements[0].name', 'duplicateId'],
    [
      'a priority twice',
      [{ name: 'x', priorities: [priority('High', 1, 1), priority('High', 1, 1)] }],
      'agreements[0].priorities[1].priority',
      'duplicateId',
    ],
    [
      'a response of nothing',
      [{ name: 'x', priorities: [priority('a', 0, 1)] }],
      'agreements[0].priorities[0].response_time',
      'wrongType',
    ],
    [
      'a resolution that is missing',
      [{ name: 'x', apply_sla_for_resolution: 1, priorities: [{ priority: 'a', response_time: 1 }] }],
      'agreements[0].priorities[0].resolution_time',
      'missing',
    ],
    [
      'a switch of a sort',
      [{ ...one, apply_sla_for_resolution: 'maybe' }],
      'agreements[0].apply_sla_for_resolution',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, given, path, code) => {
    expect(issueOf(() => frappeCatalog(given as readonly FrappeAgreement[]))).toEqual({ path, code });
  });
});
