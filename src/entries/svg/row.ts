import type { Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { dueWord, namesOf, whyText } from './facts';
import { fitted, rounded, textAt, WIDTH } from './markup';
import { type Note, noteLines } from './notes';
import { type Piece, shapeOf } from './pieces';
import { HOUR_MS, type Row, sinceMidnight } from './rows';
import { daysText, dayText, instantText, type Speech, timeText } from './speech';

/** Where the hours of a row begin. */
const LEFT = 80;
const HOUR_WIDTH = 10.8;
const HEIGHT = 22;
/** From the middle of a line of text to its foot. */
const FOOT = 4;
/** A gap may have thousands of pieces. */
const MOST_REASONS = 50;
const TICKS: readonly number[] = [0, 6, 12, 18];

/** The hours above the rows. */
export const hours = (): string =>
  [...TICKS, 24]
    .map((hour) => textAt(LEFT + hour * HOUR_WIDTH, 12, `${String(hour).padStart(2, '0')}:00`, 'middle'))
    .join('');

/** What of a drawing the rows share. */
export interface Sheet {
  readonly explanation: Explanation;
  readonly speech: Speech;
  /** Whether the days are told with their years. */
  readonly isLong: boolean;
  /** The row that has the due. */
  readonly dueRow: Row | undefined;
  /** The shapes of each piece, to which a row adds. */
  readonly shapes: Map<Piece, string>;
}

/** A row that is drawn: its texts, the paths of its hours and of the due, and how high it is. */
interface DrawnRow {
  readonly texts: string;
  readonly grid: string;
  readonly mark: string;
  readonly height: number;
}

/** Draws a row from `top`. */
export function drawRow(sheet: Sheet, row: Row, top: number): DrawnRow {
  const { explanation, speech, isLong, dueRow, shapes } = sheet;
  const { at, from, until, days, pieces } = row;
  const origin = sinceMidnight(at);
  const x = (ms: number) => rounded(LEFT + ((ms - from + origin) / HOUR_MS) * HOUR_WIDTH);
  const due = row === dueRow ? dueOf(explanation) : undefined;
  const begun = days > 0 ? [] : pieces.filter((piece) => piece.from >= from);
  const notes: Note[] = begun.map((piece) => [x(piece.from), namesOf(speech, piece.segment)]);
  if (due !== undefined) {
    const time = days > 0 ? instantText(speech, due) : timeText(speech, due);
    notes.push([days > 0 ? LEFT : x(due.valueOf()), `${dueWord(speech, explanation)} ${time}`]);
  }
  const above = noteLines(notes, LEFT, top);
  const middle = top + above.height + HEIGHT / 2;
  const height = above.height + HEIGHT;
  if (days > 0) {
    const why = [...new Set(pieces.slice(0, MOST_REASONS).map((piece) => whyText(speech, piece)))].join(', ');
    const text = fitted(`⋯ ${daysText(speech, days)} · ${why}`, WIDTH);
    return { texts: above.content + textAt(0, middle + FOOT, text), grid: '', mark: '', height };
  }
  for (const piece of pieces) {
    const start = Math.max(piece.from, from);
    const width = ((Math.min(piece.until, until) - start) / HOUR_MS) * HOUR_WIDTH;
    shapes.set(piece, (shapes.get(piece) ?? '') + shapeOf(piece, x(start), middle, width));
  }
  const lines = [...TICKS.map((hour) => at.set({ hour }).startOf('hour').valueOf()), until];
  return {
    texts: above.content + textAt(0, middle + FOOT, dayText(speech, at, isLong, LEFT)),
    grid: lines.map((ms) => `M${x(ms)} ${middle - HEIGHT / 2}v${HEIGHT}`).join(''),
    mark: due === undefined ? '' : `M${x(due.valueOf())} ${middle - 10}v20`,
    height,
  };
}
