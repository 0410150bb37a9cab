import { civilDay, yearOfDay } from '../../input/civil';
import { show } from '../../input/issue';
import { remember } from '../../input/remember';
import type { Clock } from './clock';
import { readDates } from './dates';
import type { Parser } from './ical';
import type { Block } from './lines';
import { DAY, dayOf, instantOf, readTime, type Time, timeOfDay, type ZoneLookup } from './moment';
import { Problem } from './problem';
import { Properties } from './properties';
import { daysOfRule } from './rule';
import { type ReadRule, readRule } from './rule-text';
import { lastUpTo } from './search';
import type { Work } from './work';

/** A change of a zone's offset to UTC, and how it comes again. */
interface Observance {
  readonly start: Time;
  readonly from: number;
  readonly to: number;
  readonly rules: readonly ReadRule[];
  readonly until: readonly (Time | undefined)[];
  readonly dates: readonly Time[];
}

/** From an instant on, in seconds since 1970, clocks are ahead of UTC by an offset. */
interface Change {
  readonly at: number;
  readonly offset: number;
}

const atOf = ({ at }: Change): number => at;
const inOrder = (changes: readonly Change[]): readonly Change[] => [...changes].sort((a, b) => a.at - b.at);

/** Times in a zone's own rules say no zone. */
const NO_ZONES: ZoneLookup = {
  floating: undefined,
  only: undefined,
  clockOf(tzid) {
    throw new Problem('unknownZone', 'times without a zone in a VTIMEZONE', show(tzid));
  },
};

/** More changes than a zone has in a few days. */
const FEW = 4;

const OFFSET = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/;

function offset(properties: Properties, name: string): number {
  const property = properties.one(name);
  if (property === undefined) throw new Problem('missing', name, 'none');
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(property.value) ?? [];
  if (sign === undefined) throw new Problem('unknownValue', `an offset such as -0300 in ${name}`, show(property.value));
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  if (ahead >= DAY) throw new Problem('unknownValue', `an offset of less than a day in ${name}`, show(property.value));
  return sign === '-' ? -ahead : ahead;
}

function readObservance(properties: Properties): Observance {
  const property = properties.one('DTSTART');
  if (property === undefined) throw new Problem('missing', 'DTSTART', 'none');
  const start = readTime(property.value, property, NO_ZONES);
  const rules = properties.all('RRULE').map(({ value }) => readRule(value));
  const frequent = rules.find(({ rule }) => rule.freq !== 'YEARLY');
  if (frequent !== undefined) {
    throw new Problem('unknownValue', 'clocks that change by the year', `FREQ=${frequent.rule.freq}`);
  }
  return {
    start,
    from: offset(properties, 'TZOFFSETFROM'),
    to: offset(properties, 'TZOFFSETTO'),
    rules,
    until: rules.map(({ until }) =>
      until === undefined
        ? undefined
        : readTime(until, { name: 'UNTIL', value: until, parameters: new Map() }, NO_ZONES),
    ),
    dates: properties.all('RDATE').flatMap((rdate) => readDates(rdate, NO_ZONES).map(({ time }) => time)),
  };
}

/** The clocks of a VTIMEZONE, worked out for the years that are asked about. */
class FeedClock implements Clock {
  readonly #observances: readonly Observance[];
  readonly #work: Work;
  readonly #first: Observance;
  readonly #latest: number;
  readonly #changes = new Map<number, readonly Change[]>();
  readonly #around = new Map<number, readonly Change[]>();

  constructor(observances: readonly [Observance, ...Observance[]], work: Work) {
    this.#observances = observances;
    this.#work = work;
    this.#latest = observances.reduce((latest, one) => Math.max(latest, lastYearOf(one)), Number.NEGATIVE_INFINITY);
    this.#first = observances.reduce((first, one) => (one.start.local < first.start.local ? one : first));
  }

  instantOf(local: number): number {
    const changes = this.#near(local);
    const first = Math.max(lastUpTo(changes, local - 2 * DAY, atOf), 0);
    for (let index = first; ; index++) {
      if (index > first + FEW) this.#work.count('rules of zones');
      const { at, offset } = changes[index] as Change;
      const next = changes[index + 1];
      if (next !== undefined && local - offset >= next.at) continue;
      // Skipped by this change: by the offset before it.
      return local - (local - offset < at ? (changes[index - 1] as Change).offset : offset);
    }
  }

