import {
  type FreshdeskTicket,
  type FreshdeskTicketOptions,
  freshdeskCatalog,
  freshdeskClocks,
  freshdeskTicket,
  freshserviceCalendar,
  freshserviceTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { change, freshserviceHours, message, opened, target } from './fixtures';

/** Reads a ticket of 13:00 with these changes, or with its stats only. */
function read(
  ticket: Partial<FreshdeskTicket>,
  changes: FreshdeskTicketOptions['changes'],
  more: Partial<FreshdeskTicketOptions> = {},
) {
  const { value, notes } = freshdeskTicket({ ...opened, ...ticket }, [], { category: 'p7', changes, ...more });
  const events = (value.events ?? []).map(({ type, at }) => `${String(at).slice(11, 16)} ${type}`);
  return { level: value.level, events, notes: codesAndPaths(notes) };
}
const at = (clock: string): string => `2026-03-02T${clock}:00Z`;

describe('the holidays of Freshservice', () => {
  const holidays = (...list_of_holidays: NonNullable<typeof freshserviceHours.list_of_holidays>) => {
    const hours = { ...freshserviceHours, time_zone: 'America/New_York', list_of_holidays };
    const { value, notes } = freshserviceCalendar(hours);
    return [value.holidays, codesAndPaths(notes)];
  };

  test('on one date, named like a moving holiday | no note, because the date is of one year', () => {
    expect(holidays({ holiday_date: '2026-11-26', holiday_name: 'Thanksgiving' })).toEqual([
      [{ date: '2026-11-26', name: 'Thanksgiving' }],
      [],
    ]);
  });

  test('without a name | the date is the name', () => {
    expect(holidays({ holiday_date: '2026-03-06' }, { holiday_date: '--05-01' })[0]).toEqual([
      { date: '2026-03-06', name: '2026-03-06' },
      { month: 5, day: 1, name: '05-01' },
    ]);
  });

  test('with a list in place of a date | an issue', () => {
    const given = () => holidays({ holiday_date: ['--12-25'] as never });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual([
      'business_hours.list_of_holidays[0].holiday_date invalidDate',
    ]);
  });
});

describe('policies', () => {
  test('with targets that count all time | no note', () => {
    const { value, notes } = freshdeskCatalog([{ id: 1, sla_target: { priority_3: target(60, null, 90, false) } }]);
    expect(value.categories.p1).toEqual({
      targets: { high: { firstResponse: { minutes: 1 }, resolution: { seconds: 90 } } },
    });
    expect(notes).toEqual([]);
  });

  test('without targets | an issue', () => {
    const given = () => freshdeskCatalog([{ id: 1, sla_target: '' as never }]);
    expect(issuesThrownBy(given)).toMatchObject([{ path: 'sla_policies[0].sla_target' }]);
  });
});

describe('the changes of a ticket', () => {
  test('the first status before or at the opening | no event for Open', () => {
    expect(read({ status: 3 }, [change(at('13:00'), 3)])).toMatchObject({ events: ['13:00 paused'], notes: [] });
  });

  test('the first status after the opening | opened with Open', () => {
    expect(read({ status: 3 }, [change(at('14:00'), 3)])).toMatchObject({ events: ['14:00 paused'], notes: [] });
    // A new ticket is Open, although the account has a pause of that name.
    const paused = { statuses: { 2: 'paused' } } as const;
    expect(read({ status: 4 }, [change(at('14:00'), 4)], paused).events).toEqual(['13:00 paused', '14:00 resolved']);
    expect(read({ status: 4 }, [change(at('13:00'), 3), change(at('14:00'), 4)], paused).events).toEqual([
      '13:00 paused',
      '14:00 resolved',
    ]);
  });

  test('changes of the priority 3 | the level high', () => {
    expect(read({ priority: 3 }, [change(at('13:00'), 2, 3)]).level).toBe('high');
  });

  test('spam, and no change to a status without a result | a note', () => {
    expect(read({ spam: true }, []).notes).toEqual(['absent ticket']);
  });

  test('a reply before the opening | an issue at the opening', () => {
    const given = () => freshserviceTicket(opened, [message(at('12:00'), false)], { changes: [] });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['ticket.created_at beforeOpening']);
  });

  test('a category in the options of Freshservice | precedes the policy of the ticket', () => {
    const options = { category: 'p9', changes: [] };
    expect(freshserviceTicket({ ...opened, sla_policy_id: 21 }, [], options).value.category).toBe('p9');
  });
});

describe('the stats of a ticket', () => {
  test('a status without a kind, with the time of a resolution | the status from the opening on', () => {
    const stats = { resolved_at: at('14:00'), reopened_at: at('15:00') };
    expect(read({ status: 12, stats }, undefined)).toMatchObject({
      events: [],
      notes: ['absent ticket.stats', 'absent ticket.status'],
    });
  });

  test('closed, in an account where Open pauses | paused from the opening to the closing', () => {
    const given = { status: 5, stats: { closed_at: at('14:00') } };
    expect(read(given, undefined, { statuses: { 2: 'paused' } }).events).toEqual(['13:00 paused', '14:00 resolved']);
  });

  test('Pending, with a later update of the status | paused since it is Pending', () => {
    const stats = { pending_since: at('13:30'), status_updated_at: at('14:00') };
    expect(read({ status: 3, stats }, undefined).events).toEqual(['13:30 paused']);
  });

  test('a custom status that waits, with the time of an earlier Pending | paused since its own change', () => {
    const stats = { pending_since: at('13:30'), status_updated_at: at('14:00') };
    expect(read({ status: 6, stats }, undefined, { statuses: { 6: 'paused' } }).events).toEqual(['14:00 paused']);
  });

  test('reopened, and never resolved by its stats | a note', () => {
    expect(read({ stats: { reopened_at: at('15:00') } }, undefined)).toMatchObject({
      events: [],
      notes: ['absent ticket.stats', 'absent ticket.stats'],
    });
  });

  test('reopened and resolved at one instant | resolved, with a note on the resolution before', () => {
    const stats = { resolved_at: at('15:00'), reopened_at: at('15:00') };
    expect(read({ status: 4, stats }, undefined).events).toEqual(['15:00 resolved']);
  });

  test('conversations that are undefined | only the replies of the stats, with a note', () => {
    const stats = { first_responded_at: at('14:00') };
    const { value, notes } = freshserviceTicket({ ...opened, stats }, undefined as never, { changes: [] });
    expect(value.events).toMatchObject([{ type: 'responded', at: '2026-03-02T14:00:00.000Z' }]);
    expect(codesAndPaths(notes)).toEqual(['absent ticket.stats']);
  });

  test('without any reply | no events', () => {
    const { value } = freshdeskTicket({ ...opened, stats: {} }, null, { category: 'p7', changes: [] });
    expect(value.events).toEqual([]);
  });
});

test('a late clock without a due time, and a clock that runs | no other keys', () => {
  const { value } = freshdeskClocks({ status: 2, fr_escalated: true, due_by: at('20:00'), stats: {} });
  expect(value).toStrictEqual([
    { metric: 'firstResponse', breached: true },
    { metric: 'resolution', due: '2026-03-02T20:00:00.000Z', paused: false },
  ]);
});
