import { type AgreedTarget, createCalendar, type FixedTarget } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { always, promised } from '../ticket/promise';

/** Where a due rolls if the calendar is closed at it. */

// The desk is open 9–12 and 13–18. Monday is 23 November 2026; Friday the 20th is a holiday.
const local = (text: string): string => `2026-${text.replace(' ', 'T')}-03:00`;

const dueOf = (target: AgreedTarget, start: string): string => promised(target, local(start))[1];

describe('one day', () => {
  test.each<readonly [situation: string, start: string, following: string, preceding: string, nearest: string]>([
    ['onto an open time stays', '11-23 16:40', '11-24 16:40', '11-24 16:40', '11-24 16:40'],
    ['onto an opening stays', '11-23 09:00', '11-24 09:00', '11-24 09:00', '11-24 09:00'],
    ['onto a closing stays', '11-23 18:00', '11-24 18:00', '11-24 18:00', '11-24 18:00'],
    ['onto the closing before lunch stays', '11-23 12:00', '11-24 12:00', '11-24 12:00', '11-24 12:00'],
    ['onto a minute after the closing', '11-23 12:01', '11-24 13:00', '11-24 12:00', '11-24 12:00'],
    ['onto the middle of lunch, a tie', '11-23 12:30', '11-24 13:00', '11-24 12:00', '11-24 12:00'],
    ['onto a minute after the middle', '11-23 12:31', '11-24 13:00', '11-24 12:00', '11-24 13:00'],
    ['onto an evening', '11-23 20:00', '11-25 09:00', '11-24 18:00', '11-24 18:00'],
    ['onto an early morning', '11-23 07:00', '11-24 09:00', '11-23 18:00', '11-24 09:00'],
    // from Thursday 18:00 to Monday 09:00 are 87 hours; Friday 16:40 is in the first half
    ['onto a holiday', '11-19 16:40', '11-23 09:00', '11-19 18:00', '11-19 18:00'],
    ['onto the closed part of a holiday', '02-17 10:00', '02-18 14:00', '02-17 18:00', '02-18 14:00'],
    ['back to the start rolls to the next opening', '11-19 18:00', '11-23 09:00', '11-23 09:00', '11-23 09:00'],
    ['back to before the start rolls to the next opening', '11-19 20:00', '11-23 09:00', '11-23 09:00', '11-23 09:00'],
    ['back to a minute after the start', '11-19 17:59', '11-23 09:00', '11-19 18:00', '11-19 18:00'],
  ])('%s', (_situation, start, following, preceding, nearest) => {
    expect(dueOf({ days: 1, roll: 'following' }, start)).toBe(local(following));
    expect(dueOf({ days: 1, roll: 'preceding' }, start)).toBe(local(preceding));
    expect(dueOf({ days: 1, roll: 'nearest' }, start)).toBe(local(nearest));
  });
});

describe('days', () => {
  test.each<readonly [situation: string, target: AgreedTarget, start: string, due: string]>([
    ['from a Saturday over a holiday', { days: 3, roll: 'preceding' }, '11-18 16:40', '11-19 18:00'],
    ['to a Monday', { days: 3, roll: 'following' }, '11-18 16:40', '11-23 09:00'],
    // from Friday 18:00 to Monday 09:00 are 63 hours, the middle is Sunday 01:30
    ['in a tie over a weekend', { days: 4, roll: 'nearest' }, '11-25 01:30', '11-27 18:00'],
    ['a minute after a tie over a weekend', { days: 4, roll: 'nearest' }, '11-25 01:31', '11-30 09:00'],
    ['by a time on a Saturday, forward', { days: 2, by: '12:00', roll: 'following' }, '11-19 16:40', '11-23 09:00'],
    ['by a time on a Saturday, back', { days: 2, by: '12:00', roll: 'preceding' }, '11-19 16:40', '11-19 18:00'],
    ['by a closing', { days: 4, by: '18:00', roll: 'following' }, '11-19 16:40', '11-23 18:00'],
    [
      'by the end of a business day, forward',
      { days: 4, by: 'endOfDay', roll: 'following' },
      '11-19 16:40',
      '11-24 09:00',
    ],
    [
      'by the end of a business day, back',
      { days: 4, by: 'endOfDay', roll: 'preceding' },
      '11-19 16:40',
      '11-23 18:00',
    ],
    ['by the end of a Saturday, back', { days: 3, by: 'endOfDay', roll: 'preceding' }, '11-18 16:40', '11-19 18:00'],
    ['on another calendar', { days: 2, roll: 'following', calendar: 'x' }, '11-19 16:40', '11-23 09:00'],
  ])('%s', (_situation, target, start, due) => {
    expect(dueOf(target, start)).toBe(local(due));
  });
});

