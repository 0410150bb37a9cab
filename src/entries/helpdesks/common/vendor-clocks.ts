import { isoInstant, isoText, type LocalZone, localInstant } from './instants';
import type { PayloadPart } from './payload-part';

/** Reads ISO 8601 with an offset or `Z` as ISO 8601 in UTC; undefined if it is missing. */
export const optionalIso = (part: PayloadPart<unknown>): string | undefined =>
  part.optional((time) => isoText(isoInstant(time)));

/** Reads a local time of `zone` as ISO 8601 in UTC; undefined if it is missing. */
export const optionalLocalIso = (part: PayloadPart<unknown>, zone: LocalZone): string | undefined =>
  part.optional((time) => isoText(localInstant(time, zone)));

/**
 * Returns the due time of a clock, for a help desk that has no due time during a pause. During a pause, `due` in the
 * result is null, and the argument `due` becomes `lastDue`: the due time from before the pause, if it is known.
 */
export function dueUnlessPaused(
  due: string | undefined,
  isPaused: boolean,
): { readonly due?: string | null; readonly lastDue?: string } {
  if (due === undefined) return isPaused ? { due: null } : {};
  return isPaused ? { due: null, lastDue: due } : { due };
}
