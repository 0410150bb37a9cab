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

/** The class by which each clock is judged, as a report has it. A clock without a target is in none. */
function classesOf(sla: AnySla, ticket: AnyTicket, asOf: number): ReadonlyMap<string, Row> {
  const classes = new Map<string, Row>();
  const note = ({ metric, category, service, tier, level, calendar = DESK }: ReportEntry): string => {
    classes.set(metric, { category, service: orNull(service), tier: orNull(tier), level, calendar });
    return metric;
  };
  sla.report([ticket], asOf, { by: [{ class: note }] });
  return classes;
}

/** The class that a clock would start under: the ticket's, unless a cancellation that some metric keeps came before it. */
function classToStart({ category, service, tier, level, calendar }: TicketEvaluation, of: MetricEvaluation): Row {
  if (of.phase !== 'notStarted') return {};
  return { category, service: orNull(service), tier: orNull(tier), level, calendar: calendar ?? DESK };
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

/** What `sla_clocks` must hold of a ticket as of an instant: a row for each metric. A class that nothing tells is left out. */
export function clockRows(sla: AnySla, { id, ticket }: Question, asOf: number): readonly Row[] {
  const evaluation = sla.evaluate(ticket, asOf);
  const classes = classesOf(sla, ticket, asOf);
  return Object.values(evaluation.metrics).map((of) =>
    clockRow(id, asOf, of, classes.get(of.metric) ?? classToStart(evaluation, of)),
  );
}
