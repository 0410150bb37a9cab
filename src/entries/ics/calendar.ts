import { at, show } from '../../input/issue';
import type { Clock } from './clock';
import { type Read, readEvent } from './event';
import type { Parser } from './ical';
import type { Block, CalendarLines } from './lines';
import { type Issues, Problem } from './problem';
import { Properties } from './properties';
import { readVtimezone } from './vtimezone';
import type { Work } from './work';
import { type RuntimeZones, Zones } from './zones';

/** What one VCALENDAR says, with its zones. */
export interface ReadCalendar {
  readonly title: string | undefined;
  readonly zones: Zones;
  readonly events: readonly Read[];
}

/** What reading needs all along. */
export interface Reader {
  readonly parse: Parser;
  readonly work: Work;
  readonly issues: Issues;
  readonly runtime: RuntimeZones;
}

const EVENT = 'VEVENT';
const ZONE = 'VTIMEZONE';
const UID = /^UID[ \t]*(?:;[^:]*)?:/i;

function definedZones(blocks: readonly Block[], { parse, work, issues, runtime }: Reader): ReadonlyMap<string, Clock> {
  const defined = new Map<string, Clock>();
  for (const block of blocks.filter(({ kind }) => kind === ZONE)) {
    const tzid = issues.attempt('zones', () => new Properties(block.lines, parse, work).text('TZID')?.trim()) ?? '';
    issues.attempt(at('zones', tzid), () => {
      work.begin();
      if (tzid === '') throw new Problem('missing', 'TZID', 'none');
      defined.set(tzid, runtime.meantBy(tzid)?.clock ?? readVtimezone(block, parse, work));
    });
  }
  return defined;
}

function zonesOf({ blocks }: CalendarLines, properties: Properties, reader: Reader): Zones {
  const { runtime, issues } = reader;
  const defined = definedZones(blocks, reader);
  const zones = new Zones(defined, runtime);
  issues.attempt('X-WR-TIMEZONE', () => {
    const name = properties.text('X-WR-TIMEZONE')?.trim();
    if (name === undefined || zones.putFloatingIn(name)) return;
    const expected = 'the name of a time zone; without, times that say none are those of whoever uses the feed';
    throw new Problem('unknownZone', expected, show(name));
  });
  return zones;
}

/** The UID as it stands, for issues. */
function uidIn({ lines }: Block): string | undefined {
  const line = lines.find((one) => UID.test(one));
  return line?.replace(UID, '').trim() || undefined;
}

export function readCalendar(calendar: CalendarLines, firstIndex: number, reader: Reader): ReadCalendar {
  const { parse, work, issues } = reader;
  const properties = new Properties(calendar.lines, parse, work);
  const zones = zonesOf(calendar, properties, reader);
  const cancels = issues.attempt('METHOD', () => properties.text('METHOD')?.trim().toUpperCase()) === 'CANCEL';
  const events = calendar.blocks.flatMap((block, index): readonly Read[] => {
    if (block.kind === ZONE) return [];
    const path = at(block.kind === EVENT ? 'events' : block.kind, uidIn(block) ?? firstIndex + index);
    if (block.kind !== EVENT) {
      issues.add({ code: 'unknownValue', path, expected: 'only events, which close', received: block.kind });
      return [];
    }
    const read = issues.attempt(path, () => {
      work.begin();
      return readEvent(block, path, zones, parse, work, issues, cancels);
    });
    return read === undefined ? [] : [read];
  });
  const title = issues.attempt('X-WR-CALNAME', () => properties.text('X-WR-CALNAME'));
  return { title, zones, events };
}
