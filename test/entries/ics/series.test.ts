import { describe, expect, it } from 'vitest';
import { calendar, event, readText, summaryOf } from './feed';

/** Events with the same UID, and events without one. */

const days = (...events: readonly (readonly string[])[]) => {
  const { days: found, issues } = summaryOf(readText(calendar(...events.flat())));
  return { days: found, issues };
};
const one = (uid: string, date: string, ...lines: readonly string[]) =>
  event(`UID:${uid}`, `DTSTART;VALUE=DATE:${date}`, ...lines);

describe('events of one UID', () => {
  it('with different starts | are all read', () => {
    expect(days(one('x', '20260101'), one('x', '20260202'), one('x', '20260303', 'SEQUENCE:0'))).toEqual({
      days: ['2026-01-01', '2026-02-02', '2026-03-03'],
      issues: [],
    });
  });

  it('with different SEQUENCE | only the greatest is read', () => {
    expect(days(one('x', '20260101', 'SEQUENCE:2'), one('x', '20260202'), one('x', '20260303', 'SEQUENCE:1'))).toEqual({
      days: ['2026-01-01'],
      issues: ['duplicateId events.x', 'duplicateId events.x'],
    });
  });

  it('with the same start | only the last is read', () => {
    expect(days(one('x', '20260101', 'SUMMARY:a'), one('x', '20260101', 'SUMMARY:b'))).toEqual({
      days: ['2026-01-01 b'],
      issues: ['duplicateId events.x'],
    });
  });

  it('with the same lines and one more | are not the same', () => {
    expect(days(one('x', '20260101'), one('x', '20260101', 'SUMMARY:b'))).toEqual({
      days: ['2026-01-01 b'],
      issues: ['duplicateId events.x'],
    });
  });

  it('with the same lines | are read once, without an issue', () => {
    expect(days(one('x', '20260101', 'SUMMARY:a'), one('x', '20260101', 'SUMMARY:a'))).toEqual({
      days: ['2026-01-01 a'],
      issues: [],
    });
  });

  it('that is long | are not those of another long UID that begins the same', () => {
    const uid = (end: string) => `${'0'.repeat(200)}${end}`;
    expect(days(one(uid('a'), '20260101', 'SUMMARY:a'), one(uid('b'), '20260101', 'SUMMARY:b'))).toEqual({
      days: ['2026-01-01 a', '2026-01-01 b'],
      issues: [],
    });
  });

  it.each(['UID:', 'UID: ', 'UID;X=1:'])('that is empty | are separate events: %s', (uid) => {
    const anonymous = (date: string) => event(uid, `DTSTART;VALUE=DATE:${date}`);
    expect(days(anonymous('20260219'), anonymous('20260319'))).toEqual({
      days: ['2026-02-19', '2026-03-19'],
      issues: [],
    });
  });

  it('that is absent | have their index in the paths of issues', () => {
    expect(days(event('UID:', 'DTSTART:x'), event('DTSTART:y')).issues).toEqual([
      'invalidDate events[0]',
      'invalidDate events[1]',
    ]);
  });
});

