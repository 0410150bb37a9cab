import type { Ticket, TicketEvent } from '../../../ticket/event';
import { catalogIdFromName } from '../shared/catalog-ids';
import { ClassificationLog } from '../shared/classification-log';
import { isoText, type LocalZone, localInstant } from '../shared/instants';
import { sortedEvents } from '../shared/messages';
import { type Converted, Notes } from '../shared/notes';
import { PayloadPart } from '../shared/payload-part';
import {
  type DatedStatus,
  eventsOfStatuses,
  noteMissingEnd,
  type StatusKind,
  type StatusKinds,
} from '../shared/status-events';
import { requiredZone } from '../shared/zones';
import { docOf, type FrappeAnswer, slaId } from './doc';

/** An HD Ticket, as returned by `GET /api/resource/HD Ticket/{name}`. Its times are local times of the site. */
export interface FrappeTicket {
  readonly name: number | string;
  readonly creation: string;
  readonly service_level_agreement_creation?: string | null | undefined;
  readonly status: string;
  readonly priority: string;
  readonly sla?: string | null | undefined;
  readonly first_responded_on?: string | null | undefined;
  readonly resolution_date?: string | null | undefined;
  readonly on_hold_since?: string | null | undefined;
  readonly total_hold_time?: number | string | null | undefined;
  readonly is_merged?: boolean | number | string | null | undefined;
}

/** A Version (one change) of an HD Ticket. */
export interface FrappeVersion {
  readonly creation: string;
  /** JSON text, or the parsed object. `changed` lists `[field, before, after]`. */
  readonly data: string | { readonly changed?: readonly (readonly unknown[])[] | null | undefined };
}

/** An HD Ticket Status. */
export interface FrappeStatus {
  readonly name: string;
  /** `Open`, `Paused` or `Resolved`. */
  readonly category: string;
}

export interface FrappeTicketOptions {
  /** The time zone of the site, from its System Settings. */
  readonly zone: string;
  /** `GET /api/resource/HD Ticket Status?fields=["name","category"]`; by default the statuses of a new Frappe site. */
  readonly statuses?: FrappeAnswer<readonly FrappeStatus[]> | undefined;
  /** The category of a ticket without an SLA; by default `none`. */
  readonly category?: string | undefined;
}

const MERGED = 'is_merged';
const STATUSES: StatusKinds = {
  Open: 'running',
  Replied: 'paused',
  Resolved: 'done',
  Closed: 'done',
  is_merged: 'gone',
};
const CATEGORIES: Readonly<Record<string, StatusKind>> = { Open: 'running', Paused: 'paused', Resolved: 'done' };

interface FieldChange {
  readonly at: number;
  readonly before: PayloadPart<unknown>;
  readonly after: PayloadPart<unknown>;
}

/** Returns the changes of each field, in order of time. */
function changesOf(
  versions: PayloadPart<readonly FrappeVersion[]>,
  zone: LocalZone,
): ReadonlyMap<string, FieldChange[]> {
  const read = versions.items().map((version) => ({ at: localInstant(version.at('creation'), zone), version }));
  const fields = new Map<string, FieldChange[]>();
  for (const { at, version } of read.sort((a, b) => a.at - b.at)) {
    for (const change of contentOf(version.at('data')).at('changed').items()) {
      const [field, before, after] = change.list();
      if (field === undefined || before === undefined || after === undefined)
        throw change.unexpected('[field, before, after]');
      const ofField = fields.get(field.text()) ?? [];
      ofField.push({ at, before, after });
      fields.set(field.text(), ofField);
    }
  }
  return fields;
}

function contentOf(data: PayloadPart<FrappeVersion['data']>): PayloadPart<Exclude<FrappeVersion['data'], string>> {
  const { value } = data;
  if (typeof value !== 'string') return data as never;
  try {
    return new PayloadPart(JSON.parse(value), data.path);
  } catch {
    throw data.unexpected('JSON');
  }
}

