import { remember } from '../input/remember';
import { DAY_MS } from '../input/units';
import { NO_SPAN, type OffsetSpan, type Offsets } from './offsets';

const BLOCK = 360 * DAY_MS;
/** How far apart the offset is sampled. No zone of tzdb has two transitions closer than 3.98 days. */
const STEP = 3 * DAY_MS;
/** The same from 2100 on, when only yearly rules are left, which keep summer time for months. */
const LATER_STEP = 30 * DAY_MS;
const LATER = 4_102_444_800_000;
/** The calendar repeats itself after 400 years, and with it the clocks of yearly rules. */
const CYCLE = 146_097 * DAY_MS;
/** Before 1800 no zone of tzdb has a transition. */
const BEGINNING = -5_364_662_400_000;
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
  const step = from > LATER ? LATER_STEP : STEP;
  for (let sample = from; sample < end; sample += step) {
    const next = clock(sample + step);
    if (next === offset) continue;
    const transition = transitionIn(clock, sample, sample + step);
    spans.push({ from, until: transition, offset });
    from = transition;
    offset = next;
  }
  spans.push({ from, until: end, offset });
  return spans;
}

/** The offsets of one zone, found block by block as they are asked for. A span ends at a transition or where a block ends. */
export class RuntimeOffsets implements Offsets {
  readonly #clock: (ms: number) => number;
  readonly #blocks = new Map<number, readonly OffsetSpan[]>();
  #recent: OffsetSpan = NO_SPAN;

  constructor(zone: string) {
    this.#clock = clockOf(zone);
  }

  spanAt(ms: number): OffsetSpan {
    const recent = this.#recent;
    if (ms >= recent.from && ms < recent.until) return recent;
    const cycles = Math.max(0, Math.floor((ms - LATER) / CYCLE)) * CYCLE;
    const span = cycles > 0 ? shifted(this.#sampled(ms - cycles), cycles) : this.#sampled(ms);
    this.#recent = span;
    return span;
  }

  #sampled(ms: number): OffsetSpan {
    if (ms < BEGINNING) {
      return { from: Number.NEGATIVE_INFINITY, until: BEGINNING, offset: this.#sampled(BEGINNING).offset };
    }
    const index = Math.floor(ms / BLOCK);
    const spans = remember(this.#blocks, index, () => spansOf(this.#clock, index));
    return spans.find(({ until }) => ms < until) as OffsetSpan;
  }
}

const shifted = ({ from, until, offset }: OffsetSpan, by: number): OffsetSpan => ({
  from: from + by,
  until: until + by,
  offset,
});
