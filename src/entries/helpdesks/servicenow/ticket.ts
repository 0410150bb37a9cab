import { MINUTE_MS } from '../../../input/units';
import type { Ticket, TicketEvent } from '../../../ticket/ticket';
import { catalogIdFromName } from '../common/catalog-ids';
import { ClassificationLog } from '../common/classification-log';
import { isoText } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, mergedKinds, type StatusKinds } from '../common/status-events';
import { catalogEvent, sortedEvents } from '../common/ticket-events';
import { type Field, fieldOf, fieldText, timeOf } from './field';
import { levelOf } from './priorities';

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
interface TaskVersion {
  readonly at: number;
  readonly path: string;
  readonly values: Readonly<Record<FieldName, string>>;
}

/**
 * Returns the changes of {@link FIELDS} in order of time. Changes at one time are in order of their update, or else in the
 * order of the list.
 */
function changesOf(audits: PayloadPart<readonly ServiceNowAudit[]>, id: string) {
  return audits
    .list()
    .flatMap((audit) => {
      const [recordId, checkpoint] = [fieldText(audit, 'documentkey'), fieldOf(audit, 'record_checkpoint')];
      const field = FIELDS.find((name) => name === fieldText(audit, 'fieldname'));
      if (field === undefined || (recordId !== '' && recordId !== id)) return [];
      const update = checkpoint.isMissing ? 0 : checkpoint.number(0, 1e9);
      return [{ audit, field, at: timeOf(fieldOf(audit, 'sys_created_on')), update }];
    })
    .sort((a, b) => a.at - b.at || a.update - b.update);
}

/** Returns the task as it was opened, and as it was after each save. */
function versionsOf(
  task: PayloadPart<ServiceNowTask>,
  audits: PayloadPart<readonly ServiceNowAudit[]>,
  openedAt: number,
) {
  const changes = changesOf(audits, fieldOf(task, 'sys_id').id());
  const values = {} as Record<FieldName, string>;
  for (const field of FIELDS) {
    const first = changes.find((change) => change.field === field);
    values[field] = first === undefined ? fieldText(task, field) : fieldText(first.audit, 'oldvalue');
    // If insertions are audited, the values at the creation are changes from an empty value.
    if (
      first !== undefined &&
      values[field] === '' &&
      (first.at <= openedAt || field === 'state' || field === 'priority')
    )
      values[field] = fieldText(first.audit, 'newvalue');
  }
  const versions: TaskVersion[] = [{ at: openedAt, path: fieldOf(task, 'state').path, values: { ...values } }];
  changes.forEach(({ audit, field, at, update }, index) => {
    values[field] = fieldText(audit, 'newvalue');
    const next = changes[index + 1];
    if (next?.at !== at || next.update !== update || next.field === field)
      versions.push({ at: Math.max(at, openedAt), path: fieldOf(audit, 'newvalue').path, values: { ...values } });
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
  const openedAt = timeOf(fieldOf(taskPart, 'opened_at'));
  const state = fieldOf(taskPart, 'state').id();
  const table = fieldText(taskPart, 'sys_class_name') || category;
  if (table === undefined) throw fieldOf(taskPart, 'sys_class_name').unexpected('the table of the task, or a category');
  const versions = versionsOf(taskPart, resource<readonly ServiceNowAudit[]>(audits, 'sys_audit', 'result'), openedAt);
  const kinds = mergedKinds(new PayloadPart(states, 'options.states'), table === 'incident' ? STATES : {});
  const created = fieldOf(taskPart, 'sys_created_on');
  if (!created.isMissing && Math.abs(timeOf(created) - openedAt) >= MINUTE_MS)
    notes.add(
      'doubtful',
      created.path,
      'prazo starts the clocks at opened_at, but ServiceNow starts some of them at the creation of the task: check such a task.',
    );

  const classification = new ClassificationLog();
  const statuses: DatedStatus[] = [];
  const events: TicketEvent[] = [];
  let [isNew, isAssigned] = [true, false];
  for (const { at, path, values } of versions) {
    classification.record('level', levelOf(values.priority), at);
    statuses.push({ at, status: values.state, path, reason: values.hold_reason || values.state });
    if (isNew && values.state !== '1') events.push(catalogEvent('begun', at));
    isNew &&= values.state === '1';
    if (isAssigned !== (values.assigned_to !== ''))
      events.push(catalogEvent(isAssigned ? 'unassigned' : 'assigned', at));
    isAssigned = values.assigned_to !== '';
  }
  const last = versions[versions.length - 1]?.values.state;
  if (last !== state)
    notes.add(
      'doubtful',
      fieldOf(taskPart, 'state').path,
      `The audit ends with the state "${last}", which is not the present state: pass all of the audit.`,
    );
  return notes.convertedTo({
    id: fieldText(taskPart, 'number') || fieldOf(taskPart, 'sys_id').id(),
    category: category ?? catalogIdFromName(table),
    level: classification.atOpening.level ?? 'none',
    openedAt: isoText(openedAt),
    events: sortedEvents(
      fieldOf(taskPart, 'opened_at'),
      openedAt,
      eventsOfStatuses(statuses, kinds, notes),
      events,
      classification.events,
    ),
  });
}
