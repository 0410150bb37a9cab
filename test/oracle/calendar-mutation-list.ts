import type { Mutation } from './mutant';

const BUILD = 'calendar/build-calendar.ts';
const BUSINESS_DAY = 'calendar/business-day.ts';
const HOURS = 'calendar/hours.ts';
const TIMELINE_SOURCE = 'calendar/calendar-timeline.ts';
const OVERRIDES = 'calendar/overrides.ts';
const COMBINE = 'calendar/combine.ts';
const OBSERVED = 'holiday/observed.ts';
const DATES = 'holiday/recurring-dates.ts';
const RANGE = 'holiday/date-range.ts';
const ZONE = 'time/zone.ts';
const TIMELINE = 'timeline/timeline.ts';

const CUTS = 'today.isHoliday || (today.isStated && !yesterday.isStated)';
const YEARS_AROUND = '[year - 1, year, year + 1]';

/** Faults in all rules about calendars, each as small as a typing error. */
export const CALENDAR_MUTATIONS: readonly Mutation[] = [
  {
    rule: 'Business time 7',
    breaks: 'days back from an opening go to the closing before it',
    file: BUILD,
    from: 'timeline.isOpen(reached) ? reached : timeline.previousClose(reached)',
    to: 'timeline.previousClose(reached)',
  },
  {
    rule: 'Business time 7',
    breaks: 'days ahead end where it is closed',
    file: BUILD,
    from: 'return timeline.nextOpen(reached);',
    to: 'return reached;',
  },
  {
    rule: 'Business time 7',
    breaks: 'the date itself counts',
    file: BUSINESS_DAY,
    from: 'let next = day + step;',
    to: 'let next = day;',
  },
  {
    rule: 'Business time 8',
    breaks: 'the last date counts',
    file: BUSINESS_DAY,
    from: 'for (let day = from; day < until; day++)',
    to: 'for (let day = from; day <= until; day++)',
  },
  {
    rule: 'Business time 9',
    breaks: 'the last day of a month is the last but one',
    file: BUSINESS_DAY,
    from: 'business.at(n > 0 ? n - 1 : n)',
    to: 'business.at(n - 1)',
  },
  {
    rule: 'Civil days 2',
    breaks: 'a skipped time is before the change',
    file: ZONE,
    from: 'Math.max(span.from, local - span.offset)',
    to: 'local - span.offset',
  },
  {
    rule: 'Civil days 2',
    breaks: 'a time shown twice is the later of the two',
    file: ZONE,
    from: 'this.offsets.spanAt(local - WIDEST_SHIFT)',
    to: 'this.offsets.spanAt(local)',
  },
  {
    rule: 'Civil days 5',
    breaks: 'a range of yearly dates does not pass the new year',
    file: RANGE,
    from: 'from <= comparable || comparable <= until',
    to: 'from <= comparable && comparable <= until',
  },
  {
    rule: 'Civil days 5',
    breaks: 'a range until 29 February goes on until 1 March',
    file: RANGE,
    from: 'formatDay(last).endsWith(until) ? last : last - 1',
    to: 'last',
  },
  {
    rule: 'Civil days 6',
    breaks: 'the first change holds before as well',
    file: 'time/zone-definition.ts',
    from: 'joinedOffsets([before, ...fixed])',
    to: 'joinedOffsets(fixed.length > 0 ? fixed : [before])',
  },
  {
    rule: 'Civil days 6',
    breaks: 'seconds of an offset are lost',
    file: 'time/zone-definition.ts',
    from: 'Number(minutes)) * 60 + Number(seconds)',
    to: 'Number(minutes)) * 60',
  },
  {
    rule: 'Calendars 2',
    breaks: 'a range of weekdays does not pass the end of the week',
    file: HOURS,
    from: '((last - first + DAYS_OF_WEEK) % DAYS_OF_WEEK) + 1',
    to: 'Math.abs(last - first) + 1',
  },
  {
    rule: 'Calendars 3',
    breaks: 'days rotate backwards before the anchor',
    file: HOURS,
    from: 'index < 0 ? index + days.length : index',
    to: 'Math.abs(index)',
  },
  {
    rule: 'Calendars 3',
    breaks: 'a week of a rotation begins on Monday',
    file: HOURS,
    from: '[...one.slice(first), ...one.slice(0, first)]',
    to: 'one',
  },
  {
    rule: 'Calendars 4',
    breaks: 'a season of every year outranks a season that applies once',
    file: 'calendar/seasons.ts',
    from: 'if (season !== undefined) return season.hours;',
    to: 'if (season !== undefined && !everyYear.some((one) => contains(one, formatDay(day)))) return season.hours;',
  },
  {
    rule: 'Calendars 5',
    breaks: 'the last weekday of a month may be the last but one',
    file: DATES,
    from: ': last - 6;',
    to: ': last - 7;',
  },
  {
    rule: 'Calendars 5',
    breaks: 'there is one Easter',
    file: DATES,
    from: 'orthodox ? orthodoxEaster : westernEaster',
    to: 'orthodox ? westernEaster : westernEaster',
  },
  {
    rule: 'Calendars 5',
    breaks: 'a rule is not in force in its last year',
    file: DATES,
    from: 'year > last ?',
    to: 'year >= last ?',
  },
  {
    rule: 'Calendars 6',
    breaks: 'the nearest weekday of a Saturday is Monday',
    file: OBSERVED,
    from: 'nearestWeekday: [1, 0, 0, 0, 0, 0, -1]',
    to: 'nearestWeekday: [1, 0, 0, 0, 0, 0, 2]',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a Monday moves to the next',
    file: OBSERVED,
    from: 'monday: [1, 0, 6',
    to: 'monday: [1, 7, 6',
  },
  {
    rule: 'Calendars 6',
    breaks: 'two holidays are moved to one day',
    file: OBSERVED,
    from: 'while (isWeekend(on) || taken.has(on)) on++;',
    to: 'while (isWeekend(on)) on++;',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a holiday makes way for part of one',
    file: OBSERVED,
    from: 'if (item.wholeDay) taken.add(day + shift);',
    to: 'taken.add(day + shift);',
  },
  {
    rule: 'Calendars 6',
    breaks: 'no holiday moves back over the new year',
    file: OBSERVED,
    from: YEARS_AROUND,
    to: '[year - 1, year]',
  },
  {
    rule: 'Calendars 6',
    breaks: 'no holiday moves on over the new year',
    file: OBSERVED,
    from: YEARS_AROUND,
    to: '[year, year + 1]',
  },
  {
    rule: 'Calendars 7',
    breaks: 'the nearest such day is the next',
    file: TIMELINE_SOURCE,
    from: 'ahead > HALF_A_WEEK ? ahead - 7 : ahead',
    to: 'ahead',
  },
  {
    rule: 'Calendars 7',
    breaks: 'a worked Sunday has the hours of Friday',
    file: OBSERVED,
    from: '[1, 0, 0, 0, 0, 0, -1]',
    to: '[-2, 0, 0, 0, 0, 0, -1]',
  },
  {
    rule: 'Calendars 7',
    breaks: 'of several worked days of a date one holds',
    file: 'holiday/holidays.ts',
    from: 'openings: worked.flatMap(',
    to: 'openings: worked.slice(0, 1).flatMap(',
  },
  {
    rule: 'Calendars 8',
    breaks: 'what comes every year outranks what comes once',
    file: OVERRIDES,
    from: 'ranges, rank: 1 }',
    to: 'ranges, rank: 4 }',
  },
  {
    rule: 'Calendars 8',
    breaks: 'overrides end with the year',
    file: OVERRIDES,
    from: 'isRange) ? 1 : 0',
    to: 'isRange) ? 0 : 0',
  },
  {
    rule: 'Calendars 10',
    breaks: 'a range goes on whatever the next day is',
    file: TIMELINE_SOURCE,
    from: 'midnight + Math.min(until, DAY_MS)',
    to: 'midnight + until',
  },
  {
    rule: 'Calendars 10',
    breaks: 'an override cuts what runs over from another',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: 'today.isHoliday || today.isStated',
  },
  {
    rule: 'Calendars 10',
    breaks: 'an override does not cut what runs over',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: 'today.isHoliday',
  },
  {
    rule: 'Calendars 10',
    breaks: 'a holiday does not cut what an override runs over',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: '(today.isHoliday || today.isStated) && !yesterday.isStated',
  },
  {
    rule: 'Calendars 10',
    breaks: 'touching hours are two',
    file: 'timeline/intervals.ts',
    from: 'from <= (merged[last] as number)',
    to: 'from < (merged[last] as number)',
  },
  {
    rule: 'Calendars 12',
    breaks: 'a difference leaves out what all others have',
    file: COMBINE,
    from: 'minus(first, mergeAll(others, join))',
    to: 'minus(first, mergeAll(others, meet))',
  },
  {
    rule: 'Calendars 12',
    breaks: 'calendars change in the zone of the first',
    file: COMBINE,
    from: 'zoneOf(calendar).instantOf(',
    to: 'zoneOf((given[0] as EffectiveCalendarEntry).calendar).instantOf(',
  },
  {
    rule: 'Calendars 12',
    breaks: 'the clocks of a desk that moves stay',
    file: COMBINE,
    from: 'return moves ?',
    to: 'return !moves && moves ?',
  },
  {
    rule: 'Business time 1',
    breaks: 'closed at the opening',
    file: TIMELINE,
    from: 'compiled.start(compiled.indexAt(ms)) <= ms',
    to: 'compiled.start(compiled.indexAt(ms)) < ms',
  },
  {
    rule: 'Business time 4',
    breaks: 'subtract answers the earliest instant',
    file: TIMELINE,
    from: 'amount > 0 ? 0 : 1',
    to: 'amount > 0 ? 0 : 0',
  },
  {
    rule: 'Business time 6',
    breaks: 'what is open at midnight of the new year closes then',
    file: TIMELINE,
    from: 'if (close < compiled.until) return close;',
    to: 'if (close <= compiled.until) return close;',
  },
];
