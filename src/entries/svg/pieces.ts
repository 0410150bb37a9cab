import type { SegmentReason } from '../../clock/segment';
import type { ExplainedSegment, Explanation } from '../../sla/explain';
import { dueOf } from '../view/countdown';
import type { Colour } from './colours';
import { bar, rounded, stroke } from './markup';
import type { DateTime } from './wording';

/** A style of drawing time. */
type Look = 'counted' | 'ordinary' | 'paused' | 'closed' | 'holiday' | 'notReceived';

/** The colour, height and dash pattern of each style. Any two differ in more than the colour. */
const LOOKS: Readonly<Record<Look, readonly [colour: Colour, height: number, dash?: string]>> = {
  counted: ['counted', 12],
  ordinary: ['counted', 6],
  paused: ['paused', 12, '2 3'],
  closed: ['closed', 2],
  holiday: ['holiday', 4, '9 3'],
  notReceived: ['closed', 2, '2 3'],
};

/** The styles of reasons that are drawn like another reason. */
const LOOK_OF_REASON: Readonly<Partial<Record<SegmentReason, Look>>> = {
  override: 'holiday',
  closure: 'holiday',
  resolved: 'paused',
  cancelled: 'paused',
};

/** A segment, or its part before or after the due time. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  readonly segment: ExplainedSegment;
  readonly isLate: boolean;
  /** Whether the piece is after the instant of the explanation. */
  readonly isAhead: boolean;
}

/** An instant of a segment as a `DateTime` in the segment's zone. */
export const instantIn = ({ from }: ExplainedSegment, ms: number): DateTime =>
  from.plus({ milliseconds: ms - from.valueOf() });

/** Whether a segment counts, whole or in part. */
const counts = ({ reason }: ExplainedSegment): boolean => reason === 'counted' || reason === 'ordinary';

/** Returns the pieces of a drawing, in order. For a late clock, a segment that counts is cut at the due time. */
export function piecesOf(explanation: Explanation): readonly Piece[] {
  const { verdict } = explanation;
  const isLate = verdict === 'breaching' || verdict === 'breached';
  const due = (isLate ? dueOf(explanation)?.valueOf() : undefined) ?? Number.POSITIVE_INFINITY;
  const pieces: Piece[] = [];
  const add = (segments: readonly ExplainedSegment[], isAhead: boolean) => {
    for (const segment of segments) {
      const [from, until] = [segment.from.valueOf(), segment.until.valueOf()];
      const cut = counts(segment) ? Math.min(Math.max(from, due), until) : until;
      if (from < cut) pieces.push({ from, until: cut, segment, isLate: false, isAhead });
      if (cut < until) pieces.push({ from: cut, until, segment, isLate: true, isAhead });
    }
  };
  add(explanation.segments, false);
  add(explanation.ahead, true);
  return pieces;
}

/** Whether a piece is drawn as an outline. */
export const isOutline = ({ segment, isAhead }: Piece): boolean => isAhead && counts(segment);

const lookOf = ({ segment: { reason } }: Piece): Look => LOOK_OF_REASON[reason] ?? (reason as Look);

/** Draws a piece, centred on `y`. Future time that counts is an outline. */
export function shapeOf(piece: Piece, x: number, y: number, width: number): string {
  const [colour, height, dash] = LOOKS[lookOf(piece)];
  if (piece.isLate) return bar(x, y, width, 'late', height, '7 1.5');
  if (!isOutline(piece)) return bar(x, y, width, colour, height, dash);
  const [w, h] = [rounded(width), height - 2];
  return stroke(`M${rounded(x)} ${rounded(y - h / 2)}h${w}v${h}h${-w}z`, 'ahead', 1.5);
}
