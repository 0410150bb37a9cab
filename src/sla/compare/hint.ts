/** In which way a help desk may read a ticket, or its own settings, otherwise. */
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

/** What each kind of reading says, with what it names in place of the braces: the simplest kinds first. */
const TEXTS: Readonly<Record<HintKind, string>> = {
  roundedDown: 'as if instants were cut to whole minutes',
  roundedUp: 'as if instants were put up to whole minutes',
  rounded: 'as if instants were rounded to whole minutes',
  dueWhilePaused: 'as if a clock that is paused kept its last due',
  dueIfResumed: 'as if a clock that is paused were resumed now',
  noDueOnceEnded: 'as if a clock that has ended had no due',
  nextOpening: 'as if what is due while the desk is closed were due at its next opening',
  pausesIgnored: 'as if no pause counted',
  unnamedPausesIgnored: 'as if the pauses without a reason did not count',
  pauseIgnored: 'as if the pauses for "{}" did not count',
  pauseByIgnored: 'as if "{}" paused nothing',
  holidayIgnored: 'as if {} were no holiday',
  holidaysIgnored: 'as if there were no holidays',
  overrideIgnored: 'as if {} had no hours of its own',
  overridesIgnored: 'as if no date had hours of its own',
  closureIgnored: 'as if the closure "{}" were open',
  closuresIgnored: 'as if there were no closures',
  breaksIgnored: 'as if there were no breaks within a day',
  clockChangeIgnored: 'as if the clocks had not changed since the opening',
  defaultCalendar: "as if everything were counted on the SLA's own calendar",
  calendar: 'as if everything were counted on the calendar "{}"',
  scheduleBefore: 'as if the schedule before {} had stayed in force',
  scheduleSince: 'as if the schedule since {} had always been in force',
  aroundTheClock: 'as if the desk were open day and night',
  businessTime: 'as if plain hours and days were business time',
  utc: 'as if the hours were those of UTC',
  saturdayWorked: 'as if Saturdays were worked like Fridays',
  weekendWorked: 'as if weekends were worked like Fridays',
  weekendClosed: 'as if weekends were closed',
  receipt: 'as if the clock started at the next opening',
  start: 'as if the ticket had been opened at its first "{}"',
  reclassification: 'as if changes of class were judged by the policy "{}"',
  reopening: 'as if reopenings were judged by the policy "{}"',
  classKept: 'as if the {} had stayed what it was at the opening',
  classFromOpening: 'as if the last {} had held from the opening',
  level: 'as if the level were "{}"',
  category: 'as if the category were "{}"',
  service: 'as if the service were "{}"',
  tier: 'as if the tier were "{}"',
  targetOf: 'as if one metric had the target of another: {}',
  closedDay: 'as if {} were closed',
  offset: 'as if the hours were those of UTC{} all year',
  clocks: 'as if the clocks of the desk were {}',
  hours: 'as if the desk {}',
  breakTaken: 'as if the desk were closed from {}',
  target: 'as if the target were {}',
  noCycle: 'there is no such cycle here',
};

/** A reading of the ticket, or of the desk, under which the library comes to what the help desk says. Plain data. */
export interface Hint {
  readonly kind: HintKind;
  /** What it names: a reason, date, event, level, calendar or policy; absent where its kind says all. */
  readonly of?: string | undefined;
  /** The same for the same reading of any ticket. */
  readonly key: string;
  /** The same in plain English. */
  readonly text: string;
}

/** The hint of a kind, about what it names. */
export function hintOf(kind: HintKind, of?: string): Hint {
  const text = TEXTS[kind].replace('{}', () => of ?? '');
  return Object.freeze(of === undefined ? { kind, key: kind, text } : { kind, of, key: `${kind}:${of}`, text });
}

/** `1 h 30 min`; smaller units where there are any. */
export function shortAmount(ms: number): string {
  const units = [
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
    [1, 'ms'],
  ] as const;
  const parts: string[] = [];
  let left = Math.abs(ms);
  for (const [size, unit] of units) {
    const n = Math.floor(left / size);
    if (n > 0) parts.push(`${n} ${unit}`);
    left -= n * size;
  }
  return parts.join(' ') || '0 min';
}

const KINDS: readonly string[] = /* @__PURE__ */ Object.keys(TEXTS);

/** How simple a reading is among all: less is simpler. */
export function simplicityOf({ kind }: Hint): number {
  return KINDS.indexOf(kind);
}
