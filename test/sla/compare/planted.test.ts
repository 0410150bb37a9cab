import { type CalendarDefinition, effectiveCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnySla, AnyTicket } from '../../ticket/any';
import { calendar, cases, catalogOf, HOLIDAYS, office, random, slaOf, someTickets, targets } from './desk';

/** The offset of New York changes in March. That of São Paulo never changes. Kolkata is 5 h 30 min ahead of UTC. */
const ZONES = ['America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata'] as const;

const tickets = someTickets(200);
const asOf = '2026-12-31T00:00Z';

/** The SLA of a help desk and ours, which differ in one planted cause. */
interface Plant {
  readonly theirs: AnySla;
  readonly ours?: AnySla;
  /** Changes a ticket before the SLA of the help desk evaluates it. */
  readonly read?: (ticket: AnyTicket) => AnyTicket;
  readonly calendars?: Readonly<Record<string, ReturnType<typeof calendar>>>;
  /** The key of the hint that must be first. */
  readonly first: string;
}

const hours = (...ranges: readonly string[]): Partial<CalendarDefinition> => ({ hours: { 'mon-fri': ranges } });
const desk = (zone: string, other: Partial<CalendarDefinition> = {}) =>
  slaOf({ calendar: calendar(office(zone, other)) });
const moved = (zone: string) =>
  effectiveCalendar([
    { calendar: calendar(office(zone)) },
    { from: '2026-04-13', calendar: calendar(office(zone, hours('08:00-12:00', '13:00-17:00'))) },
  ]);
const saturdays = (zone: string) => calendar({ zone, hours: { 'mon-sat': ['07:00-15:00'] } });

const fromAssignment = (ticket: AnyTicket): AnyTicket => {
  const first = ticket.events?.find(({ type }) => (type as string) === 'assigned');
  return first === undefined ? ticket : { ...ticket, openedAt: first.at };
};
const withoutCustomer = (ticket: AnyTicket): AnyTicket => ({
  ...ticket,
  events: ticket.events?.filter(({ type, reason }) => type !== 'paused' || reason !== 'customer'),
});
const asMedium = (zone: string) =>
  slaOf({
    calendar: calendar(office(zone)),
    catalog: catalogOf({ high: targets.medium, medium: targets.medium, low: targets.medium }),
  });

const PLANTS: Readonly<Record<string, (zone: string) => Plant>> = {
  'hours an hour earlier': (zone) => ({
    theirs: desk(zone, hours('08:00-12:00', '13:00-17:00')),
    first: 'hours:opened 1 h earlier and closed 1 h earlier',
  }),
  'closing half an hour later': (zone) => ({
    theirs: desk(zone, hours('09:00-12:00', '13:00-18:30')),
    first: 'hours:closed 30 min later',
  }),
  'a break that only the help desk has': (zone) => ({
    ours: desk(zone, hours('09:00-18:00')),
    theirs: desk(zone),
    first: 'breakTaken:12:00-13:00',
  }),
  'hours in UTC': (_) => ({ theirs: desk('UTC'), first: 'utc' }),
  'another calendar': (zone) => ({
    theirs: slaOf({ calendar: saturdays(zone) }),
    calendars: { plant: saturdays(zone) },
    first: 'calendar:plant',
  }),
  'a holiday that the help desk does not have': (zone) => ({
    theirs: desk(zone, { holidays: HOLIDAYS.filter((date) => date !== '2026-04-21') }),
    first: 'holidayIgnored:2026-04-21',
  }),
  'a holiday that only the help desk has': (zone) => ({
    theirs: desk(zone, { holidays: [...HOLIDAYS, '2026-03-19'] }),
    first: 'closedDay:2026-03-19',
  }),
  'a pause that the help desk ignores': (zone) => ({
    theirs: desk(zone),
    read: withoutCustomer,
    first: 'pauseIgnored:customer',
  }),
  'a retroactive policy in place of a restart': (zone) => ({
    theirs: desk(zone),
    ours: slaOf({ calendar: calendar(office(zone)), reclassification: 'restart' }),
    first: 'reclassification:retroactive',
  }),
  'a change of schedule that only the help desk has': (zone) => ({
    theirs: slaOf({ calendar: moved(zone) }),
    calendars: { since: moved(zone) },
    first: 'calendar:since',
  }),
  'a change of schedule that the help desk does not have': (zone) => ({
    theirs: desk(zone),
    ours: slaOf({ calendar: moved(zone) }),
    first: 'scheduleBefore:2026-04-13',
  }),
  'no lunch break': (zone) => ({ theirs: desk(zone, hours('09:00-18:00')), first: 'breaksIgnored' }),
  'open day and night': (zone) => ({
    theirs: slaOf({ calendar: calendar({ zone, hours: '24/7' }) }),
    first: 'aroundTheClock',
  }),
  'the target of another level': (zone) => ({ theirs: asMedium(zone), first: 'level:medium' }),
  'a start at the first assignment': (zone) => ({
    theirs: desk(zone),
    read: fromAssignment,
    first: 'start:assigned',
  }),
};

