import { type Calendar, createCalendar, type Target } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { iso } from '../show';
import { desk, slaOf, ticketAt } from '../ticket/promise';

type Row = readonly [situation: string, target: Target, openedAt: string, due: string];

/** Returns the due of a target for a ticket without events. */
function due(target: Target, openedAt: string, calendar: Calendar = desk, config = {}): string | undefined {
  const deadline = slaOf(target, calendar, config).deadlines(ticketAt(openedAt)).resolution;
  return deadline?.due && iso(deadline.due);
}

// 19 November 2026 is a Thursday; Friday the 20th is a holiday; Monday is the 23rd. The desk is open 9–12 and 13–18.
const THU = '2026-11-19T16:40-03:00';

describe('seconds, minutes and hours count elapsed time', () => {
  test.each<Row>([
    ['seconds', { seconds: 90 }, '2026-11-19T17:59:30-03:00', '2026-11-19T18:01-03:00'],
    ['a fraction of a second', { seconds: 0.25 }, THU, '2026-11-19T16:40:00.250-03:00'],
    ['minutes', { minutes: 90 }, THU, '2026-11-19T18:10-03:00'],
    ['hours', { hours: 2 }, THU, '2026-11-19T18:40-03:00'],
    ['through a night into a holiday', { hours: 16 }, THU, '2026-11-20T08:40-03:00'],
    ['from a Saturday', { hours: 1 }, '2026-11-21T10:00-03:00', '2026-11-21T11:00-03:00'],
    ['a fraction that is whole ms', { hours: 1.1 }, THU, '2026-11-19T17:46-03:00'],
    ['a fraction of a minute', { minutes: 0.5 }, THU, '2026-11-19T16:40:30-03:00'],
  ])('%s', (_situation, target, openedAt, expected) => {
    expect(due(target, openedAt)).toBe(expected);
  });
});

describe('business seconds, minutes and hours count open time', () => {
  test.each<Row>([
    // half a minute on Thursday, a minute on Monday
    ['seconds', { businessSeconds: 90 }, '2026-11-19T17:59:30-03:00', '2026-11-23T09:01-03:00'],
    // 1:20 on Thursday, 3:00 before Monday's lunch, 3:40 after it
    ['over a holiday and a weekend', { businessHours: 8 }, THU, '2026-11-23T16:40-03:00'],
    ['that end at closing are due at closing', { businessMinutes: 80 }, THU, '2026-11-19T18:00-03:00'],
    [
      'that are a minute more are due a minute after the next opening',
      { businessMinutes: 81 },
      THU,
      '2026-11-23T09:01-03:00',
    ],
    ['that end at lunch are due at lunch', { businessHours: 3 }, '2026-11-19T09:00-03:00', '2026-11-19T12:00-03:00'],
    ['from lunch', { businessHours: 1 }, '2026-11-19T12:30-03:00', '2026-11-19T14:00-03:00'],
    ['from a closing', { businessHours: 1 }, '2026-11-19T18:00-03:00', '2026-11-23T10:00-03:00'],
    ['from before the opening', { businessHours: 1 }, '2026-11-19T03:00-03:00', '2026-11-19T10:00-03:00'],
    ['from a holiday', { businessHours: 1 }, '2026-11-20T10:00-03:00', '2026-11-23T10:00-03:00'],
    ['from a Sunday', { businessHours: 8 }, '2026-11-22T23:00-03:00', '2026-11-23T18:00-03:00'],
    ['on a day that opens at 14:00', { businessHours: 4 }, '2026-02-18T10:00-03:00', '2026-02-18T18:00-03:00'],
    [
      'over the end of a day that opens at 14:00',
      { businessHours: 4.5 },
      '2026-02-18T10:00-03:00',
      '2026-02-19T09:30-03:00',
    ],
    // an hour on the 24th, to 12:00; Christmas and the weekend; an hour on Monday the 28th, from 09:00
    ['over a day of other hours', { businessHours: 2 }, '2026-12-24T11:00-03:00', '2026-12-28T10:00-03:00'],
    ['half a minute', { businessMinutes: 0.5 }, '2026-11-19T17:59:30-03:00', '2026-11-19T18:00-03:00'],
  ])('%s', (_situation, target, openedAt, expected) => {
    expect(due(target, openedAt)).toBe(expected);
  });
});

describe('days are civil days', () => {
  test.each<Row>([
    ['a week, holidays included', { days: 7 }, THU, '2026-11-26T16:40-03:00'],
    ['onto a holiday', { days: 1 }, THU, '2026-11-20T16:40-03:00'],
    ['from the night', { days: 1 }, '2026-11-23T20:00-03:00', '2026-11-24T20:00-03:00'],
    ['over the end of February', { days: 1 }, '2028-02-28T10:00-03:00', '2028-02-29T10:00-03:00'],
    ['by a time of day', { days: 2, by: '12:00' }, THU, '2026-11-21T12:00-03:00'],
    ['by midnight', { days: 2, by: '00:00' }, THU, '2026-11-21T00:00-03:00'],
    ['by the end of the day', { days: 2, by: 'endOfDay' }, THU, '2026-11-22T00:00-03:00'],
  ])('%s', (_situation, target, openedAt, expected) => {
    expect(due(target, openedAt)).toBe(expected);
  });
});

