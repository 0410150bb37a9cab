import {
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  createSla,
  effectiveCalendar,
  supportCatalog,
} from 'prazo';
import { describe, expect, test, vi } from 'vitest';

/** A program may load two copies of the library: as a module and as CommonJS, or one for each of two packages. */

vi.resetModules();
const other = await import('prazo');

const from = '2026-11-23T00:00Z';
const until = '2026-11-25T00:00Z';
const ours = createCalendar({ zone: 'UTC', hours: { 'mon-tue': ['09:00-18:00'] } });
const theirs = other.createCalendar({ zone: 'UTC', hours: { 'mon-tue': ['12:00-20:00'] } });

describe('a calendar of another copy', () => {
  test('is made by another copy', () => {
    expect(other.createCalendar).not.toBe(createCalendar);
  });

  // Monday and Tuesday: 9–18 is 9 h, 12–20 is 8 h, 12–18 is in both
  test.each([
    ['in a union', () => calendarUnion(ours, theirs), 'PT22H'],
    ['in an intersection', () => calendarIntersection(ours, theirs), 'PT12H'],
    ['in a difference', () => calendarDifference(ours, theirs), 'PT6H'],
    [
      'in an effective calendar',
      () => effectiveCalendar([{ calendar: ours }, { from: '2026-11-24', calendar: theirs }]),
      'PT17H',
    ],
  ])('works %s', (_how, combined, expected) => {
    expect(combined().between(from, until).toISO()).toBe(expected);
  });

  test('works in an SLA', () => {
    const sla = createSla({ catalog: supportCatalog, calendar: theirs });
    const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00Z' } as const;
    // Eight business hours from 12:00
    expect(sla.deadlines(ticket).resolution.due?.toISO()).toBe('2026-11-23T20:00:00.000Z');
  });
});
