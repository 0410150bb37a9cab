import type { MetricEvaluation, ReportEntry, TicketEvaluation } from 'prazo';
import type { AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import type { Row, Value } from './engines/engine';
import type { Question } from './random-tickets';

/** The calendar of a ticket that names none, as the rows have it. */
const DESK = 'desk';

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const at = (event: AnyEvent): number => Number(event.at);

/** A ticket as the rows of `sla_tickets`: one for each instant as of which it is asked about. */
export function* ticketRows({ id, ticket, asOf }: Question): Generator<Row> {
  for (const as_of of asOf) {
    const { openedAt, category, level, service, tier, calendar } = ticket;
    yield {
      ...{ ticket: id, opened_at: Number(openedAt), as_of, category: orNull(category) },
      ...{ service: orNull(service), tier: orNull(tier), level: orNull(level), calendar: calendar ?? DESK },
    };
  }
}

const change = (event: AnyEvent, key: string): Value => orNull(Reflect.get(event, key) as string | undefined);

/** Its events as rows of `sla_ticket_events`: by their times, then as listed. */
export function* eventRows({ id, ticket: { events = [] } }: Question): Generator<Row> {
  const inOrder = [...events].sort((a, b) => at(a) - at(b));
  for (const [place, event] of inOrder.entries()) {
    const changes = event.type === 'reclassified';
    yield {
      ...{ ticket: id, place, happened_at: at(event), event: event.type },
      ...{ reason: orNull(event.reason), by_whom: orNull(event.by) },
      level: changes ? change(event, 'level') : null,
      category: changes ? change(event, 'category') : null,
      service: changes ? change(event, 'service') : null,
      tier: event.type === 'escalated' ? change(event, 'tier') : null,
      calendar: changes ? change(event, 'calendar') : null,
    };
  }
}

type ClassOf = Pick<TicketEvaluation, 'category' | 'service' | 'tier' | 'level' | 'calendar'>;

const classRow = ({ category, service, tier, level, calendar }: ClassOf): Row => ({
  ...{ category, service: orNull(service), tier: orNull(tier), level, calendar: calendar ?? DESK },
});

/**
 * The class by which each clock is judged: that of the ticket, or where it has changed that which a report has. A clock
 * that is in no report, since it has no target, has none here, unless it is still to start.
 */
function classesOf(sla: AnySla, ticket: AnyTicket, evaluation: TicketEvaluation): (of: MetricEvaluation) => Row {
  const mayChange = ticket.events?.some(({ type }) => type === 'reclassified' || type === 'escalated');
  const ofTicket = classRow(evaluation);
  if (!mayChange) return () => ofTicket;
  const classes = new Map<string, Row>();
  const note = (entry: ReportEntry): string => {
    classes.set(entry.metric, classRow(entry));
    return entry.metric;
  };
  sla.report([ticket], evaluation.asOf, { by: [{ class: note }] });
  return ({ metric, phase }) => classes.get(metric) ?? (phase === 'notStarted' ? ofTicket : {});
}

function clockRow(id: string, asOf: number, of: MetricEvaluation, ofClass: Row): Row {
  return {
    ...{ ticket: id, as_of: asOf, metric: of.metric, ...ofClass },
    ...{ phase: of.phase, verdict: of.verdict, late: Number(of.late), basis: orNull(of.basis) },
    ...{ started_at: orNull(of.startedAt), received_at: orNull(of.receivedAt), due_at: orNull(of.due) },
    ...{ original_due_at: orNull(of.originalDue), due_if_resumed_at: orNull(of.dueIfResumed) },
    ...{ stopped_at: orNull(of.stoppedAt), elapsed_business: orNull(of.elapsed.business) },
    ...{ elapsed_wall: of.elapsed.wall, paused: of.paused },
    ...{
      remaining_business: orNull(of.remaining?.business),
      remaining_wall: orNull(of.remaining?.wall),
      beyond_sql: '',
    },
  };
}

/** What `sla_clocks` must hold of a ticket, by its evaluation: a row for each metric. */
export function clockRows(sla: AnySla, { id, ticket }: Question, evaluation: TicketEvaluation): readonly Row[] {
  const classOf = classesOf(sla, ticket, evaluation);
  return Object.values(evaluation.metrics).map((of) => clockRow(id, evaluation.asOf, of, classOf(of)));
}