describe('business days count dates with any open time', () => {
  test.each<Row>([
    ['one, over a holiday and a weekend', { businessDays: 1 }, THU, '2026-11-23T16:40-03:00'],
    ['three', { businessDays: 3 }, THU, '2026-11-25T16:40-03:00'],
    [
      'from a Saturday, as if from Monday’s opening',
      { businessDays: 1 },
      '2026-11-21T10:00-03:00',
      '2026-11-24T09:00-03:00',
    ],
    ['from a holiday', { businessDays: 2 }, '2026-11-20T10:00-03:00', '2026-11-25T09:00-03:00'],
    ['from lunch, to its end', { businessDays: 1 }, '2026-11-19T12:30-03:00', '2026-11-23T13:00-03:00'],
    ['from early morning, to the opening', { businessDays: 1 }, '2026-11-19T03:00-03:00', '2026-11-23T09:00-03:00'],
    ['from the evening, to the next opening', { businessDays: 1 }, '2026-11-19T20:00-03:00', '2026-11-24T09:00-03:00'],
    ['from a closing, to the next opening', { businessDays: 1 }, '2026-11-19T18:00-03:00', '2026-11-24T09:00-03:00'],
    ['to a day that opens at 14:00', { businessDays: 1 }, '2026-02-17T10:00-03:00', '2026-02-18T14:00-03:00'],
    ['by a time', { businessDays: 1, by: '12:00' }, THU, '2026-11-23T12:00-03:00'],
    ['by a time at which it is closed', { businessDays: 1, by: '23:00' }, THU, '2026-11-23T23:00-03:00'],
    ['by the end of the day', { businessDays: 1, by: 'endOfDay' }, THU, '2026-11-23T18:00-03:00'],
    [
      'by the end of a half day',
      { businessDays: 1, by: 'endOfDay' },
      '2026-12-23T10:00-03:00',
      '2026-12-24T12:00-03:00',
    ],
    [
      'by the end of a day, from the night',
      { businessDays: 2, by: 'endOfDay' },
      '2026-11-19T22:00-03:00',
      '2026-11-25T18:00-03:00',
    ],
  ])('%s', (_situation, target, openedAt, expected) => {
    expect(due(target, openedAt)).toBe(expected);
  });

  test('on a calendar open over midnight, the day ends at midnight', () => {
    const night = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['22:00-06:00'] } });
    // Tuesday the 24th is open until 06:00 and from 22:00; the desk is open at the end of the day
    expect(due({ businessDays: 1, by: 'endOfDay' }, '2026-11-23T23:00-03:00', night)).toBe('2026-11-25T00:00-03:00');
    // Friday night ends on Saturday the 28th at 06:00
    expect(due({ businessDays: 1, by: 'endOfDay' }, '2026-11-27T23:00-03:00', night)).toBe('2026-11-28T06:00-03:00');
  });
});

describe('an agreed target', () => {
  const agreed = (target: object, openedAt = THU) =>
    slaOf('agreed').deadlines({
      ...ticketAt(openedAt),
      events: [{ type: 'agreed', at: '2026-11-23T09:00-03:00', target: target as { hours: number } }],
    }).resolution;

  test('has no due before it is agreed', () => {
    const { resolution } = slaOf('agreed').deadlines(ticketAt(THU));
    expect(resolution).toMatchObject({ target: 'agreed', due: undefined, reason: 'awaitingAgreement' });
  });

  test.each([
    ['hours', { hours: 100 }, '2026-11-23T20:40-03:00'],
    ['business hours', { businessHours: 8 }, '2026-11-23T16:40-03:00'],
    ['days', { days: 10 }, '2026-11-29T16:40-03:00'],
    ['days that roll', { days: 10, roll: 'following' }, '2026-11-30T09:00-03:00'],
    ['business days', { businessDays: 2, by: 'endOfDay' }, '2026-11-24T18:00-03:00'],
    ['a fixed instant', { due: '2026-12-01T12:00:00Z' }, '2026-12-01T09:00-03:00'],
    ['a fixed instant at night, on a Sunday', { due: '2026-11-29T23:00:00-03:00' }, '2026-11-29T23:00-03:00'],
  ])('in %s counts from the opening', (_kind, target, expected) => {
    const deadline = agreed(target);
    expect(deadline?.due && iso(deadline.due)).toBe(expected);
    expect(deadline?.reason).toBeUndefined();
  });
});

