import { createCalendar } from 'prazo';
import { type ServiceNowSpan, serviceNowCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { holiday, schedule, span } from './fixtures';

const notesOf = (spans: readonly ServiceNowSpan[]) =>
  serviceNowCalendar(schedule, spans, []).notes.map(({ code, path, text }) => `${code} ${path} ${text}`);

describe('an entry of a schedule', () => {
  test.each<readonly [situation: string, entry: Partial<ServiceNowSpan>, hours: unknown]>([
    [
      'every day until 23:59:59',
      { repeat_type: 'daily', start_date_time: '20220214T000000', end_date_time: '20220214T235959' },
      '24/7',
    ],
    ['all day', { repeat_type: 'daily', all_day: 'true' }, '24/7'],
    ['on weekends', { repeat_type: 'weekends' }, { sat: ['09:00-17:00'], sun: ['09:00-17:00'] }],
    ['on three days', { repeat_type: 'weekMWF' }, { mon: ['09:00-17:00'], wed: ['09:00-17:00'], fri: ['09:00-17:00'] }],
    ['on two days', { repeat_type: 'weekTT' }, { tue: ['09:00-17:00'], thu: ['09:00-17:00'] }],
    [
      'on weekdays by number, Monday is 1',
      { repeat_type: 'weekly', days_of_week: '17' },
      { mon: ['09:00-17:00'], sun: ['09:00-17:00'] },
    ],
    // 14 February 2022 is a Monday
    ['weekly, on the weekday of the start', { repeat_type: 'weekly' }, { mon: ['09:00-17:00'] }],
    [
      'past midnight',
      {
        repeat_type: 'weekly',
        days_of_week: '6',
        start_date_time: '20220212T220000',
        end_date_time: '20220213T060000',
      },
      { sat: ['22:00-24:00'], sun: ['00:00-06:00'] },
    ],
    [
      'across Sunday and Monday',
      {
        repeat_type: 'weekly',
        days_of_week: '7',
        start_date_time: '20220213T200000',
        end_date_time: '20220214T080000',
      },
      { mon: ['00:00-08:00'], sun: ['20:00-24:00'] },
    ],
    // 12:00 in UTC is 9:00 in São Paulo
    [
      'in UTC',
      { repeat_type: 'weekly', start_date_time: '20220214T120000Z', end_date_time: '20220214T200000Z' },
      { mon: ['09:00-17:00'] },
    ],
  ])('%s', (_situation, entry, hours) => {
    expect(serviceNowCalendar(schedule, [span(entry)], [])).toMatchObject({ value: { hours }, notes: [] });
  });

  test.each<
    readonly [
      situation: string,
      entry: ServiceNowSpan,
      holidays: readonly object[],
      closures: readonly object[] | undefined,
    ]
  >([
    [
      'from noon every year',
      holiday('20121224', 'Christmas Eve', { all_day: 'false', start_date_time: '20121224T120000' }),
      [{ month: 12, day: 24, since: 2012, name: 'Christmas Eve', closed: '12:00-24:00' }],
      undefined,
    ],
    [
      'days across the new year',
      holiday('20211227', 'Holidays', { end_date_time: '20220102T235959' }),
      [{ from: '12-27', until: '01-02', since: 2021, name: 'Holidays' }],
      undefined,
    ],
    [
      'until a year',
      holiday('20120704', 'Independence Day', { repeat_until: '20251231' }),
      [{ month: 7, day: 4, since: 2012, last: 2025, name: 'Independence Day' }],
      undefined,
    ],
    [
      'until an earlier date in a year',
      holiday('20120704', '', { repeat_until: '2025-06-30' }),
      [{ month: 7, day: 4, since: 2012, last: 2024, name: '2012-07-04' }],
      undefined,
    ],
    ['a leap day', holiday('20240229', 'Leap day'), [{ month: 2, day: 29, since: 2024, name: 'Leap day' }], undefined],
    [
      'two days once',
      holiday('20260316', 'Move', { repeat_type: '', end_date_time: '20260317T235959' }),
      [],
      [{ from: '2026-03-16T03:00:00.000Z', until: '2026-03-18T03:00:00.000Z', name: 'Move' }],
    ],
    [
      'an afternoon once',
      span({
        name: 'Training',
        type: 'exclude',
        repeat_type: '',
        start_date_time: '20260316T140000',
        end_date_time: '20260316T160000',
      }),
      [],
      [{ from: '2026-03-16T17:00:00.000Z', until: '2026-03-16T19:00:00.000Z', name: 'Training' }],
    ],
  ])('closed %s | the holidays and closures', (_situation, entry, holidays, closures) => {
    const { value, notes } = serviceNowCalendar(schedule, [span(), entry], []);
    expect(value).toMatchObject({ holidays });
    expect((value as { closures?: unknown }).closures).toEqual(closures);
    expect(notes).toEqual([]);
    createCalendar(value);
  });

  test.each<readonly [situation: string, entry: ServiceNowSpan, note: string]>([
    ['open once', span({ repeat_type: '' }), 'Time that is open once (add it as an override) is left out.'],
    ['monthly', holiday('20260101', 'x', { repeat_type: 'monthly' }), 'An entry that repeats "monthly" is left out.'],
    ['open each year', span({ repeat_type: 'yearly' }), 'An entry that repeats "yearly" is left out.'],
    ['every second week', span({ repeat_count: '2' }), 'An entry with a repeat count above 1 is left out.'],
    ['of another type', span({ type: 'maintenance' }), 'An entry of the type "maintenance" is left out.'],
    [
      'weekly until a date',
      span({ repeat_until: '20251231' }),
      'A weekly entry that ends (make one calendar for each period, and join them with effectiveCalendar) is left out.',
    ],
    [
      'yearly on a weekday of a month, for two days',
      holiday('20261126', 'x', { yearly_type: 'float', end_date_time: '20261127T235959' }),
      'A yearly closure of more than one day with times of day, or on a weekday of a month, is left out.',
    ],
  ])('an entry %s | left out, with a note', (_situation, entry, note) => {
    expect(notesOf([entry])).toEqual([`unsupported spans[0] ${note}`]);
  });

  test.each<readonly [situation: string, entry: ServiceNowSpan, note: string]>([
    [
      'shown as free',
      span({ show_as: 'free' }),
      'doubtful spans[0] The entry shows as "free", but is read as open time: check it.',
    ],
    [
      'yearly on a weekday of a month, until a date',
      holiday('20121122', 'x', { yearly_type: 'float', repeat_until: '20251101' }),
      'doubtful spans[0].repeat_until The last year of this entry counts as a whole: check the dates of that year.',
    ],
  ])('an entry %s | converted, with a note', (_situation, entry, note) => {
    expect(notesOf([entry])).toEqual([note]);
  });
});
