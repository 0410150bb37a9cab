import { createCalendar, effectiveCalendar, type HintKind } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnySla } from '../../ticket/any';
import { at, calendar, compareIn, late, on, type Situation, slaOf, ticket, week } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

/** 10–11 counts; 11–15 is paused. Our due time is Tuesday 14:00; without the pause it is 10:00. */
const paused = (reason?: string) =>
  ticket('16 10:00', {}, ['paused', '16 11:00', reason === undefined ? {} : { reason }], ['resumed', '16 15:00']);
const reclassified = (to: object) => ticket('16 10:00', { level: 'low' }, ['reclassified', '16 11:00', to]);
/** From the 17th on, the hours are 13 to 18 only. */
const moved = effectiveCalendar([
  { calendar },
  { from: '2026-11-17', calendar: createCalendar({ ...week, hours: { 'mon-fri': ['13:00-18:00'] } }) },
]);

/** A situation of a desk that is made anew: an SLA remembers the assumptions that it has tried. */
interface AssumedSituation extends Omit<Situation, 'sla'> {
  readonly sla?: () => AnySla;
}

const SITUATIONS: Readonly<Record<Exclude<HintKind, 'noCycle'>, AssumedSituation>> = {
  roundedDown: { ticket: ticket('16 10:00:50'), theirs: at('17 10:00:00'), tolerance: 'PT0S', key: 'roundedDown' },
  roundedUp: { ticket: ticket('16 10:00:20'), theirs: at('17 10:01:00'), tolerance: 'PT0S', key: 'roundedUp' },
  rounded: { ticket: ticket('16 10:00:40'), theirs: at('17 10:01:00'), tolerance: 'PT0S', key: 'rounded' },
  dueWhilePaused: {
    ticket: ticket('16 10:00', {}, ['paused', '16 11:00']),
    theirs: at('17 10:00'),
    asOf: at('16 15:00'),
    key: 'dueWhilePaused',
  },
  dueIfResumed: {
    ticket: ticket('16 10:00', {}, ['paused', '16 11:00']),
    theirs: at('17 14:00'),
    asOf: at('16 15:00'),
    key: 'dueIfResumed',
  },
  noDueOnceEnded: { ticket: ticket('16 10:00', {}, ['resolved', '16 11:00']), theirs: null, key: 'noDueOnceEnded' },
  // 8 h of Monday end at the closing, 18:00.
  nextOpening: { ticket: ticket('16 09:00'), theirs: at('17 09:00'), key: 'nextOpening' },
  pausesIgnored: {
    ticket: ticket(
      '16 10:00',
      {},
      ['paused', '16 11:00', { reason: 'customer' }],
      ['resumed', '16 13:00'],
      ['paused', '16 14:00', { reason: 'supplier' }],
      ['resumed', '16 15:00'],
    ),
    theirs: at('17 10:00'),
    key: 'pausesIgnored',
  },
  unnamedPausesIgnored: { ticket: paused(), theirs: at('17 10:00'), key: 'unnamedPausesIgnored' },
  pauseIgnored: { ticket: paused('customer'), theirs: at('17 10:00'), key: 'pauseIgnored:customer' },
  pauseByIgnored: {
    ticket: ticket('16 10:00', {}, ['waiting', '16 11:00'], ['back', '16 15:00']),
    theirs: at('17 10:00'),
    key: 'pauseByIgnored:waiting',
  },
  // 2 h of Thursday and 6 h of Monday, since Friday is a holiday.
  holidayIgnored: { ticket: ticket('19 16:00'), theirs: at('20 16:00'), key: 'holidayIgnored:2026-11-20' },
  // 16 h: without holidays, 2 h of Monday, 8 h of Tuesday, 6 h of Wednesday.
  holidaysIgnored: {
    sla: () => on({ holidays: ['2026-11-17', '2026-11-18'] }),
    ticket: ticket('16 16:00', { level: 'low' }),
    theirs: at('18 16:00'),
    key: 'holidaysIgnored',
  },
  overrideIgnored: {
    sla: () => on({ overrides: { '2026-11-17': ['09:00-12:00'] } }),
    ticket: ticket('16 16:00'),
    theirs: at('17 16:00'),
    key: 'overrideIgnored:2026-11-17',
  },
  overridesIgnored: {
    sla: () => on({ overrides: { '2026-11-17': ['09:00-12:00'], '2026-11-18': [] } }),
    ticket: ticket('16 16:00', { level: 'low' }),
    theirs: at('18 16:00'),
    key: 'overridesIgnored',
  },
  closureIgnored: {
    sla: () => on({ closures: [{ from: at('17 09:00'), until: at('17 12:00'), name: 'move' }] }),
    ticket: ticket('16 16:00'),
    theirs: at('17 16:00'),
    key: 'closureIgnored:move',
  },
  closuresIgnored: {
    sla: () => on({ closures: [{ from: at('17 09:00'), until: at('17 12:00') }] }),
    ticket: ticket('16 16:00'),
    theirs: at('17 16:00'),
    key: 'closuresIgnored',
  },
  breaksIgnored: { ticket: ticket('16 10:00'), theirs: at('16 18:00'), key: 'breaksIgnored' },
  // 2 h of Friday in winter time and 6 h of Monday in summer time: 16:00. Without the change of offset: 17:00 in summer time.
  clockChangeIgnored: {
    sla: () => on({ zone: 'America/New_York' }),
    ticket: ticket('2026-03-06T16:00-05:00'),
    theirs: '2026-03-09T17:00-04:00',
    key: 'clockChangeIgnored',
  },
  // The other calendar is open from 12 to 20.
  defaultCalendar: {
    sla: () => slaOf({ calendars: { late } }),
    ticket: ticket('16 10:00', { calendar: 'late' }),
    theirs: at('17 10:00'),
    key: 'defaultCalendar',
  },
  calendar: {
    sla: () => slaOf({ calendars: { late } }),
    ticket: ticket('16 10:00'),
    theirs: at('16 20:00'),
    key: 'calendar:late',
  },
  // 2 h, 5 h and 1 h on three days; without the change, 2 h and 6 h.
  scheduleBefore: {
    sla: () => slaOf({ calendar: moved }),
    ticket: ticket('16 16:00'),
    theirs: at('17 16:00'),
    key: 'scheduleBefore:2026-11-17',
  },
  // 7 h and 1 h on two days; always 13 to 18, 5 h and 3 h.
  scheduleSince: {
    sla: () => slaOf({ calendar: moved }),
    ticket: ticket('16 10:00'),
    theirs: at('17 16:00'),
    key: 'scheduleSince:2026-11-17',
  },
  aroundTheClock: { ticket: ticket('16 16:00'), theirs: at('17 00:00'), key: 'aroundTheClock' },
  businessTime: { ticket: ticket('16 16:00', { level: 'plain' }), theirs: at('17 16:00'), key: 'businessTime' },
  // 10:00 is 13:00 in UTC: 5 h until 18:00, then 3 h from 9:00.
  utc: { ticket: ticket('16 10:00'), theirs: at('17 12:00', 'Z'), key: 'utc' },
  saturdayWorked: { ticket: ticket('13 16:00'), theirs: at('14 16:00'), key: 'saturdayWorked' },
  // 2 h of Friday, 8 h of Saturday, 6 h of Sunday.
  weekendWorked: { ticket: ticket('13 16:00', { level: 'low' }), theirs: at('15 16:00'), key: 'weekendWorked' },
  weekendClosed: {
    sla: () => on({ hours: { 'mon-sun': ['09:00-12:00', '13:00-18:00'] } }),
    ticket: ticket('13 16:00'),
    theirs: at('16 16:00'),
    key: 'weekendClosed',
  },
  receipt: { ticket: ticket('16 07:00', { level: 'plain' }), theirs: at('16 17:00'), key: 'receipt' },
  start: { ticket: ticket('16 10:00', {}, ['assigned', '16 11:00']), theirs: at('17 11:00'), key: 'start:assigned' },
  // 16 h from the start, not 8 h.
  classKept: { ticket: reclassified({ level: 'high' }), theirs: at('18 10:00'), key: 'classKept:level' },
  // Our clock restarts at 11: 6 h of Monday and 2 h of Tuesday. The clock of the help desk starts at 10.
  classFromOpening: {
    sla: () => slaOf({ reclassification: 'restart' }),
    ticket: reclassified({ level: 'high' }),
    theirs: at('17 10:00'),
    key: 'classFromOpening:level',
  },
  reclassification: {
    ticket: reclassified({ level: 'high' }),
    theirs: at('17 11:00'),
    key: 'reclassification:restart',
  },
  // 2 h are used at the resolution. 13–15 counts only under `continue`.
  reopening: {
    ticket: ticket('16 10:00', {}, ['resolved', '16 12:00'], ['reopened', '16 15:00']),
    theirs: at('17 10:00'),
    key: 'reopening:continue',
  },
  level: { ticket: ticket('16 10:00'), theirs: at('18 10:00'), key: 'level:low' },
  // 5 h: 10–12 and 13–16.
  category: { ticket: ticket('16 10:00'), theirs: at('16 16:00'), key: 'category:gold' },
  // 10 h: 7 h of Monday and 3 h of Tuesday.
  service: { ticket: ticket('16 10:00'), theirs: at('17 12:00'), key: 'service:audit' },
  // 12 h: 7 h of Monday and 5 h of Tuesday.
  tier: { ticket: ticket('16 10:00'), theirs: at('17 15:00'), key: 'tier:second' },
  targetOf: { ticket: ticket('16 10:00'), theirs: at('16 12:00'), key: 'targetOf:resolution → firstResponse' },
  // A first response in 4 h: 2 h of Monday, 2 h of the next open day.
  closedDay: {
    ticket: ticket('16 16:00', { level: 'low' }),
    theirs: { metric: 'firstResponse', due: at('18 11:00') },
    key: 'closedDay:2026-11-17',
  },
  // 10:00 is 18:30 at +05:30, after the closing. Then 8 h of Tuesday there.
  offset: { ticket: ticket('16 10:00'), theirs: at('17 18:00', '+05:30'), key: 'offset:+05:30' },
  // With local time one hour behind, the hours are 10 to 13 and 14 to 19.
  clocks: { ticket: ticket('16 10:00'), theirs: at('16 19:00'), key: 'clocks:1 h behind' },
  // 9–12 and 13–17: 6 h of Monday and 2 h of Tuesday.
  hours: { ticket: ticket('16 10:00'), theirs: at('17 11:00'), key: 'hours:closed 1 h earlier' },
  // 2 h of Monday before noon, 5 h after 13:00, and 1 h of Tuesday.
  breakTaken: {
    sla: () => on({ hours: { 'mon-fri': ['09:00-18:00'] } }),
    ticket: ticket('16 10:00'),
    theirs: at('17 10:00'),
    key: 'breakTaken:12:00-13:00',
  },
  // 6 h: 10–12 and 13–17.
  target: { ticket: ticket('16 10:00'), theirs: at('16 17:00'), key: 'target:6 h of business time for resolution' },
};

describe('each assumption', () => {
  test.each(Object.entries(SITUATIONS))(
    '%s | is a hint for the value that it gives',
    (_, { sla = slaOf, ...situation }) => {
      const [due] = compareIn({ ...situation, sla: sla() });
      expect(due).toMatchObject({ field: 'due', agrees: false });
      expect(due?.hints.map(({ key }) => key)).toContain(situation.key);
    },
  );

  test('opening later and closing earlier | one hint', () => {
    // 9:15–12 and 13–17:45 are 7½ h: 15 h of Monday and Tuesday, and 1 h of Wednesday from 9:15.
    const [due] = compareIn({ ticket: ticket('16 06:00', { level: 'low' }), theirs: at('18 10:15') });
    expect(due?.hints.map(({ text }) => text)).toEqual([
      'as if the desk opened 15 min later and closed 15 min earlier',
    ]);
  });

  test('a cycle that the ticket does not have | the hint noCycle', () => {
    const [due] = compareIn({ ticket: ticket('16 10:00'), theirs: { cycle: 2, due: at('17 10:00') } });
    expect(due).toMatchObject({ cycle: 0, ours: undefined, agrees: false, hints: [{ kind: 'noCycle' }] });
  });
});
