import { formatRange } from '../../input/local-time';

/** A row of date-holidays, as far as its answer can be relied on: its instants follow the host's time zone. */
export interface Row {
  /** Local date and time, and ` -0600` after it when the holiday begins at 18:00 of the eve. */
  readonly date: string;
  readonly rule: string;
}

/** A part of the civil day that is `day` days after the row's own; the whole of it without `closed`. */
export interface DayPart {
  readonly day: number;
  readonly closed?: string;
}

const DAY = 24 * 60;
const MINUTE_MS = 60_000;
const TIME = /(?:^|\s)T?(\d{1,2}):(\d{2})(?=\s|$)/g;
const DURATION = /(?:^|\s)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?(?=\s|$)/;

const timeOf = (hour: string, minute: string) => Number(hour) * 60 + Number(minute);

/**
 * The minute at which the row begins. Its date has a time, but under a host zone whose clocks go forward at
 * midnight that may be 01:00 for 00:00, so it is believed only when the rule names it too.
 */
function start({ date, rule }: Row): number {
  const shown = timeOf(date.slice(11, 13), date.slice(14, 16));
  const named = [...rule.matchAll(TIME)].some(([, hour = '', minute = '']) => timeOf(hour, minute) === shown);
  return named ? shown : 0;
}

/** How many minutes the rule says; undefined when it says none, which is until midnight. */
function duration(rule: string): number | undefined {
  const match = DURATION.exec(rule);
  if (match === null) return undefined;
  const [, days = 0, hours = 0, minutes = 0] = match;
  // `PT0H` is how the data says a whole day.
  return Number(days) * DAY + Number(hours) * 60 + Number(minutes) || DAY;
}

/**
 * The civil days that a row closes. The day is the one its `date` names, also for holidays that begin in the
 * evening before: that evening is not closed, since offices close on the day.
 */
export function dayParts(row: Row): readonly DayPart[] {
  const from = start(row);
  const until = from + (duration(row.rule) ?? DAY - from);
  const parts: DayPart[] = [];
  for (let day = 0; day * DAY < until; day++) {
    const opens = Math.max(from - day * DAY, 0);
    const ends = Math.min(until - day * DAY, DAY);
    const whole = opens === 0 && ends === DAY;
    parts.push(whole ? { day } : { day, closed: formatRange({ from: opens * MINUTE_MS, until: ends * MINUTE_MS }) });
  }
  return parts;
}
