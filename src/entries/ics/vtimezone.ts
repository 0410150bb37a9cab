import { civilDay, yearOfDay } from '../../input/civil';
import { show } from '../../input/issue';
import { remember } from '../../input/remember';
import type { Budget } from './budget';
import { boundOf, type Component } from './components';
import { parseDateList } from './date-list';
import { type DateOrTime, dayOf, instantOf, parseDateOrTime, timeOfDay, type ZoneLookup } from './date-or-time';
import { lastUpTo } from './last-up-to';
import type { LineParser } from './line-parser';
import { type ParsedRule, parseRule } from './parse-rule';
import { Problem } from './problem';
import { Properties } from './properties';
import { daysOfRule } from './recurrence-rule';
import { DAY_SECONDS, type ZoneClock } from './zone-clock';

/** A STANDARD or DAYLIGHT: a change of the offset, once or repeated. Offsets are in seconds east of UTC. */
interface Observance {
  readonly start: DateOrTime;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
  readonly rules: readonly ParsedRule[];
  /** The UNTIL of each rule. */
  readonly until: readonly (DateOrTime | undefined)[];
  readonly dates: readonly DateOrTime[];
}

/** The offset of a zone from an instant on. `at` is in seconds since 1970, `offset` in seconds east of UTC. */
interface Change {
  readonly at: number;
  readonly offset: number;
}

const instantOfChange = ({ at }: Change): number => at;
const sorted = (changes: readonly Change[]): readonly Change[] => [...changes].sort((a, b) => a.at - b.at);

/** The look-up for times in a VTIMEZONE. It throws, because these times must not have a zone. */
const NO_ZONES: ZoneLookup = {
  floating: undefined,
  only: undefined,
  clockOf(tzid) {
    throw new Problem('unknownZone', 'times without a zone in a VTIMEZONE', show(tzid));
  },
};

/** More changes than any real zone has within a few days. Further changes count against the budget. */
const FREE_CHANGES = 4;

const OBSERVANCES: ReadonlySet<string> = /* @__PURE__ */ new Set(['STANDARD', 'DAYLIGHT']);

const OFFSET = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/;

function parseOffset(properties: Properties, name: string): number {
  const property = properties.one(name);
  if (property === undefined) throw new Problem('missing', name, 'none');
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(property.value) ?? [];
  if (sign === undefined) throw new Problem('unknownValue', `an offset such as -0300 in ${name}`, show(property.value));
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  if (size >= DAY_SECONDS) {
    throw new Problem('unknownValue', `an offset of less than a day in ${name}`, show(property.value));
  }
  return sign === '-' ? -size : size;
}

function parseUntil(text: string): DateOrTime {
  return parseDateOrTime(text, { name: 'UNTIL', value: text, parameters: new Map() }, NO_ZONES);
}

function parseObservance(properties: Properties): Observance {
  const property = properties.one('DTSTART');
  if (property === undefined) throw new Problem('missing', 'DTSTART', 'none');
  const start = parseDateOrTime(property.value, property, NO_ZONES);
  const rules = properties.all('RRULE').map(({ value }) => parseRule(value));
  const frequent = rules.find(({ rule }) => rule.freq !== 'YEARLY');
  if (frequent !== undefined) {
    throw new Problem('unknownValue', 'a yearly change of the offset', `FREQ=${frequent.rule.freq}`);
  }
  return {
    start,
    offsetBefore: parseOffset(properties, 'TZOFFSETFROM'),
    offsetAfter: parseOffset(properties, 'TZOFFSETTO'),
    rules,
    until: rules.map(({ until }) => (until === undefined ? undefined : parseUntil(until))),
    dates: properties.all('RDATE').flatMap((rdate) => parseDateList(rdate, NO_ZONES).map(({ time }) => time)),
  };
}

const endOfUntil = (until: DateOrTime): number => (until.isDate ? until.local + DAY_SECONDS - 1 : until.local);

const isOver = (until: DateOrTime | undefined, day: number): boolean => until !== undefined && dayOf(until) + 2 < day;

/** Returns the last year that can have a change by an observance; infinity if a rule never ends. */
function lastYearOf({ start, rules, until, dates }: Observance): number {
  const ends = rules.flatMap((_, index) => until[index] ?? []);
  if (ends.length < rules.length) return Number.POSITIVE_INFINITY;
  const last = [start, ...dates, ...ends].map(instantOf).reduce((a, b) => Math.max(a, b));
  return yearOfDay(Math.floor(last / DAY_SECONDS)) + 1;
}

/** The clock of a VTIMEZONE. It computes the changes of a year when the year is first used. */
class FeedClock implements ZoneClock {
  readonly #observances: readonly Observance[];
  readonly #budget: Budget;
  readonly #earliest: Observance;
  readonly #lastYear: number;
  readonly #changesByYear = new Map<number, readonly Change[]>();
  readonly #changesAroundYear = new Map<number, readonly Change[]>();

