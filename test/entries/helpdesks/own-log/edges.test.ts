import { type LogMapping, type LogRow, statusEvents, ticketFromRows } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { KINDS } from './fixtures';

const MAPPING: LogMapping = {
  columns: { at: 'at', status: 'status', level: 'level', category: 'category', event: 'event' },
  statuses: KINDS,
};
const read = (rows: readonly LogRow[], mapping: Partial<LogMapping> = {}) => {
  const { value, notes } = ticketFromRows(rows, { ...MAPPING, ...mapping });
  return [value, codesAndPaths(notes)];
};
const nine = { at: '2026-03-02T09:00:00Z', status: 'new', level: 'P1', category: 'billing', event: null };

describe('rows with levels and categories', () => {
  test('without tables and without an id | the values are the levels and categories, and the ticket has no id', () => {
    const moved = { at: '2026-03-02T10:00:00Z', status: 'open', level: 2, category: 'network' };
    expect(read([nine, moved])).toStrictEqual([
      {
        level: 'P1',
        category: 'billing',
        openedAt: '2026-03-02T09:00:00.000Z',
        events: [
          { type: 'reclassified', at: '2026-03-02T10:00:00.000Z', level: '2' },
          { type: 'reclassified', at: '2026-03-02T10:00:00.000Z', category: 'network' },
        ],
      },
      [],
    ]);
  });

  test('with a table of categories | the categories of the table; another value is an issue that lists the table', () => {
    const categories = { billing: 'c1', network: 'c2' };
    expect(read([nine], { categories })[0]).toMatchObject({ category: 'c1' });
    const given = () => read([{ ...nine, category: 'sales' }], { categories });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['rows[0].category unknownValue']);
    expect(issuesThrownBy(given)[0]?.expected).toBe('one of billing, network');
  });

  test('neither a row nor the mapping has a level | an issue', () => {
    const given = () => read([{ at: nine.at, status: 'new', category: 'billing' }]);
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['mapping.ticket.level missing']);
  });
});

test('a column that only some rows have | no note', () => {
  expect(read([nine, { at: '2026-03-02T10:00:00Z', status: 'solved' }])[1]).toEqual([]);
});

test('columns that are null or empty, as in a mapping from JSON | not read', () => {
  const columns = { at: 'at', status: 'status', level: null, category: '', event: null } as never;
  expect(read([nine], { columns, ticket: { level: 'high', category: 'all' } })).toMatchObject([
    { level: 'high', category: 'all' },
    [],
  ]);
});

test('an event without a type in the mapping | a note', () => {
  expect(read([{ ...nine, event: 'escalated' }])[1]).toEqual(['absent rows[0].event']);
});

test('a pause without an author | an event without the key by', () => {
  expect(statusEvents([{ at: nine.at, status: 'waiting' }], KINDS).value).toStrictEqual([
    { type: 'paused', at: '2026-03-02T09:00:00.000Z', reason: 'waiting' },
  ]);
});
