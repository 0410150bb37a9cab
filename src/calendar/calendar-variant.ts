import { isPrazoError } from '../input/error';
import { type Calendar, rebuild, type Variation } from './calendar';

/** Changes a calendar that has hours of its own. It returns the same calendar where nothing changes. */
export type Change = Variation['change'];

/** A calendar that is otherwise in some way; itself where nothing is. Undefined where no such calendar can be made. */
function tryRebuild(calendar: Calendar, way: Variation): Calendar | undefined {
  try {
    return rebuild(calendar, way);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** A calendar in which something is otherwise; itself where nothing is. Undefined where no such calendar can be made. */
export function varied(calendar: Calendar, change: Change): Calendar | undefined {
  let isOther = false;
  const watched: Change = (parsed) => {
    const other = change(parsed);
    isOther ||= other !== parsed;
    return other;
  };
  const other = tryRebuild(calendar, { change: watched });
  return isOther ? other : calendar;
}

const entriesOf = ({ definition }: Calendar) => ('effective' in definition ? definition.effective : []);

/** The dates from which a calendar that changes has another schedule. */
export function switchesOf(calendar: Calendar): readonly string[] {
  return entriesOf(calendar).flatMap(({ from }, index) => (index === 0 || from === undefined ? [] : [from]));
}

/** A calendar that changes, as if its schedules before a date, or those since, were all that it has. */
export function withoutSwitch(calendar: Calendar, date: string, kept: 'before' | 'since'): Calendar | undefined {
  const keeps = (from = '') => from < date === (kept === 'before');
  const entries = entriesOf(calendar);
  const isOther = entries.some(({ from }) => keeps(from)) && !entries.every(({ from }) => keeps(from));
  return isOther ? tryRebuild(calendar, { change: (same) => same, keeps }) : calendar;
}
