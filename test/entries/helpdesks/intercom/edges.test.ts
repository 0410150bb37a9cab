import { type IntercomPart, intercomClocks, intercomTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { as, conversation, iso, part } from './fixtures';

describe('a conversation', () => {
  const read = (parts: readonly IntercomPart[], more: object = {}, options: object = {}) => {
    const { value, notes } = intercomTicket(conversation(parts, more), { ...as, ...options });
    return [(value.events ?? []).map(({ type, at }) => `${String(at).slice(8, 16)} ${type}`), codesAndPaths(notes)];
  };
  const closed = part('2 10:00', 'close');

  test('parts in no order | events in order of time', () => {
    const parts = [part('2 11:00', 'open'), part('2 12:00', 'close'), closed];
    expect(read(parts, { state: 'closed' })).toEqual([
      ['02T10:00 resolved', '02T11:00 reopened', '02T12:00 resolved'],
      [],
    ]);
  });

  test('a note that reopens it | reopened', () => {
    expect(read([closed, part('2 11:00', 'note_and_reopen')])).toEqual([
      ['02T10:00 resolved', '02T11:00 reopened'],
      [],
    ]);
  });

  test('pauses "sla", named in the options | a snooze is no pause', () => {
    const parts = [part('2 10:00', 'snoozed'), part('2 11:00', 'conversation_sla_paused')];
    expect(read(parts, {}, { pauses: 'sla' })).toEqual([['02T11:00 paused'], []]);
  });

  test.each<readonly [situation: string, parts: readonly IntercomPart[], state: string, notes: readonly string[]]>([
    ['closed by its parts and by its state', [closed], 'closed', []],
    ['closed by its parts only', [closed], 'open', ['doubtful conversation.state']],
    ['closed by its state only', [], 'closed', ['doubtful conversation.state']],
    ['snoozed', [], 'snoozed', []],
  ])('%s', (_situation, parts, state, notes) => {
    expect(read(parts, { state })[1]).toEqual(notes);
  });

  test.each([null, {}, { author: null }, { author: { type: 'lead' } }])('started by %j | no note', (source) => {
    expect(read([], { source })[1]).toEqual([]);
  });

  test('one SLA, and parts of other kinds | no note', () => {
    const details = { event_details: { sla_name: 'VIP' } };
    const parts = [
      part('2 09:00', 'conversation_sla_applied_by_rule', 'bot', details),
      part('2 10:00', 'comment'),
      part('2 11:00', 'conversation_sla_paused', 'bot', { event_details: { sla_name: 'VIP, paused' } }),
    ];
    expect(read(parts)[1]).toEqual([]);
  });

  test('a message before the opening | an issue at the opening', () => {
    expect(pathsAndCodes(issuesThrownBy(() => read([part('2 08:00', 'comment')])))).toEqual([
      'conversation.created_at beforeOpening',
    ]);
  });
});

describe('the targets', () => {
  const read = (...parts: readonly IntercomPart[]) => {
    const { value, notes } = intercomClocks(conversation(parts));
    return [value, codesAndPaths(notes)];
  };
  const states = {
    first_reply_time: { status: 'hit', seconds_remaining: null },
    time_to_close: { status: 'paused', seconds_remaining: null },
  };

  test('hit and paused at a pause | only the paused one', () => {
    expect(read(part('2 10:00', 'conversation_sla_paused', 'bot', { event_details: { sla_states: states } }))).toEqual([
      [{ metric: 'resolution', paused: true, asOf: iso('2 10:00') }],
      [],
    ]);
  });

  test('in a part of the end of a pause | not paused', () => {
    expect(
      read(part('2 10:00', 'conversation_sla_unpaused', 'bot', { event_details: { sla_states: states } })),
    ).toEqual([[], []]);
  });

  test('a pause without details, as before version 2.15 of the API | no clocks', () => {
    expect(read(part('2 10:00', 'conversation_sla_paused', 'bot'), part('2 11:00', 'comment'))).toEqual([[], []]);
  });
});
