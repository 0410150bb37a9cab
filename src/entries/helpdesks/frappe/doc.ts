import { findZone } from '../../../time/zone';
import { idOf } from '../ids';
import type { LocalClock } from '../instants';
import { Part, resource } from '../part';

/** What Frappe gives under `data`, or what is in it. */
export type FrappeAnswer<T> = T | { readonly data: T };

/** A document or a list as it is called in paths, with or without the answer that encloses it. */
export function docOf<T>(given: FrappeAnswer<T>, name: string): Part<T> {
  const isAnswer = typeof given === 'object' && given !== null && !Array.isArray(given) && Object.hasOwn(given, 'data');
  return resource<T>(isAnswer ? (given as { readonly data: T }).data : (given as T), name);
}

/** The clocks of the site, as no time of Frappe has an offset. */
export function siteClock(zone: string): LocalClock {
  const given = new Part(zone, 'options.zone');
  const found = findZone(given.text());
  if (found === undefined) throw given.unlike('the name of an IANA zone', 'unknownZone');
  return found;
}

/** The category, and the calendar, of an SLA by its name. */
export const slaId = (name: string): string => idOf('sla-', name);
