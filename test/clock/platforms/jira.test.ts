import { type Catalog, createSla, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyEvent, AnyTicket } from '../../ticket/any';
import { asOf, log, office, on, slaWith, type Telling, ticket, weekend } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * SLAs of Jira Service Management: a time metric with start, pause and stop conditions, and goals. From
 *
 * - "Understand SLA condition options", https://support.atlassian.com/jira/kb/understand-sla-condition-options-in-jira-service-management-cloud/
 * - "Setting up SLAs", https://confluence.atlassian.com/servicemanagementserver0504/setting-up-slas-1188770329.html
 * - "Use priority to group SLA goals", https://support.atlassian.com/jira-service-management-cloud/docs/use-priority-to-group-sla-goals/
 * - the default SLAs of a Data Center project,
 *   https://community.atlassian.com/forums/App-Central-articles/Jira-SLAs-Explained-From-Setup-to-Reporting/ba-p/3091234
 *
 * A condition on a status becomes two events of the catalog, `entered` and `left`, with the status as their reason. A
 * condition on the assignee becomes `assigned`, a condition on the due date `dueDateSet`.
 */
const waitingForCustomer = {
  on: [{ event: 'entered', reasons: ['waitingForCustomer'] }],
  until: [{ event: 'left', reasons: ['waitingForCustomer'] }],
} as const;
const pending = {
  on: [{ event: 'entered', reasons: ['pending'] }],
  until: [{ event: 'left', reasons: ['pending'] }],
} as const;

const catalog = defineCatalog({
  id: 'jira',
  levels: { highest: {}, medium: {} },
  events: { entered: {}, left: {}, assigned: {}, unassigned: {}, dueDateSet: {} },
  metrics: {
    timeToFirstResponse: { starts: ['opened'], stops: ['responded', 'resolved'] },
    timeToResolution: {
      starts: ['opened', 'reopened'],
      stops: ['resolved'],
      pauses: [waitingForCustomer, pending],
      repeats: true,
    },
    timeWaiting: {
      starts: [{ event: 'entered', reasons: ['waitingForSupport'] }],
      stops: [{ event: 'left', reasons: ['waitingForSupport'] }],
      repeats: true,
    },
    timeToAnswer: { starts: ['customerReplied'], stops: ['responded', 'resolved'], repeats: true },
    timeToPickUp: { starts: ['unassigned', 'opened'], stops: ['assigned'], cancels: ['resolved'], repeats: true },
    timeToClose: {
      starts: ['resolved'],
      stops: [{ event: 'entered', reasons: ['closed'] }],
      cancels: ['reopened'],
      repeats: true,
    },
    timeToApprove: { starts: ['dueDateSet'], stops: [{ event: 'left', reasons: ['waitingForApproval'] }] },
  },
  categories: {
    incident: {
      targets: {
        highest: {
          timeToFirstResponse: { hours: 1 },
          timeToResolution: { businessHours: 8 },
          timeWaiting: { hours: 2 },
          timeToAnswer: { hours: 2 },
          timeToPickUp: { minutes: 30 },
          timeToApprove: { businessHours: 4, calendar: 'weekend' },
          timeToClose: { hours: 3 },
        },
        medium: { timeToFirstResponse: { hours: 4 }, timeToResolution: { businessHours: 16 } },
      },
    },
  },
}) as Catalog;
const sla = slaWith({}, catalog);

/** Parses a status entered or left, `Mon 2 11:00 entered pending`, or another event. */
function changes(...lines: readonly string[]): readonly AnyEvent[] {
  return lines.flatMap((line) => {
    const status = /^(.*) (?:entered|left) (\w+)$/.exec(line);
    return log(line).map((event) => (status ? ({ ...event, reason: status[2] } as AnyEvent) : event));
  });
}
const issue = (level: string, ...lines: readonly string[]): AnyTicket => ticket(`incident ${level}`, changes(...lines));

describe('a time metric', () => {
  test.each<readonly [row: string, metric: string, lines: readonly string[], at: string, expected: Telling]>([
    [
      'Issue Created → Comment: For Customers',
      'timeToFirstResponse',
      ['Mon 2 10:40 responded'],
      'Mon 2 12:00',
      { verdict: 'met', due: 'Mon 2 11:00', wall: '0:40' },
    ],
    [
      // 10 ─ 11 ░░ 13 ────4── 17 │ Tue 9 ──2── 11, of which 8 h count; due 10 + 2 of a day of eight
      'Issue Created → Resolution: Set',
      'timeToResolution',
      ['Mon 2 11:00 entered waitingForCustomer', 'Mon 2 13:00 left waitingForCustomer', 'Tue 3 11:00 resolved'],
      'Tue 3 12:00',
      { verdict: 'met', due: 'Tue 3 12:00', business: '7:00' },
    ],
    [
      'Comment: By Customer',
      'timeToAnswer',
      ['Mon 2 11:00 customerReplied', 'Mon 2 14:00 responded'],
      'Mon 2 15:00',
      { startedAt: 'Mon 2 11:00', verdict: 'breached', wall: '3:00' },
    ],
    [
      'Due Date: Set, on a calendar of the goal',
      'timeToApprove',
      ['Mon 2 11:00 dueDateSet', 'Sat 7 13:00 left waitingForApproval'],
      'Sun 8 10:00',
      { verdict: 'met', due: 'Sat 7 14:00', business: '3:00' },
    ],
  ])('%s', (_row, metric, lines, at, expected) => {
    expect(asOf(sla, issue('highest', ...lines), at, metric)).toMatchObject(expected);
  });

  test('Entered Status, Left Status', () => {
    const twice = issue(
      'highest',
      'Mon 2 10:00 entered waitingForSupport',
      'Mon 2 11:00 left waitingForSupport',
      'Mon 2 11:00 entered pending',
      'Mon 2 13:00 left pending',
      'Mon 2 13:00 entered waitingForSupport',
      'Mon 2 16:00 left waitingForSupport',
    );
    expect(clocksOf(sla, twice, 'Mon 2 17:00', 'timeWaiting')).toMatchObject([
      { verdict: 'met', wall: '1:00' },
      { startedAt: 'Mon 2 13:00', verdict: 'breached', wall: '3:00' },
    ]);
  });

  test('Assignee: From Unassigned, To Unassigned', () => {
    const handed = issue('highest', 'Mon 2 10:20 assigned', 'Mon 2 11:00 unassigned', 'Mon 2 12:00 assigned');
    expect(clocksOf(sla, handed, 'Mon 2 13:00', 'timeToPickUp')).toMatchObject([
      { verdict: 'met', wall: '0:20' },
      { verdict: 'breached', wall: '1:00' },
    ]);
  });
});

