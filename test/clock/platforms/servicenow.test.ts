import { type AgreedTarget, type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, office, on, shown, slaWith, ticket, weekend } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * SLA definitions of ServiceNow, which are metrics here, and task SLAs, which are clocks. From
 * https://github.com/ServiceNow/ServiceNowDocs, below markdown/it-service-management/service-level-management:
 *
 * - "SLA conditions", c_SLAConditions.md: start, cancel, pause, resume, stop and reset conditions
 * - "Configure SLA retroactive start and pause", t_UseSLARetroactiveStartAndPause.md
 * - "Durations and schedules", https://www.servicenow.com/docs/r/australia/it-service-management/service-level-management/c_SLATimingsAndSchedules.html
 *
 * When a condition begins or ceases to match, that is a built-in event or an event of the catalog.
 */
const onHold = { on: [{ event: 'paused', reasons: ['caller', 'vendor'] }], until: ['resumed'] } as const;
const untilAnswered = { on: ['paused'], until: ['customerReplied'] } as const;

const catalog = defineCatalog({
  id: 'servicenow',
  levels: { p1: {}, p3: {} },
  events: { assigned: {}, unassigned: {}, moved: {} },
  metrics: {
    resolution: { starts: ['opened'], stops: ['resolved'], pauses: onHold, reopens: true },
    fromAssignment: { starts: ['assigned'], stops: ['resolved'], cancels: ['unassigned'], repeats: true },
    untilAnswered: { starts: ['opened'], stops: ['resolved'], pauses: untilAnswered },
    perLocation: { starts: ['opened', 'moved'], stops: ['moved', 'resolved'], repeats: true },
    withReset: { starts: ['opened'], stops: ['resolved'], resets: ['moved'] },
    attached: { starts: ['opened'], stops: ['resolved'], pauses: onHold, reclassification: 'restart' },
    group: { starts: ['opened', 'escalated'], stops: ['escalated', 'resolved'], repeats: true },
  },
  categories: {
    incident: {
      targets: {
        p1: {
          resolution: { hours: 4 },
          fromAssignment: { hours: 2 },
          untilAnswered: { hours: 4 },
          perLocation: { hours: 4 },
          withReset: { hours: 4 },
          attached: { hours: 4 },
        },
        p3: { resolution: { businessHours: 24 }, attached: { hours: 24 } },
      },
    },
  },
  tiers: { network: { targets: { incident: { p1: { group: { hours: 1 } } } } } },
}) as Catalog;
const sla = slaWith({}, catalog);
const task = (level: string, ...lines: readonly string[]): AnyTicket => ticket(`incident ${level}`, log(...lines));

describe('start and cancel conditions', () => {
  test('A start condition that begins to match later', () => {
    const assigned = task('p1', 'Mon 2 11:00 assigned');
    expect(asOf(sla, assigned, 'Mon 2 10:30', 'fromAssignment').phase).toBe('notStarted');
    expect(asOf(sla, assigned, 'Mon 2 12:00', 'fromAssignment')).toMatchObject({ due: 'Mon 2 13:00', wall: '1:00' });
  });

  test('Cancel when start conditions are not met, or cancel conditions are', () => {
    const handedBack = task('p1', 'Mon 2 11:00 assigned', 'Mon 2 12:00 unassigned', 'Mon 2 14:00 assigned');
    expect(clocksOf(sla, handedBack, 'Mon 2 15:00', 'fromAssignment')).toMatchObject([
      { phase: 'cancelled', verdict: 'notJudged', wall: '1:00' },
      { phase: 'running', startedAt: 'Mon 2 14:00', due: 'Mon 2 16:00' },
    ]);
  });

  test('Start and stop conditions that match at once', () => {
    // "attach if start condition matches and both the stop and cancel conditions don't match"
    const closed = task('p1', 'Mon 2 11:00 resolved', 'Mon 2 12:00 assigned');
    expect(asOf(sla, closed, 'Mon 2 13:00', 'fromAssignment').phase).toBe('notStarted');
  });
});

describe('pause and resume conditions', () => {
  // 10 ── 11 ░░░ 13 ──: one hour, a pause of two hours, one hour
  const held = ['Mon 2 11:00 paused vendor', 'Mon 2 13:00 resumed'];

  test('Pause conditions', () => {
    const expected = { due: 'Mon 2 16:00', wall: '2:00' };
    expect(asOf(sla, task('p1', ...held), 'Mon 2 14:00', 'resolution')).toMatchObject(expected);
    const elsewhere = task('p1', 'Mon 2 11:00 paused problem', 'Mon 2 13:00 resumed');
    expect(asOf(sla, elsewhere, 'Mon 2 14:00', 'resolution')).toMatchObject({ due: 'Mon 2 14:00', wall: '4:00' });
  });

  test('Resume conditions of their own', () => {
    // the hold ends at 13, but the caller answers at 15
    const answered = task('p1', ...held, 'Mon 2 15:00 customerReplied');
    expect(asOf(sla, answered, 'Mon 2 14:00', 'untilAnswered')).toMatchObject({ phase: 'paused', wall: '1:00' });
    expect(asOf(sla, answered, 'Mon 2 16:00', 'untilAnswered')).toMatchObject({ due: 'Mon 2 18:00', wall: '2:00' });
  });

  test('The planned end time while paused', () => {
    // KB0550783, https://hi.service-now.com/kb_view.do?sysparm_article=KB0550783: in ServiceNow it keeps its last value
    const { due, dueIfResumed } = asOf(sla, task('p1', ...held), 'Mon 2 12:00', 'resolution');
    expect([due, dueIfResumed]).toEqual([undefined, 'Mon 2 15:00']);
  });
});

