import type { Ticket } from '../../../ticket/ticket';
import { catalogIdFromName } from '../common/catalog-ids';
import { ClassificationLog } from '../common/classification-log';
import { type FieldChange, valuesFromOpening } from '../common/field-history';
import { isoText, type LocalZone, localInstant } from '../common/instants';
import { lookUp } from '../common/look-up';
import { eventsOfMessages } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import {
  type DatedStatus,
  eventsOfStatuses,
  noteMissingEnd,
  type StatusKind,
  type StatusKinds,
} from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';
import { requiredZone } from '../common/zones';
import { docOf, type FrappeResponse, slaId } from './doc';

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
  readonly statuses?: FrappeResponse<readonly FrappeStatus[]> | undefined;
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
const KIND_BY_CATEGORY: Readonly<Record<string, StatusKind>> = { Open: 'running', Paused: 'paused', Resolved: 'done' };

/** Returns the changes of each field, in order of time. */
function changesOf(
  versions: PayloadPart<readonly FrappeVersion[]>,
  zone: LocalZone,
): ReadonlyMap<string, FieldChange[]> {
  const dated = versions.items().map((version) => ({ at: localInstant(version.at('creation'), zone), version }));
  const fields = new Map<string, FieldChange[]>();
  for (const { at, version } of dated.sort((a, b) => a.at - b.at)) {
    for (const change of contentOf(version.at('data')).at('changed').items()) {
      const [field, before, after] = change.list();
      if (field === undefined || before === undefined || after === undefined)
        throw change.unexpected('[field, before, after]');
      const changes = fields.get(field.text()) ?? [];
      changes.push({ at, before, value: after });
      fields.set(field.text(), changes);
    }
  }
  return fields;
}

/** Returns the content of a version, parsed if it is JSON text. */
function contentOf(data: PayloadPart<FrappeVersion['data']>): PayloadPart<Exclude<FrappeVersion['data'], string>> {
  const { value } = data;
  if (typeof value !== 'string') return data as never;
  try {
    return new PayloadPart(JSON.parse(value), data.path);
  } catch {
    throw data.unexpected('JSON');
  }
}

/**
 * Returns the kind of each status, from the category of the status. By default, returns the kinds of a new Frappe site.
 */
function kindsByCategory(statuses: FrappeTicketOptions['statuses']): StatusKinds {
  if (statuses === undefined) return STATUSES;
  const kinds = docOf(statuses, 'statuses')
    .list()
    .map((status): [string, StatusKind] => {
      const category = status.at('category');
      const kind = lookUp(KIND_BY_CATEGORY, category.text());
      if (kind === undefined) throw category.unexpected('Open, Paused or Resolved', 'unknownValue');
      return [status.at('name').text(), kind];
    });
  return { ...Object.fromEntries(kinds), [MERGED]: 'gone' };
}

/** Returns the values of a field from the opening on, without empty values. */
const nonEmptyValues: typeof valuesFromOpening = (...history) =>
  valuesFromOpening(...history).filter(({ value }) => !value.isMissing);

/**
 * Returns the present status of a ticket whose versions have no change of status. The times of the ticket itself say
 * when the status began.
 */
function presentStatus(ticket: PayloadPart<FrappeTicket>, openedAt: number, zone: LocalZone): DatedStatus {
  const status = ticket.at('status');
  const since = [ticket.at('resolution_date'), ticket.at('on_hold_since')].find((part) => !part.isMissing);
  const at = since === undefined ? openedAt : localInstant(since, zone);
  return { at, status: status.text(), path: status.path };
}

/** Converts a Frappe Helpdesk ticket and its versions, in any order, to a ticket of the catalog of {@link frappeCatalog}. */
export function frappeTicket(
  ticket: FrappeResponse<FrappeTicket>,
  versions: FrappeResponse<readonly FrappeVersion[]>,
  options: FrappeTicketOptions,
): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const zone = requiredZone(optionsPart.at('zone'));
  const categoryWithoutSla = optionsPart.at('category').optionalText() ?? 'none';
  const ticketPart = docOf(ticket, 'ticket');
  const [slaStart, holdTime, merged] = [
    ticketPart.at('service_level_agreement_creation'),
    ticketPart.at('total_hold_time'),
    ticketPart.at('is_merged'),
  ];
  const opening = slaStart.isMissing ? ticketPart.at('creation') : slaStart;
  const openedAt = localInstant(opening, zone);
  const changes = changesOf(docOf(versions, 'versions'), zone);
  const changesIn = (field: string): readonly FieldChange[] => changes.get(field) ?? [];

  const datedStatuses: DatedStatus[] = nonEmptyValues(changesIn('status'), openedAt, ticketPart.at('status')).map(
    ({ at, value }) => ({
      at,
      status: value.text(),
      path: value.path,
    }),
  );
  if (changesIn('status').length === 0) {
    datedStatuses.splice(0, 1, presentStatus(ticketPart, openedAt, zone));
    if (!holdTime.isMissing && holdTime.number(0, Number.MAX_VALUE) > 0)
      notes.add(
        'absent',
        holdTime.path,
        'The ticket was on hold, but its versions do not say when: add the pauses by hand.',
      );
  }
  noteMissingEnd(
    datedStatuses[datedStatuses.length - 1]?.status,
    ticketPart.at('status'),
    'statuses of the versions',
    notes,
  );
  const merges = changesIn('is_merged').filter(({ value }) => value.isTrue());
  for (const { at, value } of merges) datedStatuses.push({ at, status: MERGED, path: value.path });
  if (merged.isTrue() && merges.length === 0)
    notes.add(
      'absent',
      merged.path,
      'The ticket was merged, but its versions do not say when: add a "cancelled" event by hand.',
    );

  const classification = new ClassificationLog();
  for (const { at, value } of nonEmptyValues(changesIn('priority'), openedAt, ticketPart.at('priority')))
    classification.record('level', catalogIdFromName(value.text()), at);
  for (const { at, value } of valuesFromOpening(changesIn('sla'), openedAt, ticketPart.at('sla')))
    if (!value.isMissing) classification.record('category', slaId(value.id()), at);
    else if (classification.atOpening.category !== undefined) classification.record('category', categoryWithoutSla, at);
  const { level, category = categoryWithoutSla } = classification.atOpening;
  if (level === undefined) throw ticketPart.at('priority').unexpected('a priority');

  const respondedAt = ticketPart.at('first_responded_on').optional((part) => localInstant(part, zone));
  const firstReply = respondedAt === undefined ? [] : [{ at: respondedAt, isAgent: true }];
  return notes.convertedTo({
    id: ticketPart.at('name').id(),
    category,
    level,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      opening,
      openedAt,
      eventsOfMessages(firstReply),
      eventsOfStatuses(datedStatuses, kindsByCategory(options.statuses ?? undefined), notes),
      classification.events,
    ),
  });
}
