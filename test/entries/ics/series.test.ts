import { describe, expect, it } from 'vitest';
import { calendar, event, readText, told } from './feed';

/** Events that have to do with each other: by one UID, or by none. */

const days = (...events: readonly (readonly string[])[]) => {
  const { days: found, issues } = told(readText(calendar(...events.flat())));
  return { days: found, issues };
};
const one = (uid: string, date: string, ...lines: readonly string[]) =>
  event(`UID:${uid}`, `DTSTART;VALUE=DATE:${date}`, ...lines);

describe('events of one UID', () => {
  it('that start at different times are all read', () => {
    expect(days(one('x', '20260101'), one('x', '20260202'), one('x', '20260303', 'SEQUENCE:0'))).toEqual({
      days: ['2026-01-01', '2026-02-02', '2026-03-03'],
      issues: [],
    });
  });

  it('hold by their SEQUENCE', () => {
    expect(days(one('x', '20260101', 'SEQUENCE:2'), one('x', '20260202'), one('x', '20260303', 'SEQUENCE:1'))).toEqual({
      days: ['2026-01-01'],
      issues: ['duplicateId events.x', 'duplicateId events.x'],
    });
  });

  it('that start together are one, and the last holds', () => {
    expect(days(one('x', '20260101', 'SUMMARY:a'), one('x', '20260101', 'SUMMARY:b'))).toEqual({
      days: ['2026-01-01 b'],
      issues: ['duplicateId events.x'],
    });
  });

  it('that are the same line by line lose nothing', () => {
    expect(days(one('x', '20260101', 'SUMMARY:a'), one('x', '20260101', 'SUMMARY:a'))).toEqual({
      days: ['2026-01-01 a'],
      issues: [],
    });
  });

  it.each(['UID:', 'UID: ', 'UID;X=1:'])('but not of an empty one: %s', (uid) => {
    const anonymous = (date: string) => event(uid, `DTSTART;VALUE=DATE:${date}`);
    expect(days(anonymous('20260219'), anonymous('20260319'))).toEqual({
      days: ['2026-02-19', '2026-03-19'],
      issues: [],
    });
  });

  it('of which two have no UID and fail, have paths of their own', () => {
    expect(days(event('UID:', 'DTSTART:x'), event('DTSTART:y')).issues).toEqual([
      'invalidDate events[0]',
      'invalidDate events[1]',
    ]);
  });
});

