import type { Catalog, MetricId } from '../catalog/catalog';
import type { Target } from '../catalog/target';
import type { Instant } from '../input/instant';
import type { Parser } from '../input/parser';
import type { Ticket, TicketEvent } from '../ticket/ticket';
import type { Comparison } from './compare/comparison';
import type { ComparisonReport } from './compare/comparison-report';
import type { ComparedCase, CompareOptions, VendorClock } from './compare/vendor-clock';
import type { Deadlines } from './deadlines';
import type { Explanation } from './explain';
import type { Report, ReportOptions } from './report';
import type { TicketEvaluation, TicketStatus } from './status';
import type { TargetQuery } from './target-query';

/**
 * A catalog and its calendars, ready to answer questions about tickets: when is each metric due, was it met, and why?
 * `createSla` and `parseSla` return it.
 *
 * An SLA remembers no ticket and reads no clock of the host: the same arguments always give the same answer. Each method
 * throws a `PrazoError` with every issue that it finds in a ticket.
 */
// biome-ignore lint/suspicious/noExplicitAny: only with `any` can an SLA of every catalog be assigned to a plain `Sla`
export interface Sla<C extends Catalog = any, CalendarName extends string = any> {
  readonly catalog: C;

  /** Returns the target of a cell of the catalog; undefined if the catalog promises nothing there. */
  target(query: TargetQuery<C>): Target | undefined;

  /** Returns the due time of each metric, or the reason why it has none. All events of the ticket count. */
  deadlines(ticket: Ticket<C, CalendarName>): Deadlines<C>;

  /**
   * Returns the status of a ticket as of an instant. Events after that instant are ignored, so every past status can be
   * computed again.
   *
   * Throws `beforeOpening` if `asOf` is before the ticket's opening.
   */
  status(ticket: Ticket<C, CalendarName>, asOf: Instant): TicketStatus<C>;

  /**
   * Returns the same as `status` in plain numbers: instants in epoch ms, amounts in ms. It is faster, and its result can be
   * sent to a worker or stored.
   */
  evaluate(ticket: Ticket<C, CalendarName>, asOf: Instant): TicketEvaluation<C>;

  /**
   * Returns the status that a ticket would have if further events happened, such as "if the wait ends at 16:00, when is the
   * ticket due?". Events after `asOf` are ignored.
   */
  simulate(
    ticket: Ticket<C, CalendarName>,
    events: readonly TicketEvent<C, CalendarName>[],
    asOf: Instant,
  ): TicketStatus<C>;

  /**
   * Explains which time of a metric's latest clock counted, which did not, and why. The explanation runs from the start of
   * the clock to `asOf`, or to the end of the clock if that is earlier. Without `asOf`, it runs to the due time or the
   * ticket's last event, whichever is later.
   *
   * Returns undefined if the metric's clock has not started. Throws `tooLarge` if the explanation would span more than 100
   * years.
   */
  explain(ticket: Ticket<C, CalendarName>, metric: MetricId<C>, asOf?: Instant): Explanation | undefined;

  /**
   * Aggregates tickets as of an instant, one row per group. A ticket that was opened after `asOf` is left out. An invalid
   * ticket is in no row; its issues are in `rejected`.
   *
   * Tickets may be any iterable. They are streamed: the report keeps one number per finished clock, for the quantiles.
   */
  report(tickets: Iterable<Ticket<C, CalendarName>>, asOf: Instant, options?: ReportOptions<C>): Report;

  /**
   * Compares the values that a help desk shows for a ticket's clocks with the values computed here. Returns one comparison
   * per value, clock by clock.
   *
   * If two values differ, the hints name the assumptions about the ticket, or about the desk's settings, that give the help
   * desk's value. Each hint is computed, not guessed.
   *
   * @example
   * ```ts
   * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, holidays: ['2026-11-20'] });
   * const sla = createSla({ catalog: supportCatalog, calendar });
   * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:00:00-03:00' } as const;
   * const shown = { metric: 'resolution', due: '2026-11-20T15:00:00-03:00' } as const;
   * const [due] = sla.compare(ticket, [shown], '2026-11-19T17:00:00-03:00');
   * due?.ours; // → 2026-11-23T15:00:00-03:00
   * due?.hints.map(({ text }) => text); // → ['as if 2026-11-20 were no holiday', 'as if there were no holidays']
   * ```
   */
  compare(
    ticket: Ticket<C, CalendarName>,
    clocks: readonly VendorClock<C>[],
    asOf: Instant,
    options?: CompareOptions,
  ): readonly Comparison<C>[];

  /**
   * Compares many tickets with their help desk, as `compare` does for one. Returns how many values agree, and the
   * assumptions that explain the differences, the best first. An invalid case is in `rejected`.
   */
  compareAll(
    cases: Iterable<ComparedCase<C, CalendarName>>,
    asOf: Instant,
    options?: CompareOptions,
  ): ComparisonReport<C>;

  /**
   * Reads a ticket from JSON. Returns a frozen copy, or every issue found. The other methods do not check the copy again. An
   * `id` that is a number becomes text. The parser is a Standard Schema, too.
   */
  readonly parseTicket: Parser<Ticket<C, CalendarName>, Ticket<C, CalendarName>>;
}

/**
 * Any SLA, for functions that work with every catalog. The ids of its tickets are plain strings; they are checked when a
 * ticket is read.
 */
export type AnySla = Sla;

/**
 * The ticket type of an SLA.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog, type TicketOf } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket: TicketOf<typeof sla> = { category: 'core', level: 'high', openedAt: '2026-11-19T16:40:00-03:00' };
 * sla.deadlines(ticket).firstResponse.due; // → 2026-11-19T23:40:00Z
 * ```
 */
export type TicketOf<S> = S extends Sla<infer C, infer CalendarName> ? Ticket<C, CalendarName> : never;

/** The event type of an SLA's tickets, as in `EventOf<typeof sla>`. */
export type EventOf<S> = S extends Sla<infer C, infer CalendarName> ? TicketEvent<C, CalendarName> : never;
