import { createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';

/** Holidays are known of 2026 alone. */
const calendar = createCalendar({
  zone: 'UTC',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: { name: 'ours', coverage: { from: 2026, until: 2026 }, holidays: [] },
});
const catalog = defineCatalog({
  id: 'known',
  levels: { high: {} },
  categories: { all: { targets: { high: { resolution: { businessHours: 16 } } } } },
});
const sla = createSla({ catalog, calendar });
const opened = (openedAt: string, events: readonly object[] = []) =>
  ({ category: 'all', level: 'high', openedAt, events }) as never;

// Tue 29 Dec 10:00 ─ 11:00 ░ paused: by Thursday evening the due lies in the year that is not known
const pausedTooLong = opened('2026-12-29T10:00Z', [{ type: 'paused', at: '2026-12-29T11:00Z' }]);

test('a report goes on where a pause moves a due past what the calendar knows', () => {
  const report = sla.report([pausedTooLong, opened('2026-12-28T10:00Z')], '2026-12-31T17:00Z');
  expect(report.rejected).toMatchObject([{ index: 0, issues: [{ code: 'outsideCoverage' }] }]);
  expect(report.total).toMatchObject({ count: 1, verdicts: { breaching: 1 } });
});

test('a report as of a year that the calendar does not know rejects what is still open', () => {
  const report = sla.report([opened('2026-12-01T10:00Z')], '2027-01-04T17:00Z');
  expect(report).toMatchObject({ rejectedCount: 1, rows: [] });
});

test('more than sixty thousand intervals are too many', () => {
  const always = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
  expect(always.intervals('1926-01-01T00:00Z', '2026-01-01T00:00Z').length).toBe(26_089);
  const [issue] = issuesThrown(() => always.intervals('1000-01-01T00:00Z', '2026-01-01T00:00Z'));
  expect(issue?.code).toBe('tooLarge');
  const [exceptions] = issuesThrown(() => always.exceptions('0001-01-01T00:00Z', '2026-01-01T00:00Z'));
  expect(exceptions?.code).toBe('tooLarge');
});
