import { at, show } from '../../input/issue';
import type { Budget } from './budget';
import type { CalendarLines, Component } from './components';
import type { LineParser } from './line-parser';
import { type ParsedEvent, parseEvent } from './parse-event';
import { type Issues, Problem } from './problem';
import { Properties } from './properties';
import { parseVtimezone } from './vtimezone';
import type { ZoneClock } from './zone-clock';
import { CalendarZones, type RuntimeZones } from './zones';

/** A parsed VCALENDAR. */
export interface ParsedCalendar {
  readonly title: string | undefined;
  readonly zones: CalendarZones;
  readonly events: readonly ParsedEvent[];
}

/** The state that all calendars of a feed share. */
export interface FeedContext {
  readonly parse: LineParser;
  readonly budget: Budget;
  readonly issues: Issues;
  readonly runtime: RuntimeZones;
}

const EVENT = 'VEVENT';
const ZONE = 'VTIMEZONE';
const UID = /^UID[ \t]*(?:;[^:]*)?:/i;

function parseZones(components: readonly Component[], context: FeedContext): ReadonlyMap<string, ZoneClock> {
  const { parse, budget, issues, runtime } = context;
  const defined = new Map<string, ZoneClock>();
  for (const component of components.filter(({ kind }) => kind === ZONE)) {
    const properties = () => new Properties(component.lines, parse, budget);
    const tzid = issues.attempt('zones', () => properties().text('TZID')) ?? '';
    issues.attempt(at('zones', tzid), () => {
      budget.beginEvent();
      if (tzid === '') throw new Problem('missing', 'TZID', 'none');
      defined.set(tzid, runtime.findPreferred(tzid)?.clock ?? parseVtimezone(component, parse, budget));
    });
  }
  return defined;
}

function createZones({ components }: CalendarLines, properties: Properties, context: FeedContext): CalendarZones {
  const { runtime, issues } = context;
  const zones = new CalendarZones(parseZones(components, context), runtime);
  issues.attempt('X-WR-TIMEZONE', () => {
    const name = properties.text('X-WR-TIMEZONE');
    if (name === undefined || zones.setFloatingZone(name)) return;
    const expected =
      'the name of a time zone; times without a zone are read as local times of the calendar that uses them';
    throw new Problem('unknownZone', expected, show(name));
  });
  return zones;
}

/** Returns the raw UID of a component, for the paths of issues. */
function rawUid({ lines }: Component): string | undefined {
  const uidLine = lines.find((line) => UID.test(line));
  return uidLine?.replace(UID, '').trim() || undefined;
}

/** Parses a VCALENDAR. A component without UID has its index in paths of issues, counted from `firstIndex`. */
export function parseCalendar(calendar: CalendarLines, firstIndex: number, context: FeedContext): ParsedCalendar {
  const { parse, budget, issues } = context;
  const properties = new Properties(calendar.lines, parse, budget);
  const zones = createZones(calendar, properties, context);
  const cancels = issues.attempt('METHOD', () => properties.text('METHOD')?.toUpperCase()) === 'CANCEL';
  const events = calendar.components.flatMap((component, index): readonly ParsedEvent[] => {
    const { kind } = component;
    if (kind === ZONE) return [];
    const path = at(kind === EVENT ? 'events' : kind, rawUid(component) ?? firstIndex + index);
    if (kind !== EVENT) {
      issues.add({ code: 'unknownValue', path, expected: 'an event: other components close nothing', received: kind });
      return [];
    }
    const event = issues.attempt(path, () => {
      budget.beginEvent();
      return parseEvent(component, path, zones, parse, budget, issues, cancels);
    });
    return event === undefined ? [] : [event];
  });
  const title = issues.attempt('X-WR-CALNAME', () => properties.text('X-WR-CALNAME'));
  return { title, zones, events };
}
