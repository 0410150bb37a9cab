import { isPrazoError } from '../../input/error';
import type { Timeline } from '../../timeline/timeline';
import { asked, type Span } from './span';
import type { Row } from './tables';

export type OpenTimeRow = Row<'sla_open_time'>;

/** The answer of a calendar, or undefined where it has none. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The closing after an opening; undefined where the calendar is open from then on, as long as it is known. */
function closingAfter(timeline: Timeline, opening: number): number | undefined {
  const closing = answered(() => timeline.nextClose(opening));
  if (closing !== undefined) return closing;
  const end = timeline.until;
  const isOpenOn = answered(() => timeline.between(opening, end)) === end - opening;
  return isOpenOn ? undefined : asked('until', () => timeline.nextClose(opening));
}

/**
 * One row an open interval, from that in force at the start of a span to that in force at its end. Each is whole, but for one
 * that the calendar cannot tell the other end of: that is cut at the span, and empty where the span begins closed.
 */
export function* openTimeRows(
  timeline: Timeline,
  { from, until, name }: Span,
): Generator<OpenTimeRow, void, undefined> {
  const whole = answered(() => timeline.previousOpen(from));
  let opening = whole ?? from;
  let isOpen = whole !== undefined || timeline.isOpen(from);
  for (let before = 0; opening < until; isOpen = true) {
    const end = isOpen ? closingAfter(timeline, opening) : opening;
    const closing = end ?? until;
    const next = end === undefined ? until : asked('until', () => timeline.nextOpen(end));
    yield { calendar: name, opens_at: opening, closes_at: closing, next_opens_at: next, open_before: before };
    before += closing - opening;
    opening = next;
  }
}