describe('the reading of plain hours and days', () => {
  const business = { reading: { hours: 'business', days: 'business' } } as const;
  const hours = { reading: { hours: 'business' } } as const;
  const days = { reading: { days: 'business' } } as const;

  test.each<readonly [string, Target, object, string]>([
    ['hours', { hours: 8 }, hours, '2026-11-23T16:40-03:00'],
    ['minutes', { minutes: 81 }, hours, '2026-11-23T09:01-03:00'],
    ['seconds', { seconds: 4801 }, hours, '2026-11-23T09:00:01-03:00'],
    ['not months', { months: 1 }, business, '2026-12-19T16:40-03:00'],
    ['not days, when hours are switched', { days: 1 }, hours, '2026-11-20T16:40-03:00'],
    ['days', { days: 3 }, days, '2026-11-25T16:40-03:00'],
    ['days by the end of the day', { days: 1, by: 'endOfDay' }, days, '2026-11-23T18:00-03:00'],
    ['days with a roll that is not needed', { days: 1, roll: 'preceding' }, days, '2026-11-23T16:40-03:00'],
    ['days with a roll', { days: 1, by: '23:00', roll: 'following' }, days, '2026-11-24T09:00-03:00'],
    [
      'days by a closing, which does not roll',
      { days: 1, by: '18:00', roll: 'following' },
      days,
      '2026-11-23T18:00-03:00',
    ],
    ['not hours, when days are switched', { hours: 8 }, days, '2026-11-20T00:40-03:00'],
    ['both: hours', { hours: 8 }, business, '2026-11-23T16:40-03:00'],
    ['both: days', { days: 1 }, business, '2026-11-23T16:40-03:00'],
    ['neither business hours', { businessHours: 8 }, business, '2026-11-23T16:40-03:00'],
    ['nor business days', { businessDays: 1, by: '12:00' }, business, '2026-11-23T12:00-03:00'],
  ])('switches %s', (_what, target, reading, expected) => {
    expect(due(target, THU, desk, reading)).toBe(expected);
  });

  test('leaves the target of the status unchanged', () => {
    const { resolution } = slaOf({ hours: 8 }, desk, hours).deadlines(ticketAt(THU));
    expect(resolution?.target).toEqual({ hours: 8 });
  });

  test('applies to an agreed target, but not to a fixed instant', () => {
    const agreed = (target: { hours: number } | { due: string }) =>
      slaOf('agreed', desk, hours).deadlines({ ...ticketAt(THU), events: [{ type: 'agreed', at: THU, target }] });
    expect(agreed({ hours: 8 }).resolution?.due?.toMillis()).toBe(Date.parse('2026-11-23T16:40-03:00'));
    expect(agreed({ due: '2026-11-21T03:00Z' }).resolution?.due?.toMillis()).toBe(Date.parse('2026-11-21T03:00Z'));
  });
});

describe('an impossible target', () => {
  test('on a calendar that never opens is an error', () => {
    const never = createCalendar({ name: 'never', zone: 'UTC', hours: {} });
    expect(due({ hours: 1 }, '2026-03-02T10:00Z', never)).toBe('2026-03-02T11:00Z');
    expect(issuesThrownBy(() => due({ businessHours: 1 }, '2026-03-02T10:00Z', never))).toMatchObject([
      { code: 'noOpenTime' },
    ]);
    expect(issuesThrownBy(() => due({ businessDays: 1 }, '2026-03-02T10:00Z', never))).toMatchObject([
      { code: 'noOpenTime' },
    ]);
    expect(issuesThrownBy(() => due({ days: 1, roll: 'following' }, '2026-03-02T10:00Z', never))).toMatchObject([
      { code: 'noOpenTime' },
    ]);
  });

  test.each([
    ['no time', { hours: 0 }, 'invalidTarget', 'hours'],
    ['less', { businessMinutes: -5 }, 'invalidTarget', 'businessMinutes'],
    ['no end', { hours: Number.POSITIVE_INFINITY }, 'invalidTarget', 'hours'],
    ['parts of days', { days: 1.5 }, 'invalidTarget', 'days'],
    ['a fraction of a ms', { minutes: 1 / 7 }, 'invalidTarget', 'minutes'],
    ['a wrong time of day', { days: 1, by: '25:00' }, 'invalidTime', 'by'],
    ['a roll of business days', { businessDays: 1, roll: 'following' }, 'unknownKey', 'roll'],
    ['hours by a time', { hours: 1, by: '12:00' }, 'unknownKey', 'by'],
  ])('%s', (_what, target, code, key) => {
    const path = `categories.all.targets.only.resolution.${key}`;
    expect(issuesThrownBy(() => slaOf(target as Target))).toMatchObject([{ code, path }]);
  });

  test('with two units, or none, is an error', () => {
    const path = 'categories.all.targets.only.resolution';
    expect(issuesThrownBy(() => slaOf({ hours: 1, days: 1 } as never))).toMatchObject([
      { code: 'invalidTarget', path },
    ]);
    expect(issuesThrownBy(() => slaOf({} as never))).toMatchObject([{ code: 'invalidTarget', path }]);
  });
});