describe('months', () => {
  test.each<readonly [situation: string, start: string, following: string, preceding: string, nearest: string]>([
    ['onto a Saturday afternoon', '11-19 16:40', '12-21 09:00', '12-18 18:00', '12-18 18:00'],
    ['onto a Sunday afternoon', '11-20 16:40', '12-21 09:00', '12-18 18:00', '12-21 09:00'],
    ['onto Christmas, after a half day', '11-25 10:00', '12-28 09:00', '12-24 12:00', '12-24 12:00'],
    ['onto a business day', '11-23 10:00', '12-23 10:00', '12-23 10:00', '12-23 10:00'],
  ])('%s', (_situation, start, following, preceding, nearest) => {
    expect(dueOf({ months: 1, roll: 'following' }, start)).toBe(local(following));
    expect(dueOf({ months: 1, roll: 'preceding' }, start)).toBe(local(preceding));
    expect(dueOf({ months: 1, roll: 'nearest' }, start)).toBe(local(nearest));
  });
});

describe('a fixed instant', () => {
  const START = '11-19 16:40';
  const fixed = (due: string, roll?: FixedTarget['roll']): string => dueOf({ due: local(due), roll }, START);

  test.each<readonly [situation: string, due: string, following: string, preceding: string, nearest: string]>([
    ['while open', '11-24 10:00', '11-24 10:00', '11-24 10:00', '11-24 10:00'],
    ['at a closing', '11-27 18:00', '11-27 18:00', '11-27 18:00', '11-27 18:00'],
    ['on a Saturday', '11-28 10:00', '11-30 09:00', '11-27 18:00', '11-27 18:00'],
    ['on a Sunday night', '11-29 23:00', '11-30 09:00', '11-27 18:00', '11-30 09:00'],
    ['in the middle of the weekend', '11-29 01:30', '11-30 09:00', '11-27 18:00', '11-27 18:00'],
    // the closing before is Wednesday’s, and the ticket starts on Thursday
    ['before the start rolls as well', '11-18 20:00', '11-19 09:00', '11-19 09:00', '11-19 09:00'],
  ])('%s', (_situation, due, following, preceding, nearest) => {
    expect(fixed(due)).toBe(local(due));
    expect(fixed(due, 'following')).toBe(local(following));
    expect(fixed(due, 'preceding')).toBe(local(preceding));
    expect(fixed(due, 'nearest')).toBe(local(nearest));
  });

  test('that would roll to before the start rolls to the next opening', () => {
    const target = { due: local('11-20 12:00'), roll: 'preceding' } as const;
    expect(dueOf(target, '11-19 17:00')).toBe(local('11-19 18:00'));
    expect(dueOf(target, '11-19 18:00')).toBe(local('11-23 09:00'));
    expect(dueOf(target, '11-19 19:00')).toBe(local('11-23 09:00'));
  });

  test('stays on a calendar that never closes', () => {
    const target = { due: '2026-11-28T10:00Z', roll: 'nearest' } as const;
    expect(promised(target, '2026-11-19T10:00Z', always)[1]).toBe('2026-11-28T10:00Z');
  });
});

describe('a calendar that never opens', () => {
  const never = createCalendar({ name: 'never', zone: 'UTC', hours: {} });
  test.each(['following', 'preceding', 'nearest'] as const)('is an error for %s', (roll) => {
    const due = () => promised({ days: 1, roll }, '2026-03-02T10:00Z', never);
    expect(issuesThrownBy(due)).toMatchObject([{ code: 'noOpenTime' }]);
  });
});

describe('changes of the local clocks', () => {
  // New York, Sunday 3 November 2024: 02:00 becomes 01:00, so the night from 23:00 to 05:00 has seven hours
  const days = createCalendar({ zone: 'America/New_York', hours: { 'mon-sun': ['05:00-23:00'] } });
  test.each([
    ['before the middle', '01:29-05:00', '2024-11-02T23:00-04:00'],
    ['the middle', '01:30-05:00', '2024-11-02T23:00-04:00'],
    ['after the middle', '01:31-05:00', '2024-11-03T05:00-05:00'],
  ])('%s uses the seven hours of the night', (_which, time, due) => {
    expect(promised({ due: `2024-11-03T${time}`, roll: 'nearest' }, '2024-11-01T12:00Z', days)[1]).toBe(due);
  });
});
