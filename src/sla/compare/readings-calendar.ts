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
} from '../../calendar/otherwise';
import { switchesOf, withoutSwitch } from '../../calendar/vary';
import { formatDay } from '../../input/civil';
import { labelOf } from '../../input/labels';
import { DAY_MS } from '../../input/units';
import { withCalendars } from '../engine';
import { hintOf } from './hint';
import type { Candidate, Case, Find, Variants } from './variants';

/** So far from the start of a clock its calendar is looked at, and so much of what is found there is tried. */
const FURTHEST = 400 * DAY_MS;
const MOST_EXCEPTIONS = 40;

/** From the start of a clock to the later of the dues, or the instant at which it is looked at. */
export function stretchOf({ view, claims, asOf, setting }: Case): readonly [from: number, until: number] {
  const from = view.state?.startedAt ?? setting.ticket.openedAt;
  const instants = claims.flatMap(({ what, theirs }) =>
    typeof theirs === 'number' && !what.includes('.') ? theirs : [],
  );
  return [from, Math.min(from + FURTHEST, Math.max(asOf, view.state?.due ?? asOf, ...instants) + 1)];
}

/** Holidays, special hours and closures that are as good as not there: each of the stretch, and all. */
function* exceptionsIgnored(of: Case, variants: Variants): Iterable<Candidate> {
  const { source, zone } = of.view.calendar;
  const [from, until] = stretchOf(of);
  const found = [...exceptionsBetween(source, from, Math.max(from, until))].sort((a, b) => a.from - b.from);
  const dayOf = (at: number) => localDay(zone, at).day;
  for (const { kind, names, from: at } of found.slice(0, MOST_EXCEPTIONS)) {
    if (kind === 'closure') {
      const name = names[0] === undefined ? undefined : labelOf(names[0], '', 'en');
      if (name !== undefined) yield variants.varied('closureIgnored', name, withoutClosure(name));
      continue;
    }
    const date = formatDay(dayOf(at));
    // A day that is worked instead of a holiday is one of its list, and outranks as special hours do.
    if (kind === 'override') yield variants.varied('overrideIgnored', date, withoutOverride(dayOf(at)));
    yield variants.varied('holidayIgnored', date, withoutHoliday(dayOf(at)));
  }
  yield variants.varied('holidaysIgnored', undefined, withoutHoliday());
  yield variants.varied('overridesIgnored', undefined, withoutOverride());
  yield variants.varied('closuresIgnored', undefined, withoutClosure());
}

/** The same days with other hours, on other clocks, or by another reading of amounts. */
function* hoursOtherwise(_: Case, variants: Variants): Iterable<Candidate> {
  yield variants.varied('breaksIgnored', undefined, withoutBreaks);
  yield {
    hint: hintOf('clockChangeIgnored'),
    under: ({ ticket }) => {
      const { openedAt } = ticket;
      const { calendar, calendars } = variants.base.config;
      const offsets = [calendar, ...Object.values(calendars)].map((one) => offsetAt(one, openedAt));
      const engine = variants.engine(`clockChangeIgnored:${offsets.join()}`, (config) =>
        withCalendars(config, (one) => keptOffset(one, openedAt)),
      );
      return engine && { engine, ticket };
    },
  };
  yield variants.varied('aroundTheClock', undefined, aroundTheClock);
  yield variants.configured('businessTime', undefined, (config) => ({
    ...config,
    reading: { hours: 'business', days: 'business' },
  }));
  yield variants.varied('utc', undefined, atOffset(0));
  yield variants.varied('saturdayWorked', undefined, weekend(['sat'], true));
  yield variants.varied('weekendWorked', undefined, weekend(['sat', 'sun'], true));
  yield variants.varied('weekendClosed', undefined, weekend(['sat', 'sun'], false));
}

/** Another calendar, or one of its schedules alone. */
function* calendarsOtherwise({ view }: Case, variants: Variants): Iterable<Candidate> {
  const { calendar, calendars } = variants.base.config;
  yield variants.only('defaultCalendar', undefined, calendar);
  for (const [name, one] of Object.entries({ ...calendars, ...variants.calendars }))
    yield variants.only('calendar', name, one);
  for (const date of switchesOf(view.calendar.source)) {
    for (const [kind, keeps] of [
      ['scheduleBefore', 'before'],
      ['scheduleSince', 'since'],
    ] as const) {
      yield variants.configured(kind, date, (config) =>
        withCalendars(config, (one) => withoutSwitch(one, date, keeps)),
      );
    }
  }
}

export const calendarReadings: readonly Find[] = [exceptionsIgnored, hoursOtherwise, calendarsOtherwise];
