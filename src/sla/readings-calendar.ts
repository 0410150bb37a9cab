import { localDay } from '../calendar/business-day';
import { exceptionsBetween } from '../calendar/calendar';
import {
  aroundTheClock,
  atOffset,
  keptOffset,
  offsetAt,
  weekend,
  withoutBreaks,
  withoutClosure,
  withoutHoliday,
  withoutOverride,
} from '../calendar/otherwise';
import { switchesOf, withoutSwitch } from '../calendar/vary';
import { DAY_MS, formatDay } from '../input/civil';
import { labelOf } from '../input/labels';
import type { Bench, Candidate, Case, Find } from './bench';
import { withCalendars } from './engine';
import { hintOf } from './hint';

/** So far from the start of a clock its calendar is looked at, and so much of what is found there is tried. */
const FURTHEST = 400 * DAY_MS;
const MOST_EXCEPTIONS = 40;

/** From the start of a clock to the later of the dues, or the instant at which it is looked at. */
export function stretchOf({ seen, things, asOf, world }: Case): readonly [from: number, until: number] {
  const from = seen.state?.startedAt ?? world.ticket.openedAt;
  const instants = things.flatMap(({ what, theirs }) =>
    typeof theirs === 'number' && !what.includes('.') ? theirs : [],
  );
  return [from, Math.min(from + FURTHEST, Math.max(asOf, seen.state?.due ?? asOf, ...instants) + 1)];
}

/** Holidays, special hours and closures that are as good as not there: each of the stretch, and all. */
function* exceptionsIgnored(of: Case, bench: Bench): Iterable<Candidate> {
  const { calendar, zone } = of.seen.desk;
  const [from, until] = stretchOf(of);
  const found = [...exceptionsBetween(calendar, from, Math.max(from, until))].sort((a, b) => a.from - b.from);
  const dayOf = (at: number) => localDay(zone, at).day;
  for (const { kind, names, from: at } of found.slice(0, MOST_EXCEPTIONS)) {
    if (kind === 'closure') {
      const name = names[0] === undefined ? undefined : labelOf(names[0], '', 'en');
      if (name !== undefined) yield bench.varied('closureIgnored', name, withoutClosure(name));
      continue;
    }
    const date = formatDay(dayOf(at));
    // A day that is worked instead of a holiday is one of its list, and outranks as special hours do.
    if (kind === 'override') yield bench.varied('overrideIgnored', date, withoutOverride(dayOf(at)));
    yield bench.varied('holidayIgnored', date, withoutHoliday(dayOf(at)));
  }
  yield bench.varied('holidaysIgnored', undefined, withoutHoliday());
  yield bench.varied('overridesIgnored', undefined, withoutOverride());
  yield bench.varied('closuresIgnored', undefined, withoutClosure());
}

/** The same days with other hours, on other clocks, or by another reading of amounts. */
function* hoursOtherwise(_: Case, bench: Bench): Iterable<Candidate> {
  yield bench.varied('breaksIgnored', undefined, withoutBreaks);
  yield {
    hint: hintOf('clockChangeIgnored'),
    under: ({ ticket }) => {
      const { openedAt } = ticket;
      const { calendar, calendars } = bench.base.config;
      const offsets = [calendar, ...Object.values(calendars)].map((one) => offsetAt(one, openedAt));
      const engine = bench.engine(`clockChangeIgnored:${offsets.join()}`, (config) =>
        withCalendars(config, (one) => keptOffset(one, openedAt)),
      );
      return engine && { engine, ticket };
    },
  };
  yield bench.varied('aroundTheClock', undefined, aroundTheClock);
  yield bench.configured('businessTime', undefined, (config) => ({
    ...config,
    reading: { hours: 'business', days: 'business' },
  }));
  yield bench.varied('utc', undefined, atOffset(0));
  yield bench.varied('saturdayWorked', undefined, weekend(['sat'], true));
  yield bench.varied('weekendWorked', undefined, weekend(['sat', 'sun'], true));
  yield bench.varied('weekendClosed', undefined, weekend(['sat', 'sun'], false));
}

/** Another calendar, or one of its schedules alone. */
function* calendarsOtherwise({ seen }: Case, bench: Bench): Iterable<Candidate> {
  const { calendar, calendars } = bench.base.config;
  yield bench.only('defaultCalendar', undefined, calendar);
  for (const [name, one] of Object.entries({ ...calendars, ...bench.calendars }))
    yield bench.only('calendar', name, one);
  for (const date of switchesOf(seen.desk.calendar)) {
    for (const [kind, keeps] of [
      ['scheduleBefore', 'before'],
      ['scheduleSince', 'since'],
    ] as const) {
      yield bench.configured(kind, date, (config) => withCalendars(config, (one) => withoutSwitch(one, date, keeps)));
    }
  }
}

export const calendarReadings: readonly Find[] = [exceptionsIgnored, hoursOtherwise, calendarsOtherwise];
