import { DAY_MS, HOUR_MS } from '../../input/units';
import type { OpenTimeRow } from './open-time';
import type { WarehouseRow } from './tables';

const BLOCK_MS = 4 * HOUR_MS;

/** Cuts an interval at the multiples of a width. Yields the multiple at or before each piece, its start and its end. */
function* piecesOf(width: number, from: number, until: number): Generator<readonly [number, number, number]> {
  for (let start = Math.floor(from / width) * width; start < until; start += width) {
    yield [start, Math.max(from, start), Math.min(until, start + width)];
  }
}

/** Cuts rows of open time at midnights of UTC. */
export function* cutByDay(
  rows: Iterable<OpenTimeRow>,
): Generator<WarehouseRow<'sla_open_time_by_day'>, void, undefined> {
  for (const { calendar, ...row } of rows) {
    for (const [day, from_at, until_at] of piecesOf(DAY_MS, row.opens_at, row.next_opens_at)) {
      yield { calendar, day, from_at, until_at, ...row };
    }
  }
}

/** Cuts rows of open time at every 4 hours of cumulative open time. */
export function* cutByAmount(
  rows: Iterable<OpenTimeRow>,
): Generator<WarehouseRow<'sla_open_time_by_amount'>, void, undefined> {
  for (const { calendar, opens_at, closes_at, open_before } of rows) {
    for (const [block, from_amount, until_amount] of piecesOf(
      BLOCK_MS,
      open_before,
      open_before + closes_at - opens_at,
    )) {
      yield { calendar, block, from_amount, until_amount, opens_at, open_before };
    }
  }
}
