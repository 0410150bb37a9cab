import {
  type AgreedTarget,
  type Calendar,
  type Catalog,
  createCalendar,
  createSla,
  defineCatalog,
  type Target,
} from 'prazo';
import type { UnitReading } from '../../src/catalog/unit-reading';
import { clockCalendarOf } from '../../src/clock/clock-calendar';
import { resolveTarget } from '../../src/clock/resolved-target';
import { labels } from '../catalog/sample';
import { iso } from '../show';
import type { AnyConfig, AnySla } from './any';

/** Monday to Friday, 09–12 and 13–18, UTC−3, with two holidays, a half day before Christmas, and Ash Wednesday. */
export const desk: Calendar = createCalendar({
  name: 'desk',
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: ['2026-11-20', '2026-12-25', { date: '2026-02-18', closed: '00:00-14:00' }],
  overrides: { '2026-12-24': ['09:00-12:00'] },
});

export const always: Calendar = createCalendar({ zone: 'UTC', hours: '24/7' });

/** Returns a catalog of one category and one level with this target for `resolution`. */
export const promising = (resolution: Target, more: object = {}): Catalog =>
  defineCatalog({
    id: 'promise',
    levels: { only: { labels } },
    categories: { all: { labels, targets: { only: { resolution } } } },
    ...more,
  } as Parameters<typeof defineCatalog>[0]) as Catalog;

export const slaOf = (
  resolution: Target,
  calendar: Calendar = desk,
  config: Partial<Omit<AnyConfig, 'catalog' | 'calendar'>> = {},
): AnySla => createSla<Catalog, string>({ catalog: promising(resolution), calendar, ...config });

export const ticketAt = (openedAt: string) => ({ category: 'all', level: 'only', openedAt }) as const;

/** Returns the receipt and the first due of a clock that starts at an instant, as local times with offset. */
export function promised(
  target: AgreedTarget,
  start: string,
  calendar: Calendar = desk,
  reading: UnitReading = {},
): readonly [received: string, due: string] {
  const clockCalendar = clockCalendarOf(calendar);
  const resolved = resolveTarget(target, clockCalendar, reading);
  const received = resolved.receivedAt(Date.parse(start));
  const due = resolved.firstDue(Date.parse(start), received);
  return [iso(clockCalendar.toDateTime(received)), iso(clockCalendar.toDateTime(due))];
}
