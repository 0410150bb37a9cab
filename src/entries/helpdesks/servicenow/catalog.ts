import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { idOf, idOfName } from '../ids';
import { type Enclosed, type Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { EVENTS, pauseOf, startOf, stopsOf } from './conditions';
import { durationOf, type Field, held, textOf } from './field';
import { LEVELS, levelOf } from './levels';

/** An SLA definition, as `GET /api/now/table/contract_sla` lists it. */
export interface ServiceNowSla {
  readonly sys_id: Field;
  readonly name?: Field;
  /** The table of the tasks that it is of. */
  readonly collection: Field;
  readonly active?: Field;
  /** `1970-01-02 08:00:00` is 32 hours. */
  readonly duration?: Field;
  /** A relative duration; empty, it is `duration`. */
  readonly duration_type?: Field;
  readonly schedule?: Field;
  /** `sla_definition`, `task_field` or `no_schedule`. */
  readonly schedule_source?: Field;
  /** Encoded queries, as the other conditions are. */
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

/** The metric of a definition. */
function metricOf(sla: Part<ServiceNowSla>, notes: Notes): Metric {
  const host = (name: keyof ServiceNowSla, text: string) => notes.take('host', held(sla, name).path, text);
  const [start, stop, pause] = [
    startOf(textOf(sla, 'start_condition')),
    stopsOf(textOf(sla, 'stop_condition')),
    textOf(sla, 'pause_condition'),
  ];
  // A relative duration knows no pauses.
  const pauses = textOf(sla, 'duration_type') === '' ? pauseOf(pause) : undefined;
  const isRetroactive = held(sla, 'retroactive').isSo();
  if (!start.isRead) host('start_condition', 'It is not read in full: say by the category and level whether it holds.');
  if (stop.length === 0) host('stop_condition', 'It is not read: the clock stops when the ticket is resolved.');
  if (pause !== '' && pauses === undefined) host('pause_condition', 'It is not read: the clock does not pause.');
  const resumes = /^(?:(?:incident_)?state!=3(?:\^EQ)?)?$/.test(textOf(sla, 'resume_condition'));
  if (pauses !== undefined && textOf(sla, 'when_to_resume') !== 'no_match' && !resumes)
    host('resume_condition', 'It is not read: the clock goes on when the task is no longer on hold.');
  for (const name of ['reset_condition', 'cancel_condition'] as const)
    if (textOf(sla, name) !== '') host(name, 'It is not read: add it to the metric.');
  if (textOf(sla, 'when_to_cancel') === 'never')
    notes.take('unsupported', held(sla, 'when_to_cancel').path, 'Here its clock ends as its start ceases to hold.');
  if (isRetroactive && !held(sla, 'retroactive_pause').isSo())
    notes.take('unsupported', held(sla, 'retroactive_pause').path, 'Here the pauses before it was attached count.');

  // One that is of every priority is not attached anew as that changes.
  const isAttached = !isRetroactive && start.priorities !== undefined;
  if (isAttached && start.priorities.length > 1)
    notes.take(
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

/** The target of a definition. */
function targetOf(sla: Part<ServiceNowSla>, notes: Notes): Target {
  const type = held(sla, 'duration_type');
  if (!type.isNothing) {
    notes.take('host', type.path, 'A script decides its due: agree on it for each ticket.');
    return 'agreed';
  }
  const duration = held(sla, 'duration');
  const ms = durationOf(duration);
  if (ms === 0) throw duration.unlike('a duration of some time', 'invalidAmount');
  const [source, schedule] = [textOf(sla, 'schedule_source'), held(sla, 'schedule')];
  const isOfTask = source === 'task_field';
  if (isOfTask)
    notes.take('absent', schedule.path, 'The schedule is that of a field of the task: give it as its calendar.');
  if (source === 'no_schedule' || (!isOfTask && schedule.isNothing))
    return ms % MINUTE === 0 ? { minutes: ms / MINUTE } : { seconds: ms / SECOND };
  const on = isOfTask ? {} : { calendar: idOf('schedule', schedule.id()) };
  return ms % MINUTE === 0 ? { businessMinutes: ms / MINUTE, ...on } : { businessSeconds: ms / SECOND, ...on };
}

/**
 * The SLA definitions of ServiceNow as a catalog: each is a metric `sla<sys_id>`, each table of tasks a category, each
 * priority a level `p1` to `p5`. Its targets count on the calendar `schedule<sys_id>`.
 */
export function serviceNowCatalog(definitions: Enclosed<readonly ServiceNowSla[], 'result'>): Told<CatalogDefinition> {
  const notes = new Notes();
  const { none, ...ranked } = LEVELS;
  const levels: Record<string, { labels: string }> = ranked;
  const metrics: Record<string, Metric> = {};
  const tables = new Map<string, Map<string, Record<string, Target>>>();
  const given = resource<readonly ServiceNowSla[]>(definitions, 'contract_sla', 'result');
  for (const sla of given.list()) {
    const active = held(sla, 'active');
    if (!active.isNothing && !active.isSo()) {
      notes.take('host', active.path, 'It is not active, and is left out.');
      continue;
    }
    const id = held(sla, 'sys_id');
    const metric = idOf('sla', id.id());
    if (Object.hasOwn(metrics, metric)) throw id.unlike('each definition once', 'duplicateId');
    metrics[metric] = metricOf(sla, notes);
    const target = targetOf(sla, notes);
    const table = idOfName(held(sla, 'collection').id());
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
  if (tables.size === 0) throw given.unlike('at least one active definition');
  const categories = Object.fromEntries(
    [...tables].map(([table, ofTable]) => [table, { targets: Object.fromEntries(ofTable) }]),
  );
  return notes.on({ id: 'servicenow', levels: { ...levels, none }, events: EVENTS, metrics, categories });
}
