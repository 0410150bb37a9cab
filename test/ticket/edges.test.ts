import { type Catalog, checkTicket, createSla, defineCatalog, type Issue } from 'prazo';
import { describe, expect, test } from 'vitest';
import { sample } from '../catalog/sample';
import { issuesThrownBy } from '../expecting';
import type { AnySla, AnyTicket } from './any';
import { office, weekend } from './week';

/* The accepted values of a ticket, and the issues of wrong values. Each test creates a new SLA without cached state. */

const slaOf = (calendars: object = { office, weekend }): AnySla =>
  createSla<Catalog, string>({
    catalog: defineCatalog({ ...sample(), events: { ordered: {} } } as never) as Catalog,
    calendar: office,
    calendars: calendars as never,
  });

const openedAt = '2026-03-02T10:00:00-03:00';
const later = '2026-03-02T12:00:00-03:00';
const good = { category: 'site', level: 'down', openedAt };

const told = ({ path, code, expected, received }: Issue) => `${path} ${code}: ${expected}, ${received}`;
const issuesOf = (ticket: object, calendars?: object) => {
  const result = slaOf(calendars).parseTicket(ticket);
  return result.ok ? [] : result.issues.map(told);
};
const status = (ticket: object, at = later) => slaOf().status(ticket as AnyTicket, at);

describe('messages for a wrong ticket', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['no category', { level: 'down', openedAt }, ['category missing: a category or a feature, neither']],
    ['no level', { category: 'site', openedAt }, ['level missing: a level or an impact, neither']],
    [
      'a feature of another category',
      { ...good, feature: 'inbox' },
      ['feature contradiction: a feature of site, "inbox"'],
    ],
    [
      'a level and an impact',
      { ...good, impact: { reach: 'all' } },
      ['impact contradiction: either a level or an impact, both'],
    ],
    ['values that are not events', { ...good, events: 'none' }, ['events wrongType: a list of events, "none"']],
    ['a value that is not an event', { ...good, events: [5] }, ['events[0] wrongType: an event, 5']],
    [
      'an event of an unknown type',
      { ...good, events: [{ type: 'closed', at: later }] },
      [
        'events[0].type unknownValue: one of responded, customerReplied, updated, paused, resumed, resolved, cancelled, reopened, reclassified, escalated, agreed, restarted, ordered, "closed"',
      ],
    ],
    [
      'a change of nothing',
      { ...good, events: [{ type: 'reclassified', at: later }] },
      ['events[0] missing: at least one of category, feature, level, impact, service, calendar, none'],
    ],
    [
      'an event with an unknown field',
      { ...good, events: [{ type: 'restarted', at: later, metrics: 'resolution' }] },
      ['events[0].metrics unknownKey: one of type, at, reason, by, metric, "metrics"'],
    ],
    [
      'an event long before the opening',
      { ...good, events: [{ type: 'responded', at: '2026-03-02T09:58:59.999-03:00' }] },
      ['events[0].at beforeOpening: an instant at most a minute before openedAt, 2026-03-02T12:58:59.999Z'],
    ],
  ])('%s', (_what, ticket, expected) => {
    expect(issuesOf(ticket)).toEqual(expected);
  });

  const onCalendar = { ...good, events: [{ type: 'agreed', at: later, target: { hours: 1, calendar: 'moon' } }] };

  test.each([
    ['of some', { office, weekend }, 'one of office, weekend'],
    ['of none', {}, 'no calendar, since `calendars` is empty'],
  ])('an agreement on an unknown calendar, %s', (_what, calendars, expected) => {
    expect(issuesOf(onCalendar, calendars)).toEqual([
      `events[0].target.calendar unknownReference: ${expected}, "moon"`,
    ]);
  });

  test('a ticket that is missing', () => {
    expect(issuesThrownBy(() => checkTicket(5 as never)).map(told)).toEqual([' wrongType: a ticket, 5']);
    expect(issuesThrownBy(() => checkTicket(null as never)).map(told)).toEqual([' wrongType: a ticket, null']);
  });
});

describe('a valid ticket', () => {
  test('gets its category from a feature, and its level from an impact', () => {
    expect(status({ feature: 'inbox', impact: { reach: 'one', urgent: false }, openedAt })).toMatchObject({
      category: 'mail',
      level: 'slow',
      service: undefined,
      tier: undefined,
      calendar: undefined,
    });
    const changed = [{ type: 'reclassified', at: later, feature: 'inbox', impact: { urgent: false, reach: 'one' } }];
    expect(status({ ...good, events: changed })).toMatchObject({ category: 'mail', level: 'slow' });
  });

  test('may have a feature and its category, and nothing else', () => {
    expect(issuesOf({ ...good, feature: 'pages' })).toEqual([]);
    expect(issuesOf({ category: 'site', impact: { reach: 'all' }, openedAt })).toEqual([]);
    expect(issuesOf({ feature: 'forms', level: 'slow', openedAt })).toEqual([]);
  });

  test('with a number as its id gets a string', () => {
    const result = slaOf().parseTicket({ ...good, id: 4711 });
    expect(result.ok && result.value.id).toBe('4711');
    expect(status({ ...good, id: 4711 }).id).toBe('4711');
    expect(status({ ...good, id: 'T' }).metrics.resolution?.thresholds[0]?.key).toBe('T/resolution/1/atRisk');
  });

  test('may restart one metric', () => {
    const events = [{ type: 'restarted', at: later, metric: 'resolution' }];
    const { metrics } = status({ ...good, events });
    expect([metrics.firstResponse?.cycle, metrics.resolution?.cycle]).toEqual([1, 2]);
    expect(issuesOf({ ...good, events: [{ type: 'restarted', at: later, metric: 'lunch' }] })).toHaveLength(1);
  });

  test('without events has an empty list', () => {
    expect(status(good)).toMatchObject({ ignored: [], adjusted: [] });
    expect(status(good).metrics.firstResponse?.verdict).toBe('breaching');
    expect(
      slaOf()
        .deadlines(good as AnyTicket)
        .firstResponse?.due?.toMillis(),
    ).toBe(Date.parse(openedAt) + 30 * 60_000);
    expect(checkTicket({ openedAt: later, events: [5 as never, { at: 5 }] }).map(({ path }) => path)).toEqual([
      'events[1].at',
    ]);
    expect(checkTicket({ openedAt: later })).toEqual([]);
  });

  test('applies events of one instant in the order of the list, changes of class last', () => {
    const at = later;
    const paused = (reason: string) => ({ type: 'paused', at, reason });
    const names = (...events: readonly object[]) => {
      const ticket = { ...good, openedAt: '2026-03-02T11:00-03:00', events } as unknown as AnyTicket;
      return slaOf()
        .explain(ticket, 'resolution', '2026-03-02T13:00-03:00')
        ?.segments.map(({ names }) => names[0]);
    };
    expect(names(paused('a'), paused('b'))).toEqual([undefined, 'b']);
    expect(names(paused('b'), paused('a'))).toEqual([undefined, 'a']);
    const escalated = { type: 'reclassified', at, level: 'slow' };
    const responded = { type: 'responded', at };
    const both = status({ ...good, openedAt: '2026-03-02T11:30-03:00', events: [escalated, responded] });
    expect(both.metrics.firstResponse).toMatchObject({ target: { minutes: 30 }, verdict: 'met' });
  });
});
