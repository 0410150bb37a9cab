import { type Clock, clockOf, type Span } from './calendar-clock';
import { dayOf } from './calendar-dates';
import { Days } from './calendar-day';
import { type Change, type Definition, instantOf, type Plain } from './calendar-definition';
import { DAY } from './clock';

/** A calendar by the rules: its clocks, and whether it is open at an instant. */
export interface Desk {
  readonly clock: Clock;
  isOpen(at: number): boolean;
}

function plain(calendar: Plain, span: Span): Desk {
  const clock = clockOf(calendar.zone, span);
  const days = new Days(calendar, Math.floor(span.from / DAY) - 4, Math.floor(span.until / DAY) + 4);
  const closures = (calendar.closures ?? []).map(({ from, until }) => ({
    from: instantOf(from),
    until: instantOf(until),
  }));
  return {
    clock,
    isOpen(at) {
      if (closures.some(({ from, until }) => from <= at && at < until)) return false;
      const local = clock.latest(at);
      const day = Math.floor(local / DAY);
      return days.isOpen(day, local - day * DAY);
    },
  };
}

/** Each entry applies from the first instant of its date on its own clock. */
function effective(changes: readonly Change[], span: Span): Desk {
  const desks = changes.map(({ from, calendar }) => {
    const desk = deskOf(calendar, span);
    return { desk, from: from === undefined ? Number.NEGATIVE_INFINITY : desk.clock.instantOf(dayOf(from) * DAY) };
  });
  const [first, ...later] = desks as [(typeof desks)[number], ...typeof desks];
  return {
    clock: later.reduce((clock, { desk, from }) => clock.until(from, desk.clock), first.desk.clock),
    isOpen: (at) => (desks.findLast(({ from }) => from <= at) ?? first).desk.isOpen(at),
  };
}

export function deskOf(definition: Definition, span: Span): Desk {
  if ('effective' in definition) return effective(definition.effective, span);
  if ('zone' in definition) return plain(definition, span);
  const members = Object.values(definition).flat() as readonly Definition[];
  const [first, ...others] = members.map((member) => deskOf(member, span)) as [Desk, ...Desk[]];
  const { clock } = first;
  if ('union' in definition) return { clock, isOpen: (at) => [first, ...others].some((desk) => desk.isOpen(at)) };
  if ('intersection' in definition) {
    return { clock, isOpen: (at) => [first, ...others].every((desk) => desk.isOpen(at)) };
  }
  return { clock, isOpen: (at) => first.isOpen(at) && !others.some((desk) => desk.isOpen(at)) };
}
