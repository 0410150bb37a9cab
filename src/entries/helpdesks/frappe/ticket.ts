import type { Ticket, TicketEvent } from '../../../ticket/event';
import { ClassRun } from '../class-run';
import { idOfName } from '../ids';
import { isoText, localInstant } from '../instants';
import { type Enclosed, Part, resource } from '../part';
import { inOrder } from '../replies';
import { eventsOfStatuses, type StatusAt, type StatusKind } from '../status-events';
import { Notes, type Told } from '../told';
import { clockOf } from '../zones';

/** A ticket, as `GET /api/resource/HD Ticket/{name}` gives it; its times are those of the site's clocks. */
export interface FrappeTicket {
  readonly name: number | string;
  readonly creation?: string | null | undefined;
  /** From which its agreement counts. */
  readonly service_level_agreement_creation?: string | null | undefined;
  readonly sla?: string | null | undefined;
  readonly priority?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly first_responded_on?: string | null | undefined;
}

/** A line of its log, as `GET /api/resource/HD Ticket Activity` lists it: `status set to Replied`, or `set status to Replied`. */
export interface FrappeActivity {
  readonly action?: string | null | undefined;
  readonly creation: string;
}

/** A status, as `GET /api/resource/HD Ticket Status` lists it. */
export interface FrappeStatus {
  readonly name: string;
  readonly category: string;
}

export interface FrappeTicketOptions {
  /** The time zone of the site's System Settings. */
  readonly zone: string;
  /** Absent, the four that Frappe has at first. */
  readonly statuses?: Enclosed<readonly FrappeStatus[], 'data'> | undefined;
  /** The priority at the opening, of a ticket whose priority has changed: the log says just what it changed to. */
  readonly priority?: string | undefined;
}

const CATEGORIES: Readonly<Record<string, StatusKind>> = { Open: 'running', Paused: 'paused', Resolved: 'done' };
const STATUSES: Readonly<Record<string, StatusKind>> = {
  Open: 'running',
  Replied: 'paused',
  Resolved: 'done',
  Closed: 'done',
};

function kindsOf(statuses: FrappeTicketOptions['statuses']): Readonly<Record<string, StatusKind>> {
  if (statuses === undefined) return STATUSES;
  const read = resource<readonly FrappeStatus[]>(statuses, 'data').list();
  return Object.fromEntries(
    read.map((status) => {
      const category = status.at('category');
      const name = category.text();
      const kind = Object.hasOwn(CATEGORIES, name) ? CATEGORIES[name] : undefined;
      if (kind === undefined) throw category.unlike('Open, Paused or Resolved', 'unknownValue');
      return [status.at('name').text(), kind];
    }),
  );
}

const CHANGE = /^(?:set (status|priority) to|(status|priority) set to) (.+)$/s;

/** A ticket of Frappe Helpdesk with its activities as a ticket. It is opened in a status whose clocks run. */
export function frappeTicket(
  ticket: Enclosed<FrappeTicket, 'data'>,
  activities: Enclosed<readonly FrappeActivity[], 'data'>,
  options: FrappeTicketOptions,
): Told<Ticket> {
  const notes = new Notes();
  const clock = clockOf(options.zone);
  const given = resource<FrappeTicket>(ticket, 'data');
  const start = given.at('service_level_agreement_creation');
  const openedAt = localInstant(start.isNothing ? given.at('creation') : start, clock);
  const classes = new ClassRun();
  const { priority } = options;
  if (priority !== undefined) classes.say('level', idOfName(new Part(priority, 'options.priority').id()), openedAt);
  const statuses: StatusAt[] = [];
  const log = resource<readonly FrappeActivity[]>(activities, 'data')
    .list()
    .map((activity) => ({ action: activity.at('action'), at: localInstant(activity.at('creation'), clock) }))
    .sort((a, b) => a.at - b.at);
  for (const { action, at } of log) {
    const [, one, other, value = ''] = CHANGE.exec(action.isNothing ? '' : action.text()) ?? [];
    if ((one ?? other) === 'status') statuses.push({ at, status: value, path: action.path });
    if ((one ?? other) !== 'priority') continue;
    if (classes.opened.level === undefined)
      notes.take('absent', action.path, 'The priority before this is not said: it is taken to be the same.');
    classes.say('level', idOfName(value), at);
  }
  const [present, status, sla, responded] = [
    given.at('priority'),
    given.at('status'),
    given.at('sla'),
    given.at('first_responded_on'),
  ];
  if (statuses.length === 0 && !status.isNothing) {
    statuses.push({ at: openedAt, status: status.text(), path: status.path });
    if (status.value !== 'Open')
      notes.take('absent', status.path, 'The log does not say since when: it is taken to be so from the opening.');
  }
  if (classes.opened.level === undefined) classes.say('level', idOfName(present.id()), openedAt);
  const answered: TicketEvent[] = responded.isNothing
    ? []
    : [{ type: 'responded', at: isoText(localInstant(responded, clock)), by: 'agent' }];
  return notes.on({
    id: given.at('name').id(),
    category: sla.isNothing ? 'none' : idOfName(sla.id()),
    level: classes.opened.level as string,
    openedAt: isoText(openedAt),
    events: inOrder(answered, eventsOfStatuses(statuses, kindsOf(options.statuses), notes), classes.events),
  });
}
