import type {
  Catalog,
  CategoryId,
  FeatureId,
  Impact,
  LevelId,
  MetricId,
  ServiceTypeId,
  TierId,
} from '../catalog/catalog';
import type { Target } from '../catalog/target';
import type { ParseOptions } from '../input/context';
import type { Instant } from '../input/instant';
import type { Result } from '../input/issue';
import type { Ticket, TicketEvent } from '../ticket/event';
import type { Deadlines } from './deadlines';
import type { Explanation } from './explain';
import type { ReportOptions, ReportRow } from './report';
import type { TicketStatus } from './status';

/** What a target is looked up by. */
export type TargetQuery<C extends Catalog> = {
  readonly metric: MetricId<C>;
  readonly service?: ServiceTypeId<C>;
  readonly tier?: TierId<C>;
} & ({ readonly category: CategoryId<C> } | { readonly feature: FeatureId<C> }) &
  ({ readonly level: LevelId<C> } | { readonly impact: Impact<C> });

/**
 * A catalog on its calendars: from what happened to a ticket to when each thing is due, whether it was met, and why.
 * Nothing is remembered between calls: the same ticket as of the same instant always gives the same answer. A ticket
 * that is wrong is a `PrazoError` of all its issues.
 */
export interface Sla<C extends Catalog = Catalog, CalendarName extends string = never> {
  readonly catalog: C;

  /** What is promised; undefined where nothing is. */
  target(query: TargetQuery<C>): Target | undefined;

  /** When each metric of a ticket is due, after all of its events. */
  deadlines(ticket: Ticket<C, CalendarName>): Deadlines<C>;

  /**
   * How a ticket stands as of an instant; later events are ignored, so that any past can be reconstructed. An instant
   * before the ticket was opened is an error (`beforeOpening`).
   */
  status(ticket: Ticket<C, CalendarName>, asOf: Instant): TicketStatus<C>;

  /** The status of a ticket to which further events happen: "if we resume at four, when is it due?" */
  simulate(
    ticket: Ticket<C, CalendarName>,
    events: readonly TicketEvent<C, CalendarName>[],
    asOf: Instant,
  ): TicketStatus<C>;

  /**
   * Where the time of a metric's latest clock went, from its start to its stop or to `asOf`; without an `asOf`, to the
   * due. Undefined for a metric that nothing has started.
   */
  explain(ticket: Ticket<C, CalendarName>, metric: MetricId<C>, asOf?: Instant): Explanation | undefined;

  /**
   * What many tickets come to as of an instant, a row a group. Tickets may be any iterable; none is kept, only a number
   * for each finished clock, from which quantiles are taken.
   */
  report(tickets: Iterable<Ticket<C, CalendarName>>, asOf: Instant, options?: ReportOptions<C>): readonly ReportRow[];

  /** A ticket from JSON: a frozen copy, which is not checked again, or every issue found. A number as its id is text. */
  parseTicket(ticket: unknown, options?: ParseOptions): Result<Ticket<C, CalendarName>>;
}
