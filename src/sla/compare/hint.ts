import { MINUTE_MS } from '../../input/units';

/** The kinds of assumptions under which a help desk may get another value. The guide lists them. */
export type HintKind =
  | 'roundedDown'
  | 'roundedUp'
  | 'rounded'
  | 'dueWhilePaused'
  | 'dueIfResumed'
  | 'noDueOnceEnded'
  | 'nextOpening'
  | 'pausesIgnored'
  | 'unnamedPausesIgnored'
  | 'pauseIgnored'
  | 'pauseByIgnored'
  | 'holidayIgnored'
  | 'holidaysIgnored'
  | 'overrideIgnored'
  | 'overridesIgnored'
  | 'closureIgnored'
  | 'closuresIgnored'
  | 'breaksIgnored'
  | 'clockChangeIgnored'
  | 'defaultCalendar'
  | 'calendar'
  | 'scheduleBefore'
  | 'scheduleSince'
  | 'aroundTheClock'
  | 'businessTime'
  | 'utc'
  | 'saturdayWorked'
  | 'weekendWorked'
  | 'weekendClosed'
  | 'receipt'
  | 'start'
  | 'reclassification'
  | 'reopening'
  | 'classKept'
  | 'classFromOpening'
  | 'level'
  | 'category'
  | 'service'
  | 'tier'
  | 'targetOf'
  | 'closedDay'
  | 'offset'
  | 'clocks'
  | 'hours'
  | 'breakTaken'
  | 'target'
  | 'noCycle';

/** The text of each kind, the simplest kinds first. The detail of a hint replaces the braces. */
const TEXTS: Readonly<Record<HintKind, string>> = {
  roundedDown: 'as if values were rounded down to whole minutes',
  roundedUp: 'as if values were rounded up to whole minutes',
  rounded: 'as if values were rounded to the nearest minute',
  dueWhilePaused: 'as if a paused clock kept the due time from before the pause',
  dueIfResumed: 'as if a paused clock were resumed now',
  noDueOnceEnded: 'as if a clock that has ended had no due time',
  nextOpening: 'as if a due time outside business hours moved to the next opening',
  pausesIgnored: 'as if there were no pauses',
  unnamedPausesIgnored: 'as if pauses without a reason were ignored',
  pauseIgnored: 'as if pauses for "{}" were ignored',
  pauseByIgnored: 'as if the event "{}" did not pause the clock',
  holidayIgnored: 'as if {} were no holiday',
  holidaysIgnored: 'as if there were no holidays',
  overrideIgnored: 'as if {} had no special hours',
  overridesIgnored: 'as if there were no special hours',
  closureIgnored: 'as if there were no closure "{}"',
  closuresIgnored: 'as if there were no closures',
  breaksIgnored: 'as if there were no breaks within a day',
  clockChangeIgnored: 'as if the offset from UTC had not changed since the ticket was opened',
  defaultCalendar: 'as if every target used the default calendar',
  calendar: 'as if every target used the calendar "{}"',
  scheduleBefore: 'as if the schedule before {} had never changed',
  scheduleSince: 'as if the schedule since {} had always applied',
  aroundTheClock: 'as if the desk were open day and night',
  businessTime: 'as if plain hours and days were business time',
  utc: 'as if the hours were in UTC',
  saturdayWorked: 'as if Saturdays were worked like Fridays',
  weekendWorked: 'as if weekends were worked like Fridays',
  weekendClosed: 'as if weekends were closed',
  receipt: 'as if the clock started at the next opening',
  start: 'as if the ticket had been opened at its first "{}"',
  reclassification: 'as if changes of classification followed the policy "{}"',
  reopening: 'as if reopenings followed the policy "{}"',
  classKept: 'as if the {} of the ticket had never changed',
  classFromOpening: 'as if the ticket had been opened with its last {}',
  level: 'as if the level were "{}"',
  category: 'as if the category were "{}"',
  service: 'as if the service were "{}"',
  tier: 'as if the tier were "{}"',
  targetOf: 'as if one metric had the target of another: {}',
  closedDay: 'as if {} were closed',
  offset: 'as if the hours were in UTC{} all year',
  clocks: 'as if local time at the desk were {}',
  hours: 'as if the desk {}',
  breakTaken: 'as if the desk were closed from {}',
  target: 'as if the target were {}',
  noCycle: 'the ticket has no such cycle',
};

/** An assumption about the ticket, or about the desk's settings, that gives the value of the help desk. Plain data. */
export interface Hint {
  readonly kind: HintKind;
  /** The detail of the assumption: a reason, date, event, level, calendar or policy. Absent if the kind has no detail. */
  readonly detail?: string | undefined;
  /** Identifies the assumption: it is the same for every ticket. */
  readonly key: string;
  /** The assumption in English. */
  readonly text: string;
}

export function hintOf(kind: HintKind, detail?: string): Hint {
  if (detail === undefined) return Object.freeze({ kind, key: kind, text: TEXTS[kind] });
  const text = TEXTS[kind].replace('{}', () => detail);
  return Object.freeze({ kind, detail, key: `${kind}:${detail}`, text });
}

/** An amount of whole minutes other than zero, without its sign, such as `1 h 30 min`. */
export function shortAmount(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE_MS;
  const hours = Math.floor(minutes / 60);
  const left = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', left > 0 ? `${left} min` : ''].filter((part) => part !== '').join(' ');
}

const KINDS: readonly string[] = /* @__PURE__ */ Object.keys(TEXTS);

/** The rank of an assumption by simplicity: a lower number is simpler. */
export function simplicityOf({ kind }: Hint): number {
  return KINDS.indexOf(kind);
}
