import { localDay } from '../../calendar/business-day';
import { exceptionsBetween } from '../../calendar/calendar';
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
} from '../../calendar/calendar-changes';
import { switchesOf, withoutSwitch } from '../../calendar/calendar-variant';
import { formatDay } from '../../input/civil';
import { DAY_MS } from '../../input/units';
import type { CandidateAssumption, ClockCase, ConfigVariants, FindAssumptions } from './assumption';
import { hintOf } from './hint';
import { withCalendars } from './with-calendars';

/** The longest interval that assumptions look at, from the start of the clock. */
const LONGEST = 400 * DAY_MS;
const MOST_EXCEPTIONS = 40;

/** The interval that assumptions look at: from the start of the clock to the latest of `asOf` and all due times. */
export function intervalOf({ view, claims, asOf, setting }: ClockCase): readonly [from: number, until: number] {
  const from = view.state?.startedAt ?? setting.ticket.openedAt;
  const instants = claims.flatMap(({ field, theirs }) =>
    typeof theirs === 'number' && !field.includes('.') ? theirs : [],
  );
  return [from, Math.min(from + LONGEST, Math.max(asOf, view.state?.due ?? asOf, ...instants))];
}

/** Ignores holidays, overrides and closures: each one in the interval, then all of a kind. */
function* exceptionsIgnored(clockCase: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const { source, zone } = clockCase.view.calendar;
  const [from, until] = intervalOf(clockCase);
  const found = [...exceptionsBetween(source, from, until)].sort((a, b) => a.from - b.from);
  const dayOf = (at: number) => localDay(zone, at).day;
  for (const { kind, names, from: at } of found.slice(0, MOST_EXCEPTIONS)) {
    if (kind === 'closure') {
      const [name] = names;
      if (typeof name === 'string') yield variants.changedCalendars('closureIgnored', name, withoutClosure(name));
      continue;
    }
    const date = formatDay(dayOf(at));
    // A workday that a list of holidays declares is an exception of the kind `override`, but must be removed as a holiday.
    if (kind === 'override') yield variants.changedCalendars('overrideIgnored', date, withoutOverride(dayOf(at)));
    yield variants.changedCalendars('holidayIgnored', date, withoutHoliday(dayOf(at)));
  }
  yield variants.changedCalendars('holidaysIgnored', undefined, withoutHoliday());
  yield variants.changedCalendars('overridesIgnored', undefined, withoutOverride());
  yield variants.changedCalendars('closuresIgnored', undefined, withoutClosure());
}

/** Changes the hours of all days, the zone, or the unit of plain amounts. */
function* otherHours(_: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  yield variants.changedCalendars('breaksIgnored', undefined, withoutBreaks);
  yield {
    hint: hintOf('clockChangeIgnored'),
    under: ({ ticket }) => {
      const { openedAt } = ticket;
      const { calendar, calendars } = variants.base.config;
      const offsets = [calendar, ...Object.values(calendars)].map((each) => offsetAt(each, openedAt));
      const engine = variants.engine(`clockChangeIgnored:${offsets.join()}`, (config) =>
        withCalendars(config, (each) => keptOffset(each, openedAt)),
      );
      return engine && { engine, ticket };
    },
  };
  yield variants.changedCalendars('aroundTheClock', undefined, aroundTheClock);
  yield variants.changedConfig('businessTime', undefined, (config) => ({
    ...config,
    reading: { hours: 'business', days: 'business' },
  }));
  yield variants.changedCalendars('utc', undefined, atOffset(0));
  yield variants.changedCalendars('saturdayWorked', undefined, weekend(['sat'], true));
  yield variants.changedCalendars('weekendWorked', undefined, weekend(['sat', 'sun'], true));
  yield variants.changedCalendars('weekendClosed', undefined, weekend(['sat', 'sun'], false));
}

/** Uses one calendar for everything, or one schedule of a calendar that changes. */
function* otherCalendars({ view }: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const { calendar, calendars } = variants.base.config;
  yield variants.oneCalendar('defaultCalendar', undefined, calendar);
  for (const [name, named] of Object.entries({ ...calendars, ...variants.calendars })) {
    yield variants.oneCalendar('calendar', name, named);
  }
  for (const date of switchesOf(view.calendar.source)) {
    for (const [kind, keeps] of [
      ['scheduleBefore', 'before'],
      ['scheduleSince', 'since'],
    ] as const) {
      yield variants.changedConfig(kind, date, (config) =>
        withCalendars(config, (each) => withoutSwitch(each, date, keeps)),
      );
    }
  }
}

export const calendarAssumptions: readonly FindAssumptions[] = [exceptionsIgnored, otherHours, otherCalendars];
