import type { CatalogDefinition } from '../../../catalog/definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { catalogId, catalogIdFromName } from '../shared/catalog-ids';
import { type Converted, Notes } from '../shared/notes';
import { type Enclosed, type PayloadPart, resource } from '../shared/payload-part';
import { EVENTS, pauseOf, startOf, stopsOf } from './conditions';
import { durationOf, type Field, held, textOf } from './field';
import { LEVELS, levelOf } from './levels';

/** An SLA definition, as listed by `GET /api/now/table/contract_sla`. */
export interface ServiceNowSla {
  readonly sys_id: Field;
  readonly name?: Field;
  /** The table of the tasks that have this SLA. */
  readonly collection: Field;
  readonly active?: Field;
  /** An amount as a time after the epoch: `1970-01-02 08:00:00` is 32 hours. */
  readonly duration?: Field;
  /** The name of a relative duration; empty if `duration` applies. */
  readonly duration_type?: Field;
  readonly schedule?: Field;
  /** `sla_definition`, `task_field` or `no_schedule`. */
  readonly schedule_source?: Field;
  /** An encoded query, as are the other conditions. */
  readonly start_condition?: Field;
  readonly stop_condition?: Field;
  readonly pause_condition?: Field;
  readonly resume_condition?: Field;
  readonly reset_condition?: Field;
  readonly cancel_condition?: Field;
  readonly when_to_resume?: Field;
  readonly when_to_cancel?: Field;
  readonly retroactive?: Field;
  readonly retroactive_pause?: Field;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Returns the metric of a definition. */
function metricOf(sla: PayloadPart<ServiceNowSla>, notes: Notes): Metric {
  const host = (name: keyof ServiceNowSla, text: string) => notes.add('host', held(sla, name).path, text);
  const [start, stop, pause] = [
    startOf(textOf(sla, 'start_condition')),
    stopsOf(textOf(sla, 'stop_condition')),
    textOf(sla, 'pause_condition'),
  ];
  // A relative duration has no pauses.
  const pauses = textOf(sla, 'duration_type') === '' ? pauseOf(pause) : undefined;
  const isRetroactive = held(sla, 'retroactive').isTrue();
  if (!start.isRead)
    host(
      'start_condition',
      'It is only read in part: choose the category and the level so that only matching tasks have this SLA.',
    );
  if (stop.length === 0) host('stop_condition', 'It is not read: the clock stops when the ticket is resolved.');
  if (pause !== '' && pauses === undefined) host('pause_condition', 'It is not read: the clock does not pause.');
  const resumes = /^(?:(?:incident_)?state!=3(?:\^EQ)?)?$/.test(textOf(sla, 'resume_condition'));
  if (pauses !== undefined && textOf(sla, 'when_to_resume') !== 'no_match' && !resumes)
    host('resume_condition', 'It is not read: the clock continues when the task is no longer on hold.');
  for (const name of ['reset_condition', 'cancel_condition'] as const)
    if (textOf(sla, name) !== '') host(name, 'It is not read: add it to the metric.');
  if (textOf(sla, 'when_to_cancel') === 'never')
    notes.add(
      'unsupported',
      held(sla, 'when_to_cancel').path,
      'prazo ends the clock when the start condition is no longer true.',
    );
  if (isRetroactive && !held(sla, 'retroactive_pause').isTrue())
    notes.add(
      'unsupported',
      held(sla, 'retroactive_pause').path,
      'prazo also counts the pauses before the SLA was attached.',
    );

  // An SLA for all priorities stays attached when the priority changes.
  const isAttached = !isRetroactive && start.priorities !== undefined;
  if (isAttached && start.priorities.length > 1)
    notes.add(
      'doubtful',
      held(sla, 'start_condition').path,
      'Here its clock begins anew from one of these to another.',
    );
  const name = textOf(sla, 'name');
  return {
    ...(name !== '' && { labels: name }),
    starts: [start.isAssigned ? 'assigned' : 'opened'],
    stops: stop.length > 0 ? stop : ['resolved'],
    ...(pauses !== undefined && { pauses }),
    ...(start.isAssigned && { cancels: ['unassigned'], repeats: true }),
    reopens: true,
    reclassification: isAttached ? 'restart' : 'retroactive',
    reopening: 'newCycle',
  };
}

/** Returns the target of a definition. */
function targetOf(sla: PayloadPart<ServiceNowSla>, notes: Notes): Target {
  const type = held(sla, 'duration_type');
  if (!type.isMissing) {
    notes.add('host', type.path, 'A script computes the due time: add an "agreed" event to each ticket.');
    return 'agreed';
  }
  const duration = held(sla, 'duration');
  const ms = durationOf(duration);
  if (ms === 0) throw duration.unexpected('a duration of some time', 'invalidAmount');
  const [source, schedule] = [textOf(sla, 'schedule_source'), held(sla, 'schedule')];
  const isOfTask = source === 'task_field';
  if (isOfTask)
    notes.add(
      'absent',
      schedule.path,
      'The schedule is in a field of the task: pass it as the calendar of the ticket.',
    );
  if (source === 'no_schedule' || (!isOfTask && schedule.isMissing))
    return ms % MINUTE === 0 ? { minutes: ms / MINUTE } : { seconds: ms / SECOND };
  const on = isOfTask ? {} : { calendar: catalogId('schedule', schedule.id()) };
  return ms % MINUTE === 0 ? { businessMinutes: ms / MINUTE, ...on } : { businessSeconds: ms / SECOND, ...on };
}

/**
 * Converts the SLA definitions of ServiceNow to a catalog definition. Each definition becomes a metric `sla<sys_id>`, each table of tasks
 * a category, and each priority a level `p1` to `p5`. The targets count on the calendar `schedule<sys_id>`.
 */
export function serviceNowCatalog(
  definitions: Enclosed<readonly ServiceNowSla[], 'result'>,
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const { none, ...ranked } = LEVELS;
  const levels: Record<string, { labels: string }> = ranked;
  const metrics: Record<string, Metric> = {};
  const tables = new Map<string, Map<string, Record<string, Target>>>();
  const definitionsPart = resource<readonly ServiceNowSla[]>(definitions, 'contract_sla', 'result');
  for (const sla of definitionsPart.list()) {
    const active = held(sla, 'active');
    if (!active.isMissing && !active.isTrue()) {
      notes.add('host', active.path, 'It is inactive: it is left out.');
      continue;
    }
    const id = held(sla, 'sys_id');
    const metric = catalogId('sla', id.id());
    if (Object.hasOwn(metrics, metric)) throw id.unexpected('each definition once', 'duplicateId');
    metrics[metric] = metricOf(sla, notes);
    const target = targetOf(sla, notes);
    const table = catalogIdFromName(held(sla, 'collection').id());
    const { priorities } = startOf(textOf(sla, 'start_condition'));
    const ofTable = tables.get(table) ?? new Map<string, Record<string, Target>>();
    tables.set(table, ofTable);
    for (const level of priorities?.map(levelOf) ?? Object.keys(LEVELS)) {
      if (level !== 'none') levels[level] ??= { labels: level };
      const targets = ofTable.get(level) ?? {};
      ofTable.set(level, targets);
      targets[metric] = target;
    }
  }
  if (tables.size === 0) throw definitionsPart.unexpected('at least one active definition');
  const categories = Object.fromEntries(
    [...tables].map(([table, ofTable]) => [table, { targets: Object.fromEntries(ofTable) }]),
  );
  return notes.convertedTo({ id: 'servicenow', levels: { ...levels, none }, events: EVENTS, metrics, categories });
}
