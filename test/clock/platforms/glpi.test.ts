import { type AgreedTarget, type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyEvent, AnyTicket } from '../../ticket/any';
import { asOf, log, on, shown, ticket } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * Service levels of GLPI: SLAs, and OLAs of groups, each with a time to own and a time to resolve. From
 *
 * - its guide, https://github.com/glpi-project/doc/blob/HEAD/source/modules/configuration/service_levels.rst
 * - its source, https://github.com/glpi-project/glpi, src/LevelAgreement.php and `computeEndDate` of src/Calendar.php
 * - "Group managed OLA", https://github.com/glpi-project/glpi/pull/19593
 */
const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['08:00-18:00'] } });
/** Open all day on the business days of that calendar. */
const workdays = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['00:00-24:00'] } });

const pauses = { on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] } as const;
const catalog = defineCatalog({
  id: 'glpi',
  levels: { any: {} },
  events: { assigned: {} },
  metrics: {
    timeToOwn: { starts: ['opened'], stops: [{ event: 'assigned', by: ['technician'] }], cancels: ['resolved'] },
    timeToResolve: { starts: ['opened'], stops: ['resolved'], pauses, reopens: true },
    internalTimeToOwn: {
      starts: ['opened', 'escalated'],
      stops: [{ event: 'assigned', by: ['technician'] }, 'escalated', 'resolved'],
      repeats: true,
    },
    internalTimeToResolve: {
      starts: ['opened', 'escalated'],
      stops: ['escalated', 'resolved'],
      repeats: true,
      pauses,
    },
  },
  categories: {
    request: { targets: { any: { timeToOwn: { businessHours: 1 }, timeToResolve: { businessHours: 4 } } } },
    byGroup: { targets: { any: { timeToResolve: { businessHours: 2 } } } },
  },
  tiers: {
    g1: {
      targets: {
        request: { any: { internalTimeToOwn: { businessMinutes: 15 }, internalTimeToResolve: { businessHours: 2 } } },
      },
    },
    g2: {
      targets: {
        request: { any: { internalTimeToResolve: { businessHours: 1 } } },
        byGroup: { any: { timeToResolve: { businessHours: 1 } } },
      },
    },
  },
}) as Catalog;
const sla = createSla<Catalog, string>({ catalog, calendar, calendars: { workdays } });
const of = (events: readonly AnyEvent[], openedAt = 'Mon 2 09:00', category = 'request'): AnyTicket => ({
  ...ticket(`${category} any`, events, openedAt),
  tier: 'g1',
});

function dueOf(target: AgreedTarget, openedAt: string): string | undefined {
  const agreed = { type: 'agreed', at: on(openedAt), metric: 'timeToResolve', target } as const;
  return shown(sla.deadlines(of([agreed], openedAt)).timeToResolve?.due);
}

