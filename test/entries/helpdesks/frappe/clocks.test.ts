import { frappeClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { site, zone } from './fixtures';

describe('the due times of Frappe Helpdesk', () => {
  const times = { creation: site('Mon 2 10:00'), response_by: site('Mon 2 11:00'), resolution_by: site('Mon 2 14:00') };

  test.each<readonly [situation: string, more: object, clocks: readonly object[], notes: readonly string[]]>([
    [
      'open',
      {},
      [
        { metric: 'response', due: '2026-03-02T14:00:00.000Z' },
        { metric: 'resolution', due: '2026-03-02T17:00:00.000Z', paused: false },
      ],
      [],
    ],
    [
      'on hold, with the due time from before',
      { on_hold_since: site('Mon 2 12:00'), agreement_status: 'Paused' },
      [
        { metric: 'response', due: '2026-03-02T14:00:00.000Z' },
        { metric: 'resolution', lastDue: '2026-03-02T17:00:00.000Z', paused: true },
      ],
      [],
    ],
    [
      'on hold, without a due time',
      { on_hold_since: site('Mon 2 12:00'), response_by: null, resolution_by: null },
      [{ metric: 'resolution', due: null, paused: true }],
      [],
    ],
    [
      'fulfilled',
      {
        agreement_status: 'Fulfilled',
        first_responded_on: site('Mon 2 10:30'),
        first_response_time: 1800,
        resolution_date: site('Mon 2 12:00'),
        resolution_time: '3600',
      },
      [
        {
          metric: 'response',
          due: '2026-03-02T14:00:00.000Z',
          stoppedAt: '2026-03-02T13:30:00.000Z',
          elapsed: { business: { seconds: 1800 } },
          breached: false,
        },
        {
          metric: 'resolution',
          due: '2026-03-02T17:00:00.000Z',
          stoppedAt: '2026-03-02T15:00:00.000Z',
          elapsed: { business: { seconds: 3600 } },
          paused: false,
          breached: false,
        },
      ],
      [],
    ],
    [
      'failed, without a target for the resolution',
      { agreement_status: 'Failed', resolution_by: site('Mon 2 10:00') },
      [{ metric: 'response', due: '2026-03-02T14:00:00.000Z' }],
      ['ticket.agreement_status', 'ticket.resolution_by'],
    ],
  ])('%s', (_situation, more, clocks, notes) => {
    const converted = frappeClocks({ data: { ...times, ...more } }, { zone });
    expect(converted.value).toEqual(clocks);
    expect(converted.notes.map(({ path }) => path)).toEqual(notes);
  });

  test.each<readonly [mistake: string, ticket: unknown, path: string, code: string]>([
    ['null', null, 'ticket', 'missing'],
    ['a due time that is a word', { response_by: 'soon' }, 'ticket.response_by', 'invalidInstant'],
    [
      'a negative time',
      { first_responded_on: site('Mon 2 10:00'), first_response_time: -1 },
      'ticket.first_response_time',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => frappeClocks(ticket as object, { zone })))).toEqual([`${path} ${code}`]);
  });
});
