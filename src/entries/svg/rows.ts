import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../input/units';
import type { Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { instantIn, type Piece, piecesOf } from './pieces';
import type { DateTime } from './wording';

/** The most hours of a row: a day on which the offset changes may have 25. */
const MOST_HOURS = 25;
/** At least this many days without a change become one row, a gap. */
const GAP_DAYS = 3;
const MOST_ROWS = 40;
/** If there are too many rows, the first and the last ones are kept. */
const FIRST_KEPT = 20;
const LAST_KEPT = 17;

/** A row of a drawing: one civil date, or a gap, which is several dates without a change. */
export interface Row {
  /** The start of the row in local time. */
  readonly at: DateTime;
  readonly from: number;
  readonly until: number;
  /** The number of dates in a gap; 0 if the row is one date. */
  readonly days: number;
  readonly pieces: readonly Piece[];
}

/** The local time of day in ms, as a wall clock shows it. */
export const sinceMidnight = (at: DateTime): number =>
  (((at.valueOf() + at.offset * MINUTE_MS) % DAY_MS) + DAY_MS) % DAY_MS;

/** The start of the next civil date. */
const nextDay = (at: DateTime): number => at.startOf('day').plus({ days: 1 }).startOf('day').valueOf();

/** Returns the rows of an explanation. Every instant is in exactly one row. Several days without a change share one row. */
export function rowsOf(explanation: Explanation): readonly Row[] {
  const pieces = piecesOf(explanation);
  const { startedAt } = explanation;
  const end = pieces[pieces.length - 1]?.until ?? 0;
  const rows: Row[] = [];
  let firstPiece = 0;
  let cursor = startedAt.valueOf();
  do {
    while (firstPiece < pieces.length - 1 && (pieces[firstPiece] as Piece).until <= cursor) firstPiece++;
    const piece = pieces[firstPiece];
    const at = piece === undefined ? startedAt : instantIn(piece.segment, cursor);
    const origin = sinceMidnight(at);
    const next = nextDay(at);
    const lastDay =
      piece && origin === 0
        ? instantIn(piece.segment, piece.until - 1)
            .startOf('day')
            .valueOf()
        : cursor;
    const days = Math.round((lastDay - cursor) / DAY_MS);
    const isGap = days >= GAP_DAYS;
    // A zone may skip a date or repeat one. Every row still ends after its start.
    const latestEnd = cursor + MOST_HOURS * HOUR_MS - origin;
    const until = isGap ? lastDay : Math.min(next > cursor ? next : latestEnd, latestEnd);
    rows.push({ at, from: cursor, until, days: isGap ? days : 0, pieces: startedBefore(pieces, firstPiece, until) });
    cursor = until;
  } while (cursor < end);
  const due = dueOf(explanation);
  return shortened(rows, due && rowAt(rows, due.valueOf()));
}

/** The pieces from `first` on that start before an instant. */
function startedBefore(pieces: readonly Piece[], first: number, until: number): readonly Piece[] {
  let end = first;
  while (end < pieces.length && (pieces[end] as Piece).from < until) end++;
  return pieces.slice(first, end);
}

/** The row that contains an instant. Midnight is in the row of the day that ends then. */
export const rowAt = (rows: readonly Row[], instant: number): Row | undefined =>
  rows.find(({ from, until }) => from <= instant && instant <= until);

/** If there are too many rows, keeps the first rows, the last rows and the row of the due time. The others become gaps. */
function shortened(rows: readonly Row[], due: Row | undefined): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  const last = rows.length - LAST_KEPT;
  const middle = due ? Math.min(Math.max(rows.indexOf(due), FIRST_KEPT), last) : last;
  return [
    ...rows.slice(0, FIRST_KEPT),
    ...gapOf(rows.slice(FIRST_KEPT, middle)),
    ...rows.slice(middle, Math.min(middle + 1, last)),
    ...gapOf(rows.slice(middle + 1, last)),
    ...rows.slice(last),
  ];
}

/** Joins rows into one gap. Returns no row if there are none. */
function gapOf(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return [];
  const days = rows.reduce((sum, row) => sum + (row.days || 1), 0);
  return [{ ...first, until: last.until, days, pieces: [...new Set(rows.flatMap(({ pieces }) => pieces))] }];
}
