import { localDay } from '../../calendar/business-day';
import { atOffset, clocksAhead, closedOn, shifted, withBreak } from '../../calendar/otherwise';
import { formatDay } from '../../input/civil';
import { formatRange } from '../../input/local-time';
import { DAY_MS } from '../../input/units';
import { comesTo } from './clock-view';
import { shortAmount } from './hint';
import { stretchOf } from './readings-calendar';
import { withTargets } from './readings-catalog';
import type { Candidate, Case, Variants } from './variants';

const MINUTE = 60_000;

/** The business time by which what is said differs from ours, of each claim that is a number. */
function differencesOf({ view, claims }: Case): readonly number[] {
  return claims.flatMap(({ what, theirs }) => {
    const ours = comesTo(what, view);
    if (typeof ours !== 'number' || typeof theirs !== 'number') return [];
    return what.includes('.') ? theirs - ours : view.calendar.openTime.between(ours, theirs);
  });
}

/** So many business days are looked at for one that may be closed. */
const MOST_DAYS = 40;

/** A business day that is closed: one whose open time is what they differ by, but for what is paused of it. */
export function* closedDays(of: Case, variants: Variants): Iterable<Candidate> {
  const { calendar, clock } = of.view;
  const [from, until] = stretchOf(of);
  const differences = differencesOf(of).map(Math.abs);
  if (differences.length === 0) return;
  const mayCutAny = clock === undefined || clock.pauses(of.asOf).length > 0;
  const first = localDay(calendar.zone, from).day;
  for (let day = first, left = MOST_DAYS; left > 0; day++) {
    const start = Math.max(from, calendar.zone.instantOf(day * DAY_MS));
    if (start >= until) return;
    const open = calendar.openTime.between(start, Math.max(start, calendar.zone.instantOf((day + 1) * DAY_MS)));
    if (open === 0) continue;
    left--;
    const fits = differences.some((difference) => Math.abs(difference - open) <= of.tolerance);
    if (fits || mayCutAny) yield variants.varied('closedDay', formatDay(day), closedOn(day));
  }
}

const signed = (minutes: number): string => {
  const [ahead, m] = [Math.abs(minutes), Math.abs(minutes) % 60];
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${minutes < 0 ? '−' : '+'}${two((ahead - m) / 60)}:${two(m)}`;
};

/** The offsets that zones keep beside those of whole hours. */
const ODD_OFFSETS: readonly number[] = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/** The hours on the clocks of another offset from UTC, and on clocks that are ahead or behind. */
export function* offsets(_: Case, variants: Variants): Iterable<Candidate> {
  const whole = Array.from({ length: 27 }, (_, i) => (i - 12) * 60).filter((minutes) => minutes !== 0);
  for (const minutes of [...whole, ...ODD_OFFSETS]) {
    yield variants.varied('offset', signed(minutes), atOffset(minutes * MINUTE));
  }
  for (let minutes = -720; minutes <= 720; minutes += 30) {
    if (minutes === 0) continue;
    const of = `${shortAmount(minutes * MINUTE)} ${minutes < 0 ? 'behind' : 'ahead'}`;
    yield variants.varied('clocks', of, clocksAhead(minutes * MINUTE));
  }
}

const STEP = 15;
const FURTHEST = 120;

const movedText = (verb: string, minutes: number): string =>
  minutes === 0 ? '' : `${verb} ${shortAmount(minutes * MINUTE)} ${minutes < 0 ? 'earlier' : 'later'}`;

function shift(variants: Variants, opening: number, closing: number): Candidate {
  const texts = [movedText('opened', opening), movedText('closed', closing)].filter((text) => text !== '');
  return variants.varied('hours', texts.join(' and '), shifted(opening * MINUTE, closing * MINUTE));
}

/** Steps away from nothing, the nearest first. */
const steps = (step: number): readonly number[] =>
  Array.from({ length: FURTHEST / step }, (_, i) => (i + 1) * step).flatMap((minutes) => [-minutes, minutes]);

/** Opening or closing at another time. */
export function* oneShifted(_: Case, variants: Variants): Iterable<Candidate> {
  for (const minutes of steps(STEP)) {
    yield shift(variants, minutes, 0);
    yield shift(variants, 0, minutes);
  }
}

/** The hours at which a break may begin, and how long it may last, in minutes. */
const BREAKS: readonly number[] = [720, 690, 750, 780, 810];
const LENGTHS: readonly number[] = [60, 30, 90, 120];

/** A break at noon that we know nothing of. */
export function* breaksTaken(_: Case, variants: Variants): Iterable<Candidate> {
  for (const length of LENGTHS) {
    for (const start of BREAKS) {
      const range = { from: start * MINUTE, until: (start + length) * MINUTE };
      yield variants.varied('breakTaken', formatRange(range), withBreak(range));
    }
  }
}

/** Both at other times: by as much, or each by whole half hours. */
export function* bothShifted(_: Case, variants: Variants): Iterable<Candidate> {
  for (const minutes of steps(STEP)) {
    yield shift(variants, minutes, minutes);
    yield shift(variants, minutes, -minutes);
  }
  for (const opening of steps(2 * STEP)) {
    for (const closing of steps(2 * STEP)) {
      if (Math.abs(opening) !== Math.abs(closing)) yield shift(variants, opening, closing);
    }
  }
}

/** A target of another size, where what they differ by makes a round amount of it. */
export function* otherAmounts(of: Case, variants: Variants): Iterable<Candidate> {
  const { clock } = of.view;
  const { metric, tolerance } = of;
  const resolved = clock?.promise.resolved;
  if (clock === undefined || resolved === undefined || resolved.isFixed) return;
  const { basis } = resolved.measure;
  const unit = basis === 'business' ? 'businessMinutes' : 'minutes';
  for (const { what, theirs } of of.claims) {
    const ours = comesTo(what, of.view);
    if (typeof theirs !== 'number' || typeof ours !== 'number' || what.startsWith('elapsed')) continue;
    const isAmount = what.includes('.');
    if (isAmount && what.endsWith('wall') === (basis === 'business')) continue;
    const added = isAmount ? theirs - ours : resolved.measure.between(ours, theirs);
    const near = Math.round((clock.budget + added) / (STEP * MINUTE)) * STEP * MINUTE;
    if (near <= 0 || Math.abs(near - clock.budget - added) > tolerance) continue;
    const { calendar } = (clock.promise.target ?? {}) as { readonly calendar?: string };
    const counted = `${basis === 'business' ? ' of business time' : ''}${calendar === undefined ? '' : ` on "${calendar}"`}`;
    const text = `${shortAmount(near)}${counted} for ${metric}`;
    const target = { [unit]: near / MINUTE, ...(calendar !== undefined && { calendar }) };
    yield variants.configured('target', text, (config) =>
      withTargets(config, (row) => (row[metric] === undefined ? row : { ...row, [metric]: target as never })),
    );
  }
}
