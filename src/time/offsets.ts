import { DAY_MS } from '../input/civil';
import { remember } from '../input/remember';

/** A stretch of time in which a zone's offset does not change; half-open. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  /** Local time minus UTC, in ms. */
  readonly offset: number;
}

/** The span that holds no instant, for a memory that is still empty. */
export const NO_SPAN: OffsetSpan = { from: 0, until: 0, offset: 0 };

/** How far apart the offset is sampled. No zone of tzdb has two transitions closer than 3.98 days. */
const STEP = 3 * DAY_MS;
const BLOCK = 120 * STEP;
const SECOND = 1000;

/** Reads the offset of an instant on a whole second, by asking the runtime what a clock in the zone shows. */
function clockOf(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const shown = new Date(0);
  return (ms) => {
    const text = format.format(ms);
    const [month, day, year, hour, minute, second] = (text.match(/\d+/g) as string[]).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    shown.setUTCFullYear(text.includes('B') ? 1 - year : year, month - 1, day);
    return shown.setUTCHours(hour, minute, second, 0) - ms;
  };
}

/** The first whole second in (from, until] at which the offset is no longer that of `from`. */
function transitionIn(clock: (ms: number) => number, from: number, until: number): number {
  const before = clock(from);
  let same = from / SECOND;
  let changed = until / SECOND;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (clock(middle * SECOND) === before) same = middle;
    else changed = middle;
  }
  return changed * SECOND;
}

/** Every span of one block of time, found by sampling and then halving down to the second. */
function spansOf(clock: (ms: number) => number, block: number): readonly OffsetSpan[] {
  const end = (block + 1) * BLOCK;
  const spans: OffsetSpan[] = [];
  let from = block * BLOCK;
  let offset = clock(from);
  for (let sample = from; sample < end; sample += STEP) {
    const next = clock(sample + STEP);
    if (next === offset) continue;
    const transition = transitionIn(clock, sample, sample + STEP);
    spans.push({ from, until: transition, offset });
    from = transition;
    offset = next;
  }
  spans.push({ from, until: end, offset });
  return spans;
}

/**
 * The offsets of one zone, found block by block as they are asked for. A span ends at a transition or where a block ends.
 */
export class Offsets {
  readonly #clock: (ms: number) => number;
  readonly #blocks = new Map<number, readonly OffsetSpan[]>();
  #recent: OffsetSpan = NO_SPAN;

  constructor(zone: string) {
    this.#clock = clockOf(zone);
  }

  /** The span an instant lies in. */
  spanAt(ms: number): OffsetSpan {
    const recent = this.#recent;
    if (ms >= recent.from && ms < recent.until) return recent;
    const index = Math.floor(ms / BLOCK);
    const spans = remember(this.#blocks, index, () => spansOf(this.#clock, index));
    const span = spans.find(({ until }) => ms < until) as OffsetSpan;
    this.#recent = span;
    return span;
  }
}
