import { show } from '../../input/issue';
import { remember } from '../../input/remember';
import type { Budget } from './budget';
import type { ZoneLookup } from './date-or-time';
import { Problem } from './problem';
import { runtimeClock, type ZoneClock } from './zone-clock';
import { findZoneByName, windowsToIana } from './zone-names';

/** A time zone of a feed, and the source of its rules. */
export interface IcsTimeZone {
  /** The name of the zone in the feed. */
  readonly tzid: string;
  /** `'runtime'` for the rules of the IANA zone of that name; `'feed'` for the rules of a VTIMEZONE. */
  readonly rules: 'runtime' | 'feed';
  /** The IANA name, if the rules are from the runtime. */
  readonly zone?: string;
}

export interface FoundZone extends IcsTimeZone {
  readonly clock: ZoneClock;
}

/** Whether a name is unambiguous. `EST` is not: calendars use it with and without summer time. */
const isUnambiguous = (tzid: string): boolean => tzid.includes('/') || windowsToIana(tzid) !== undefined;

/** The zones of the runtime that a feed uses. Each name is looked up once per feed. */
export class RuntimeZones {
  readonly #budget: Budget;
  readonly #isPreferred: boolean;
  readonly #byTzid = new Map<string, FoundZone | undefined>();
  readonly #clocks = new Map<string, ZoneClock>();

  /** `isPreferred` says whether the rules of the runtime replace the rules of the feed. */
  constructor(budget: Budget, isPreferred: boolean) {
    this.#budget = budget;
    this.#isPreferred = isPreferred;
  }

  /** Returns the zone that replaces a zone of the feed; undefined if the rules of the feed apply. */
  findPreferred(tzid: string): FoundZone | undefined {
    return this.#isPreferred && isUnambiguous(tzid) ? this.find(tzid) : undefined;
  }

  find(tzid: string): FoundZone | undefined {
    if (this.#byTzid.has(tzid)) return this.#byTzid.get(tzid);
    this.#budget.count('names of zones');
    const zone = findZoneByName(tzid);
    let found: FoundZone | undefined;
    if (zone !== undefined) {
      const clock = remember(this.#clocks, zone.name.toLowerCase(), () => runtimeClock(zone, this.#budget));
      found = { tzid, rules: 'runtime', zone: zone.name, clock };
    }
    this.#byTzid.set(tzid, found);
    return found;
  }
}

/** The zones of one VCALENDAR: the zones that it defines, and zones of the runtime for other names. */
export class CalendarZones implements ZoneLookup {
  readonly #defined: ReadonlyMap<string, ZoneClock>;
  readonly #runtime: RuntimeZones;
  readonly #used = new Map<string, FoundZone>();
  #floating: FoundZone | undefined;

  constructor(defined: ReadonlyMap<string, ZoneClock>, runtime: RuntimeZones) {
    this.#defined = defined;
    this.#runtime = runtime;
  }

  /** Sets the zone for times without a zone. Returns false if the name is unknown. */
  setFloatingZone(tzid: string): boolean {
    this.#floating = this.#find(tzid);
    return this.#floating !== undefined;
  }

  /** The zones that were used to read a time. */
  get used(): Iterable<FoundZone> {
    return this.#used.values();
  }

  get floating(): ZoneClock | undefined {
    return this.#floating && this.#use(this.#floating);
  }

  get only(): ZoneClock | undefined {
    if (this.#floating !== undefined) return this.floating;
    const [tzid, ...others] = this.#defined.keys();
    return tzid === undefined || others.length > 0 ? undefined : this.clockOf(tzid);
  }

  clockOf(tzid: string): ZoneClock {
    const found = this.#used.get(tzid) ?? this.#find(tzid);
    if (found === undefined) {
      throw new Problem('unknownZone', 'a TZID that the calendar defines, or the name of a time zone', show(tzid));
    }
    return this.#use(found);
  }

  #use(found: FoundZone): ZoneClock {
    this.#used.set(found.tzid, found);
    return found.clock;
  }

  #find(tzid: string): FoundZone | undefined {
    const clock = this.#defined.get(tzid);
    if (clock === undefined) return this.#runtime.find(tzid);
    return this.#runtime.findPreferred(tzid) ?? { tzid, rules: 'feed', clock };
  }
}
