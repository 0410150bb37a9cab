import { createCalendar } from 'prazo';
import { openTimeRows } from 'prazo/warehouse';
import { describe, expect, test } from 'vitest';
import { hours, utc } from './format';

describe('openTimeRows with a cut', () => {
  const night = createCalendar({ name: 'desk', zone: 'UTC', hours: { fri: ['22:00-04:00'] } });
  const span = { from: '2026-11-20T22:00:00Z', until: '2026-11-21T00:00:00Z' };

  test('"day" | cuts a row at midnights of UTC, until the next opening', () => {
    const pieces = [...openTimeRows(night, { ...span, cut: 'day' })];
    expect(pieces.map(({ day, from_at, until_at }) => [utc(day), utc(from_at), utc(until_at)])).toEqual([
      ['2026-11-20T00:00', '2026-11-20T22:00', '2026-11-21T00:00'],
      ['2026-11-21T00:00', '2026-11-21T00:00', '2026-11-22T00:00'],
      ['2026-11-22T00:00', '2026-11-22T00:00', '2026-11-23T00:00'],
      ['2026-11-23T00:00', '2026-11-23T00:00', '2026-11-24T00:00'],
      ['2026-11-24T00:00', '2026-11-24T00:00', '2026-11-25T00:00'],
      ['2026-11-25T00:00', '2026-11-25T00:00', '2026-11-26T00:00'],
      ['2026-11-26T00:00', '2026-11-26T00:00', '2026-11-27T00:00'],
      ['2026-11-27T00:00', '2026-11-27T00:00', '2026-11-27T22:00'],
    ]);
  });

  test('"amount" | cuts rows at every 4 hours of open time', () => {
    const until = '2026-11-28T00:00:00Z';
    const pieces = [...openTimeRows(night, { ...span, until, cut: 'amount' })];
    expect(
      pieces.map((row) => [
        ...[row.block, row.from_amount, row.until_amount].map(hours),
        utc(row.opens_at),
        hours(row.open_before),
      ]),
    ).toEqual([
      [0, 0, 4, '2026-11-20T22:00', 0],
      [4, 4, 6, '2026-11-20T22:00', 0],
      [4, 6, 8, '2026-11-27T22:00', 6],
      [8, 8, 12, '2026-11-27T22:00', 6],
    ]);
  });

  test('"amount" | omits a row without open time', () => {
    const closure = { from: '2026-11-23T08:00:00Z', until: '2026-11-23T11:00:00Z' };
    const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours: '24/7', closures: [closure] });
    const blocks = [...openTimeRows(calendar, { from: closure.from, until: '2026-11-23T12:00:00Z', cut: 'amount' })];
    expect(blocks.map(({ from_amount, until_amount }) => [hours(from_amount), hours(until_amount)])).toEqual([[0, 1]]);
  });

  test('"day" before 1970 | has negative instants', () => {
    const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours: '24/7' });
    const [piece] = openTimeRows(calendar, { from: -1, until: 0, cut: 'day' });
    expect([piece?.day, piece?.from_at, piece?.until_at]).toEqual([-86_400_000, -1, 0]);
  });
});