test('A reset condition', () => {
  // The running task SLA is completed, and another is attached: one event stops and starts the metric. `resets` also
  // restarts the clock, but does not judge the earlier clock.
  const moved = task('p1', 'Mon 2 15:00 moved');
  expect(clocksOf(sla, moved, 'Mon 2 16:00', 'perLocation')).toMatchObject([
    { phase: 'stopped', verdict: 'breached', due: 'Mon 2 14:00' },
    { phase: 'running', startedAt: 'Mon 2 15:00', due: 'Mon 2 19:00', everBreached: false },
  ]);
  expect(clocksOf(sla, moved, 'Mon 2 16:00', 'withReset')).toMatchObject([
    { phase: 'restarted', verdict: 'notJudged', due: 'Mon 2 14:00' },
    { phase: 'running', due: 'Mon 2 19:00', everBreached: true },
  ]);
});

describe('a priority that changes from 3 to 1 after three hours', () => {
  // the example of "Configure SLA retroactive start and pause"
  const raised = task('p3', 'Mon 2 11:00 paused caller', 'Mon 2 12:00 resumed', 'Mon 2 13:00 reclassified level p1');

  test('Retroactive start with retroactive pause', () => {
    // 10:00 + 4 h + the earlier pause of 1 h
    expect(asOf(sla, raised, 'Mon 2 13:30', 'resolution')).toMatchObject({ due: 'Mon 2 15:00', wall: '2:30' });
  });

  test('No retroactive start', () => {
    expect(clocksOf(sla, raised, 'Mon 2 13:30', 'attached')).toMatchObject([
      { phase: 'restarted', verdict: 'notJudged' },
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 17:00', wall: '0:30' },
    ]);
  });
});

test('An OLA of a group', () => {
  const passedOn = task('p1', 'Mon 2 11:00 escalated network', 'Mon 2 11:50 resolved');
  expect(clocksOf(sla, passedOn, 'Mon 2 13:00', 'group')).toMatchObject([
    { verdict: 'noTarget', wall: '1:00' },
    { verdict: 'met', due: 'Mon 2 12:00', wall: '0:50' },
  ]);
});

/** Open all day from Monday to Friday. */
const workdays = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['00:00-24:00'] } });
const calendars = { workdays, weekend };

function dueOf(target: AgreedTarget, openedAt: string): string | undefined {
  const one = defineCatalog({ id: 'one', levels: { p3: {} }, categories: { incident: {} } }) as Catalog;
  const durations = createSla<Catalog, string>({ catalog: one, calendar: office, calendars });
  const agreed = { type: 'agreed', at: on(openedAt), metric: 'resolution', target } as const;
  return shown(durations.deadlines(ticket('incident p3', [agreed], openedAt)).resolution?.due);
}

test('A duration of one day on a schedule of eight hours a day', () => {
  expect(dueOf({ businessHours: 24 }, 'Thu 19 15:00')).toBe('Tue 24 15:00');
});

test('A due date of the task', () => {
  expect(dueOf({ due: on('Fri 20 12:00') }, 'Thu 19 15:00')).toBe('Fri 20 12:00');
});

/*
 * "Define a relative duration", markdown/platform-administration/time-configuration/t_DefineARelativeDuration.md of the
 * same repository: a script adds a day if the start is after 10:00. The end of the next business day is 17:00, whatever
 * the schedule. Read from the script include DurationCalculator, not run: `isAfter` replaces a start outside the
 * schedule by the next time inside it. `calcRelativeDueDate` counts days after the date of the start, or after the
 * first business day if that date is not a business day.
 */
describe('relative durations', () => {
  const by4 = (days: number): AgreedTarget => ({ businessDays: days, by: '16:00', cutoff: '10:00' });
  const endOfNext: AgreedTarget = { businessDays: 1, by: '17:00', calendar: 'workdays' };

  test.each<readonly [start: string, due: string]>([
    ['Thu 19 07:00', 'Fri 20 16:00'],
    ['Thu 19 09:30', 'Fri 20 16:00'],
    ['Thu 19 15:00', 'Mon 23 16:00'],
    ['Thu 19 20:00', 'Mon 23 16:00'],
    ['Fri 20 15:00', 'Tue 24 16:00'],
  ])('Next business day by 4pm, from %s', (start, due) => {
    expect(dueOf(by4(1), start)).toBe(due);
  });

  test('Two and three business days by 4pm', () => {
    expect(dueOf(by4(2), 'Mon 16 15:00')).toBe('Thu 19 16:00');
    expect(dueOf(by4(3), 'Mon 16 09:30')).toBe('Thu 19 16:00');
  });

  test.each<readonly [start: string, due: string]>([
    ['Thu 19 07:00', 'Fri 20 17:00'],
    ['Thu 19 15:00', 'Fri 20 17:00'],
    ['Thu 19 20:00', 'Fri 20 17:00'],
    ['Sat 21 11:00', 'Tue 24 17:00'],
  ])('End of next business day, from %s', (start, due) => {
    expect(dueOf(endOfNext, start)).toBe(due);
  });

  test('What differs', () => {
    // In ServiceNow exactly 10:00 adds no day: Friday. Here the cutoff includes its instant.
    expect(dueOf(by4(1), 'Thu 19 10:00')).toBe('Mon 23 16:00');
    // In ServiceNow a start on a day off, after 10:00, adds a day: Wednesday. That is later than for a start on Monday
    // at 09:30. No target of this library has such a result, because a later start is never due earlier.
    expect(dueOf(by4(1), 'Sat 21 11:00')).toBe('Tue 24 16:00');
  });
});

// The library cannot express: retroactive start without retroactive pause; "never cancel", because `cancelled` ends
// every clock.
