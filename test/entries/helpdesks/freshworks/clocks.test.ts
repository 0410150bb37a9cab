import { freshdeskClocks, freshserviceClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';

describe('the due times of the help desk', () => {
  test('a ticket that is open, waits, and is resolved | due, last due and stopped', () => {
    const dues = {
      fr_due_by: '2026-03-02T14:00:00Z',
      nr_due_by: null,
      due_by: '2026-03-03T13:00:00Z',
      fr_escalated: true,
      is_escalated: true,
    };
    const first = { metric: 'firstResponse', due: '2026-03-02T14:00:00.000Z', breached: true };
    const resolution = { metric: 'resolution', due: '2026-03-03T13:00:00.000Z' };
    expect(freshdeskClocks({ ...dues, status: 2 })).toEqual({
      value: [first, { ...resolution, paused: false }],
      notes: [],
    });
    expect(freshserviceClocks({ ticket: { ...dues, status: 3 } }).value).toEqual([
      first,
      { metric: 'resolution', lastDue: '2026-03-03T13:00:00.000Z', paused: true },
    ]);
    const stats = { first_responded_at: '2026-03-02T14:30:00Z', resolved_at: '2026-03-03T12:00:00Z' };
    expect(freshdeskClocks({ ...dues, status: 4, stats }).value).toEqual([
      { ...first, stoppedAt: '2026-03-02T14:30:00.000Z' },
      { ...resolution, stoppedAt: '2026-03-03T12:00:00.000Z' },
    ]);
  });

  const next = { status: 9, nr_due_by: '2026-03-02T18:00:00Z', nr_escalated: false, due_by: '2026-03-03T13:00:00Z' };

  test('a status without a kind | the due times of a running ticket, and a note', () => {
    const { value, notes } = freshdeskClocks(next);
    expect(value).toEqual([
      { metric: 'everyResponse', due: '2026-03-02T18:00:00.000Z' },
      { metric: 'resolution', due: '2026-03-03T13:00:00.000Z', paused: false },
    ]);
    expect(codesAndPaths(notes)).toEqual(['absent ticket.status']);
  });

  test('a custom status that pauses, with an escalated next response | a breach, and the last due time', () => {
    expect(freshdeskClocks({ ...next, nr_due_by: null, nr_escalated: true }, { statuses: { 9: 'paused' } })).toEqual({
      value: [
        { metric: 'everyResponse', breached: true },
        { metric: 'resolution', lastDue: '2026-03-03T13:00:00.000Z', paused: true },
      ],
      notes: [],
    });
  });
});
