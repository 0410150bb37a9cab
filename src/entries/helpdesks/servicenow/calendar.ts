import type { AnyCalendarDefinition } from '../../../calendar/definition';
import { findZone, type Zone } from '../../../time/zone';
import { type Converted, Notes } from '../shared/notes';
import { type Enclosed, PayloadPart, resource } from '../shared/payload-part';
import { WeekHours } from '../shared/week-hours';
import { type Field, held, textOf } from './field';
import { type Entries, type ServiceNowSpan, takeSpan } from './span';

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
  const own = held(schedule, 'time_zone');
  const isFloating = own.isMissing || own.value === 'floating';
  const part: PayloadPart<unknown> = isFloating ? new PayloadPart(options.zone, 'options.zone') : own;
  const zone = findZone(part.text());
  if (zone === undefined) throw part.unexpected('the name of an IANA zone', 'unknownZone');
  return zone;
}

/**
 * Converts a ServiceNow schedule to a calendar definition. The entries may belong to many schedules; only those of the schedule itself
 * and of the schedules that it includes, such as its holidays, are used. Entries that close a time each week become a `difference`.
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
  if (textOf(schedulePart, 'parent') !== '')
    notes.add('unsupported', schedulePart.path, 'The entries of its parent are left out: pass them as its own.');
  if (others === undefined || others === null)
    notes.add(
      'absent',
      schedulePart.path,
      'The schedules that it includes, such as its holidays, are not in the payload: pass them too.',
    );

  // The entries and the inclusions of each schedule.
  const bySchedule = new Map<string, PayloadPart<ServiceNowSpan>[]>();
  for (const span of resource<readonly ServiceNowSpan[]>(spans, 'spans', 'result').list())
    place(bySchedule, held(span, 'schedule').id(), span);
  const children = new Map<string, PayloadPart<ServiceNowOtherSchedule>[]>();
  for (const other of resource<readonly ServiceNowOtherSchedule[]>(others ?? [], 'others', 'result').list())
    place(children, held(other, 'schedule').id(), other);

  const shut = new WeekHours();
  const entries: Entries = { open: new WeekHours(), shut, holidays: [], closures: [] };
  const taken = new Set<string>();
  const waiting = [{ id: held(schedulePart, 'sys_id').id(), isExcluded: false }];
  for (const { id, isExcluded } of waiting) {
    if (taken.has(id)) continue;
    taken.add(id);
    for (const span of bySchedule.get(id) ?? []) takeSpan(span, isExcluded, zone, entries, notes);
    for (const other of children.get(id) ?? []) {
      const child = held(other, 'child_schedule').id();
      if (!bySchedule.has(child))
        notes.add('absent', other.path, 'The entries of this schedule are missing: pass them too.');
      waiting.push({ id: child, isExcluded: isExcluded || textOf(other, 'type') === 'exclude' });
    }
  }

  const { open, holidays, closures } = entries;
  const name = textOf(schedulePart, 'name');
  const named = { ...(name !== '' && { name }), zone: zone.name };
  const calendar = {
    ...named,
    hours: open.hours(),
    holidays,
    ...(closures.length > 0 && { closures }),
  };
  const shutHours = shut.hours();
  const isShut = shutHours === '24/7' || Object.keys(shutHours).length > 0;
  return notes.convertedTo(isShut ? { difference: [calendar, { zone: zone.name, hours: shutHours }] } : calendar);
}

function place<T>(table: Map<string, T[]>, key: string, one: T): void {
  const listed = table.get(key);
  if (listed === undefined) table.set(key, [one]);
  else listed.push(one);
}
