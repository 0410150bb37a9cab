import { zoneMeant } from '../../input/zone-hints';
import type { Part } from './part';
import type { Notes } from './told';

/** The IANA zone of a name that a help desk has for it, such as those of Rails, with a note where they differ. */
export function ianaZone(part: Part<unknown>, notes: Notes): string {
  const name = part.id();
  const zone = name === 'UTC' || name.includes('/') ? name : zoneMeant(name);
  if (zone === undefined) throw part.unlike('a time zone', 'unknownZone');
  if (zone !== name) notes.take('doubtful', part.path, `The zone "${name}" is read as ${zone}.`);
  return zone;
}
