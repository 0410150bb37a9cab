import { show } from '../../input/issue';
import { DAY, instantOf, type Time } from './moment';
import { Problem } from './problem';

/** How long an event lasts: days by the clocks of its zone, and seconds after that. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

const DURATION = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
/** Past any year, and small enough to be added to. */
const MOST_OF_A_UNIT = 1e10;
/** The last second that prazo knows: 9999-12-31T23:59:59Z. */
const LAST_SECOND = 253_402_300_799;
const FIRST_SECOND = -62_167_219_200;

/** A DURATION; its days are days of the zone, also where its clocks change (RFC 5545, 3.3.6). */
export function readDuration(text: string): Length {
  const match = DURATION.exec(text);
  const given = (match ?? []).slice(2).some((part) => /\d/.test(part ?? ''));
  if (match === null || !given) throw new Problem('invalidAmount', 'a duration such as P1D or PT1H30M', show(text));
  if (match[1] === '-') throw new Problem('invalidRange', 'a duration that is not negative', show(text));
  const unit = (index: number) => Math.min(Number(match[index] ?? 0), MOST_OF_A_UNIT);
  return { days: unit(2) * 7 + unit(3), seconds: (unit(5) * 60 + unit(6)) * 60 + unit(7) };
}

/** What lies between two times, exactly (RFC 5545, 3.8.5.3); whole days between two dates. */
export function lengthBetween(start: Time, end: Time): Length {
  const byClock = start.clock === undefined;
  if (end.isDate !== start.isDate || (end.clock === undefined) !== byClock) {
    const same = start.isDate ? 'a date, as the start is' : 'a time as the start is, with a zone or without';
    throw new Problem('invalidRange', `an end that is ${same}`, end.isDate ? 'a date' : 'a time');
  }
  const seconds = byClock ? end.local - start.local : instantOf(end) - instantOf(start);
  if (seconds < 0) throw new Problem('invalidRange', 'an end after the start', `${seconds} s`);
  return start.isDate ? { days: seconds / DAY, seconds: 0 } : { days: 0, seconds };
}

/** Whether an event of a length lasts any time. */
export const lasts = ({ days, seconds }: Length): boolean => days > 0 || seconds > 0;

const within = (second: number) => Math.min(Math.max(second, FIRST_SECOND), LAST_SECOND);

/** When what starts at a time begins and ends, in seconds since 1970: instants, or local times where there is no zone. */
export function spanOf(time: Time, { days, seconds }: Length): readonly [from: number, until: number] {
  const end = { ...time, local: time.local + days * DAY };
  // Nobody can ask about what lies after 9999; "for ever" may be written so.
  const until = end.local > LAST_SECOND ? LAST_SECOND : instantOf(end) + seconds;
  return [within(instantOf(time)), within(until)];
}