describe('an event that replaces one occurrence', () => {
  const series = one('x', '20260601', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:s');

  it('with its RECURRENCE-ID in another zone | replaces the occurrence at that instant', () => {
    const weekly = event(
      'UID:t',
      'DTSTART;TZID=Europe/Berlin:20260601T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=2',
    );
    const moved = event('UID:t', 'RECURRENCE-ID:20260602T080000Z', 'DTSTART:20260603T080000Z', 'DURATION:PT1H');
    expect(summaryOf(readText(calendar(...weekly, ...moved))).closures).toEqual([
      '2026-06-01T08:00Z 2026-06-01T09:00Z',
      '2026-06-03T08:00Z 2026-06-03T09:00Z',
    ]);
  });

  it('with the rule of its series | is read once, with an issue', () => {
    const moved = one('x', '20260602', 'RECURRENCE-ID;VALUE=DATE:20260601', 'SUMMARY:m', 'RRULE:FREQ=DAILY;COUNT=3');
    expect(days(series, moved)).toEqual({
      days: ['2026-06-02 s', '2026-06-02 m', '2026-06-03 s'],
      issues: ['contradiction events.x'],
    });
  });

  it.each([
    ['no length', ['RECURRENCE-ID:20260602T080000Z', 'DTSTART:20260602T080000Z', 'STATUS:CANCELLED']],
    ['no start', ['RECURRENCE-ID:20260602T080000Z', 'STATUS:CANCELLED']],
  ])('cancelled, with %s | removes the occurrence', (_, lines) => {
    const daily = event('UID:t', 'DTSTART:20260601T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2');
    const { closures, issues } = summaryOf(readText(calendar(...daily, ...event('UID:t', ...lines))));
    expect({ closures, issues }).toEqual({ closures: ['2026-06-01T08:00Z 2026-06-01T09:00Z'], issues: [] });
  });

  it('cancelled by METHOD, without a start | removes the occurrence', () => {
    const daily = event('UID:t', 'DTSTART:20260601T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2');
    const cancel = calendar('METHOD:CANCEL', ...event('UID:t', 'RECURRENCE-ID:20260602T080000Z'));
    const { closures, issues } = summaryOf(readText(`${calendar(...daily)}\r\n${cancel}`));
    expect({ closures, issues }).toEqual({ closures: ['2026-06-01T08:00Z 2026-06-01T09:00Z'], issues: [] });
  });

  it.each([
    [['SEQUENCE:2', 'SUMMARY:a'], ['SEQUENCE:1', 'SUMMARY:b'], '2026-07-01 a', ['duplicateId events.x']],
    [['SEQUENCE:1', 'SUMMARY:a'], ['SEQUENCE:2', 'SUMMARY:b'], '2026-07-02 b', ['duplicateId events.x']],
    [['SUMMARY:a'], ['SUMMARY:b'], '2026-07-02 b', ['duplicateId events.x']],
  ])('with another one for the same occurrence | the newest is read: %j, %j', (first, second, day, issues) => {
    const recurrenceId = 'RECURRENCE-ID;VALUE=DATE:20260602';
    expect(
      days(series, one('x', '20260701', recurrenceId, ...first), one('x', '20260702', recurrenceId, ...second)),
    ).toEqual({
      days: ['2026-06-01 s', '2026-06-03 s', day],
      issues,
    });
  });

  it('twice with the same lines | is read once, without an issue', () => {
    const moved = one('x', '20260701', 'RECURRENCE-ID;VALUE=DATE:20260602');
    expect(days(series, moved, moved)).toEqual({ days: ['2026-06-01 s', '2026-06-03 s', '2026-07-01'], issues: [] });
  });
});

describe('an event that replaces an occurrence and all after it', () => {
  const FUTURE = 'RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:';
  const weekly = one('x', '20260601', 'RRULE:FREQ=WEEKLY;COUNT=5', 'SUMMARY:s');

  it('at another time | moves them all, with its length and name', () => {
    const change = one('x', '20260616', `${FUTURE}20260615`, 'DURATION:P2D', 'SUMMARY:f');
    expect(days(weekly, change)).toEqual({
      days: [
        '2026-06-01 s',
        '2026-06-08 s',
        '2026-06-16 f',
        '2026-06-17 f',
        '2026-06-23 f',
        '2026-06-24 f',
        '2026-06-30 f',
        '2026-07-01 f',
      ],
      issues: [],
    });
  });

  it('before another such event, or one for a single occurrence | applies until then', () => {
    const first = one('x', '20260609', `${FUTURE}20260608`, 'SUMMARY:f');
    const second = one('x', '20260625', `${FUTURE}20260622`, 'SUMMARY:g');
    const single = one('x', '20260630', 'RECURRENCE-ID;VALUE=DATE:20260629', 'SUMMARY:o');
    expect(days(weekly, second, single, first).days).toEqual([
      '2026-06-01 s',
      '2026-06-09 f',
      '2026-06-16 f',
      '2026-06-25 g',
      '2026-06-30 o',
    ]);
  });

  it('in any order in the feed | applies each from its own occurrence on', () => {
    const long = one('x', '20260601', 'RRULE:FREQ=WEEKLY;COUNT=7', 'SUMMARY:s');
    const first = one('x', '20260609', `${FUTURE}20260608`, 'SUMMARY:f');
    const second = one('x', '20260625', `${FUTURE}20260622`, 'SUMMARY:g');
    const expected = [
      '2026-06-01 s',
      '2026-06-09 f',
      '2026-06-16 f',
      '2026-06-25 g',
      '2026-07-02 g',
      '2026-07-09 g',
      '2026-07-16 g',
    ];
    expect(days(long, first, second).days).toEqual(expected);
    expect(days(long, second, first).days).toEqual(expected);
  });

  it('cancelled | removes them', () => {
    expect(days(weekly, one('x', '20260615', `${FUTURE}20260615`, 'STATUS:CANCELLED')).days).toEqual([
      '2026-06-01 s',
      '2026-06-08 s',
    ]);
  });

  it('left out by where | leaves them all out', () => {
    const change = one('x', '20260616', `${FUTURE}20260615`, 'SUMMARY:f');
    const feed = readText(calendar(...weekly, ...change), { where: ({ name }) => name !== 'f' });
    expect([summaryOf(feed).days, feed.leftOut.length]).toEqual([['2026-06-01 s', '2026-06-08 s'], 1]);
  });

  it('in a zone | moves them by local time', () => {
    const series = event(
      'UID:t',
      'DTSTART;TZID=Europe/Berlin:20261020T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    const change = event(
      'UID:t',
      'RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20261020T100000',
      'DTSTART;TZID=Europe/Berlin:20261021T120000',
      'DURATION:PT2H',
    );
    expect(summaryOf(readText(calendar(...series, ...change))).closures).toEqual([
      '2026-10-21T10:00Z 2026-10-21T12:00Z',
      '2026-10-28T11:00Z 2026-10-28T13:00Z',
      '2026-11-04T11:00Z 2026-11-04T13:00Z',
    ]);
  });

  it('in a gap | moves them from the local time that is skipped', () => {
    const weekly = event(
      'UID:t',
      'DTSTART;TZID=Europe/Berlin:20260322T023000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    const change = event(
      'UID:t',
      'RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260329T023000',
      'DTSTART;TZID=Europe/Berlin:20260329T043000',
      'DURATION:PT1H',
    );
    expect(summaryOf(readText(calendar(...weekly, ...change))).closures).toEqual([
      '2026-03-22T01:30Z 2026-03-22T02:30Z',
      '2026-03-29T02:30Z 2026-03-29T03:30Z',
      '2026-04-05T02:30Z 2026-04-05T03:30Z',
    ]);
  });

  it('with a move into the years | includes occurrences from before them', () => {
    const series = one('x', '20251225', 'RRULE:FREQ=DAILY;COUNT=7');
    const change = one('x', '20260110', `${FUTURE}20251230`);
    expect(days(series, change).days).toEqual(['2026-01-10', '2026-01-11']);
  });

  it.each(['THISANDPRIOR', 'SOME'])('with RANGE=%s | is an issue', (range) => {
    const change = one('x', '20260616', `RECURRENCE-ID;VALUE=DATE;RANGE=${range}:20260615`);
    expect(days(weekly, change).issues).toEqual(['unknownValue events.x']);
  });
});
