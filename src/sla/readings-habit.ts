import type { Candidate, Find } from './bench';
import { INSTANTS } from './comparison';
import { type HintKind, hintOf } from './hint';
import { lastDueOf, type Seen, type Value } from './seen';
import type { Thing } from './vendor-clock';

const MINUTE = 60_000;

type What = Thing['what'];

const isInstant = (what: What): boolean => (INSTANTS as readonly What[]).includes(what);
const isDue = (what: What): boolean => what !== 'stoppedAt' && isInstant(what);

/** What a desk says of a number of ours. */
function said(kind: HintKind, of: (value: number, seen: Seen) => number, isSaidSo: (what: What) => boolean): Candidate {
  return {
    hint: hintOf(kind),
    says: (what, value, seen) => (typeof value === 'number' && isSaidSo(what) ? of(value, seen) : value),
  };
}

const onMinute = (round: (minutes: number) => number) => (value: number) => round(value / MINUTE) * MINUTE;

/** What a desk says of the due of a clock that waits, or has ended. */
const dueOf = (kind: HintKind, of: (value: Value, seen: Seen) => Value): Candidate => ({
  hint: hintOf(kind),
  says: (what, value, seen) => (what === 'due' ? of(value, seen) : value),
});

const isAny = (): boolean => true;

const makeHabits = (): readonly Candidate[] => [
  said('roundedDown', onMinute(Math.floor), isAny),
  said('roundedUp', onMinute(Math.ceil), isAny),
  said('rounded', onMinute(Math.round), isAny),
  dueOf('dueWhilePaused', (_, seen) => lastDueOf(seen)),
  dueOf('dueIfResumed', (value, { state }) => state?.dueIfResumed ?? value),
  dueOf('noDueOnceEnded', (value, { clock }) => (clock?.endedAt === undefined ? value : undefined)),
  said('nextOpening', (value, { desk }) => desk.openTime.nextOpen(value), isDue),
];

/** Made when they are first asked for, so that a bundle without comparisons leaves them out. */
let made: readonly Candidate[] | undefined;

/** In what way a desk tells what its clock comes to. */
export const habits: Find = () => {
  made ??= makeHabits();
  return made;
};
