import { localDay } from '../../calendar/business-day';
import { atOffset, clocksAhead, closedOn, shifted, withBreak } from '../../calendar/calendar-changes';
import { formatDay } from '../../input/civil';
import { formatRange } from '../../input/local-time';
import { DAY_MS, MINUTE_MS } from '../../input/units';
import type { CandidateAssumption, ClockCase, ConfigVariants } from './assumption';
import { intervalOf } from './assumptions-calendar';
import { withTargets } from './assumptions-catalog';
import { clockValue } from './clock-view';
import { shortAmount } from './hint';

/** The most business days that are tried as closed. */
const MOST_DAYS = 40;

/** Closes one business day, if the help desk shows an instant or an amount. Too many days would fit a flag. */
export function* closedDays(clockCase: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  if (clockCase.claims.every(({ theirs }) => typeof theirs !== 'number')) return;
  const { zone, openTime } = clockCase.view.calendar;
  const [from, until] = intervalOf(clockCase);
  const first = localDay(zone, from).day;
  for (let day = first, left = MOST_DAYS; left > 0; day++) {
    const start = Math.max(from, zone.instantOf(day * DAY_MS));
    if (start >= until) return;
    if (openTime.between(start, Math.max(start, zone.instantOf((day + 1) * DAY_MS))) === 0) continue;
    left--;
    yield variants.changedCalendars('closedDay', formatDay(day), closedOn(day));
  }
}

/** An offset as text, such as `−03:00`. */
const offsetText = (offsetMinutes: number): string => {
  const total = Math.abs(offsetMinutes);
  const minutes = total % 60;
  const twoDigits = (n: number) => `${n}`.padStart(2, '0');
  return `${offsetMinutes < 0 ? '−' : '+'}${twoDigits((total - minutes) / 60)}:${twoDigits(minutes)}`;
};

/** The offsets in use that are not whole hours, in minutes. */
const ODD_OFFSETS_MINUTES: readonly number[] = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/** Moves the hours to a fixed offset from UTC, or adds an amount to every offset of the zone. */
export function* offsets(_: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const whole = Array.from({ length: 27 }, (_, i) => (i - 12) * 60).filter((minutes) => minutes !== 0);
  for (const minutes of [...whole, ...ODD_OFFSETS_MINUTES]) {
    yield variants.changedCalendars('offset', offsetText(minutes), atOffset(minutes * MINUTE_MS));
  }
  for (let minutes = -720; minutes <= 720; minutes += 30) {
    if (minutes === 0) continue;
    const distance = `${shortAmount(minutes * MINUTE_MS)} ${minutes < 0 ? 'behind' : 'ahead'}`;
    yield variants.changedCalendars('clocks', distance, clocksAhead(minutes * MINUTE_MS));
  }
}

const STEP_MINUTES = 15;
const MOST_MINUTES = 120;

const movedText = (verb: string, minutes: number): string =>
  minutes === 0 ? '' : `${verb} ${shortAmount(minutes * MINUTE_MS)} ${minutes < 0 ? 'earlier' : 'later'}`;

/** Moves the opening and the closing of every day, in minutes. */
function shift(variants: ConfigVariants, opening: number, closing: number): CandidateAssumption {
  const texts = [movedText('opened', opening), movedText('closed', closing)].filter((text) => text !== '');
  return variants.changedCalendars('hours', texts.join(' and '), shifted(opening * MINUTE_MS, closing * MINUTE_MS));
}

/** Negative and positive multiples of a step in minutes, the smallest first. */
const steps = (step: number): readonly number[] =>
  Array.from({ length: MOST_MINUTES / step }, (_, i) => (i + 1) * step).flatMap((minutes) => [-minutes, minutes]);

/** Moves the opening or the closing. */
export function* oneShifted(_: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  for (const minutes of steps(STEP_MINUTES)) {
    yield shift(variants, minutes, 0);
    yield shift(variants, 0, minutes);
  }
}

/** Minutes after midnight at which a break may start, the most likely first. */
const BREAK_STARTS_MINUTES: readonly number[] = [720, 690, 750, 780, 810];
const BREAK_LENGTHS_MINUTES: readonly number[] = [60, 30, 90, 120];

/** Adds a break around noon. */
export function* breaksTaken(_: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  for (const length of BREAK_LENGTHS_MINUTES) {
    for (const start of BREAK_STARTS_MINUTES) {
      const range = { from: start * MINUTE_MS, until: (start + length) * MINUTE_MS };
      yield variants.changedCalendars('breakTaken', formatRange(range), withBreak(range));
    }
  }
}

/** Moves both opening and closing: by equal or opposite amounts, or each in steps of half an hour. */
export function* bothShifted(_: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  for (const minutes of steps(STEP_MINUTES)) {
    yield shift(variants, minutes, minutes);
    yield shift(variants, minutes, -minutes);
  }
  for (const opening of steps(2 * STEP_MINUTES)) {
    for (const closing of steps(2 * STEP_MINUTES)) {
      yield shift(variants, opening, closing);
    }
  }
}

/** Changes the target to the multiple of 15 minutes that is nearest to what the difference suggests. */
export function* otherAmounts(clockCase: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const { metric, asOf, view, claims } = clockCase;
  const resolved = view.clock?.promise.resolved;
  if (view.clock === undefined || resolved === undefined || resolved.isFixed) return;
  const { budget, promise } = view.clock;
  const { basis } = resolved.measure;
  const unit = basis === 'business' ? 'businessMinutes' : 'minutes';
  const { calendar } = (promise.target ?? {}) as { readonly calendar?: string };
  const counted = `${basis === 'business' ? ' of business time' : ''}${calendar === undefined ? '' : ` on "${calendar}"`}`;
  for (const { field, theirs } of claims) {
    const ours = clockValue(field, view);
    if (typeof theirs !== 'number' || typeof ours !== 'number' || field.startsWith('elapsed')) continue;
    // The due is `remaining.wall` after the instant of the values.
    const origin = field.endsWith('.wall') ? asOf : 0;
    const added = field.endsWith('.business')
      ? theirs - ours
      : resolved.measure.between(origin + ours, origin + theirs);
    const near = Math.round((budget + added) / (STEP_MINUTES * MINUTE_MS)) * STEP_MINUTES * MINUTE_MS;
    if (near <= 0) continue;
    const text = `${shortAmount(near)}${counted} for ${metric}`;
    const target = { [unit]: near / MINUTE_MS, calendar };
    yield variants.changedConfig('target', text, (config) =>
      withTargets(config, (row) => (row[metric] === undefined ? row : { ...row, [metric]: target as never })),
    );
  }
}
