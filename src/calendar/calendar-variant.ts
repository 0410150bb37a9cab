import { isPrazoError } from '../input/error';
import { type Calendar, rebuild, type Variation } from './calendar';

/** Changes a simple calendar. A change without effect returns the same object. */
export type Change = Variation['change'];

/** Returns a variation of a calendar; undefined if the variation is invalid. */
function tryRebuild(calendar: Calendar, variation: Variation): Calendar | undefined {
  try {
    return rebuild(calendar, variation);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/**
 * Returns a calendar with a change; the calendar itself if the change has no effect, undefined if the result is
 * invalid.
 */
export function varied(calendar: Calendar, change: Change): Calendar | undefined {
  let isOther = false;
  const observed: Change = (parsed) => {
    const other = change(parsed);
    isOther ||= other !== parsed;
    return other;
  };
  const other = tryRebuild(calendar, { change: observed });
  return isOther || other === undefined ? other : calendar;
}

const entriesOf = ({ definition }: Calendar) => ('effective' in definition ? definition.effective : []);

/** Returns the dates from which an `effectiveCalendar` calendar has another schedule. */
export function switchesOf(calendar: Calendar): readonly string[] {
  return entriesOf(calendar).flatMap(({ from }, index) => (index === 0 || from === undefined ? [] : [from]));
}

/** Returns an `effectiveCalendar` calendar with only the schedules that begin before a date, or only the later ones. */
export function withoutSwitch(calendar: Calendar, date: string, kept: 'before' | 'since'): Calendar | undefined {
  const keeps = (from = '') => from < date === (kept === 'before');
  const entries = entriesOf(calendar);
  const isOther = entries.some(({ from }) => keeps(from)) && !entries.every(({ from }) => keeps(from));
  return isOther ? tryRebuild(calendar, { change: (same) => same, keeps }) : calendar;
}
