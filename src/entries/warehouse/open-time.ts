import { isPrazoError } from '../../input/error';
import type { Timeline } from '../../timeline/timeline';
import { asked, type Span } from './span';
import type { Row } from './tables';

export type OpenTimeRow = Row<'sla_open_time'>;

/** What a calendar answers; undefined where it throws and `isFine` allows that. */
function answered(ask: () => number, isFine: () => boolean): number | undefined {
  try {
    return ask();
  } catch (error) {
    if (isPrazoError(error) && isFine()) return undefined;
    throw error;
  }
}

/**
 * One row an open interval, from that at or before the start of a span until one reaches its end. Each is whole, unless the
 * calendar does not tell where it opened or will close: then it is cut at the span, and empty where the span begins closed.
 */
export function* openTimeRows(timeline: Timeline, span: Span): Generator<OpenTimeRow, void, undefined> {
  const { from, until, name } = span;
  const opened = answered(
    () => timeline.previousOpen(from),
    () => true,
  );
  let opening = opened ?? from;
  let isOpen = opened !== undefined || timeline.isOpen(from);
  for (let before = 0; opening < until; isOpen = true) {
    const start = opening;
    const staysOpen = () => timeline.between(start, until) === until - start;
    const end = isOpen ? asked('until', () => answered(() => timeline.nextClose(start), staysOpen)) : start;
    const closing = end ?? until;
    const next = end === undefined ? until : asked('until', () => timeline.nextOpen(end));
    yield { calendar: name, opens_at: start, closes_at: closing, next_opens_at: next, open_before: before };
    before += closing - start;
    opening = next;
  }
}