test('Time to close after resolution', () => {
  const closed = issue(
    'highest',
    'Mon 2 12:00 resolved',
    'Mon 2 13:00 reopened',
    'Mon 2 14:00 resolved',
    'Mon 2 15:00 entered closed',
  );
  expect(clocksOf(sla, closed, 'Mon 2 20:00', 'timeToClose')).toMatchObject([
    { phase: 'cancelled', verdict: 'notJudged', wall: '1:00' },
    { verdict: 'met', due: 'Mon 2 17:00', wall: '1:00' },
  ]);
});

describe('Pause on several statuses', () => {
  test('two of them in a row are one pause', () => {
    // 10 ─ 11 ░ waiting ░ 12 ▒ pending ▒ 14 ─ 15
    const waits = issue(
      'highest',
      'Mon 2 11:00 entered waitingForCustomer',
      'Mon 2 12:00 left waitingForCustomer',
      'Mon 2 12:00 entered pending',
      'Mon 2 14:00 left pending',
    );
    expect(asOf(sla, waits, 'Mon 2 13:00', 'timeToResolution')).toMatchObject({ phase: 'paused', business: '1:00' });
    // eight hours and a pause of three: 4 h on Monday before 17:00, the rest to Tuesday 13:00
    expect(asOf(sla, waits, 'Mon 2 15:00', 'timeToResolution')).toMatchObject({ business: '2:00', due: 'Tue 3 13:00' });
  });

  test('An issue created in a status that pauses', () => {
    const created = issue('highest', 'Mon 2 10:00 entered pending', 'Mon 2 12:00 left pending');
    expect(asOf(sla, created, 'Mon 2 11:00', 'timeToResolution')).toMatchObject({ phase: 'paused', business: '0:00' });
    expect(asOf(sla, created, 'Mon 2 13:00', 'timeToResolution')).toMatchObject({
      business: '1:00',
      due: 'Tue 3 12:00',
    });
  });
});

test('Resolution: Cleared begins another cycle', () => {
  const again = issue('highest', 'Mon 2 12:00 resolved', 'Tue 3 10:00 reopened');
  const clocks = clocksOf(sla, again, 'Tue 3 11:00', 'timeToResolution');
  expect(clocks).toMatchObject([
    { verdict: 'met', startedAt: 'Mon 2 10:00', business: '2:00' },
    { phase: 'running', startedAt: 'Tue 3 10:00', due: 'Wed 4 10:00' },
  ]);
  // The same with a policy: the metric starts only at the opening, and a reopening starts a new cycle.
  const metrics = { timeToResolution: { starts: ['opened'], stops: ['resolved'], reopens: true } } as const;
  const categories = { incident: { targets: { highest: { timeToResolution: { businessHours: 8 } } } } } as const;
  const byPolicy = defineCatalog({ id: 'cycles', levels: { highest: {} }, metrics, categories }) as Catalog;
  const newCycles = createSla<Catalog, string>({
    ...{ catalog: byPolicy, calendar: office, calendars: { weekend } },
    reopening: 'newCycle',
  });
  expect(clocksOf(newCycles, again, 'Tue 3 11:00', 'timeToResolution')).toEqual(clocks);
});

test('A goal by priority, which changes', () => {
  // The present goal counts from the start of the cycle: 2 h of 8 are used.
  const raised = issue('medium', 'Mon 2 12:00 reclassified level highest');
  expect(asOf(sla, raised, 'Mon 2 11:00', 'timeToResolution').due).toBe('Wed 4 10:00');
  expect(asOf(sla, raised, 'Mon 2 13:00', 'timeToResolution')).toMatchObject({ due: 'Tue 3 10:00', business: '3:00' });
});

test('Remaining time and whether it is within calendar hours', () => {
  const evening = sla.status(issue('highest'), on('Mon 2 20:00')).metrics.timeToResolution;
  expect(evening?.phase).toBe('offHours');
  expect(evening?.remaining?.business?.toISO()).toBe('PT1H');
});

test('Time that passes although a start is met again', () => {
  // A start condition does not restart a running cycle: the second comment of the customer changes nothing.
  const insisting = issue('highest', 'Mon 2 11:00 customerReplied', 'Mon 2 12:00 customerReplied');
  expect(asOf(sla, insisting, 'Mon 2 12:30', 'timeToAnswer')).toMatchObject({ due: 'Mon 2 13:00', wall: '1:30' });
});

// The library cannot express: JQL and the order of goals, so the ticket has a category and a level here.