describe('a time to resolve', () => {
  test('4 hours on opening hours from 8 to 18, from 16', () => {
    // "a ticket opened at 4pm will have a due date of 10am the next day"
    expect(dueOf({ businessHours: 4 }, 'Mon 2 16:00')).toBe('Tue 3 10:00');
  });

  test('Pending for 3 hours', () => {
    // "the due date will be postponed by 3 hours": 9 ─ 10 ░░ 13 ─── 16
    const waited = of(log('Mon 2 10:00 paused pending', 'Mon 2 13:00 resumed'));
    expect(asOf(sla, waited, 'Mon 2 12:00', 'timeToResolve')).toMatchObject({ phase: 'paused', due: undefined });
    expect(asOf(sla, waited, 'Mon 2 14:00', 'timeToResolve').due).toBe('Mon 2 16:00');
  });

  test('Without a calendar', () => {
    expect(dueOf({ hours: 24 * 4 }, 'Fri 6 16:00')).toBe('Tue 10 16:00');
  });

  test.each([
    ['Mon 2 16:00', 'Fri 6 16:00'],
    ['Fri 6 16:00', 'Thu 12 16:00'],
    // on a day off it starts when the next day opens
    ['Sat 7 11:00', 'Fri 13 08:00'],
  ])('4 days on a calendar, from %s', (start, due) => {
    expect(dueOf({ businessDays: 4 }, start)).toBe(due);
  });

  test('8 days on a calendar, with 3 h 31 min pending', () => {
    // https://github.com/glpi-project/glpi/issues/9082: from 10 May 2021 at 08:00 it should be the 21st at 11:31, with
    // Ascension Day off
    const paris = createCalendar({
      zone: 'Europe/Paris',
      hours: { 'mon-fri': ['08:00-18:00'] },
      holidays: ['2021-05-13'],
    });
    const categories = { request: { targets: { any: { timeToResolve: { businessDays: 8 } } } } } as const;
    const timeToResolve = { starts: ['opened'], stops: ['resolved'], pauses } as const;
    const days = defineCatalog({ id: 'days', levels: { any: {} }, metrics: { timeToResolve }, categories }) as Catalog;
    const { metrics } = createSla<Catalog, string>({ catalog: days, calendar: paris }).status(
      {
        ...{ category: 'request', level: 'any', openedAt: '2021-05-10T08:00+02:00' },
        events: [
          { type: 'paused', at: '2021-05-11T10:00+02:00', reason: 'pending' },
          { type: 'resumed', at: '2021-05-11T13:31+02:00' },
        ],
      },
      '2021-05-12T08:00+02:00',
    );
    expect(metrics.timeToResolve?.due?.toISO()).toBe('2021-05-21T11:31:00.000+02:00');
  });

  test.each([
    ['Mon 2 07:00', 'Tue 3 18:00'],
    ['Mon 2 16:00', 'Tue 3 18:00'],
    ['Mon 2 20:00', 'Tue 3 18:00'],
    ['Sat 7 11:00', 'Tue 10 18:00'],
  ])('1 day, end of the working day, from %s', (start, due) => {
    // days count from the day after the start, also in the evening: on a calendar of whole days
    expect(dueOf({ businessDays: 1, by: '18:00', calendar: 'workdays' }, start)).toBe(due);
  });

  test('1 month', () => {
    // in GLPI thirty working days, by a comment in `computeEndDate`: six weeks, to 13 April
    expect(dueOf({ businessDays: 30 }, 'Mon 2 16:00')).toBe('Mon 13 16:00');
    // here a civil month, to 2 April
    expect(dueOf({ months: 1 }, 'Mon 2 16:00')).toBe('Thu 2 16:00');
  });

  test('A due date set by hand', () => {
    const byHand = { type: 'agreed', at: on('Mon 2 10:00'), target: { due: on('Fri 6 12:00') } } as const;
    const waited = of([byHand, ...log('Mon 2 11:00 paused pending', 'Tue 3 11:00 resumed')]);
    // https://github.com/glpi-project/glpi/issues/17186: in GLPI a pause moves it; here an agreed instant does not move
    expect(asOf(sla, waited, 'Tue 3 12:00', 'timeToResolve').due).toBe('Fri 6 12:00');
  });

  test('What differs', () => {
    // In GLPI days count from the day of the start also in the evening, to the last working hour: Tue 3 18:00.
    expect(dueOf({ businessDays: 1 }, 'Mon 2 20:00')).toBe('Wed 4 08:00');
    // In GLPI hours that end at a closing are due at the next opening: Tue 3 08:00.
    expect(dueOf({ businessHours: 4 }, 'Mon 2 14:00')).toBe('Mon 2 18:00');
  });
});

describe('a time to own', () => {
  const assigned = (at: string, by: string): AnyEvent => ({ type: 'assigned', at: on(at), by });

  test('Time to own: a technician is assigned, not a group', () => {
    // https://github.com/glpi-project/glpi/issues/2633
    const taken = of([assigned('Mon 2 09:10', 'group'), assigned('Mon 2 09:50', 'technician')]);
    expect(asOf(sla, taken, 'Mon 2 12:00', 'timeToOwn')).toMatchObject({ verdict: 'met', wall: '0:50' });
    expect(asOf(sla, taken, 'Mon 2 12:00', 'internalTimeToOwn')).toMatchObject({ verdict: 'breached', wall: '0:50' });
  });
});

describe('a ticket that goes to another group', () => {
  // https://github.com/glpi-project/glpi/issues/1911: created at 09:00, two hours for G1; at 10:30 to G2, with one hour
  const toG2 = (category: string) => of(log('Mon 2 10:30 escalated g2'), 'Mon 2 09:00', category);

  test('An SLA counts from the opening of the ticket', () => {
    const expected = { verdict: 'breaching', due: 'Mon 2 10:00', breachedOnChange: true };
    expect(asOf(sla, toG2('byGroup'), 'Mon 2 10:30', 'timeToResolve')).toMatchObject(expected);
  });

  test('An OLA of each group', () => {
    // from its assignment to the solution, or until the group is removed from the ticket
    expect(clocksOf(sla, toG2('request'), 'Mon 2 11:00', 'internalTimeToResolve')).toMatchObject([
      { verdict: 'met', due: 'Mon 2 11:00', wall: '1:30' },
      { startedAt: 'Mon 2 10:30', due: 'Mon 2 11:30', verdict: 'onTrack' },
    ]);
    const { rows } = sla.report([toG2('request')], on('Mon 2 12:00'), { by: ['tier'] });
    expect(rows.map(({ group }) => group.tier)).toEqual(['g1', 'g2']);
  });
});

// The library cannot express: several OLAs of one kind at a time, because a ticket has one tier; the two differences
// above.