  localAt(instant: number): number {
    const changes = this.#near(instant);
    return instant + (changes[lastUpTo(changes, instant, atOf)] as Change).offset;
  }

  /** The changes of the years about a time, and the one before, in order. */
  #near(seconds: number): readonly Change[] {
    const year = yearOfDay(Math.floor(seconds / DAY));
    return remember(this.#around, year, () => {
      const changes = [year - 1, year, year + 1].flatMap((one) => this.#in(one));
      const before = { at: Number.NEGATIVE_INFINITY, offset: this.#offsetBefore(year - 1) };
      // Of those at one instant the last one holds.
      return [before, ...new Map(inOrder(changes).map((change) => [change.at, change])).values()];
    });
  }

  #offsetBefore(year: number): number {
    const firstYear = yearOfDay(dayOf(this.#first.start));
    for (let one = Math.min(year - 1, this.#latest); one >= firstYear; one--) {
      const last = inOrder(this.#in(one)).at(-1);
      if (last !== undefined) return last.offset;
    }
    return this.#first.from;
  }

  #in(year: number): readonly Change[] {
    return remember(this.#changes, year, () => this.#observances.flatMap((one) => this.#changesOf(one, year)));
  }

  #changesOf(observance: Observance, year: number): Change[] {
    const { start, from, to, rules, until, dates } = observance;
    const [first, end] = [civilDay(year, 1, 1), civilDay(year + 1, 1, 1)];
    this.#work.count('rules of zones', 1 + dates.length);
    const changes: Change[] = [];
    const add = (local: number, utc: boolean) => changes.push({ at: utc ? local : local - from, offset: to });
    for (const time of [start, ...dates]) {
      if (dayOf(time) >= first && dayOf(time) < end) add(time.local, time.clock !== undefined);
    }
    if (first > dayOf(start) + 366 && rules.every((_, index) => isOver(until[index], first))) return changes;
    for (const [index, { rule, count }] of rules.entries()) {
      const last = until[index];
      let left = count ?? Number.POSITIVE_INFINITY;
      for (const day of daysOfRule(rule, dayOf(start), end - 1, count === undefined ? first : -Infinity, this.#work)) {
        if (left-- <= 0) break;
        const local = day * DAY + timeOfDay(start);
        if (last !== undefined && (last.clock === undefined ? local > endOfUntil(last) : local - from > last.local))
          break;
        if (day >= first) add(local, false);
      }
    }
    return changes;
  }
}

const endOfUntil = (last: Time): number => (last.isDate ? last.local + DAY - 1 : last.local);

const isOver = (last: Time | undefined, day: number): boolean => last !== undefined && dayOf(last) + 2 < day;

/** The last year in which an observance may begin; the end of time where its rule goes on. */
function lastYearOf({ start, rules, until, dates }: Observance): number {
  const ends = rules.map((_, index) => until[index]);
  if (ends.includes(undefined)) return Number.POSITIVE_INFINITY;
  const last = [start, ...dates, ...(ends as Time[])].map(instantOf).reduce((a, b) => Math.max(a, b));
  return yearOfDay(Math.floor(last / DAY)) + 1;
}

/** The clocks that a VTIMEZONE describes. */
export function readVtimezone({ lines, whole }: Block, parse: Parser, work: Work): Clock {
  if (!whole) throw new Problem('missing', 'END:VTIMEZONE', 'none');
  const observances: Observance[] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const [, bound, kind] = /^(BEGIN|END)[ \t]*:\s*(STANDARD|DAYLIGHT)\s*$/i.exec(line) ?? [];
    if (kind === undefined) open?.push(line);
    else if (bound?.toUpperCase() === 'BEGIN') open = [];
    else if (open !== undefined) {
      observances.push(readObservance(new Properties(open, parse, work)));
      open = undefined;
    }
  }
  const [first, ...others] = observances;
  if (first === undefined) throw new Problem('missing', 'STANDARD or DAYLIGHT', 'none');
  return new FeedClock([first, ...others], work);
}
