import { likelyZone } from '../../input/zone-hints';
import { findZone, type Zone } from '../../time/zone';
import type { Part } from './part';
import type { Notes } from './told';

/** The clocks of a zone that has its name of IANA, as the host names it where the help desk does not. */
export function zoneOf(part: Part<string>): Zone {
  const found = part.isNothing ? undefined : findZone(part.text());
  if (found === undefined) throw part.unlike('the name of an IANA zone', part.isNothing ? 'missing' : 'unknownZone');
  return found;
}

/** The IANA zone of a name that a help desk has for it, such as those of Rails, with a note where they differ. */
export function ianaZone(part: Part<unknown>, notes: Notes): string {
  const name = part.id();
  const zone = name === 'UTC' || name.includes('/') ? name : (likelyZone(name) ?? name);
  if (findZone(zone) === undefined) throw part.unlike('a time zone', 'unknownZone');
  if (zone !== name) notes.take('doubtful', part.path, `The zone "${name}" is read as ${zone}.`);
  return zone;
}
