import { DAY_MS } from '../../input/units';
import type { Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { instantIn, type Piece, piecesOf } from './pieces';
import type { DateTime } from './speech';

export const HOUR_MS = 3_600_000;
/** The hours for which a row has room: a day may have 25. */
const HOURS = 25;
/** As many days as these without a change become one row. */
const LONG = 3;
const MOST_ROWS = 40;
/** How many of the first and the last rows stay where there are too many. */
const FIRST = 20;
const LAST = 17;

/** A civil day of a drawing, or a gap: several days in one row. */
export interface Row {
  /** Where it begins, as local time. */
  readonly at: DateTime;
  readonly from: number;
  readonly until: number;
  /** How many days are left out in it; none of a day that is drawn. */
  readonly days: number;
  readonly pieces: readonly Piece[];
}

/** The time since local midnight, as clocks on the wall show it. */
export const sinceMidnight = (at: DateTime): number =>
  (((at.valueOf() + at.offset * 60_000) % DAY_MS) + DAY_MS) % DAY_MS;

/** The instant at which the next civil date begins. */
const nextDay = (at: DateTime): number => at.startOf('day').plus({ days: 1 }).startOf('day').valueOf();

/** The days of an explanation: each of its instants lies in one row. Long stretches without a change are one row. */
export function rowsOf(explanation: Explanation): readonly Row[] {
  const pieces = piecesOf(explanation);
  const { startedAt } = explanation;
  const end = pieces[pieces.length - 1]?.until ?? 0;
  const rows: Row[] = [];
  let begun = 0;
  let cursor = startedAt.valueOf();
  do {
    while (begun < pieces.length - 1 && (pieces[begun] as Piece).until <= cursor) begun++;
    const piece = pieces[begun];
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
    const isGap = days >= LONG;
    // A zone may skip a date or have one twice: a row goes on, and has an end.
    const most = cursor + HOURS * HOUR_MS - origin;
    const until = isGap ? lastDay : Math.min(next > cursor ? next : most, most);
    rows.push({ at, from: cursor, until, days: isGap ? days : 0, pieces: within(pieces, begun, cursor, until) });
    cursor = until;
  } while (cursor < end);
  const due = dueOf(explanation);
  return shortened(rows, due && rowAt(rows, due.valueOf()));
}

function within(pieces: readonly Piece[], first: number, from: number, until: number): readonly Piece[] {
  let end = first;
  while (end < pieces.length && (pieces[end] as Piece).from < until) end++;
  return pieces.slice(first, end).filter((piece) => piece.until > from);
}

/** The row in which an instant is: at midnight that of the day before. */
export const rowAt = (rows: readonly Row[], instant: number): Row | undefined =>
  rows.find(({ from, until }) => from < instant && instant <= until) ?? rows.find(({ from }) => from === instant);

/** The first rows, the last ones and that of the due, where there are too many; what lies between becomes gaps. */
function shortened(rows: readonly Row[], due: Row | undefined): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  const last = rows.length - LAST;
  const middle = due ? Math.min(Math.max(rows.indexOf(due), FIRST), last) : last;
  return [
    ...rows.slice(0, FIRST),
    ...gapOf(rows.slice(FIRST, middle)),
    ...rows.slice(middle, Math.min(middle + 1, last)),
    ...gapOf(rows.slice(middle + 1, last)),
    ...rows.slice(last),
  ];
}

/** Rows as one gap. */
function gapOf(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return [];
  const days = rows.reduce((sum, row) => sum + (row.days || 1), 0);
  return [{ ...first, until: last.until, days, pieces: [...new Set(rows.flatMap(({ pieces }) => pieces))] }];
}
