import type { Target } from '../../../catalog/target';
import type { PayloadPart } from './payload-part';

/** The longest target, a hundred years. */
const MOST_SECONDS = 3_155_673_600;

/** Reads a number of minutes as an amount of a target. */
export const minutesOf = (part: PayloadPart<unknown>): number => part.number(1, MOST_SECONDS / 60);

/** Reads a number of seconds as an amount of a target. */
export const secondsOf = (part: PayloadPart<unknown>): number => part.number(1, MOST_SECONDS);

/** Returns a target of so many seconds, written in minutes if they are whole. */
export function targetFromSeconds(seconds: number, isBusiness: boolean): Target {
  if (seconds % 60 !== 0) return isBusiness ? { businessSeconds: seconds } : { seconds };
  return isBusiness ? { businessMinutes: seconds / 60 } : { minutes: seconds / 60 };
}
