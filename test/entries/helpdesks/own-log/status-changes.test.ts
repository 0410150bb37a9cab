import { statusEvents } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { KINDS } from './fixtures';

/** The events of a run of statuses, an hour apart, as `hour type reason`. */
function eventsOf(...statuses: readonly string[]): readonly string[] {
  const changes = statuses.map((status, hour) => ({ at: `2026-03-02T0${hour}:00:00Z`, status }));
  return statusEvents(changes, KINDS).value.map(({ type, at, reason }) =>
    [Number(String(at).slice(11, 13)), type, reason].filter((word) => word !== undefined).join(' '),
  );
}

describe('statusEvents', () => {
  test.each<readonly [situation: string, statuses: readonly string[], events: readonly string[]]>([
    ['opened as new', ['new'], []],
    ['changed between running statuses', ['new', 'open', 'new'], []],
    ['paused and resumed', ['new', 'waiting', 'open'], ['1 paused waiting', '2 resumed']],
    ['opened as paused', ['waiting', 'open'], ['0 paused waiting', '1 resumed']],
    [
      'paused for another reason',
      ['new', 'waiting', 'vendor', 'open'],
      ['1 paused waiting', '2 paused vendor', '3 resumed'],
    ],
    ['a repeated status', ['new', 'waiting', 'waiting', 'open'], ['1 paused waiting', '3 resumed']],
    ['solved while paused', ['new', 'waiting', 'solved'], ['1 paused waiting', '2 resolved']],
    ['solved, then closed', ['new', 'solved', 'closed'], ['1 resolved']],
    ['reopened', ['new', 'solved', 'open'], ['1 resolved', '2 reopened']],
    ['reopened as paused', ['new', 'solved', 'waiting'], ['1 resolved', '2 reopened', '2 paused waiting']],
    [
      'paused for the same reason after a reopening',
      ['waiting', 'solved', 'waiting'],
      ['0 paused waiting', '1 resolved', '2 reopened', '2 paused waiting'],
    ],
    ['merged', ['new', 'merged'], ['1 cancelled']],
    ['merged after it was solved', ['new', 'solved', 'merged'], ['1 resolved', '2 cancelled']],
    ['restored after a merge', ['new', 'merged', 'open'], ['1 cancelled', '2 reopened']],
    ['restored as solved after a merge', ['new', 'merged', 'solved'], ['1 cancelled', '2 reopened', '2 resolved']],
    ['opened as solved', ['solved'], ['0 resolved']],
  ])('%s', (_situation, statuses, events) => {
    expect(eventsOf(...statuses)).toEqual(events);
  });

  test('a status without a kind | left out, with a note', () => {
    const { value, notes } = statusEvents(
      [
        { at: '2026-03-02T09:00:00Z', status: 'new' },
        { at: '2026-03-02T10:00:00Z', status: 'constructor' },
        { at: '2026-03-02T11:00:00Z', status: 'waiting' },
      ],
      KINDS,
    );
    expect(value.map(({ type }) => type)).toEqual(['paused']);
    expect(notes).toMatchObject([{ code: 'absent', path: 'changes[1].status' }]);
  });

  test('changes in any order | sorted by time', () => {
    const changes = [
      { at: '2026-03-02T11:00:00Z', status: 'open' },
      { at: '2026-03-02T09:00:00Z', status: 'new' },
      { at: '2026-03-02T10:00:00-01:00', status: 'solved' },
      { at: '2026-03-02T10:00:00Z', status: 'waiting', reason: 'an answer', by: 'agent' },
    ];
    // Ten o'clock an hour west of Greenwich is eleven, the time of "open", which is listed first.
    expect(statusEvents(changes, KINDS).value).toEqual([
      { type: 'paused', at: '2026-03-02T10:00:00.000Z', reason: 'an answer', by: 'agent' },
      { type: 'resumed', at: '2026-03-02T11:00:00.000Z' },
      { type: 'resolved', at: '2026-03-02T11:00:00.000Z' },
    ]);
  });

  test.each<readonly [mistake: string, changes: unknown, path: string, code: string]>([
    ['changes that are not a list', {}, 'changes', 'wrongType'],
    ['a time without an offset', [{ at: '2026-03-02T09:00:00', status: 'new' }], 'changes[0].at', 'invalidInstant'],
    ['a day that does not exist', [{ at: '2026-02-30T09:00:00Z', status: 'new' }], 'changes[0].at', 'invalidInstant'],
    ['no time', [{ status: 'new' }], 'changes[0].at', 'missing'],
    ['no status', [{ at: '2026-03-02T09:00:00Z', status: null }], 'changes[0].status', 'missing'],
    ['inherited fields', [Object.create({ at: '2026-03-02T09:00:00Z', status: 'new' })], 'changes[0].at', 'missing'],
  ])('%s is an issue', (_mistake, changes, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => statusEvents(changes as never, KINDS)))).toEqual([`${path} ${code}`]);
  });
});
