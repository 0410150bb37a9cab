import { remember } from '../input/remember';
import { DAY_MS, SECOND_MS } from '../input/units';
import { NO_SPAN, type OffsetSpan, type Offsets } from './offsets';

const BLOCK = 360 * DAY_MS;
/** The distance between two samples of the offset. No zone of tzdb has two transitions closer than 3.98 days. */
const STEP = 3 * DAY_MS;
/** The distance from 2100 on. There, zones have only yearly rules, whose summer time lasts for months. */
const LATER_STEP = 30 * DAY_MS;
const YEAR_2100 = 4_102_444_800_000;
/** After 400 years the calendar repeats, and so do the transitions of yearly rules. */
const CYCLE = 146_097 * DAY_MS;
/** No zone of tzdb has a transition before 1800. */
const YEAR_1800 = -5_364_662_400_000;

/** Returns a function from an instant of our era, on a whole second, to the offset that the runtime has for a zone. */
function runtimeOffsetOf(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
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
    shown.setUTCFullYear(year, month - 1, day);
    return shown.setUTCHours(hour, minute, second, 0) - ms;
  };
}

/** Returns the first whole second in (from, until] whose offset is not the offset at `from`. */
function transitionIn(offsetAt: (ms: number) => number, from: number, until: number): number {
  const before = offsetAt(from);
  let same = from / SECOND_MS;
  let changed = until / SECOND_MS;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle * SECOND_MS) === before) same = middle;
    else changed = middle;
  }
  return changed * SECOND_MS;
}

/** Returns all spans of one block of time: samples the offset, then halves the interval around each change. */
function spansOf(offsetAt: (ms: number) => number, block: number): readonly OffsetSpan[] {
  const end = (block + 1) * BLOCK;
  const spans: OffsetSpan[] = [];
  let from = block * BLOCK;
  let offset = offsetAt(from);
  const step = from > YEAR_2100 ? LATER_STEP : STEP;
  for (let sample = from; sample < end; sample += step) {
    const next = offsetAt(sample + step);
    if (next === offset) continue;
    const transition = transitionIn(offsetAt, sample, sample + step);
    spans.push({ from, until: transition, offset });
    from = transition;
    offset = next;
  }
  spans.push({ from, until: end, offset });
  return spans;
}

/**
 * The offsets of one zone in the runtime, found block by block on demand. A span ends at a transition or with its
 * block.
 */
export class RuntimeOffsets implements Offsets {
  readonly #offsetAt: (ms: number) => number;
  readonly #blocks = new Map<number, readonly OffsetSpan[]>();
  #recent: OffsetSpan = NO_SPAN;

  constructor(zone: string) {
    this.#offsetAt = runtimeOffsetOf(zone);
  }

  spanAt(ms: number): OffsetSpan {
    const recent = this.#recent;
    if (ms >= recent.from && ms < recent.until) return recent;
    const cycles = Math.max(0, Math.floor((ms - YEAR_2100) / CYCLE)) * CYCLE;
    const span = cycles > 0 ? shift(this.#sampled(ms - cycles), cycles) : this.#sampled(ms);
    this.#recent = span;
    return span;
  }

  #sampled(ms: number): OffsetSpan {
    if (ms < YEAR_1800) {
      return { from: Number.NEGATIVE_INFINITY, until: YEAR_1800, offset: this.#sampled(YEAR_1800).offset };
    }
    const index = Math.floor(ms / BLOCK);
    const spans = remember(this.#blocks, index, () => spansOf(this.#offsetAt, index));
    return spans.find(({ until }) => ms < until) as OffsetSpan;
  }
}

const shift = ({ from, until, offset }: OffsetSpan, by: number): OffsetSpan => ({
  from: from + by,
  until: until + by,
  offset,
});
