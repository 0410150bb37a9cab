import { glpiClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { zone } from './fixtures';

describe('the due times of GLPI', () => {
  test.each<readonly [situation: string, ticket: object, clocks: unknown]>([
    [
      'an open ticket',
      {
        status: 2,
        time_to_own: '2026-03-02 10:00:00',
        time_to_resolve: '2026-03-02 17:00:00',
        takeintoaccount_delay_stat: 0,
      },
      [
        { metric: 'timeToOwn', due: '2026-03-02T13:00:00.000Z' },
        { metric: 'timeToResolve', due: '2026-03-02T20:00:00.000Z', paused: false },
      ],
    ],
    [
      'a waiting ticket',
      { status: '4', time_to_resolve: '2026-03-02 17:00:00', solvedate: null },
      [{ metric: 'timeToResolve', lastDue: '2026-03-02T20:00:00.000Z', paused: true }],
    ],
    [
      'a solved ticket',
      {
        status: 5,
        time_to_own: '2026-03-02 10:00:00',
        takeintoaccountdate: '2026-03-02 09:30:00',
        takeintoaccount_delay_stat: '1800',
        time_to_resolve: '2026-03-02 17:00:00',
        solvedate: '2026-03-02 16:00:00',
      },
      [
        {
          metric: 'timeToOwn',
          due: '2026-03-02T13:00:00.000Z',
          stoppedAt: '2026-03-02T12:30:00.000Z',
          elapsed: { business: { seconds: 1800 } },
        },
        {
          metric: 'timeToResolve',
          due: '2026-03-02T20:00:00.000Z',
          stoppedAt: '2026-03-02T19:00:00.000Z',
          paused: false,
        },
      ],
    ],
    ['a ticket without SLAs', { status: 2, time_to_own: null, time_to_resolve: '' }, []],
  ])('%s', (_situation, ticket, clocks) => {
    expect(glpiClocks(ticket, { zone })).toEqual({ value: clocks, notes: [] });
  });

  test.each<readonly [mistake: string, ticket: unknown, path: string, code: string]>([
    ['null', null, 'ticket', 'missing'],
    ['a due time that is only a date', { time_to_own: '2026-03-02' }, 'ticket.time_to_own', 'invalidInstant'],
    [
      'negative seconds',
      { time_to_own: '2026-03-02 10:00:00', takeintoaccount_delay_stat: -1 },
      'ticket.takeintoaccount_delay_stat',
      'wrongType',
    ],
    [
      'a status that is an object',
      { time_to_resolve: '2026-03-02 10:00:00', status: {} },
      'ticket.status',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiClocks(ticket as never, { zone })))).toEqual([`${path} ${code}`]);
  });
});
