import {
  type GlpiLog,
  type GlpiSla,
  type GlpiTicket,
  glpiCalendar,
  glpiCatalog,
  glpiClocks,
  glpiTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { opened, status, zone } from './fixtures';

describe('the SLAs', () => {
  const sla = (id: number, type: number, number_time: number, definition_time: string): GlpiSla => ({
    id,
    type,
    number_time,
    definition_time,
    calendars_id: 1,
  });
  const levels = (...slas: readonly GlpiSla[]) => Object.keys(glpiCatalog(slas).value.levels);

  test('in several units | the shortest first', () => {
    expect(levels(sla(1, 1, 1, 'day'), sla(2, 1, 2, 'hour'), sla(3, 1, 90, 'minute'), sla(4, 1, 30, 'minute'))).toEqual(
      ['tto4', 'tto3', 'tto2', 'tto1', 'none'],
    );
  });

  test('of two kinds | a label for each id and for none', () => {
    const { value } = glpiCatalog([sla(1, 1, 1, 'hour'), sla(2, 0, 1, 'day')]);
    expect(value.levels).toEqual({ tto1: { labels: '1' }, none: { labels: 'No SLA' } });
    expect(Object.entries(value.categories).map(([id, { labels }]) => [id, labels])).toEqual([
      ['ttr2', '2'],
      ['none', 'No SLA'],
    ]);
  });

  test('9,999 SLAs of one kind | a catalog; one more is an issue', () => {
    // A catalog has a row for none: (9999 + 1) times (0 + 1) cells are the most.
    const many = (count: number, type: number) => Array.from({ length: count }, (_, i) => sla(i, type, 1, 'hour'));
    expect(Object.keys(glpiCatalog(many(9999, 1)).value.levels)).toHaveLength(10_000);
    for (const type of [0, 1])
      expect(pathsAndCodes(issuesThrownBy(() => glpiCatalog(many(10_000, type))))).toEqual(['slas tooLarge']);
  });

  test('an unknown unit | the issue lists the units', () => {
    const [issue] = issuesThrownBy(() => glpiCatalog([sla(1, 1, 1, 'week')]));
    expect(issue?.expected).toBe('one of minute, hour, day, month');
  });
});

test('close times without dates, and every year across the new year | left out, with notes', () => {
  const holidays = [
    { id: 1, name: 'Lost', begin_date: '2026-05-01', end_date: null },
    { id: 2, name: 'Recess', begin_date: '2025-12-24', end_date: '2026-01-02', is_perpetual: 1 },
  ];
  const { value, notes } = glpiCalendar({ id: 1 }, { zone, segments: [], holidays });
  expect([value.holidays, codesAndPaths(notes)]).toEqual([
    [],
    ['absent options.holidays[0]', 'doubtful options.holidays[1]'],
  ]);
});

describe('a ticket', () => {
  const read = (ticket: Partial<GlpiTicket>, log: readonly GlpiLog[]) => {
    const { value, notes } = glpiTicket({ ...opened, ...ticket }, log, { zone });
    const events = (value.events ?? []).map(({ at, type }) => `${String(at).slice(11, 16)} ${type}`);
    return [events, codesAndPaths(notes)];
  };
  const line = (clock: string, action: number, field: number, value: string): GlpiLog => ({
    date_mod: `2026-03-02 ${clock}:00`,
    linked_action: action,
    id_search_option: field,
    old_value: '',
    new_value: value,
  });

  test('lines of a removed technician, and of an added observer | no assignment', () => {
    // Action 16 removes a row, field 66 is an observer.
    const log = [line('09:10', 16, 5, 'Ana (7)'), line('09:20', 15, 66, 'Rui (8)'), line('09:30', 15, 5, 'Bia (9)')];
    expect(read({}, log)).toEqual([['12:30 assigned'], []]);
  });

  test('a line with an action and the number of the status | not a status', () => {
    expect(read({}, [line('10:00', 17, 12, '4')])).toEqual([[], []]);
  });

  test('deleted, after a change of status | cancelled at the deletion', () => {
    const log = [status('2026-03-02 10:00:00', 2, 4), line('10:30', 13, 0, ''), line('11:00', 20, 0, '')];
    expect(read({ is_deleted: 1 }, log)).toEqual([['13:00 paused', '13:30 cancelled'], []]);
  });

  test('deleted, an OLA, and a due time set by hand | notes', () => {
    const ticket = { is_deleted: 1, olas_id_tto: 2, slas_id_ttr: 0, time_to_resolve: '2026-03-06 12:00:00' };
    expect(read(ticket, [])).toEqual([
      ['12:00 agreed'],
      ['absent ticket.is_deleted', 'unsupported ticket.olas_id_tto', 'doubtful ticket.time_to_resolve'],
    ]);
  });

  test('a due time of an SLA | no agreed event', () => {
    expect(read({ time_to_resolve: '2026-03-06 12:00:00', time_to_own: '2026-03-02 10:00:00' }, [])).toEqual([[], []]);
  });
});

test('due times of a ticket that is neither owned nor solved | no other keys', () => {
  const ticket = { time_to_own: '2026-03-02 10:00:00', time_to_resolve: '2026-03-03 10:00:00' };
  expect(glpiClocks(ticket, { zone }).value).toStrictEqual([
    { metric: 'timeToOwn', due: '2026-03-02T13:00:00.000Z' },
    { metric: 'timeToResolve', due: '2026-03-03T13:00:00.000Z' },
  ]);
});
