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
    breaks: 'days subtracted from an opening give the closing before it',
    file: BUILD,
    from: 'timeline.isOpen(reached) ? reached : timeline.previousClose(reached)',
    to: 'timeline.previousClose(reached)',
  },
  {
    rule: 'Business time 7',
    breaks: 'added days may end at a closed instant',
    file: BUILD,
    from: 'return timeline.nextOpen(reached);',
    to: 'return reached;',
  },
  {
    rule: 'Business time 7',
    breaks: 'the date of the start counts',
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
    breaks: 'the last business day of a month is the last but one',
    file: BUSINESS_DAY,
    from: 'business.at(n > 0 ? n - 1 : n)',
    to: 'business.at(n - 1)',
  },
  {
    rule: 'Civil days 2',
    breaks: 'a local time in a gap is before the transition',
    file: ZONE,
    from: 'Math.max(span.from, local - span.offset)',
    to: 'local - span.offset',
  },
  {
    rule: 'Civil days 2',
    breaks: 'a local time in an overlap is the later of the two',
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
    breaks: 'a range until 29 February ends on 1 March in common years',
    file: RANGE,
    from: 'formatDay(last).endsWith(until) ? last : last - 1',
    to: 'last',
  },
  {
    rule: 'Civil days 6',
    breaks: 'the first change of a zone also applies before its instant',
    file: 'time/zone-definition.ts',
    from: 'joinedOffsets([before, ...fixed])',
    to: 'joinedOffsets(fixed.length > 0 ? fixed : [before])',
  },
  {
    rule: 'Civil days 6',
    breaks: 'the seconds of an offset are ignored',
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
    breaks: 'rotating days are in reverse order before the anchor',
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
    breaks: 'Orthodox Easter is Western Easter',
    file: DATES,
    from: 'orthodox ? orthodoxEaster : westernEaster',
    to: 'orthodox ? westernEaster : westernEaster',
  },
  {
    rule: 'Calendars 5',
    breaks: 'a rule does not apply in its last year',
    file: DATES,
    from: 'year > last ?',
    to: 'year >= last ?',
  },
  {
    rule: 'Calendars 6',
    breaks: 'the nearest weekday to a Saturday is Monday',
    file: OBSERVED,
    from: 'nearestWeekday: [1, 0, 0, 0, 0, 0, -1]',
    to: 'nearestWeekday: [1, 0, 0, 0, 0, 0, 2]',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a holiday on a Monday moves to the next Monday',
    file: OBSERVED,
    from: 'monday: [1, 0, 6',
    to: 'monday: [1, 7, 6',
  },
  {
    rule: 'Calendars 6',
    breaks: 'two holidays move to the same day',
    file: OBSERVED,
    from: 'while (isWeekend(on) || taken.has(on)) on++;',
    to: 'while (isWeekend(on)) on++;',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a holiday moves because of a part-day holiday',
    file: OBSERVED,
    from: 'if (item.wholeDay) taken.add(day + shift);',
    to: 'taken.add(day + shift);',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a holiday does not move back over the new year',
    file: OBSERVED,
    from: YEARS_AROUND,
    to: '[year - 1, year]',
  },
  {
    rule: 'Calendars 6',
    breaks: 'a holiday does not move forward over the new year',
    file: OBSERVED,
    from: YEARS_AROUND,
    to: '[year, year + 1]',
  },
  {
    rule: 'Calendars 7',
    breaks: 'the nearest weekday of a worked day is always a later one',
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
    breaks: 'only one of several worked days on a date applies',
    file: 'holiday/holidays.ts',
    from: 'openings: worked.flatMap(',
    to: 'openings: worked.slice(0, 1).flatMap(',
  },
  {
    rule: 'Calendars 8',
    breaks: 'an override of every year outranks an override with a year',
    file: OVERRIDES,
    from: 'ranges, rank: 1 }',
    to: 'ranges, rank: 4 }',
  },
  {
    rule: 'Calendars 8',
    breaks: 'overrides end with their year',
    file: OVERRIDES,
    from: 'isRange) ? 1 : 0',
    to: 'isRange) ? 0 : 0',
  },
  {
    rule: 'Calendars 10',
    breaks: 'a night shift continues whatever the next day is',
    file: TIMELINE_SOURCE,
    from: 'midnight + Math.min(until, DAY_MS)',
    to: 'midnight + until',
  },
  {
    rule: 'Calendars 10',
    breaks: 'an override ends a night shift of another override',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: 'today.isHoliday || today.isStated',
  },
  {
    rule: 'Calendars 10',
    breaks: 'an override does not end a night shift',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: 'today.isHoliday',
  },
  {
    rule: 'Calendars 10',
    breaks: 'a holiday does not end a night shift of an override',
    file: TIMELINE_SOURCE,
    from: CUTS,
    to: '(today.isHoliday || today.isStated) && !yesterday.isStated',
  },
  {
    rule: 'Calendars 10',
    breaks: 'touching intervals are not joined',
    file: 'timeline/intervals.ts',
    from: 'from <= (merged[last] as number)',
    to: 'from < (merged[last] as number)',
  },
  {
    rule: 'Calendars 12',
    breaks: 'a difference subtracts only the open time that all others share',
    file: COMBINE,
    from: 'minus(first, mergeAll(others, join))',
    to: 'minus(first, mergeAll(others, meet))',
  },
  {
    rule: 'Calendars 12',
    breaks: 'the entries of an effective calendar begin in the zone of the first',
    file: COMBINE,
    from: 'zoneOf(calendar).instantOf(',
    to: 'zoneOf((given[0] as EffectiveCalendarEntry).calendar).instantOf(',
  },
  {
    rule: 'Calendars 12',
    breaks: 'a desk that moves keeps its first zone',
    file: COMBINE,
    from: 'return moves ?',
    to: 'return !moves && moves ?',
  },
  {
    rule: 'Business time 1',
    breaks: 'a calendar is closed at its openings',
    file: TIMELINE,
    from: 'compiled.start(compiled.indexAt(ms)) <= ms',
    to: 'compiled.start(compiled.indexAt(ms)) < ms',
  },
  {
    rule: 'Business time 4',
    breaks: 'subtract returns the earliest instant',
    file: TIMELINE,
    from: 'amount > 0 ? 0 : 1',
    to: 'amount > 0 ? 0 : 0',
  },
  {
    rule: 'Business time 6',
    breaks: 'an interval over the new year closes at midnight',
    file: TIMELINE,
    from: 'if (close < compiled.until) return close;',
    to: 'if (close <= compiled.until) return close;',
  },
];