describe.each(Object.entries(PLANTS))('two hundred tickets: %s', (name, plantIn) => {
  const zone = ZONES[Object.keys(PLANTS).indexOf(name) % ZONES.length] as string;

  test(`is the first hint, in ${zone}`, () => {
    const { theirs, ours = desk(zone), read, calendars, first } = plantIn(zone);
    const report = ours.compareAll(cases(theirs, tickets, read), asOf, { calendars });
    expect(report).toMatchObject({ compared: 2000, rejectedCount: 0, unexplained: 0 });
    expect(report.agreed).toBeLessThan(2000);
    const [hint] = report.hints;
    expect(hint).toMatchObject({ key: first, explains: 2000 - report.agreed, agreement: 1, split: undefined });
  });
});

test('a change of schedule that only the help desk has, without further calendars | the first hint has a split', () => {
  const zone = 'America/Sao_Paulo';
  const report = desk(zone).compareAll(cases(slaOf({ calendar: moved(zone) }), tickets), asOf);
  const [first] = report.hints;
  expect(first).toMatchObject({ key: 'hours:opened 1 h earlier and closed 1 h earlier', split: { applies: 'since' } });
  // Most tickets are open for a few days only, so the first ticket under the new schedule is opened near its first date.
  expect(first?.split?.at.toISODate()).toMatch(/^2026-04-(09|1\d)$/);
  expect(first?.split?.agreement).toBeGreaterThan(0.98);
  expect(first?.agreement).toBeLessThan(0.9);
});

// For each ticket, the help desk keeps the offset from UTC at its opening.
test('a help desk that ignores changes of offset after the opening | clockChangeIgnored is the first hint', () => {
  const zone = 'America/New_York';
  const [winter, summer] = [desk('Etc/GMT+5'), desk('Etc/GMT+4')];
  const change = Date.parse('2026-03-08T07:00Z');
  const [before, after] = [
    cases(
      winter,
      tickets.filter(({ openedAt }) => Number(openedAt) < change),
    ),
    cases(
      summer,
      tickets.filter(({ openedAt }) => Number(openedAt) >= change),
    ),
  ];
  const report = desk(zone).compareAll([...before, ...after], asOf);
  expect(report.hints[0]).toMatchObject({ key: 'clockChangeIgnored', agreement: 1 });
  expect(report.unexplained).toBe(0);
});

test('a help desk with winter time all year | the offset is the first hint', () => {
  const report = desk('America/New_York').compareAll(cases(desk('Etc/GMT+5'), tickets), asOf);
  expect(report.hints[0]).toMatchObject({ key: 'offset:−05:00', agreement: 1 });
});

test('a random due time in every twentieth ticket | does not hide the cause', () => {
  const zone = 'America/Sao_Paulo';
  const next = random(11);
  const noisy = cases(desk(zone, hours('09:00-18:00')), tickets).map((each, i) => {
    const noise = { metric: 'resolution', due: Number(each.asOf) + Math.floor(next() * 1e9) };
    return i % 20 === 0 ? { ...each, clocks: [noise] as never } : each;
  });
  const report = desk(zone).compareAll(noisy, asOf);
  expect(report.hints[0]?.key).toBe('breaksIgnored');
  expect(report.unexplained).toBeGreaterThan(0);
  expect(report.unexplained).toBeLessThanOrEqual(300 / 20);
});

