import {
  type AnySla,
  type Calendar,
  type Catalog,
  createCalendar,
  createSla,
  type Explanation,
  type Issue,
  parseCatalog,
  supportCatalog,
  type TicketStatus,
} from 'prazo';
import type { ConversionNote } from 'prazo/helpdesks';
import { calendarOf } from './calendar';
import { at, attempt, byPath, type FieldIssue, parseJson } from './issues';
import { instantAt } from './local-time';
import type { State, TypedEvent } from './state';

/** The entered instants of a ticket, in epoch ms. */
export interface Instants {
  readonly openedAt: number;
  readonly asOf: number;
  readonly events: readonly number[];
}

/** The results shown for a state without mistakes. */
export interface Outcome {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly instants: Instants;
  readonly status: TicketStatus;
  readonly explanation: Explanation | undefined;
}

/** The result for a state: an outcome, or the mistakes that prevent it. */
export interface Answer {
  readonly issues: readonly FieldIssue[];
  readonly notes: readonly ConversionNote[];
  /** The catalog, if it is valid. */
  readonly catalog: Catalog | undefined;
  readonly outcome: Outcome | undefined;
}

const FIELDS = { category: 'category', level: 'level', openedAt: 'openedAt', asOf: 'asOf', metric: 'metric' };

function catalogOf(state: State) {
  if (state.catalogFrom === 'support') return { ok: true, value: supportCatalog as unknown as Catalog } as const;
  const json = parseJson(state.catalog);
  return json.ok ? parseCatalog(json.value) : json;
}

const invalidTime = (path: string, received: string): Issue => ({
  code: 'invalidInstant',
  path,
  expected: 'a local date and time such as 2026-11-19T16:40',
  received: JSON.stringify(received),
});

/** Returns the instants of a ticket, and an issue for each text that is not a local time. */
function instantsOf(state: State, zone: string): { instants: Instants; issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const read = (text: string, field: string, path: string): number => {
    const ms = instantAt(text, zone);
    if (ms === undefined) issues.push({ field, issue: invalidTime(path, text) });
    return ms ?? 0;
  };
  const instants = {
    openedAt: read(state.openedAt, 'openedAt', 'openedAt'),
    asOf: read(state.asOf, 'asOf', 'asOf'),
    events: state.events.map((event, i) => read(event.at, `event${i}`, `events[${i}].at`)),
  };
  return { instants, issues };
}

/** Returns the fields of an event other than its type and instant. */
function detailOf({ type, detail }: TypedEvent): object {
  if (detail === '' && type !== 'escalated') return {};
  if (type === 'reclassified') return { level: detail };
  if (type === 'escalated') return { tier: detail === '' ? null : detail };
  if (type !== 'agreed') return { reason: detail };
  const json = parseJson(detail);
  return { target: json.ok ? json.value : detail };
}

const byField = (issues: readonly Issue[]): readonly FieldIssue[] =>
  issues.flatMap((issue) => {
    const [, event] = /^events\[(\d+)\]/.exec(issue.path) ?? [];
    return event === undefined ? byPath([issue], FIELDS, 'answer') : at(`event${event}`, [issue]);
  });

function outcomeOf(state: State, sla: AnySla, calendar: Calendar, instants: Instants): Outcome | readonly FieldIssue[] {
  const events = state.events.map((event, i) => ({ type: event.type, at: instants.events[i], ...detailOf(event) }));
  const { category, level, metric } = state;
  const ticket = sla.parseTicket({ category, level, openedAt: instants.openedAt, events });
  if (!ticket.ok) return byField(ticket.issues);
  const shown = attempt(() => ({
    status: sla.status(ticket.value, instants.asOf),
    explanation: sla.explain(ticket.value, metric, instants.asOf),
  }));
  if (!shown.ok) return byField(shown.issues);
  return { catalog: sla.catalog, calendar, instants, ...shown.value };
}

/** Returns the outcome of a state, or its issues. */
export function answerTo(state: State): Answer {
  const catalog = catalogOf(state);
  const { calendar, issues: ofCalendar, notes } = calendarOf(state);
  const told = instantsOf(state, calendar?.zone ?? 'UTC');
  const issues = [...(catalog.ok ? [] : at('catalog', catalog.issues)), ...ofCalendar, ...told.issues];
  const known = catalog.ok ? catalog.value : undefined;
  const none = (found: readonly FieldIssue[]): Answer => ({ issues: found, notes, catalog: known, outcome: undefined });
  if (known === undefined || calendar === undefined) return none(issues);
  const sla = attempt(() => {
    const always = createCalendar({ zone: calendar.zone, hours: '24/7' });
    return createSla({ catalog: known, calendar, calendars: { always } }) as AnySla;
  });
  if (!sla.ok) return none([...issues, ...at('catalog', sla.issues)]);
  if (told.issues.length > 0) return none(issues);
  const outcome = outcomeOf(state, sla.value, calendar, told.instants);
  if ('status' in outcome) return { issues, notes, catalog: known, outcome };
  return none([...issues, ...outcome]);
}
