import { DateTime } from 'luxon';
import { DAY_MS, HOUR_MS } from '../../src/input/units';
import { seeded } from '../seeded';
import type { Desk } from './desks';
import type { Value } from './engines/engine';

/** A row of `sla_questions`. */
export interface Question {
  readonly id: number;
  readonly calendar: string;
  readonly asked_at: number;
  readonly until_at: number | null;
  readonly amount: number | null;
}

/** A row of `sla_answers`. */
export interface Answer {
  readonly id: number;
  readonly is_open: Value;
  readonly next_open_at: Value;
  readonly open_between: Value;
  readonly add_open: Value;
  readonly subtract_open: Value;
}

/** The time that the rows of a calendar cover: from the first opening until the opening after the last row. */
export interface Reach {
  readonly desk: Desk;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

const BLOCK_MS = 4 * HOUR_MS;

/** Returns a generator of random integers below a limit. It gives the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  const random = seeded(seed);
  return (below) => Math.floor((random() + Math.floor(random() * 2 ** 20) / 2 ** 52) * below);
}

/** Returns the instants at which a zone changes its offset. */
function offsetChanges(zone: string, from: number, until: number): number[] {
  const offset = (at: number): number => DateTime.fromMillis(at, { zone }).offset;
  const changes: number[] = [];
  for (let start = from; start < until; start += 7 * DAY_MS) {
    let [before, after] = [start, Math.min(start + 7 * DAY_MS, until)];
    if (offset(before) === offset(after)) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

/** Returns the instants at which an answer can change, by kind. */
function boundaries({ desk, from, until }: Reach): readonly (readonly number[])[] {
  const { timeline, zone } = desk.calendar;
  const open = timeline.intervals(from, until);
  const total = timeline.between(from, until);
  const every = (step: number, first: number, last: number): number[] =>
    Array.from({ length: Math.floor((last - first) / step) }, (_, index) => first + index * step);
  return [
    open.map(([opens]) => opens),
    open.map(([, closes]) => closes),
    every(DAY_MS, Math.ceil(from / DAY_MS) * DAY_MS, until),
    every(BLOCK_MS, BLOCK_MS, total).map((amount) => timeline.add(from, amount)),
    offsetChanges(zone, from, until),
    [from, until - 1],
  ].filter((kind) => kind.length > 0);
}

/**
 * Returns random questions: instants at boundaries and 1 ms from them, amounts that end there, and some questions outside the
 * rows.
 */
export function questions(reaches: readonly Reach[], count: number, seed = 14): Question[] {
  const upTo = numbers(seed);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[upTo(list.length)] as T;
  const boundariesOf = new Map(reaches.map((reach) => [reach, boundaries(reach)]));

  const within = ({ from, until }: Reach, at: number): number => Math.min(Math.max(at, from), until - 1);
  /** An instant near a boundary (each kind is equally likely), or any instant. */
  const instant = (reach: Reach): number => {
    const boundary = pick(pick(boundariesOf.get(reach) ?? []));
    const any = reach.from + upTo(reach.until - reach.from);
    return within(reach, pick([boundary - 1, boundary, boundary, boundary + 1, boundary + upTo(DAY_MS), any]));
  };
  /** An instant within some weeks of another. */
  const near = (reach: Reach, asked: number): number => {
    const about = asked + upTo(80 * DAY_MS) - 40 * DAY_MS;
    const boundary = pick(boundariesOf.get(reach) ?? []).find((at) => at >= about) ?? about;
    return within(reach, pick([boundary, about]));
  };
  const amount = (reach: Reach, asked: number): number => {
    const end = pick([near(reach, asked), near(reach, asked), instant(reach)]);
    const exact = reach.desk.calendar.timeline.between(asked, end);
    const sign = pick([1, -1]);
    return pick([
      exact - 1,
      exact,
      exact + 1,
      -exact,
      0,
      sign,
      sign * upTo(HOUR_MS),
      sign * upTo(10 * DAY_MS),
      sign * BLOCK_MS * upTo(100),
    ]);
  };
  /** An instant that no row covers. */
  const outside = (reach: Reach): number => pick([reach.from - 1, reach.until, reach.until + DAY_MS]);

  return Array.from({ length: count }, (_, id) => {
    const reach = reaches[id % reaches.length] as Reach;
    const asked = instant(reach);
    const until = pick([near(reach, asked), instant(reach)]);
    const given = amount(reach, asked);
    const odd = upTo(100);
    return {
      id,
      calendar: odd === 0 ? 'no such calendar' : reach.name,
      asked_at: odd === 1 ? outside(reach) : asked,
      until_at: odd === 2 ? pick([outside(reach), null]) : until,
      amount: odd === 3 ? pick([null, 400_000 * HOUR_MS, -400_000 * HOUR_MS]) : given,
    };
  });
}

/** Returns the library's answer; null if the rows do not cover it. */
export function answer(question: Question, reach: Reach | undefined): Answer {
  const { id, asked_at: asked, until_at: until, amount } = question;
  const known = (at: number | null): at is number =>
    at !== null && reach !== undefined && at >= reach.from && at < reach.until;
  if (reach === undefined || !known(asked))
    return { id, is_open: null, next_open_at: null, open_between: null, add_open: null, subtract_open: null };
  const { timeline } = reach.desk.calendar;
  const before = timeline.between(reach.from, asked);
  const after = timeline.between(asked, reach.until);
  const moved = (by: number): number | null => (by > after || -by > before ? null : timeline.add(asked, by));
  return {
    id,
    is_open: timeline.isOpen(asked) ? 1 : 0,
    next_open_at: timeline.nextOpen(asked),
    open_between: known(until) ? timeline.between(asked, until) : null,
    add_open: amount === null ? null : moved(amount),
    subtract_open: amount === null ? null : moved(-amount),
  };
}
