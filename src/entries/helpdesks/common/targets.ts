import type { PayloadPart } from './payload-part';

/** The longest target: a hundred years. */
const MOST_SECONDS = 3_155_673_600;

/** Reads a number of minutes as an amount of a target. */
export const minutesOf = (part: PayloadPart<unknown>): number => part.number(1, MOST_SECONDS / 60);

/** Reads a number of seconds as an amount of a target. */
export const secondsOf = (part: PayloadPart<unknown>): number => part.number(1, MOST_SECONDS);

/** A target amount in one of four units. */
type TargetAmount =
  | { readonly businessMinutes: number }
  | { readonly businessSeconds: number }
  | { readonly minutes: number }
  | { readonly seconds: number };

/** Returns a target of this many seconds: in minutes if they are whole minutes, otherwise in seconds. */
export function targetFromSeconds(seconds: number, isBusiness: boolean): TargetAmount {
  if (seconds % 60 !== 0) return isBusiness ? { businessSeconds: seconds } : { seconds };
  return isBusiness ? { businessMinutes: seconds / 60 } : { minutes: seconds / 60 };
}
