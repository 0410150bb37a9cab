import type { DateTime, Duration } from 'luxon';
import type { Explanation, Instant, MetricStatus, Report, ReportRow, Sla, supportCatalog, Ticket } from 'prazo';

import type { Desk } from './tickets';

type Support = Sla<typeof supportCatalog>;
type SupportTicket = Ticket<typeof supportCatalog>;

/** A late clock, open or finished, with its explanation. */
export interface LateClock {
  readonly id: string;
  readonly status: MetricStatus;
  readonly due: DateTime;
  readonly lateBy: Duration;
  readonly explanation: Explanation;
}

/** The tickets of one month, with their report. */
export interface Month {
  /** Such as `2016-03`. */
  readonly month: string;
  readonly asOf: DateTime;
  readonly tickets: readonly SupportTicket[];
  readonly report: Report;
  /** The rows of a report by metric alone. */
  readonly byMetric: readonly ReportRow[];
  /** Sorted by `lateBy`, the longest first. */
  readonly late: readonly LateClock[];
}

/** Returns the late clocks of a ticket. `lateBy` is in business time or all time, as the basis of the clock. */
function lateClocks(sla: Support, ticket: SupportTicket, asOf: Instant): readonly LateClock[] {
  const { metrics, promised } = sla.status(ticket, asOf);
  return promised.flatMap((metric) => {
    const status = metrics[metric];
    const { late, due, remaining, basis } = status;
    const explanation = late ? sla.explain(ticket, metric, asOf) : undefined;
    const over = basis === 'business' ? remaining?.business : remaining?.wall;
    if (explanation === undefined || due === undefined || over === undefined) return [];
    return [{ id: ticket.id ?? '', status, due, lateBy: over.negate(), explanation }];
  });
}

/** Returns the month in which most tickets were opened; the later one in a tie. */
function fullest(months: readonly string[]): string {
  const count = (month: string) => months.filter((one) => one === month).length;
  return [...new Set(months)].sort().reduce((a, b) => (count(b) >= count(a) ? b : a), '');
}

/**
 * Returns the tickets that were opened in a month, in the zone of the desk, with their status as of an instant. Returns
 * undefined if there are none. Without a month, it uses the month in which most tickets were opened.
 */
export function monthOf({ sla, calendar, tickets }: Desk, asOf: Instant, asked: string | undefined): Month | undefined {
  const inZone = (instant: Instant) => calendar.add(instant, { minutes: 0 });
  const end = inZone(asOf);
  const monthIn = ({ openedAt }: SupportTicket) => inZone(openedAt).toFormat('yyyy-LL');
  const known = tickets.filter(({ openedAt }) => inZone(openedAt) <= end);
  const month = asked ?? fullest(known.map(monthIn));
  const own = known.filter((ticket) => monthIn(ticket) === month);
  if (own.length === 0) return undefined;
  const late = own.flatMap((ticket) => lateClocks(sla, ticket, asOf));
  return {
    month,
    asOf: end,
    tickets: own,
    report: sla.report(own, asOf, { by: ['metric', 'level'] }),
    byMetric: sla.report(own, asOf, { by: ['metric'] }).rows,
    late: late.sort((a, b) => b.lateBy.toMillis() - a.lateBy.toMillis()),
  };
}
