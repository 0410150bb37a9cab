import { ALL_YEARS, type Coverage } from '../input/coverage';
import { tzdbSpelling } from '../input/zone-name';
import { joinedOffsets, NO_SPAN, type OffsetSpan, type Offsets, indexAt } from './offsets';
import { RuntimeOffsets } from './runtime-offsets';

/** No two offsets of a zone are as far apart as this, in ms. */
export const WIDEST_SHIFT: number = 36 * 3_600_000;

/** A time zone: what its clocks show at an instant, and when they first show a local time. */
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

  /** The zone in whose name an instant is told. */
  zoneAt(_ms: number): Zone {
    return this;
  }

  /** Local time minus UTC at an instant, in ms. */
  offsetAt(ms: number): number {
    return this.offsets.spanAt(ms).offset;
  }

  /** What local clocks show at an instant. */
  localTime(ms: number): number {
    return ms + this.offsetAt(ms);
  }

  /**
   * The first instant at which local clocks show the given time or a later one: the transition for a time that
   * is skipped, the earlier instant for one that is shown twice. It never decreases as the local time grows.
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

/** A zone that holds from an instant on. */
export interface ZoneFrom {
  readonly from: number;
  readonly zone: Zone;
}

/** The zone of a desk that moves: its clocks change as it does. It goes by the name of the last, where it is now. */
export class MovingZone extends Zone {
  readonly #stays: readonly ZoneFrom[];

  constructor(stays: readonly [ZoneFrom, ...ZoneFrom[]]) {
    const last = stays[stays.length - 1] as ZoneFrom;
    super(last.zone.name, joinedOffsets(stays.map(({ from, zone }) => ({ from, offsets: zone.offsets }))));
    this.#stays = stays;
  }

  override zoneAt(ms: number): Zone {
    return (this.#stays[indexAt(this.#stays, ms)] as ZoneFrom).zone.zoneAt(ms);
  }
}

const offsetsByName = new Map<string, Offsets>();
const FIXED_OFFSET = /^[+-]/;
/** Three letters, but for the names of tzdb. Some runtimes know more of them, such as BST, which is Asia/Dhaka there. */
const ABBREVIATION = /^(?!cet|eet|est|gmt|hst|met|mst|prc|roc|rok|uct|utc|wet)[a-z]{3}$/i;

/**
 * The zone of an IANA name, in any casing, which it has as tzdb spells it; undefined for a name the runtime does not know,
 * for a bare offset, and for an abbreviation that tzdb does not have.
 * All zones of one name share what has been found of its transitions.
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
