import { at } from '../../input/issue';
import { type Block, valueIn } from './blocks';
import { textOf } from './event';
import type { Component, Engine } from './ical';
import { type Issues, Problem } from './problem';

/** A zone whose clocks change more often than by the year would take for ever to work out. */
function checkObservance(observance: Component): void {
  for (const property of ['dtstart', 'tzoffsetfrom', 'tzoffsetto']) {
    if (!observance.hasProperty(property)) throw new Problem('missing', property.toUpperCase(), 'none');
  }
  for (const rule of observance.getAllProperties('rrule')) {
    const { freq } = rule.getFirstValue() as unknown as { freq: string };
    if (freq !== 'YEARLY') throw new Problem('unknownValue', 'clocks that change by the year', `FREQ=${freq}`);
  }
}

/** The time zones that a feed brings along, as the calendar in which its events look them up. */
export function zonesOf(ical: Engine, blocks: readonly Block[], issues: Issues): Component {
  const calendar = new ical.Component('vcalendar');
  for (const { lines, whole } of blocks) {
    issues.attempt(at('zones', valueIn(lines, 'TZID') ?? ''), () => {
      if (!whole) throw new Problem('missing', 'END:VTIMEZONE', 'none');
      const zone = new ical.Component(ical.parse(lines.join('\r\n')));
      const observances = zone.getAllSubcomponents();
      if (textOf(zone, 'tzid') === undefined) throw new Problem('missing', 'TZID', 'none');
      if (observances.length === 0) throw new Problem('missing', 'STANDARD or DAYLIGHT', 'none');
      for (const observance of observances) checkObservance(observance);
      calendar.addSubcomponent(zone);
    });
  }
  return calendar;
}
