import { show } from '../../input/issue';
import { type Clock, runtimeClock } from './clock';
import type { ZoneLookup } from './moment';
import { Problem } from './problem';
import { zoneOfWindows } from './windows-zones';
import type { Work } from './work';
import { zoneNamed } from './zone-names';

/** Whose rules a time zone of a feed was read by. */
export interface IcsTimeZone {
  /** Its name in the feed. */
  readonly tzid: string;
  /** `runtime`: those of the IANA zone that the name means; `feed`: those of a VTIMEZONE. */
  readonly rules: 'runtime' | 'feed';
  /** The IANA name, where the rules are those of the runtime. */
  readonly zone?: string;
}

export interface FoundZone extends IcsTimeZone {
  readonly clock: Clock;
}

/** Whether a name means one zone wherever it stands. `EST` does not: calendars call so what has summer time and what has none. */
const namesOneZone = (tzid: string): boolean => tzid.includes('/') || zoneOfWindows(tzid) !== undefined;

/** The runtime's zones, found once a feed by the names that feeds give them. */
export class RuntimeZones {
  readonly #work: Work;
  readonly #preferred: boolean;
  readonly #byTzid = new Map<string, FoundZone | undefined>();
  readonly #byName = new Map<string, Clock>();

  constructor(work: Work, preferred: boolean) {
    this.#work = work;
    this.#preferred = preferred;
  }

  /** The zone that a name means also where a feed defines one under it. */
  meantBy(tzid: string): FoundZone | undefined {
    return this.#preferred && namesOneZone(tzid) ? this.find(tzid) : undefined;
  }

  find(tzid: string): FoundZone | undefined {
    if (this.#byTzid.has(tzid)) return this.#byTzid.get(tzid);
    this.#work.count('names of zones');
    const zone = zoneNamed(tzid);
    let found: FoundZone | undefined;
    if (zone !== undefined) {
      const key = zone.name.toLowerCase();
      const clock = this.#byName.get(key) ?? runtimeClock(zone, this.#work);
      this.#byName.set(key, clock);
      found = { tzid, rules: 'runtime', zone: zone.name, clock };
    }
    this.#byTzid.set(tzid, found);
    return found;
  }
}

/** The time zones of one VCALENDAR: those that it defines, and for any other name those of the runtime. */
export class Zones implements ZoneLookup {
  readonly #defined: ReadonlyMap<string, Clock>;
  readonly #runtime: RuntimeZones;
  readonly #used = new Map<string, FoundZone>();
  #floating: FoundZone | undefined;

  constructor(defined: ReadonlyMap<string, Clock>, runtime: RuntimeZones) {
    this.#defined = defined;
    this.#runtime = runtime;
  }

  /** Reads times that say no zone in the one of a name; false where there is none. */
  putFloatingIn(tzid: string): boolean {
    this.#floating = this.#find(tzid);
    return this.#floating !== undefined;
  }

  /** The zones that were asked for, and so decided something. */
  get used(): Iterable<FoundZone> {
    return this.#used.values();
  }

  get floating(): Clock | undefined {
    return this.#floating && this.#use(this.#floating);
  }

  get only(): Clock | undefined {
    if (this.#floating !== undefined) return this.floating;
    const [tzid, ...others] = this.#defined.keys();
    return tzid === undefined || others.length > 0 ? undefined : this.clockOf(tzid);
  }

  clockOf(tzid: string): Clock {
    const found = this.#used.get(tzid) ?? this.#find(tzid);
    if (found === undefined) {
      throw new Problem('unknownZone', 'a TZID that the calendar defines, or the name of a time zone', show(tzid));
    }
    return this.#use(found);
  }

  #use(found: FoundZone): Clock {
    this.#used.set(found.tzid, found);
    return found.clock;
  }

  #find(tzid: string): FoundZone | undefined {
    const clock = this.#defined.get(tzid);
    if (clock === undefined) return this.#runtime.find(tzid);
    return this.#runtime.meantBy(tzid) ?? { tzid, rules: 'feed', clock };
  }
}
