import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { SECOND_MS } from '../../../input/units';
import { catalogId, catalogIdFromName } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { targetFromSeconds } from '../common/targets';
import { EVENTS, parsePause, parseStart, parseStops } from './conditions';
import { durationOf, type Field, fieldOf, fieldText } from './field';
import { LEVELS, levelOf } from './priorities';

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

/** Returns the metric of a definition. */
function metricOf(sla: PayloadPart<ServiceNowSla>, notes: Notes): Metric {
  const noteRule = (name: keyof ServiceNowSla, text: string) => notes.add('helpDesk', fieldOf(sla, name).path, text);
  const [start, stops, pause] = [
    parseStart(fieldText(sla, 'start_condition')),
    parseStops(fieldText(sla, 'stop_condition')),
    fieldText(sla, 'pause_condition'),
  ];
  // A relative duration has no pauses.
  const pauses = fieldText(sla, 'duration_type') === '' ? parsePause(pause) : undefined;
  const isRetroactive = fieldOf(sla, 'retroactive').isTrue();
  if (!start.isSupported)
    noteRule(
      'start_condition',
      'Part of this condition is not supported: choose the category and the level so that only matching tasks have this SLA.',
    );
  if (stops.length === 0)
    noteRule(
      'stop_condition',
      'This condition is not supported, so the clock stops when the ticket is resolved: change the metric by hand.',
    );
  if (pause !== '' && pauses === undefined)
    noteRule(
      'pause_condition',
      'This condition is not supported, so the clock does not pause: change the metric by hand.',
    );
  const resumes = /^(?:(?:incident_)?state!=3(?:\^EQ)?)?$/.test(fieldText(sla, 'resume_condition'));
  if (pauses !== undefined && fieldText(sla, 'when_to_resume') !== 'no_match' && !resumes)
    noteRule(
      'resume_condition',
      'This condition is not supported, so the clock continues when the task is no longer on hold: change the metric by hand.',
    );
  for (const name of ['reset_condition', 'cancel_condition'] as const)
    if (fieldText(sla, name) !== '') noteRule(name, 'This condition is not supported: add it to the metric by hand.');
  if (fieldText(sla, 'when_to_cancel') === 'never')
    notes.add(
      'unsupported',
      fieldOf(sla, 'when_to_cancel').path,
      'ServiceNow never cancels this SLA, but prazo ends the clock when the start condition is no longer true: check such a task.',
    );
  if (isRetroactive && !fieldOf(sla, 'retroactive_pause').isTrue())
    notes.add(
      'unsupported',
      fieldOf(sla, 'retroactive_pause').path,
      'ServiceNow ignores the pauses before the SLA was attached, but prazo applies them: check such a task.',
    );

  // An SLA for all priorities stays attached when the priority changes.
  const isAttached = !isRetroactive && start.priorities !== undefined;
  if (isAttached && start.priorities.length > 1)
    notes.add(
      'doubtful',
      fieldOf(sla, 'start_condition').path,
      'In prazo, the clock starts again when a ticket changes between these priorities: check such a task.',
    );
  const name = fieldText(sla, 'name');
  return {
    ...(name !== '' && { labels: name }),
    starts: [start.isAssigned ? 'assigned' : 'opened'],
    stops: stops.length > 0 ? stops : ['resolved'],
    ...(pauses !== undefined && { pauses }),
    ...(start.isAssigned && { cancels: ['unassigned'], repeats: true }),
    reopens: true,
    reclassification: isAttached ? 'restart' : 'retroactive',
    reopening: 'newCycle',
  };
}

/** Returns the target of a definition. */
function targetOf(sla: PayloadPart<ServiceNowSla>, notes: Notes): Target {
  const type = fieldOf(sla, 'duration_type');
  if (!type.isMissing) {
    notes.add('helpDesk', type.path, 'A script computes the due time: add an "agreed" event to each ticket.');
    return 'agreed';
  }
  const duration = fieldOf(sla, 'duration');
  const seconds = durationOf(duration) / SECOND_MS;
  if (seconds === 0) throw duration.unexpected('a duration longer than 0', 'invalidAmount');
  const [source, schedule] = [fieldText(sla, 'schedule_source'), fieldOf(sla, 'schedule')];
  const usesTaskField = source === 'task_field';
  if (usesTaskField)
    notes.add(
      'absent',
      schedule.path,
      'The schedule is in a field of the task: pass it as the calendar of the ticket.',
    );
  if (source === 'no_schedule' || (!usesTaskField && schedule.isMissing)) return targetFromSeconds(seconds, false);
  const calendar = usesTaskField ? {} : { calendar: catalogId('schedule', schedule.id()) };
  return { ...targetFromSeconds(seconds, true), ...calendar };
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
    const active = fieldOf(sla, 'active');
    if (!active.isMissing && !active.isTrue()) {
      notes.add('helpDesk', active.path, 'The definition is inactive: it is left out.');
      continue;
    }
    const id = fieldOf(sla, 'sys_id');
    const metric = catalogId('sla', id.id());
    if (Object.hasOwn(metrics, metric)) throw id.unexpected('each definition once', 'duplicateId');
    metrics[metric] = metricOf(sla, notes);
    const target = targetOf(sla, notes);
    const table = catalogIdFromName(fieldOf(sla, 'collection').id());
    const { priorities } = parseStart(fieldText(sla, 'start_condition'));
    const targetsByLevel = tables.get(table) ?? new Map<string, Record<string, Target>>();
    tables.set(table, targetsByLevel);
    for (const level of priorities?.map(levelOf) ?? Object.keys(LEVELS)) {
      if (level !== 'none') levels[level] ??= { labels: level };
      const targets = targetsByLevel.get(level) ?? {};
      targetsByLevel.set(level, targets);
      targets[metric] = target;
    }
  }
  if (tables.size === 0) throw definitionsPart.unexpected('at least one active definition', 'missing');
  const categories = Object.fromEntries(
    [...tables].map(([table, targetsByLevel]) => [table, { targets: Object.fromEntries(targetsByLevel) }]),
  );
  return notes.convertedTo({ id: 'servicenow', levels: { ...levels, none }, events: EVENTS, metrics, categories });
}