describe('an event in the place of one occurrence', () => {
  const series = one('x', '20260601', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:s');

  it('is found whatever its zone', () => {
    const weekly = event(
      'UID:t',
      'DTSTART;TZID=Europe/Berlin:20260601T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=2',
    );
    const moved = event('UID:t', 'RECURRENCE-ID:20260602T080000Z', 'DTSTART:20260603T080000Z', 'DURATION:PT1H');
    expect(told(readText(calendar(...weekly, ...moved))).closures).toEqual([
      '2026-06-01T08:00Z 2026-06-01T09:00Z',
      '2026-06-03T08:00Z 2026-06-03T09:00Z',
    ]);
  });

  it('is read once, though it has the rule of its series', () => {
    const moved = one('x', '20260602', 'RECURRENCE-ID;VALUE=DATE:20260601', 'SUMMARY:m', 'RRULE:FREQ=DAILY;COUNT=3');
    expect(days(series, moved)).toEqual({
      days: ['2026-06-02 s', '2026-06-02 m', '2026-06-03 s'],
      issues: ['contradiction events.x'],
    });
  });

  it.each([
    ['no length', ['RECURRENCE-ID:20260602T080000Z', 'DTSTART:20260602T080000Z', 'STATUS:CANCELLED']],
    ['no start', ['RECURRENCE-ID:20260602T080000Z', 'STATUS:CANCELLED']],
  ])('takes that away where it is cancelled, with %s', (_, lines) => {
    const daily = event('UID:t', 'DTSTART:20260601T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2');
    const { closures, issues } = told(readText(calendar(...daily, ...event('UID:t', ...lines))));
    expect({ closures, issues }).toEqual({ closures: ['2026-06-01T08:00Z 2026-06-01T09:00Z'], issues: [] });
  });

  it('that is cancelled by METHOD needs no start, either', () => {
    const daily = event('UID:t', 'DTSTART:20260601T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2');
    const cancel = calendar('METHOD:CANCEL', ...event('UID:t', 'RECURRENCE-ID:20260602T080000Z'));
    const { closures, issues } = told(readText(`${calendar(...daily)}\r\n${cancel}`));
    expect({ closures, issues }).toEqual({ closures: ['2026-06-01T08:00Z 2026-06-01T09:00Z'], issues: [] });
  });

  it.each([
    [['SEQUENCE:2', 'SUMMARY:a'], ['SEQUENCE:1', 'SUMMARY:b'], '2026-07-01 a', ['duplicateId events.x']],
    [['SEQUENCE:1', 'SUMMARY:a'], ['SEQUENCE:2', 'SUMMARY:b'], '2026-07-02 b', ['duplicateId events.x']],
    [['SUMMARY:a'], ['SUMMARY:b'], '2026-07-02 b', ['duplicateId events.x']],
  ])('is the newest of several: %j, %j', (first, second, day, issues) => {
    const instead = 'RECURRENCE-ID;VALUE=DATE:20260602';
    expect(days(series, one('x', '20260701', instead, ...first), one('x', '20260702', instead, ...second))).toEqual({
      days: ['2026-06-01 s', '2026-06-03 s', day],
      issues,
    });
  });

  it('that stands there twice, line by line, loses nothing', () => {
    const moved = one('x', '20260701', 'RECURRENCE-ID;VALUE=DATE:20260602');
    expect(days(series, moved, moved)).toEqual({ days: ['2026-06-01 s', '2026-06-03 s', '2026-07-01'], issues: [] });
  });
});

describe('an event in the place of an occurrence and all that follow', () => {
  const FUTURE = 'RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:';
  const weekly = one('x', '20260601', 'RRULE:FREQ=WEEKLY;COUNT=5', 'SUMMARY:s');

  it('moves them all, and gives them its length and name', () => {
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

  it('yields to a later one, and to one about a single occurrence', () => {
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

  it('may cancel them', () => {
    expect(days(weekly, one('x', '20260615', `${FUTURE}20260615`, 'STATUS:CANCELLED')).days).toEqual([
      '2026-06-01 s',
      '2026-06-08 s',
    ]);
  });

  it('leaves them all out where it is left out itself', () => {
    const change = one('x', '20260616', `${FUTURE}20260615`, 'SUMMARY:f');
    const feed = readText(calendar(...weekly, ...change), { where: ({ name }) => name !== 'f' });
    expect([told(feed).days, feed.leftOut.length]).toEqual([['2026-06-01 s', '2026-06-08 s'], 1]);
  });

  it('moves them by the clocks of its zone', () => {
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
    expect(told(readText(calendar(...series, ...change))).closures).toEqual([
      '2026-10-21T10:00Z 2026-10-21T12:00Z',
      '2026-10-28T11:00Z 2026-10-28T13:00Z',
      '2026-11-04T11:00Z 2026-11-04T13:00Z',
    ]);
  });

  it('brings occurrences into the years that lie outside of them', () => {
    const series = one('x', '20251225', 'RRULE:FREQ=DAILY;COUNT=7');
    const change = one('x', '20260110', `${FUTURE}20251230`);
    expect(days(series, change).days).toEqual(['2026-01-10', '2026-01-11']);
  });

  it.each(['THISANDPRIOR', 'SOME'])('RANGE=%s is an issue', (range) => {
    const change = one('x', '20260616', `RECURRENCE-ID;VALUE=DATE;RANGE=${range}:20260615`);
    expect(days(weekly, change).issues).toEqual(['unknownValue events.x']);
  });
});

describe('parts of rules that mean nothing', () => {
  it.each([
    ['FREQ=DAILY;COUNT=2;UNTIL=20260303', 'contradiction'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'contradiction'],
    ['FREQ=DAILY;INTERVAL=0', 'unknownValue'],
    ['FREQ=DAILY;INTERVAL=x', 'unknownValue'],
    ['FREQ=DAILY;COUNT=0', 'unknownValue'],
    ['FREQ=DAILY;COUNT=-1', 'unknownValue'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'unknownValue'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'unknownValue'],
    ['FREQ=YEARLY;BYMONTH=13', 'unknownValue'],
    ['FREQ=YEARLY;BYMONTH=-1', 'unknownValue'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'unknownValue'],
    ['FREQ=WEEKLY;BYDAY=XX', 'unknownValue'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'unknownValue'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'unknownValue'],
    ['FREQ=WEEKLY;WKST=X', 'unknownValue'],
    ['FREQ=MONTHLY;BYSETPOS=0;BYDAY=MO', 'unknownValue'],
    ['INTERVAL=2', 'unknownValue'],
    ['FREQ', 'unknownKey'],
    ['', 'unknownValue'],
    ['FREQ=DAILY;X-FOO=1', 'unknownKey'],
  ])('%j: %s', (rule, code) => {
    expect(days(one('x', '20260101', `RRULE:${rule}`))).toEqual({ days: [], issues: [`${code} events.x`] });
  });

  it('and ones that mean the same in other words', () => {
    const read = (rule: string) => days(one('x', '20260101', `RRULE:${rule}`)).days;
    const plain = read('FREQ=WEEKLY;COUNT=3;BYDAY=TH,FR');
    expect(plain).toEqual(['2026-01-01', '2026-01-02', '2026-01-08']);
    expect(read('freq=weekly; count=3 ;byday=fr, th;')).toEqual(plain);
  });
});