  constructor(observances: readonly [Observance, ...Observance[]], budget: Budget) {
    this.#observances = observances;
    this.#budget = budget;
    this.#lastYear = observances.reduce((last, next) => Math.max(last, lastYearOf(next)), Number.NEGATIVE_INFINITY);
    this.#earliest = observances.reduce((first, next) => (next.start.local < first.start.local ? next : first));
  }

  instantOf(local: number): number {
    const changes = this.#changesNear(local);
    const first = lastUpTo(changes, local - 2 * DAY_SECONDS, instantOfChange);
    for (let index = first; ; index++) {
      if (index > first + FREE_CHANGES) this.#budget.count('rules of zones');
      const { at, offset } = changes[index] as Change;
      const next = changes[index + 1];
      if (next !== undefined && local - offset >= next.at) continue;
      // In a gap, the offset before the change applies.
      return local - (local - offset < at ? (changes[index - 1] as Change).offset : offset);
    }
  }

  localAt(instant: number): number {
    const changes = this.#changesNear(instant);
    return instant + (changes[lastUpTo(changes, instant, instantOfChange)] as Change).offset;
  }

  /** Returns the changes of the years around a time, sorted, after the offset before them. */
  #changesNear(seconds: number): readonly Change[] {
    const year = yearOfDay(Math.floor(seconds / DAY_SECONDS));
    return remember(this.#changesAroundYear, year, () => {
      const changes = [year - 1, year, year + 1].flatMap((near) => this.#changesIn(near));
      const before = { at: Number.NEGATIVE_INFINITY, offset: this.#offsetBefore(year - 1) };
      // Of several changes at one instant, the last one counts.
      return [before, ...new Map(sorted(changes).map((change) => [change.at, change])).values()];
    });
  }

  #offsetBefore(year: number): number {
    const firstYear = yearOfDay(dayOf(this.#earliest.start));
    for (let earlier = Math.min(year - 1, this.#lastYear); earlier >= firstYear; earlier--) {
      const last = sorted(this.#changesIn(earlier)).at(-1);
      if (last !== undefined) return last.offset;
    }
    return this.#earliest.offsetBefore;
  }

  #changesIn(year: number): readonly Change[] {
    return remember(this.#changesByYear, year, () =>
      this.#observances.flatMap((observance) => this.#changesOf(observance, year)),
    );
  }

  #changesOf(observance: Observance, year: number): Change[] {
    const { start, offsetBefore, offsetAfter, rules, until, dates } = observance;
    const [first, end] = [civilDay(year, 1, 1), civilDay(year + 1, 1, 1)];
    this.#budget.count('rules of zones', 1 + dates.length);
    const changes: Change[] = [];
    const add = (local: number, isUtc: boolean) =>
      changes.push({ at: isUtc ? local : local - offsetBefore, offset: offsetAfter });
    for (const time of [start, ...dates]) {
      if (dayOf(time) >= first && dayOf(time) < end) add(time.local, time.clock !== undefined);
    }
    for (const [index, { rule, count }] of rules.entries()) {
      const last = until[index];
      if (isOver(last, first)) continue;
      const isAfter = (local: number) => {
        if (last === undefined) return false;
        return last.clock === undefined ? local > endOfUntil(last) : local - offsetBefore > last.local;
      };
      // With COUNT, the changes of earlier years count too.
      const skipTo = count === undefined ? first : Number.NEGATIVE_INFINITY;
      let left = count ?? Number.POSITIVE_INFINITY;
      for (const day of daysOfRule(rule, dayOf(start), end - 1, skipTo, this.#budget)) {
        if (left-- <= 0) break;
        const local = day * DAY_SECONDS + timeOfDay(start);
        if (isAfter(local)) break;
        if (day >= first) add(local, false);
      }
    }
    return changes;
  }
}

/** Returns the clock of a VTIMEZONE. Throws a problem if the VTIMEZONE is malformed. */
export function parseVtimezone({ lines, hasEnd }: Component, parse: LineParser, budget: Budget): ZoneClock {
  if (!hasEnd) throw new Problem('missing', 'END:VTIMEZONE', 'none');
  const observances: Observance[] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const bound = boundOf(line);
    if (bound === undefined || !OBSERVANCES.has(bound.kind)) open?.push(line);
    else if (bound.begins) open = [];
    else if (open !== undefined) {
      observances.push(parseObservance(new Properties(open, parse, budget)));
      open = undefined;
    }
  }
  const [first, ...others] = observances;
  if (first === undefined) throw new Problem('missing', 'STANDARD or DAYLIGHT', 'none');
  return new FeedClock([first, ...others], budget);
}
