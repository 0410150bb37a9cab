import type { Target } from '../../catalog/target';
import type { Part } from './part';

/** The most seconds that a target may have, a hundred years. */
const MOST_SECONDS = 3_155_673_600;

/** A number of minutes that a target may have. */
export const minutesOf = (part: Part<unknown>): number => part.number(1, MOST_SECONDS / 60);

/** A number of seconds that a target may have. */
export const secondsOf = (part: Part<unknown>): number => part.number(1, MOST_SECONDS);

/** A target of seconds, in minutes where they are whole. */
export function targetOfSeconds(seconds: number, isBusiness: boolean): Target {
  if (seconds % 60 !== 0) return isBusiness ? { businessSeconds: seconds } : { seconds };
  return isBusiness ? { businessMinutes: seconds / 60 } : { minutes: seconds / 60 };
}
