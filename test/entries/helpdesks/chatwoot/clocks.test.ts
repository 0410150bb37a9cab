import { chatwootClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { seconds } from './fixtures';

describe('the due times of Chatwoot', () => {
  const applied = {
    id: 9,
    sla_id: 2,
    sla_status: 'active_with_misses',
    sla_frt_due_at: seconds('2026-03-02T13:30:00Z'),
    sla_nrt_due_at: null,
    sla_rt_due_at: seconds('2026-03-03T13:00:00Z'),
  };

  test('a missed first response | breached', () => {
    const sla_events = [{ event_type: 'frt' }, { event_type: 'nrt' }];
    const first_reply_created_at = seconds('2026-03-02T13:40:00Z');
    const { value, notes } = chatwootClocks({ applied_sla: applied, sla_events, first_reply_created_at });
    expect(value).toEqual([
      { metric: 'frt', due: '2026-03-02T13:30:00.000Z', stoppedAt: '2026-03-02T13:40:00.000Z', breached: true },
      { metric: 'rt', due: '2026-03-03T13:00:00.000Z' },
    ]);
    expect(codesAndPaths(notes)).toEqual(['unsupported conversation.sla_events']);
  });

  test('an SLA with the status hit | met', () => {
    const sla_completed_at = seconds('2026-03-02T20:00:00Z');
    const sla_nrt_due_at = seconds('2026-03-02T21:00:00Z');
    const row = { applied_sla: { ...applied, sla_status: 'hit', sla_nrt_due_at, sla_completed_at }, sla_events: [] };
    expect(chatwootClocks({ ...row, first_reply_created_at: 0 })).toEqual({
      value: [
        { metric: 'frt', due: '2026-03-02T13:30:00.000Z', breached: false },
        { metric: 'nrt', due: '2026-03-02T21:00:00.000Z', breached: false },
        { metric: 'rt', due: '2026-03-03T13:00:00.000Z', stoppedAt: '2026-03-02T20:00:00.000Z', breached: false },
      ],
      notes: [],
    });
  });

  test('no due times | only the breaches', () => {
    const { sla_status } = applied;
    expect(chatwootClocks({ applied_sla: { sla_status }, sla_events: [{ event_type: 'rt' }] }).value).toEqual([
      { metric: 'rt', breached: true },
    ]);
  });

  test('no SLA | no clocks, and a note', () => {
    for (const none of [{}, { applied_sla: null }, { applied_sla: {} }])
      expect(codesAndPaths(chatwootClocks(none).notes)).toEqual(['absent conversation.applied_sla']);
  });
});