function kindsByCategory(statuses: FrappeTicketOptions['statuses']): StatusKinds {
  if (statuses === undefined) return STATUSES;
  const kinds = docOf(statuses, 'statuses')
    .list()
    .map((status): [string, StatusKind] => {
      const category = status.at('category');
      const kind = Object.hasOwn(CATEGORIES, category.text()) ? CATEGORIES[category.text()] : undefined;
      if (kind === undefined) throw category.unexpected('Open, Paused or Resolved', 'unknownValue');
      return [status.at('name').text(), kind];
    });
  return { ...Object.fromEntries(kinds), [MERGED]: 'gone' };
}

/** Returns the values of a field from the opening on. The first change tells the value at the opening; without changes it is the present one. */
function valuesOf(changes: readonly FieldChange[], openedAt: number, now: PayloadPart<unknown>) {
  const [first] = changes;
  const values = changes.map(({ at, after }) => ({ at, value: after }));
  return [{ at: openedAt, value: first?.before ?? now }, ...values];
}

/** Returns the values of a field that are not empty. */
const run: typeof valuesOf = (...given) => valuesOf(...given).filter(({ value }) => !value.isMissing);

/** Returns the present status for a ticket whose versions do not say when it began, from the ticket's own times. */
function present(ticket: PayloadPart<FrappeTicket>, openedAt: number, zone: LocalZone): DatedStatus {
  const status = ticket.at('status');
  const since = [ticket.at('resolution_date'), ticket.at('on_hold_since')].find((part) => !part.isMissing);
  const at = since === undefined ? openedAt : localInstant(since, zone);
  return { at, status: status.text(), path: status.path };
}

/** Converts a Frappe Helpdesk ticket and its versions, in any order, to a ticket. */
export function frappeTicket(
  ticket: FrappeAnswer<FrappeTicket>,
  versions: FrappeAnswer<readonly FrappeVersion[]>,
  options: FrappeTicketOptions,
): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const [zone, without] = [requiredZone(optionsPart.at('zone')), optionsPart.at('category').optionalText() ?? 'none'];
  const ticketPart = docOf(ticket, 'ticket');
  const [started, held, merged] = [
    ticketPart.at('service_level_agreement_creation'),
    ticketPart.at('total_hold_time'),
    ticketPart.at('is_merged'),
  ];
  const openedAt = localInstant(started.isMissing ? ticketPart.at('creation') : started, zone);
  const changes = changesOf(docOf(versions, 'versions'), zone);
  const of = (field: string): readonly FieldChange[] => changes.get(field) ?? [];

  const states: DatedStatus[] = run(of('status'), openedAt, ticketPart.at('status')).map(({ at, value }) => ({
    at,
    status: value.text(),
    path: value.path,
  }));
  if (of('status').length === 0) {
    states.splice(0, 1, present(ticketPart, openedAt, zone));
    if (!held.isMissing && held.number(0, Number.MAX_VALUE) > 0)
      notes.add('absent', held.path, 'The ticket was on hold, but its versions do not say when.');
  }
  noteMissingEnd(states[states.length - 1]?.status, ticketPart.at('status'), 'statuses of the versions', notes);
  const merges = of('is_merged').filter(({ after }) => after.isTrue());
  for (const { at, after } of merges) states.push({ at, status: MERGED, path: after.path });
  if (merged.isTrue() && merges.length === 0)
    notes.add('absent', merged.path, 'The ticket was merged, but its versions do not say when.');

  const classes = new ClassificationLog();
  for (const { at, value } of run(of('priority'), openedAt, ticketPart.at('priority')))
    classes.record('level', catalogIdFromName(value.text()), at);
  for (const { at, value } of valuesOf(of('sla'), openedAt, ticketPart.at('sla')))
    if (!value.isMissing) classes.record('category', slaId(value.id()), at);
    else if (classes.opened.category !== undefined) classes.record('category', without, at);
  const { level, category = without } = classes.opened;
  if (level === undefined) throw ticketPart.at('priority').unexpected('a priority');

  const responded = ticketPart.at('first_responded_on');
  const response: readonly TicketEvent[] = responded.isMissing
    ? []
    : [{ type: 'responded', at: isoText(localInstant(responded, zone)), by: 'agent' }];
  return notes.convertedTo({
    id: ticketPart.at('name').id(),
    category,
    level,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      started.isMissing ? ticketPart.at('creation') : started,
      openedAt,
      response,
      eventsOfStatuses(states, kindsByCategory(options.statuses ?? undefined), notes),
      classes.events,
    ),
  });
}
