import type { Ticket, TicketEvent } from '../../../ticket/event';
import { catalogIdFromName } from '../shared/catalog-ids';
import { ClassificationLog } from '../shared/classification-log';
import { isoText } from '../shared/instants';
import { sortedEvents } from '../shared/messages';
import { type Converted, Notes } from '../shared/notes';
import { type Enclosed, PayloadPart, resource } from '../shared/payload-part';
import { type DatedStatus, eventsOfStatuses, mergedKinds, type StatusKinds } from '../shared/status-events';
import { type Field, held, textOf, timeOf } from './field';
import { levelOf } from './levels';

/** A task, as returned by `GET /api/now/table/incident/{sys_id}`. */
export interface ServiceNowTask {
  readonly sys_id: Field;
  readonly number?: Field;
  /** The table of the task. */
  readonly sys_class_name?: Field;
  readonly opened_at: Field;
  readonly sys_created_on?: Field;
  readonly state: Field;
  readonly hold_reason?: Field;
  readonly priority?: Field;
  readonly assigned_to?: Field;
}

/** A change of a field, as listed by `GET /api/now/table/sys_audit`, with stored rather than displayed values. */
export interface ServiceNowAudit {
  /** The `sys_id` of the record. */
  readonly documentkey?: Field;
  readonly fieldname: Field;
  readonly oldvalue?: Field;
  readonly newvalue?: Field;
  readonly sys_created_on: Field;
  /** The number of the update of the record. */
  readonly record_checkpoint?: Field;
}

export interface ServiceNowTicketOptions {
  /** The category of the ticket; by default the table of the task. */
  readonly category?: string | undefined;
  /** The kinds of further states, or of the states of another table. May also replace the kinds of an incident's states. */
  readonly states?: StatusKinds | undefined;
}

/** The states of an incident. */
const STATES: StatusKinds = { 1: 'running', 2: 'running', 3: 'paused', 6: 'done', 7: 'done', 8: 'gone' };

const FIELDS = ['state', 'hold_reason', 'priority', 'assigned_to'] as const;
type FieldName = (typeof FIELDS)[number];

/** The fields of a task from an instant on. */
interface Version {
  readonly at: number;
  readonly path: string;
  readonly values: Readonly<Record<FieldName, string>>;
}

/** Returns the changes of the relevant fields in order of time; changes at one time by update number, or else in the order of the list. */
function changesOf(audits: PayloadPart<readonly ServiceNowAudit[]>, id: string) {
  return audits
    .list()
    .flatMap((audit) => {
      const [of, checkpoint] = [textOf(audit, 'documentkey'), held(audit, 'record_checkpoint')];
      const field = FIELDS.find((name) => name === textOf(audit, 'fieldname'));
      if (field === undefined || (of !== '' && of !== id)) return [];
      const update = checkpoint.isMissing ? 0 : checkpoint.number(0, 1e9);
      return [{ audit, field, at: timeOf(held(audit, 'sys_created_on')), update }];
    })
    .sort((a, b) => a.at - b.at || a.update - b.update);
}

/** Returns the versions of the task from its opening on, one for each save. */
function versionsOf(
  task: PayloadPart<ServiceNowTask>,
  audits: PayloadPart<readonly ServiceNowAudit[]>,
  openedAt: number,
) {
  const changes = changesOf(audits, held(task, 'sys_id').id());
  const values = {} as Record<FieldName, string>;
  for (const field of FIELDS) {
    const first = changes.find((change) => change.field === field);
    values[field] = first === undefined ? textOf(task, field) : textOf(first.audit, 'oldvalue');
    // If insertions are audited, the values at the creation are changes from an empty value.
    if (
      first !== undefined &&
      values[field] === '' &&
      (first.at <= openedAt || field === 'state' || field === 'priority')
    )
      values[field] = textOf(first.audit, 'newvalue');
  }
  const versions: Version[] = [{ at: openedAt, path: held(task, 'state').path, values: { ...values } }];
  changes.forEach(({ audit, field, at, update }, index) => {
    values[field] = textOf(audit, 'newvalue');
    const next = changes[index + 1];
    if (next?.at !== at || next.update !== update || next.field === field)
      versions.push({ at: Math.max(at, openedAt), path: held(audit, 'newvalue').path, values: { ...values } });
  });
  return versions;
}

/** Converts a ServiceNow task and its audit to a ticket of the catalog of {@link serviceNowCatalog}. */
export function serviceNowTicket(
  task: Enclosed<ServiceNowTask, 'result'>,
  audits: Enclosed<readonly ServiceNowAudit[], 'result'>,
  { category, states }: ServiceNowTicketOptions = {},
): Converted<Ticket> {
  const notes = new Notes();
  const taskPart = resource<ServiceNowTask>(task, 'task', 'result');
  const openedAt = timeOf(held(taskPart, 'opened_at'));
  const state = held(taskPart, 'state').id();
  const table = textOf(taskPart, 'sys_class_name') || category;
  if (table === undefined) throw held(taskPart, 'sys_class_name').unexpected('the table of the task, or a category');
  const versions = versionsOf(taskPart, resource<readonly ServiceNowAudit[]>(audits, 'sys_audit', 'result'), openedAt);
  const kinds = mergedKinds(new PayloadPart(states, 'options.states'), table === 'incident' ? STATES : {});
  const created = held(taskPart, 'sys_created_on');
  if (!created.isMissing && Math.abs(timeOf(created) - openedAt) >= 60_000)
    notes.add(
      'doubtful',
      created.path,
      'prazo starts the clocks at opened_at; ServiceNow starts some of them at the creation of the task.',
    );

  const classes = new ClassificationLog();
  const run: DatedStatus[] = [];
  const events: TicketEvent[] = [];
  const happened = (type: string, at: number) => events.push({ type, at: isoText(at) } as unknown as TicketEvent);
  let [isNew, isAssigned] = [true, false];
  for (const { at, path, values } of versions) {
    classes.record('level', levelOf(values.priority), at);
    run.push({ at, status: values.state, path, reason: values.hold_reason || values.state });
    if (isNew && values.state !== '1') happened('begun', at);
    isNew &&= values.state === '1';
    if (isAssigned !== (values.assigned_to !== '')) happened(isAssigned ? 'unassigned' : 'assigned', at);
    isAssigned = values.assigned_to !== '';
  }
  const last = versions[versions.length - 1]?.values.state;
  if (last !== state)
    notes.add('doubtful', held(taskPart, 'state').path, `The audit ends with the state "${last}": pass all of it.`);
  return notes.convertedTo({
    id: textOf(taskPart, 'number') || held(taskPart, 'sys_id').id(),
    category: category ?? catalogIdFromName(table),
    level: classes.opened.level as string,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      held(taskPart, 'opened_at'),
      openedAt,
      eventsOfStatuses(run, kinds, notes),
      events,
      classes.events,
    ),
  });
}
