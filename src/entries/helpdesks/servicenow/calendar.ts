import type { AnyCalendarDefinition } from '../../../calendar/calendar-definition';
import { findZone, type Zone } from '../../../time/zone';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { WeekHours } from '../common/week-hours';
import { type Field, fieldOf, fieldText } from './field';
import { addSpan, type Entries, type ServiceNowSpan } from './span';

/** A schedule, as returned by `GET /api/now/table/cmn_schedule/{sys_id}`. */
export interface ServiceNowSchedule {
  readonly sys_id: Field;
  readonly name?: Field;
  /** Empty or `floating` means the time zone of the user. */
  readonly time_zone?: Field;
  readonly parent?: Field;
}

/** The inclusion of one schedule in another, as listed by `GET /api/now/table/cmn_other_schedule`. */
export interface ServiceNowOtherSchedule {
  readonly schedule: Field;
  readonly child_schedule: Field;
  /** `include` or `exclude`. */
  readonly type?: Field;
}

export interface ServiceNowCalendarOptions {
  /** The IANA time zone for a floating schedule. */
  readonly zone?: string | undefined;
}

function zoneOf(schedule: PayloadPart<ServiceNowSchedule>, options: ServiceNowCalendarOptions): Zone {
  const own = fieldOf(schedule, 'time_zone');
  const isFloating = own.isMissing || own.value === 'floating';
  const part: PayloadPart<unknown> = isFloating ? new PayloadPart(options.zone, 'options.zone') : own;
  const zone = findZone(part.text());
  if (zone === undefined) throw part.unexpected('the name of an IANA zone', 'unknownZone');
  return zone;
}

/**
 * Converts a ServiceNow schedule to a calendar definition. The entries may belong to many schedules. Only the entries
 * of the schedule itself, and of the schedules that it includes (such as its holidays), are used. If entries close a
 * time each week, the result is a difference of two calendars.
 */
export function serviceNowCalendar(
  schedule: Enclosed<ServiceNowSchedule, 'result'>,
  spans: Enclosed<readonly ServiceNowSpan[], 'result'>,
  others?: Enclosed<readonly ServiceNowOtherSchedule[], 'result'> | null,
  options: ServiceNowCalendarOptions = {},
): Converted<AnyCalendarDefinition> {
  const notes = new Notes();
  const schedulePart = resource<ServiceNowSchedule>(schedule, 'schedule', 'result');
  const zone = zoneOf(schedulePart, options);
  if (fieldText(schedulePart, 'parent') !== '')
    notes.add(
      'unsupported',
      schedulePart.path,
      'The entries of the parent schedule are left out: pass them as entries of this schedule.',
    );
  if (others === undefined || others === null)
    notes.add(
      'absent',
      schedulePart.path,
      'The schedules that this schedule includes, such as its holidays, are not in the payload: pass them too.',
    );

  // The entries of each schedule, and the schedules that it includes.
  const spansBySchedule = new Map<string, PayloadPart<ServiceNowSpan>[]>();
  for (const span of resource<readonly ServiceNowSpan[]>(spans, 'spans', 'result').list())
    addTo(spansBySchedule, fieldOf(span, 'schedule').id(), span);
  const othersBySchedule = new Map<string, PayloadPart<ServiceNowOtherSchedule>[]>();
  for (const other of resource<readonly ServiceNowOtherSchedule[]>(others ?? [], 'others', 'result').list())
    addTo(othersBySchedule, fieldOf(other, 'schedule').id(), other);

  const entries: Entries = { open: new WeekHours(), closed: new WeekHours(), holidays: [], closures: [] };
  const visited = new Set<string>();
  const queue = [{ id: fieldOf(schedulePart, 'sys_id').id(), isExcluded: false }];
  for (const { id, isExcluded } of queue) {
    if (visited.has(id)) continue;
    visited.add(id);
    for (const span of spansBySchedule.get(id) ?? []) addSpan(span, isExcluded, zone, entries, notes);
    for (const other of othersBySchedule.get(id) ?? []) {
      const child = fieldOf(other, 'child_schedule').id();
      if (!spansBySchedule.has(child))
        notes.add('absent', other.path, 'The entries of this schedule are missing: pass them too.');
      queue.push({ id: child, isExcluded: isExcluded || fieldText(other, 'type') === 'exclude' });
    }
  }

  const { open, closed, holidays, closures } = entries;
  const name = fieldText(schedulePart, 'name');
  const calendar = {
    ...(name !== '' && { name }),
    zone: zone.name,
    hours: open.hours(),
    holidays,
    ...(closures.length > 0 && { closures }),
  };
  const closedHours = closed.hours();
  const hasClosedHours = closedHours === '24/7' || Object.keys(closedHours).length > 0;
  return notes.convertedTo(
    hasClosedHours ? { difference: [calendar, { zone: zone.name, hours: closedHours }] } : calendar,
  );
}

/** Adds an item to the list under a key. */
function addTo<T>(table: Map<string, T[]>, key: string, item: T): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [item]);
  else list.push(item);
}
