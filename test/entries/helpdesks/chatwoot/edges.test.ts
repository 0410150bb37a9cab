import { chatwootCatalog, chatwootClocks, chatwootTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { policy, seconds } from './fixtures';

describe('outgoing messages', () => {
  const read = (message: object) => {
    const created_at = seconds('2026-03-02T13:30:00Z');
    const opened = { id: 1, created_at: seconds('2026-03-02T13:00:00Z'), status: 'open' };
    const statuses = [{ status: 'open', updated_at: opened.created_at }];
    const messages = [{ message_type: 1, created_at, ...message }];
    const { value, notes } = chatwootTicket(opened, messages, { statuses });
    return [(value.events ?? []).map(({ type }) => type), codesAndPaths(notes)];
  };

  test('echoed by the app of the channel | a reply', () => {
    expect(read({ content_attributes: { external_echo: true } })).toEqual([['responded'], []]);
  });

  test.each([false, null, '', undefined])('not echoed, %j, and without a sender | a note', (external_echo) => {
    expect(read({ content_attributes: { external_echo } })).toEqual([[], ['doubtful payload']]);
  });

  test('of an unknown type | a note', () => {
    expect(read({ message_type: 9 })).toEqual([[], ['unsupported payload[0].message_type']]);
  });
});

test('a policy that counts all time | no note', () => {
  const { value, notes } = chatwootCatalog([{ ...policy, only_during_business_hours: false }]);
  expect(value.categories.p2?.targets).toEqual({
    any: { frt: { minutes: 30 }, nrt: { minutes: 60 }, rt: { minutes: 480 } },
  });
  expect(notes).toEqual([]);
});

describe('the due times of Chatwoot', () => {
  test('no SLA | no clocks, and a note', () => {
    const { value, notes } = chatwootClocks({ applied_sla: null });
    expect([value, codesAndPaths(notes)]).toEqual([[], ['absent conversation.applied_sla']]);
  });

  test('a miss without a due time, and an unknown status | a breach without other keys, and a note', () => {
    const { value, notes } = chatwootClocks({
      applied_sla: { sla_status: 'late' },
      sla_events: [{ event_type: 'rt' }],
    });
    expect(value).toStrictEqual([{ metric: 'rt', breached: true }]);
    expect(codesAndPaths(notes)).toEqual(['doubtful conversation.applied_sla.sla_status']);
  });
});
