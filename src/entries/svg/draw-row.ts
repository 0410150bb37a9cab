import { HOUR_MS } from '../../input/units';
import type { Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import { dueWord, namesOf, reasonAndNames } from './explanation-texts';
import { fitted, rounded, textAt, WIDTH, widthOf } from './markup';
import { type Piece, shapeOf } from './pieces';
import { type Row, sinceMidnight } from './rows';
import { daysText, dayText, instantText, timeText, type Wording } from './wording';

/** The x of midnight; the date is to the left. */
const LEFT = 80;
const HOUR_WIDTH = 10.8;
const HEIGHT = 22;
/** The distance from the middle of a line of text to its baseline. */
const BASELINE = 4;
/** A gap may have thousands of pieces. The reasons of the first pieces are shown. */
const MOST_REASONS = 50;
const TICKS: readonly number[] = [0, 6, 12, 18];

/** Draws the hours above the rows. */
export const drawHours = (): string =>
  [...TICKS, 24]
    .map((hour) => textAt(LEFT + hour * HOUR_WIDTH, 12, `${String(hour).padStart(2, '0')}:00`, 'middle'))
    .join('');

/** The parts of a drawing that all rows share. */
export interface Sheet {
  readonly explanation: Explanation;
  readonly wording: Wording;
  /** Whether dates are shown with their year. */
  readonly hasYears: boolean;
  /** The row that contains the due time. */
  readonly dueRow: Row | undefined;
  /** The shapes of each piece. Each row adds its own. */
  readonly shapes: Map<Piece, string>;
}

/** A drawn row: its texts, the paths of the hours (`grid`) and of the due time (`mark`), and its height. */
interface DrawnRow {
  readonly texts: string;
  readonly grid: string;
  readonly mark: string;
  readonly height: number;
}

/** A text above the bar of a row, and the x at which it starts if there is room. */
type Note = readonly [x: number, text: string];

const NOTE_HEIGHT = 16;
const NOTE_SPACE = 8;

/** Draws notes from `top`, in as many lines as they need. */
function drawNotes(notes: readonly Note[], top: number): { readonly content: string; readonly height: number } {
  let content = '';
  let height = 0;
  let free = WIDTH;
  for (const [wanted, fullText] of [...notes].sort(([a], [b]) => a - b)) {
    if (fullText === '') continue;
    const text = fitted(fullText, WIDTH - LEFT);
    const x = Math.max(LEFT, Math.min(wanted, WIDTH - widthOf(text)));
    if (x < free) height += NOTE_HEIGHT;
    // A text that would cross the right edge is anchored there, since its width is only estimated.
    const isAtEdge = x > LEFT && x < wanted;
    content += textAt(isAtEdge ? WIDTH : x, top + height - 3, text, isAtEdge ? 'end' : 'start');
    free = x + widthOf(text) + NOTE_SPACE;
  }
  return { content, height };
}

/** Draws a row from `top`. */
export function drawRow(sheet: Sheet, row: Row, top: number): DrawnRow {
  const { explanation, wording, hasYears, dueRow, shapes } = sheet;
  const { at, from, until, days, pieces } = row;
  const origin = sinceMidnight(at);
  const x = (ms: number) => rounded(LEFT + ((ms - from + origin) / HOUR_MS) * HOUR_WIDTH);
  const due = row === dueRow ? dueOf(explanation) : undefined;
  const starting = days > 0 ? [] : pieces.filter((piece) => piece.from >= from);
  const notes: Note[] = starting.map((piece) => [x(piece.from), namesOf(wording, piece.segment)]);
  if (due !== undefined) {
    const time = days > 0 ? instantText(wording, due) : timeText(wording, due);
    notes.push([days > 0 ? LEFT : x(due.valueOf()), `${dueWord(wording, explanation)} ${time}`]);
  }
  const above = drawNotes(notes, top);
  const middle = top + above.height + HEIGHT / 2;
  const height = above.height + HEIGHT;
  if (days > 0) {
    const reasons = [...new Set(pieces.slice(0, MOST_REASONS).map((piece) => reasonAndNames(wording, piece)))].join(
      ', ',
    );
    const text = fitted(`⋯ ${daysText(wording, days)} · ${reasons}`, WIDTH);
    return { texts: above.content + textAt(0, middle + BASELINE, text), grid: '', mark: '', height };
  }
  for (const piece of pieces) {
    const start = Math.max(piece.from, from);
    const width = ((Math.min(piece.until, until) - start) / HOUR_MS) * HOUR_WIDTH;
    shapes.set(piece, (shapes.get(piece) ?? '') + shapeOf(piece, x(start), middle, width));
  }
  const lines = [...TICKS.map((hour) => at.set({ hour }).startOf('hour').valueOf()), until];
  return {
    texts: above.content + textAt(0, middle + BASELINE, dayText(wording, at, hasYears, LEFT)),
    grid: lines.map((ms) => `M${x(ms)} ${middle - HEIGHT / 2}v${HEIGHT}`).join(''),
    mark: due === undefined ? '' : `M${x(due.valueOf())} ${middle - 10}v20`,
    height,
  };
}
