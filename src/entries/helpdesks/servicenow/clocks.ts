import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { catalogId } from '../common/catalog-ids';
import { isoText } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { dueUnlessPaused } from '../common/vendor-clocks';
import { durationOf, type Field, fieldOf, timeOf } from './field';

/** A task SLA, as listed by `GET /api/now/table/task_sla`. */
export interface ServiceNowTaskSla {
  /** The `sys_id` of the task. */
  readonly task?: Field;
  /** The `sys_id` of the definition. */
  readonly sla: Field;
  readonly stage: Field;
  readonly start_time: Field;
  readonly end_time?: Field;
  /** If this field is not empty, the SLA is paused, whatever its stage. */
  readonly pause_time?: Field;
  /** The due time; during a pause the due time from before the pause. */
  readonly planned_end_time?: Field;
  readonly original_breach_time?: Field;
  readonly has_breached?: Field;
  readonly schedule?: Field;
  readonly duration?: Field;
  readonly business_duration?: Field;
  /** The time at which ServiceNow last computed the durations. */
  readonly sys_updated_on?: Field;
}

const isoOf = (part: PayloadPart<unknown>): string => isoText(timeOf(part));
const amountOf = (part: PayloadPart<unknown>) => ({ milliseconds: durationOf(part) });

function clockOf(taskSla: PayloadPart<ServiceNowTaskSla>, metric: string, notes: Notes): VendorClock {
  const field = <T>(name: keyof ServiceNowTaskSla, read: (part: PayloadPart<unknown>) => T) =>
    fieldOf(taskSla, name).optional(read);
  const [due, originalDue] = [field('planned_end_time', isoOf), field('original_breach_time', isoOf)];
  const [stoppedAt, asOf] = [field('end_time', isoOf), field('sys_updated_on', isoOf)];
  const paused = !fieldOf(taskSla, 'pause_time').isMissing;
  // Without a schedule, an instance may leave the business fields empty.
  const business = fieldOf(taskSla, 'schedule').isMissing ? undefined : field('business_duration', amountOf);
  const wall = field('duration', amountOf);
  const hasTime = stoppedAt !== undefined || paused || asOf !== undefined;
  if (!hasTime && (business ?? wall) !== undefined)
    notes.add(
      'absent',
      taskSla.path,
      'The durations are left out: request sys_updated_on too, because it is the time at which they were computed.',
    );
  return {
    metric,
    ...dueUnlessPaused(due, paused),
    ...(originalDue !== undefined && { originalDue }),
    stoppedAt: stoppedAt ?? null,
    ...(stoppedAt === undefined && { paused }),
    breached: fieldOf(taskSla, 'has_breached').isTrue(),
    ...(hasTime &&
      (business ?? wall) !== undefined && {
        elapsed: { ...(business !== undefined && { business }), ...(wall !== undefined && { wall }) },
      }),
    ...(stoppedAt === undefined && asOf !== undefined && { asOf }),
  };
}

/**
 * Returns ServiceNow's own due times and verdicts of a task, to compare with `sla.compare`: for each SLA definition,
 * the latest task SLA that was not cancelled. If the rows belong to several tasks, `task` must be the `sys_id` of the
 * task to compare.
 */
export function serviceNowClocks(
  taskSlas: Enclosed<readonly ServiceNowTaskSla[], 'result'>,
  task?: string,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const latest = new Map<string, { readonly at: number; readonly part: PayloadPart<ServiceNowTaskSla> }>();
  for (const part of resource<readonly ServiceNowTaskSla[]>(taskSlas, 'task_sla', 'result').list()) {
    if (task !== undefined && fieldOf(part, 'task').id() !== task) continue;
    const [metric, at] = [catalogId('sla', fieldOf(part, 'sla').id()), timeOf(fieldOf(part, 'start_time'))];
    const known = latest.get(metric);
    const isCancelled = fieldOf(part, 'stage').id() === 'cancelled';
    const older = isCancelled || (known !== undefined && known.at > at) ? part : known?.part;
    if (older !== part) latest.set(metric, { at, part });
    if (older !== undefined)
      notes.add(
        'unsupported',
        older.path,
        isCancelled ? 'The SLA was cancelled: it is left out.' : 'A later row of the same SLA replaces this row.',
      );
  }
  return notes.convertedTo([...latest].map(([metric, { part }]) => clockOf(part, metric, notes)));
}
