import { type ClockView, lastDueOf, type Value } from './clock-view';
import { isInstant, type What } from './comparison';
import { type HintKind, hintOf } from './hint';
import type { Candidate, Find } from './variants';

const MINUTE = 60_000;

const isDue = (what: What): boolean => what !== 'stoppedAt' && isInstant(what);

/** What a desk says of a number of ours. */
function said(
  kind: HintKind,
  of: (value: number, view: ClockView) => number,
  isSaidSo: (what: What) => boolean,
): Candidate {
  return {
    hint: hintOf(kind),
    says: (what, value, view) => (typeof value === 'number' && isSaidSo(what) ? of(value, view) : value),
  };
}

const onMinute = (round: (minutes: number) => number) => (value: number) => round(value / MINUTE) * MINUTE;

/** What a desk says of the due of a clock that waits, or has ended. */
const dueOf = (kind: HintKind, of: (value: Value, view: ClockView) => Value): Candidate => ({
  hint: hintOf(kind),
  says: (what, value, view) => (what === 'due' ? of(value, view) : value),
});

const isAny = (): boolean => true;

const makeHabits = (): readonly Candidate[] => [
  said('roundedDown', onMinute(Math.floor), isAny),
  said('roundedUp', onMinute(Math.ceil), isAny),
  said('rounded', onMinute(Math.round), isAny),
  dueOf('dueWhilePaused', (_, view) => lastDueOf(view)),
  dueOf('dueIfResumed', (value, { state }) => state?.dueIfResumed ?? value),
  dueOf('noDueOnceEnded', (value, { clock }) => (clock?.endedAt === undefined ? value : undefined)),
  said('nextOpening', (value, { calendar }) => calendar.openTime.nextOpen(value), isDue),
];

/** Made when they are first asked for, so that a bundle without comparisons leaves them out. */
let made: readonly Candidate[] | undefined;

/** In what way a desk tells what its clock comes to. */
export const habits: Find = () => {
  made ??= makeHabits();
  return made;
};
