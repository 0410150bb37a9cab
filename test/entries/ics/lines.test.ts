import { describe, expect, it } from 'vitest';
import { calendar, event, fixedZone, readEvent, readText, summaryOf } from './feed';

/** How a feed is split into lines, components and calendars. */

const day = (uid: string, date: string, ...lines: readonly string[]) =>
  event(`UID:${uid}`, `DTSTART;VALUE=DATE:${date}`, ...lines);
const unclosed = (uid: string) => day(uid, '20260101').slice(0, -1);
const read = (...lines: readonly string[]) => summaryOf(readText(lines.join('\r\n')));

describe('a line', () => {
  it('that is the first may be folded', () => {
    const text = calendar('X-WR-CALNAME:Ours', ...day('1', '20260105')).replace('BEGIN:VCAL', 'BEGIN:VC\r\n AL');
    expect([readText(text).holidays.name, summaryOf(readText(text)).days]).toEqual(['Ours', ['2026-01-05']]);
  });

  it.each([[''], ['\u00A0'], ['   ']])('that is blank is ignored: %j', (line) => {
    expect(readEvent(['DTSTART:20260105', line, 'SUMMARY:New', line])).toEqual({
      days: ['2026-01-05 New'],
      closures: [],
      issues: [],
    });
  });

  it('after a byte order mark is read', () => {
    expect(readText(`\uFEFF${calendar('X-WR-CALNAME:Ours')}`).holidays.name).toBe('Ours');
  });

  it('may have a byte order mark in its text', () => {
    expect(readEvent(['DTSTART:20260105', 'SUMMARY:New\uFEFFDay']).days).toEqual(['2026-01-05 New\uFEFFDay']);
  });
});

describe('an event without an END', () => {
  it('is an issue, and the next event is read', () => {
    expect(read('BEGIN:VCALENDAR', ...unclosed('a'), ...day('b', '20260102'), 'END:VCALENDAR')).toEqual({
      days: ['2026-01-02'],
      closures: [],
      issues: ['missing events.a'],
    });
  });

  it('is an issue if the feed ends there', () => {
    expect(read('BEGIN:VCALENDAR', ...day('a', '20260102'), ...unclosed('b'))).toEqual({
      days: ['2026-01-02'],
      closures: [],
      issues: ['missing events.b'],
    });
  });

  it('ends with its calendar, and the next calendar is read', () => {
    const next = calendar('X-WR-CALNAME:Next', ...day('b', '20260102'));
    const feed = readText(['BEGIN:VCALENDAR', ...unclosed('a'), next].join('\r\n'));
    expect(summaryOf(feed)).toEqual({ days: ['2026-01-02'], closures: [], issues: ['missing events.a'] });
    expect(feed.holidays.name).toBe('Next');
  });

  it('does not take the lines after the END of its calendar', () => {
    const feed = readText(['BEGIN:VCALENDAR', ...unclosed('a'), 'END:VCALENDAR', 'X-WR-CALNAME:Ours'].join('\r\n'));
    expect(feed.holidays.name).toBe('Ours');
  });
});

describe('a component in an event', () => {
  it('may have components in it', () => {
    const inner = ['BEGIN:VALARM', 'BEGIN:X-TONE', 'SUMMARY:Tone', 'END:X-TONE', 'SUMMARY:Alarm', 'END:VALARM'];
    expect(readEvent([...inner, 'DTSTART:20260105', 'SUMMARY:Day'])).toEqual({
      days: ['2026-01-05 Day'],
      closures: [],
      issues: [],
    });
  });
});

describe('a calendar', () => {
  const inOurs = event('UID:1', 'DTSTART;TZID=Ours:20260715T100000', 'DURATION:PT1H');

  it('with its END too early | has the events after it, in its zones', () => {
    expect(read(calendar(...fixedZone('Ours', '+0200')), ...inOurs)).toEqual({
      days: [],
      closures: ['2026-07-15T08:00Z 2026-07-15T09:00Z'],
      issues: [],
    });
  });

  it('without a BEGIN | has the events before its END', () => {
    expect(read(...day('1', '20260105'), 'END:VCALENDAR')).toEqual({ days: ['2026-01-05'], closures: [], issues: [] });
  });

  it('after events | has them, in its zones', () => {
    expect(read(...inOurs, calendar(...fixedZone('Ours', '+0200'))).closures).toEqual([
      '2026-07-15T08:00Z 2026-07-15T09:00Z',
    ]);
  });

  it('after another | does not have the events before the other', () => {
    const { days, issues } = read(...day('1', '20260105'), calendar(), calendar());
    expect([days, issues]).toEqual([['2026-01-05'], []]);
    expect(read(...event('UID:1'), calendar(), calendar()).issues).toEqual(['missing events.1']);
  });

  it('with an END of a component that has not begun | is read', () => {
    const feed = readText(calendar('END:VTODO', 'X-WR-CALNAME:Ours', ...day('1', '20260105')));
    expect([feed.holidays.name, summaryOf(feed).days]).toEqual(['Ours', ['2026-01-05']]);
  });

  it('with components of other kinds | numbers all components without a UID', () => {
    const { issues } = read(calendar('BEGIN:VTODO', 'END:VTODO', ...event()), calendar(...event()));
    expect(issues).toEqual(['unknownValue VTODO[0]', 'missing events[1]', 'missing events[2]']);
  });
});
