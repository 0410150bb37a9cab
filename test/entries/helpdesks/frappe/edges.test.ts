import {
  type FrappeTicket,
  type FrappeVersion,
  frappeCalendar,
  frappeCatalog,
  frappeClocks,
  frappeTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { office, row, site, ticketAt, times, version, zone } from './fixtures';

describe('the hours and holidays', () => {
  test('hours that end when they start | an issue', () => {
    const given = () => frappeCalendar({ support_and_resolution: [row('Monday', '9:00:00', '9:00:00')] }, { zone });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['sla.support_and_resolution[0].end_time invalidTime']);
  });

  test('hours until 23:59, and no holiday list | notes', () => {
    const late = { ...office, support_and_resolution: [row('Monday', '9:00:00', '23:59:00')] };
    expect(codesAndPaths(frappeCalendar(late, { zone }).notes)).toEqual([
      'doubtful sla.support_and_resolution[0].end_time',
      'absent sla.holiday_list',
    ]);
  });

  test('descriptions with and without text | the text without its tags, or the date', () => {
    const list = {
      holidays: [
        { holiday_date: '2026-09-07', description: '<p> Independência </p>' },
        { holiday_date: '2026-10-12' },
        { holiday_date: '2026-11-02', description: '<p>  </p>' },
      ],
    };
    expect(frappeCalendar(office, { zone, holidays: list }).value.holidays).toEqual([
      { date: '2026-09-07', name: 'Independência' },
      { date: '2026-10-12', name: '2026-10-12' },
      { date: '2026-11-02', name: '2026-11-02' },
    ]);
  });
});

describe('priorities', () => {
  const sla = { name: 'x', priorities: [times('Low', 60, null), times('Urgent', 60, null)] };

  test('of a new site, of which an SLA has two | two levels', () => {
    expect(Object.keys(frappeCatalog([sla]).value.levels)).toEqual(['Urgent', 'Low']);
  });

  test('passed, of which an SLA has two | a level for each', () => {
    const priorities = ['High', 'Low', 'Urgent'].map((name, rank) => ({ name, integer_value: rank }));
    expect(Object.keys(frappeCatalog([sla], { priorities }).value.levels)).toEqual(['High', 'Low', 'Urgent']);
  });

  test('without a rank | a note, and the last level', () => {
    const { value, notes } = frappeCatalog([
      { name: 'x', priorities: [times('Soon', 60, null), times('Low', 60, null)] },
    ]);
    expect([Object.keys(value.levels), codesAndPaths(notes)]).toEqual([
      ['Low', 'Soon'],
      ['absent slas[0].priorities[0].priority'],
    ]);
  });

  test('of no SLA | a category for tickets without an SLA, with a label', () => {
    expect(frappeCatalog([]).value.categories).toEqual({ none: { labels: 'No SLA' } });
  });

  test('that are no list | an issue', () => {
    const given = () => frappeCatalog([sla], { priorities: { data: { name: 'Low' } } as never });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['priorities wrongType']);
  });
});

describe('the due times of Frappe', () => {
  const read = (ticket: Parameters<typeof frappeClocks>[0]) => {
    const { value, notes } = frappeClocks(ticket, { zone });
    return [value, codesAndPaths(notes)];
  };
  const due = { response_by: site('Mon 2 11:00'), resolution_by: site('Mon 2 14:00') };

  test('due times at the time when the SLA was applied | no targets, with notes', () => {
    const applied = {
      creation: site('Mon 2 10:00'),
      service_level_agreement_creation: site('Mon 2 10:05'),
      response_by: site('Mon 2 10:05'),
      resolution_by: site('Mon 2 10:05'),
    };
    expect(read(applied)).toEqual([[], ['doubtful ticket.response_by', 'doubtful ticket.resolution_by']]);
  });

  test('a response without a due time, and a failed agreement | no verdict, and a note', () => {
    const given = { first_responded_on: site('Mon 2 10:30'), agreement_status: 'Failed' };
    expect(read(given)).toStrictEqual([
      [{ metric: 'response', stoppedAt: '2026-03-02T13:30:00.000Z' }],
      ['doubtful ticket.agreement_status'],
    ]);
  });

  test('a clock that runs | a due time and no other key', () => {
    expect(read(due)[0]).toStrictEqual([
      { metric: 'response', due: '2026-03-02T14:00:00.000Z' },
      { metric: 'resolution', due: '2026-03-02T17:00:00.000Z', paused: false },
    ]);
  });
});

describe('the versions of a ticket', () => {
  const read = (more: Partial<FrappeTicket>, ...versions: readonly FrappeVersion[]) => {
    const { value, notes } = frappeTicket(ticketAt('Mon 2 10:00', 'High', more), versions, { zone });
    return [(value.events ?? []).map(({ type }) => type), codesAndPaths(notes)];
  };

  test('a resolution, with time on hold that no version explains | a note', () => {
    const resolved = { status: 'Resolved', resolution_date: site('Mon 2 12:00') };
    expect(read({ ...resolved, total_hold_time: 60 })).toEqual([['resolved'], ['absent ticket.total_hold_time']]);
    expect(read({ ...resolved, total_hold_time: 0 })).toEqual([['resolved'], []]);
  });

  test('merged, with the versions of the merge and of another field | cancelled', () => {
    const statuses = [
      { name: 'Open', category: 'Open' },
      { name: 'Closed', category: 'Resolved' },
    ];
    const versions = [
      version('Mon 2 11:00', ['is_merged', 1, 0]),
      version('Mon 2 12:00', ['is_merged', 0, 1], ['subject', 'a', 'b']),
    ];
    const { value, notes } = frappeTicket(ticketAt('Mon 2 10:00', 'High', { is_merged: 1 }), versions, {
      zone,
      statuses,
    });
    expect([(value.events ?? []).map(({ at, type }) => `${at} ${type}`), notes]).toEqual([
      ['2026-03-02T15:00:00.000Z cancelled'],
      [],
    ]);
  });

  test('merged without a version, and a status that the versions do not end with | notes', () => {
    expect(read({ is_merged: 1, status: 'Closed' }, version('Mon 2 11:00', ['status', 'Open', 'Replied']))).toEqual([
      ['paused'],
      ['doubtful ticket.status', 'absent ticket.is_merged'],
    ]);
  });

  test.each([[[]], [['status']], [['status', 'Open']]])('a change %j | an issue', (change) => {
    const given = () => read({}, version('Mon 2 11:00', change));
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['versions[0].data.changed[0] wrongType']);
  });

  test('a present status without versions, unlike the statuses of the site | a note', () => {
    expect(read({ status: 'Waiting' })).toEqual([[], ['absent ticket.status']]);
  });

  test('opened before the SLA was applied, with a reply in between | an issue at the start of the SLA', () => {
    const late = { service_level_agreement_creation: site('Mon 2 12:00'), first_responded_on: site('Mon 2 11:00') };
    expect(pathsAndCodes(issuesThrownBy(() => read(late)))).toEqual([
      'ticket.service_level_agreement_creation beforeOpening',
    ]);
  });
});
