import type { MetricEvaluation, ReportEntry, TicketEvaluation } from 'prazo';
import type { WarehouseRow } from 'prazo/warehouse';
import type { AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import type { Value } from './engines/engine';
import type { Question } from './random-tickets';

/** The name in the rows for the calendar of a ticket that names none. */
const DESK = 'desk';

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const at = (event: AnyEvent): number => Number(event.at);

/** Returns the rows of `sla_tickets` for a ticket: one per instant. */
export function* ticketRows({ id, ticket, asOf }: Question): Generator<WarehouseRow<'sla_tickets'>> {
  for (const as_of of asOf) {
    const { openedAt, category, level, service, tier, calendar } = ticket;
    yield {
      ticket: id,
      opened_at: Number(openedAt),
      as_of,
      category: category as string,
      service: orNull(service),
      tier: orNull(tier),
      level: level as string,
      calendar: calendar ?? DESK,
    };
  }
}

const change = (event: AnyEvent, key: string): string | null => orNull(Reflect.get(event, key) as string | undefined);

/** Returns the rows of `sla_ticket_events` for a ticket, by time and then in listed order. */
export function* eventRows({ id, ticket: { events = [] } }: Question): Generator<WarehouseRow<'sla_ticket_events'>> {
  const inOrder = [...events].sort((a, b) => at(a) - at(b));
  for (const [place, event] of inOrder.entries()) {
    const changes = event.type === 'reclassified';
    yield {
      ticket: id,
      place,
      happened_at: at(event),
      event: event.type,
      reason: orNull(event.reason),
      by_whom: orNull(event.by),
      level: changes ? change(event, 'level') : null,
      category: changes ? change(event, 'category') : null,
      service: changes ? change(event, 'service') : null,
      tier: event.type === 'escalated' ? change(event, 'tier') : null,
      calendar: changes ? change(event, 'calendar') : null,
    };
  }
}

/** An expected row. A column that must not be compared is undefined. */
export type ExpectedRow = Readonly<Record<string, Value | undefined>>;

type ClassOf = Pick<TicketEvaluation, 'category' | 'service' | 'tier' | 'level' | 'calendar'>;

/**
 * Returns the classification by which each clock is judged: that of the ticket, or, if it has changed, the one in a report. The
 * result is undefined for a started clock without a target, because it is in no report.
 */
function classesOf(
  sla: AnySla,
  ticket: AnyTicket,
  evaluation: TicketEvaluation,
): (of: MetricEvaluation) => ClassOf | undefined {
  const mayChange = ticket.events?.some(({ type }) => type === 'reclassified' || type === 'escalated');
  if (!mayChange) return () => evaluation;
  const classes = new Map<string, ClassOf>();
  const note = (entry: ReportEntry): string => {
    classes.set(entry.metric, entry);
    return entry.metric;
  };
  sla.report([ticket], evaluation.asOf, { by: [{ class: note }] });
  return ({ metric, phase }) => classes.get(metric) ?? (phase === 'notStarted' ? evaluation : undefined);
}

/** Returns the expected row of a clock. Without `judgedBy`, the columns of the classification are not compared. */
export function clockRow(ticket: string, asOf: number, of: MetricEvaluation, judgedBy?: ClassOf): ExpectedRow {
  return {
    ticket,
    as_of: asOf,
    metric: of.metric,
    category: judgedBy?.category,
    service: judgedBy && orNull(judgedBy.service),
    tier: judgedBy && orNull(judgedBy.tier),
    level: judgedBy?.level,
    calendar: judgedBy && (judgedBy.calendar ?? DESK),
    phase: of.phase,
    verdict: of.verdict,
    late: of.late ? 1 : 0,
    basis: orNull(of.basis),
    started_at: orNull(of.startedAt),
    received_at: orNull(of.receivedAt),
    due_at: orNull(of.due),
    original_due_at: orNull(of.originalDue),
    due_if_resumed_at: orNull(of.dueIfResumed),
    stopped_at: orNull(of.stoppedAt),
    elapsed_business: orNull(of.elapsed.business),
    elapsed_wall: of.elapsed.wall,
    paused: of.paused,
    remaining_business: orNull(of.remaining?.business),
    remaining_wall: orNull(of.remaining?.wall),
    beyond_sql: '',
  };
}

/** Returns the expected rows of a ticket: one per metric. */
export function clockRows(sla: AnySla, { id, ticket }: Question, evaluation: TicketEvaluation): readonly ExpectedRow[] {
  const classOf = classesOf(sla, ticket, evaluation);
  return Object.values(evaluation.metrics).map((of) => clockRow(id, evaluation.asOf, of, classOf(of)));
}
