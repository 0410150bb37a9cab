import { ALL_YEARS, type Coverage } from '../input/coverage';
import { HOUR_MS } from '../input/units';
import { tzdbSpelling } from '../input/zone-name';
import { indexAt, joinedOffsets, NO_SPAN, type OffsetSpan, type Offsets } from './offsets';
import { RuntimeOffsets } from './runtime-offsets';

/** More than the difference between any two offsets of a zone. */
export const WIDEST_SHIFT: number = 36 * HOUR_MS;

/** A time zone: converts instants to local time, and local time to instants. */
export class Zone {
  readonly name: string;
  /** The civil years in which its offsets are known. */
  readonly coverage: Coverage;
  readonly offsets: Offsets;
  #recent: OffsetSpan = NO_SPAN;

  constructor(name: string, offsets: Offsets, coverage: Coverage = ALL_YEARS) {
    this.name = name;
    this.offsets = offsets;
    this.coverage = coverage;
  }

  /** Returns the zone of results at an instant: the zone itself, or for a {@link MovingZone} one of its zones. */
  zoneAt(_ms: number): Zone {
    return this;
  }

  /** Local time minus UTC at an instant, in ms. */
  offsetAt(ms: number): number {
    return this.offsets.spanAt(ms).offset;
  }

  /** Local time at an instant, in ms. */
  localTime(ms: number): number {
    return ms + this.offsetAt(ms);
  }

  /**
   * Returns the first instant at which local clocks show this time or a later time. For a time in a gap, that is the
   * transition. For a time in an overlap, that is the earlier instant. A later local time never has an earlier result.
   */
  instantOf(local: number): number {
    const { from, until, offset } = this.#recent;
    const ms = local - offset;
    if (ms >= from + WIDEST_SHIFT && ms < until) return ms;
    return this.#firstShowing(local);
  }

  #firstShowing(local: number): number {
    for (let span = this.offsets.spanAt(local - WIDEST_SHIFT); ; span = this.offsets.spanAt(span.until)) {
      const ms = Math.max(span.from, local - span.offset);
      if (ms >= span.until) continue;
      this.#recent = span;
      return ms;
    }
  }
}

/** A zone that applies from an instant on. */
export interface ZoneFrom {
  readonly from: number;
  readonly zone: Zone;
}

/** The zone of a calendar whose zone changes over time. It has the name of the last zone. */
export class MovingZone extends Zone {
  readonly #zones: readonly ZoneFrom[];

  constructor(zones: readonly [ZoneFrom, ...ZoneFrom[]]) {
    const last = zones[zones.length - 1] as ZoneFrom;
    super(last.zone.name, joinedOffsets(zones.map(({ from, zone }) => ({ from, offsets: zone.offsets }))));
    this.#zones = zones;
  }

  override zoneAt(ms: number): Zone {
    return (this.#zones[indexAt(this.#zones, ms)] as ZoneFrom).zone.zoneAt(ms);
  }
}

const offsetsByName = new Map<string, Offsets>();
const FIXED_OFFSET = /^[+-]/;
/** Three letters that are not a name in tzdb. Some runtimes accept more, such as BST, which they read as Asia/Dhaka. */
const ABBREVIATION = /^(?!cet|eet|est|gmt|hst|met|mst|prc|roc|rok|uct|utc|wet)[a-z]{3}$/i;

/**
 * Returns the zone of an IANA name in any casing. Its `name` has the casing of tzdb. Returns undefined for a name that
 * the runtime does not know, for an offset, and for an abbreviation that tzdb does not have. All zones of one name
 * share one cache of transitions.
 */
export function findZone(name: string): Zone | undefined {
  if (FIXED_OFFSET.test(name) || ABBREVIATION.test(name)) return undefined;
  const key = name.toLowerCase();
  let offsets = offsetsByName.get(key);
  if (offsets === undefined) {
    try {
      offsets = new RuntimeOffsets(name);
    } catch {
      return undefined;
    }
    offsetsByName.set(key, offsets);
  }
  return new Zone(tzdbSpelling(name), offsets);
}
