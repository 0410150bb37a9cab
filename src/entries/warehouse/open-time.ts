import { isPrazoError } from '../../input/error';
import type { Timeline } from '../../timeline/timeline';
import { type RowSpan, withIssuesAt } from './row-options';
import type { WarehouseRow } from './tables';

export type OpenTimeRow = WarehouseRow<'sla_open_time'>;

/** Returns the answer of a calendar, or undefined if it throws and `mayFail` returns true. */
function answerIfKnown(query: () => number, mayFail: () => boolean): number | undefined {
  try {
    return query();
  } catch (error) {
    if (isPrazoError(error) && mayFail()) return undefined;
    throw error;
  }
}

/**
 * Yields one row per open interval: first the latest interval that opens at or before the start of the span, last the one
 * whose next opening reaches the end of the span. An interval is whole, unless the calendar does not know where it opens or
 * closes: then it is cut at the span. A span that begins closed, before any known opening, has an empty first row.
 */
export function* openTimeOf(timeline: Timeline, span: RowSpan): Generator<OpenTimeRow, void, undefined> {
  const { from, until, name } = span;
  const lastOpening = answerIfKnown(
    () => timeline.previousOpen(from),
    () => true,
  );
  let opening = lastOpening ?? from;
  let isOpen = lastOpening !== undefined || timeline.isOpen(from);
  for (let before = 0; opening < until; isOpen = true) {
    const start = opening;
    const staysOpen = () => timeline.between(start, until) === until - start;
    const end = isOpen ? withIssuesAt('until', () => answerIfKnown(() => timeline.nextClose(start), staysOpen)) : start;
    const closing = end ?? until;
    const next = end === undefined ? until : withIssuesAt('until', () => timeline.nextOpen(end));
    yield { calendar: name, opens_at: start, closes_at: closing, next_opens_at: next, open_before: before };
    before += closing - start;
    opening = next;
  }
}
