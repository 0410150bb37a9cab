import { timeStrip } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { sla, statusAt, ticket } from './strip-ticket';

describe('timeStrip', () => {
  it('has fractions of the time from the start to the due time', () => {
    expect(timeStrip(statusAt('2026-11-20T12:00:00-03:00'))).toEqual({
      counted: 4 / 24,
      paused: 1 / 24,
      closed: expect.closeTo(15 / 24),
      left: 4 / 24,
      over: 0,
    });
  });

  it('of a late clock | has fractions of the time from the start to now', () => {
    const { over, left, ...rest } = timeStrip(statusAt('2026-11-20T17:00:00-03:00')) ?? { over: 0, left: 0 };
    expect({ over, left }).toEqual({ over: 1 / 25, left: 0 });
    expect(rest).toEqual({ counted: 9 / 25, paused: 1 / 25, closed: expect.closeTo(15 / 25) });
  });

  it('is undefined without a due time or a start', () => {
    const { firstResponse } = sla.status({ ...ticket, level: 'urgent' }, '2026-11-19T16:00:00-03:00').metrics;
    expect(timeStrip({ ...firstResponse, due: undefined })).toBeUndefined();
    expect(timeStrip({ ...firstResponse, startedAt: undefined })).toBeUndefined();
  });
});
