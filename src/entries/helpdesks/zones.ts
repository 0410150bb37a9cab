import { zoneMeant } from '../../input/zone-hints';
import { findZone, type Zone } from '../../time/zone';
import { Part } from './part';
import type { Notes } from './told';

/** The IANA zone of a name that a help desk has for it, such as those of Rails, with a note where they differ. */
export function ianaZone(part: Part<unknown>, notes: Notes): string {
  const name = part.id();
  const zone = name === 'UTC' || name.includes('/') ? name : zoneMeant(name);
  if (zone === undefined) throw part.unlike('a time zone', 'unknownZone');
  if (zone !== name) notes.take('doubtful', part.path, `The zone "${name}" is read as ${zone}.`);
  return zone;
}

/** The clocks of a zone that the host names, as what it reads tells local times without one. */
export function clockOf(zone: string): Zone {
  const found = typeof zone === 'string' ? findZone(zone) : undefined;
  if (found === undefined) throw new Part(zone, 'options.zone').unlike('the name of an IANA zone', 'unknownZone');
  return found;
}
