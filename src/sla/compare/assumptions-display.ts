import { MINUTE_MS } from '../../input/units';
import type { CandidateAssumption, FindAssumptions } from './assumption';
import { type ClockView, lastDueOf, type Value } from './clock-view';
import { type ComparedField, isInstant } from './comparison';
import { type HintKind, hintOf } from './hint';

const isDue = (field: ComparedField): boolean => field !== 'stoppedAt' && isInstant(field);
const isAny = (): boolean => true;

/** An assumption under which the help desk changes some numbers before it shows them. */
function shownNumber(
  kind: HintKind,
  change: (value: number, view: ClockView) => number,
  isChanged: (field: ComparedField) => boolean,
): CandidateAssumption {
  return {
    hint: hintOf(kind),
    shows: (field, value, view) => (typeof value === 'number' && isChanged(field) ? change(value, view) : value),
  };
}

/** An assumption under which the help desk shows another due time. */
const shownDue = (kind: HintKind, change: (value: Value, view: ClockView) => Value): CandidateAssumption => ({
  hint: hintOf(kind),
  shows: (field, value, view) => (field === 'due' ? change(value, view) : value),
});

const inMinutes = (round: (minutes: number) => number) => (value: number) => round(value / MINUTE_MS) * MINUTE_MS;

/** The ways in which a help desk may show a value that is computed as here. */
export const displayAssumptions: FindAssumptions = () => [
  shownNumber('roundedDown', inMinutes(Math.floor), isAny),
  shownNumber('roundedUp', inMinutes(Math.ceil), isAny),
  shownNumber('rounded', inMinutes(Math.round), isAny),
  shownDue('dueWhilePaused', (_, view) => lastDueOf(view)),
  shownDue('dueIfResumed', (value, { state }) => state?.dueIfResumed ?? value),
  shownDue('noDueOnceEnded', (value, { clock }) => (clock?.endedAt === undefined ? value : undefined)),
  shownNumber('nextOpening', (value, { calendar }) => calendar.openTime.nextOpen(value), isDue),
];
