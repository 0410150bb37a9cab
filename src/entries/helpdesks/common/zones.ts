import { likelyZone } from '../../../input/zone-hints';
import { findZone, type Zone } from '../../../time/zone';
import type { Notes } from './notes';
import type { PayloadPart } from './payload-part';

/**
 * Reads the IANA name of a zone from the options, for a payload without a zone. Throws if the name is missing or
 * unknown.
 */
export function requiredZone(part: PayloadPart<string>): Zone {
  const found = part.isMissing ? undefined : findZone(part.text());
  if (found === undefined)
    throw part.unexpected('the name of an IANA zone', part.isMissing ? 'missing' : 'unknownZone');
  return found;
}

/** Converts a help desk's name of a zone, such as a Rails name, to the IANA name. Adds a note if the names differ. */
export function ianaZone(part: PayloadPart<unknown>, notes: Notes): string {
  const name = part.id();
  const zone = name === 'UTC' || name.includes('/') ? name : (likelyZone(name) ?? name);
  if (findZone(zone) === undefined) throw part.unexpected('a time zone', 'unknownZone');
  if (zone !== name)
    notes.add('doubtful', part.path, `The zone "${name}" is read as ${zone}: check that this is the zone.`);
  return zone;
}
