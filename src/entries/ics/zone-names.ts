import { findZone, type Zone } from '../../time/zone';
import { zoneOfWindows } from './windows-zones';

/** Longer than any name of a zone with what programs put before it. */
const LONGEST = 120;
/** IANA names have at most three parts. */
const MOST_PARTS = 3;

const byName = (name: string): Zone | undefined => findZone(name.replaceAll(' ', '_'));

/** The zone that a name ends in, as in `/mozilla.org/20050126_1/Europe/Berlin` or `tzone://Microsoft/Utc`. */
function atTheEndOf(name: string): Zone | undefined {
  const parts = name.split('/');
  // One word alone names a zone only where all before it is clearly not part of the name.
  const fewest = /^\/|:\/\//.test(name) ? 1 : 2;
  for (let count = Math.min(MOST_PARTS, parts.length - 1); count >= fewest; count--) {
    const end = parts.slice(-count).join('/');
    const zone = end === '' ? undefined : (byName(end) ?? byName(zoneOfWindows(end) ?? ''));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The zone that a TZID names by itself: by its IANA name, with or without something before it, or by that of Windows. */
export function zoneNamed(tzid: string): Zone | undefined {
  if (tzid.length > LONGEST) return undefined;
  const windows = zoneOfWindows(tzid);
  return windows === undefined ? (byName(tzid) ?? atTheEndOf(tzid)) : byName(windows);
}
