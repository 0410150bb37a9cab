import { createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

/** Covers 2026 only. */
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

// Opened on Tue 29 Dec at 10:00, paused from 11:00 on. On Thursday evening the due time is in 2027, which is not covered.
const pausedTooLong = opened('2026-12-29T10:00Z', [{ type: 'paused', at: '2026-12-29T11:00Z' }]);

test('a pause moves a due time past the coverage of the calendar | the report rejects that ticket and counts the others', () => {
  const report = sla.report([pausedTooLong, opened('2026-12-28T10:00Z')], '2026-12-31T17:00Z');
  expect(report.rejected).toMatchObject([{ index: 0, issues: [{ code: 'outsideCoverage' }] }]);
  expect(report.total).toMatchObject({ count: 1, verdicts: { breaching: 1 } });
});

test('as of a year that the calendar does not cover | the report rejects open tickets', () => {
  const report = sla.report([opened('2026-12-01T10:00Z')], '2027-01-04T17:00Z');
  expect(report).toMatchObject({ rejectedCount: 1, rows: [] });
});

test('more than 60,000 intervals or exceptions | throws tooLarge', () => {
  const always = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
  expect(always.intervals('1926-01-01T00:00Z', '2026-01-01T00:00Z').length).toBe(26_089);
  const [issue] = issuesThrownBy(() => always.intervals('1000-01-01T00:00Z', '2026-01-01T00:00Z'));
  expect(issue?.code).toBe('tooLarge');
  const [exceptions] = issuesThrownBy(() => always.exceptions('0001-01-01T00:00Z', '2026-01-01T00:00Z'));
  expect(exceptions?.code).toBe('tooLarge');
});
