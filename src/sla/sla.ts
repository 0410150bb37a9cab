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
import type { Instant } from '../input/instant';
import type { Parser } from '../input/standard';
import type { Ticket, TicketEvent } from '../ticket/ticket';
import type { Comparison } from './compare/comparison';
import type { ComparisonReport } from './compare/comparison-report';
import type { CompareOptions, VendorClock } from './compare/vendor-clock';
import type { Deadlines } from './deadlines';
import type { Explanation } from './explain';
import type { Report, ReportOptions } from './report';
import type { TicketEvaluation, TicketStatus } from './status';

/** A ticket, and what a help desk says of its clocks. */
export interface ComparedCase<C extends Catalog = Catalog, CalendarName extends string = string> {
  readonly ticket: Ticket<C, CalendarName>;
  readonly says: readonly VendorClock<C>[];
  /** When it says so; the instant of the comparison unless given. */
  readonly asOf?: Instant | undefined;
}

/** The cell of which a target is asked. */
export type TargetQuery<C extends Catalog> = {
  readonly metric: MetricId<C>;
  readonly service?: ServiceTypeId<C> | undefined;
  readonly tier?: TierId<C> | undefined;
} & ({ readonly category: CategoryId<C> } | { readonly feature: FeatureId<C> }) &
  ({ readonly level: LevelId<C> } | { readonly impact: Impact<C> });

/**
 * A catalog on its calendars: says when each thing of a ticket is due, whether it was met, and why. Nothing is remembered
 * between calls: the same ticket as of the same instant always gives the same answer. A ticket that is wrong is a
 * `PrazoError` of all its issues.
 */
// biome-ignore lint/suspicious/noExplicitAny: the SLA of one catalog is not one of every other, as any is
export interface Sla<C extends Catalog = any, CalendarName extends string = any> {
  readonly catalog: C;

  /** The target of a cell; undefined where nothing is promised. */
  target(query: TargetQuery<C>): Target | undefined;

  /** When each metric of a ticket is due, after all of its events. */
  deadlines(ticket: Ticket<C, CalendarName>): Deadlines<C>;

  /**
   * The status of a ticket as of an instant; later events are ignored, so that any past can be reconstructed. An instant
   * before the ticket was opened is an error (`beforeOpening`).
   */
  status(ticket: Ticket<C, CalendarName>, asOf: Instant): TicketStatus<C>;

  /** The same status in plain numbers, for bulk work, databases and workers: instants in epoch ms, amounts in ms. */
  evaluate(ticket: Ticket<C, CalendarName>, asOf: Instant): TicketEvaluation<C>;

  /** The status of a ticket to which further events happen: "if we resume at four, when is it due?" */
  simulate(
    ticket: Ticket<C, CalendarName>,
    events: readonly TicketEvent<C, CalendarName>[],
    asOf: Instant,
  ): TicketStatus<C>;

  /**
   * Where the time of a metric's latest clock went, from its start to its end or to `asOf`; without an `asOf`, to the due.
   * Undefined for a metric whose clock has not started. A stretch of more than 100 years is an error (`tooLarge`).
   */
  explain(ticket: Ticket<C, CalendarName>, metric: MetricId<C>, asOf?: Instant): Explanation | undefined;

  /**
   * Aggregates tickets as of an instant, one row per group. Tickets may be any iterable; they are streamed, and only one
   * number per finished clock is kept, for the quantiles. A ticket that cannot be read is in no row, but in `rejected`.
   */
  report(tickets: Iterable<Ticket<C, CalendarName>>, asOf: Instant, options?: ReportOptions<C>): Report;

  /**
   * What a help desk says of a ticket's clocks, beside what its log comes to: one comparison for each thing said, in the
   * order of what is said of a clock. Where they do not agree, hints name the readings of the ticket, or of the desk, under which
   * ours would be theirs: each is tried, not guessed.
   *
   * @example
   * ```ts
   * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, holidays: ['2026-11-20'] });
   * const sla = createSla({ catalog: supportCatalog, calendar });
   * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:00:00-03:00' } as const;
   * const said = { metric: 'resolution', due: '2026-11-20T15:00:00-03:00' } as const;
   * const [due] = sla.compare(ticket, [said], '2026-11-19T17:00:00-03:00');
   * due?.ours; // → 2026-11-23T15:00:00-03:00
   * due?.hints.map(({ text }) => text); // → ['as if 2026-11-20 were no holiday', 'as if there were no holidays']
   * ```
   */
  compare(
    ticket: Ticket<C, CalendarName>,
    says: readonly VendorClock<C>[],
    asOf: Instant,
    options?: CompareOptions,
  ): readonly Comparison<C>[];

  /**
   * The same for many tickets, each as of its own instant or else the one given: how much agrees, and which readings explain
   * the differences, the one under which most of all agrees first. A case that cannot be read is in `rejected`.
   */
  compareAll(
    cases: Iterable<ComparedCase<C, CalendarName>>,
    asOf: Instant,
    options?: CompareOptions,
  ): ComparisonReport<C>;

  /**
   * A ticket from JSON: a frozen copy, which is not checked again, or every issue found. A number as its id is text. It is a
   * Standard Schema, too.
   */
  readonly parseTicket: Parser<Ticket<C, CalendarName>, Ticket<C, CalendarName>>;
}