test('two causes | a hint for each, first the cause that explains more', () => {
  const zone = 'Asia/Kolkata';
  const theirs = desk(zone, { ...hours('09:00-18:00'), holidays: HOLIDAYS.filter((date) => date !== '2026-02-17') });
  const report = desk(zone).compareAll(cases(theirs, tickets), asOf);
  expect(report.hints[0]?.key).toBe('breaksIgnored');
  expect(report.hints.map(({ key }) => key)).toContain('holidayIgnored:2026-02-17');
});

test('two equal desks | agree, without hints', () => {
  const report = desk('America/New_York').compareAll(cases(desk('America/New_York'), tickets), asOf);
  expect(report).toMatchObject({ compared: 2000, agreed: 2000, agreement: 1, unexplained: 0 });
  expect([report.hints, report.differences]).toEqual([[], []]);
  expect(report.byMetric).toEqual({
    firstResponse: { compared: 1000, agreed: 1000 },
    resolution: { compared: 1000, agreed: 1000 },
  });
});

test('the agreement of a hint | counts the clocks of all metrics', () => {
  const zone = 'America/Sao_Paulo';
  const ours = desk(zone);
  let index = 0;
  const all = cases(ours, tickets, (ticket) => (index++ % 20 === 0 ? withoutCustomer(ticket) : ticket));
  const found = ours.compareAll(all, asOf).hints.find(({ key }) => key === 'pauseIgnored:customer');
  const under = all.map((each) => ({ ...each, ticket: withoutCustomer(each.ticket) as never }));
  const { agreement = 0 } = ours.compareAll(under, asOf);
  expect(agreement).toBeLessThan(0.97);
  expect(Math.abs((found?.agreement ?? 0) - agreement)).toBeLessThan(0.015);
});

describe('a cause in a random twentieth of the tickets | its hint precedes hints that fit by chance', () => {
  const zone = 'America/Sao_Paulo';
  // Fewer tickets would fit more causes by chance.
  const many = someTickets(1000);
  const restarting = slaOf({ calendar: calendar(office(zone)), reclassification: 'restart' });

  test.each<[string, AnySla, AnySla, string]>([
    ['a policy', desk(zone), restarting, 'reclassification:retroactive'],
    [
      'hours',
      desk(zone, hours('08:00-12:00', '13:00-17:00')),
      desk(zone),
      'hours:opened 1 h earlier and closed 1 h earlier',
    ],
  ])('%s', (_, theirs, ours, key) => {
    const next = random(5);
    const some = new Set(many.filter(() => next() < 0.05));
    const said = [
      ...cases(
        theirs,
        many.filter((ticket) => some.has(ticket)),
      ),
      ...cases(
        ours,
        many.filter((ticket) => !some.has(ticket)),
      ),
    ];
    const report = ours.compareAll(said, asOf);
    expect(report.agreement).toBeGreaterThan(0.97);
    expect(report.hints[0]).toMatchObject({ key, explains: report.compared - report.agreed });
  });
});

test('two assumptions with equal agreement after a split | the assumption with more agreement before it is first', () => {
  // Local time one hour ahead equals a fixed offset until the offset of the zone changes.
  const own = calendar({ zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
  const earlier = calendar({ zone: 'America/New_York', hours: { 'mon-fri': ['08:00-16:00'] } });
  const theirs = slaOf({ calendar: effectiveCalendar([{ calendar: own }, { from: '2026-05-04', calendar: earlier }]) });
  const [first, second] = slaOf({ calendar: own }).compareAll(cases(theirs, tickets), asOf).hints;
  expect([first, second]).toMatchObject([{ key: 'clocks:1 h ahead' }, { key: 'offset:−03:00' }]);
  expect(second?.split?.agreement).toBeCloseTo(first?.split?.agreement as number, 9);
});

test('a help desk that shows only elapsed time | the policy precedes an ignored reclassification', () => {
  const zone = 'Asia/Kolkata';
  const ours = slaOf({ calendar: calendar(office(zone)), reclassification: 'restart' });
  const said = cases(desk(zone), tickets).map((each) => ({
    ...each,
    clocks: (each.clocks as readonly { metric: string; elapsed: object }[]).map(({ metric, elapsed }) => ({
      metric,
      elapsed,
    })),
  }));
  expect(ours.compareAll(said as never, asOf).hints[0]?.key).toBe('reclassification:retroactive');
});
