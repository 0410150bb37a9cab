import type { DateTime, Duration } from 'luxon';
import {
  type AnySla,
  type BuiltInEvent,
  type Catalog,
  createCalendar,
  createSla,
  defineCatalog,
  type EventOf,
  type EventType,
  type MetricStatus,
  type Sla,
  supportCatalog,
  type Ticket,
  type TicketEvent,
  type TicketOf,
} from 'prazo';
import { describe, expectTypeOf, it } from 'vitest';

const labels = { 'pt-BR': 'nome', en: 'name' };
const day = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
const night = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['22:00-06:00'] } });

const sla = createSla({ catalog: supportCatalog, calendar: day, calendars: { day, night } });
const alone = createSla({ catalog: supportCatalog, calendar: day });

const at = '2026-03-02T10:00Z';
const ticket = { category: 'core', level: 'urgent', openedAt: at } as const;

/** The ticket and event types of the support catalog with two calendars. */
type Known = Ticket<typeof supportCatalog, 'day' | 'night'>;
type KnownEvent = TicketEvent<typeof supportCatalog, 'day' | 'night'>;

type SupportMetric = 'firstResponse' | 'resolution' | 'nextResponse' | 'periodicUpdate';

describe('a ticket', () => {
  it('has a category or a feature, a level or an impact', () => {
    expectTypeOf({ ...ticket }).toExtend<Known>();
    sla.status({ feature: 'chatbot', impact: { improvement: true }, openedAt: new Date() }, at);
    sla.status(
      { ...ticket, feature: 'missionProgress', service: 'incident', tier: 'specialised', calendar: 'night' },
      at,
    );
    // @ts-expect-error no such level
    sla.status({ ...ticket, level: 'urgnt' }, at);
    // @ts-expect-error no such category
    sla.status({ ...ticket, category: 'kernel' }, at);
    // @ts-expect-error no such feature
    sla.status({ feature: 'teleport', level: 'low', openedAt: at }, at);
    // @ts-expect-error a level and an impact
    sla.status({ ...ticket, impact: { improvement: true } }, at);
    // @ts-expect-error no such fact
    sla.status({ category: 'core', impact: { size: 'big' }, openedAt: at }, at);
    // @ts-expect-error neither a level nor an impact
    sla.status({ category: 'core', openedAt: at }, at);
    // @ts-expect-error neither a category nor a feature
    sla.status({ level: 'low', openedAt: at }, at);
    // @ts-expect-error no opening
    sla.status({ category: 'core', level: 'low' }, at);
    // @ts-expect-error no such key
    sla.status({ ...ticket, priority: 1 }, at);
  });

  it('knows the tiers, services and calendars of its SLA', () => {
    // @ts-expect-error no such tier
    sla.status({ ...ticket, tier: 'third' }, at);
    // @ts-expect-error no such service
    sla.status({ ...ticket, service: 'wish' }, at);
    // @ts-expect-error no such calendar
    sla.status({ ...ticket, calendar: 'weekend' }, at);
    // @ts-expect-error this SLA has no named calendars
    alone.status({ ...ticket, calendar: 'day' }, at);
    // @ts-expect-error the same for deadlines
    sla.deadlines({ ...ticket, calendar: 'weekend' });
  });
});

describe('an event', () => {
  it('has the fields of its type', () => {
    const events: readonly KnownEvent[] = [
      { type: 'responded', at: 0 },
      { type: 'paused', at: new Date(), reason: 'customer' },
      { type: 'reclassified', at, level: 'low', category: 'admin', calendar: 'day' },
      { type: 'reclassified', at, feature: 'spaces', impact: { workaround: true } },
      { type: 'escalated', at, tier: 'specialised', reason: 'customer', by: undefined },
      { type: 'escalated', at, tier: null },
      { type: 'restarted', at, metric: 'resolution', by: 'lead' },
      { type: 'restarted', at },
      { type: 'agreed', at, metric: 'resolution', target: { businessDays: 3, by: '18:00' } },
      { type: 'agreed', at, target: { due: at } },
      { type: 'agreed', at, target: null },
    ];
    expectTypeOf(sla.status({ ...ticket, events }, at).ignored[0]?.index).toEqualTypeOf<number | undefined>();
  });

  it('has no fields of other types', () => {
    const take = (_event: KnownEvent) => undefined;
    // @ts-expect-error no such type
    take({ type: 'closed', at });
    // @ts-expect-error no instant
    take({ type: 'responded' });
    // @ts-expect-error an own event of another catalog
    take({ type: 'assigned', at });
    // @ts-expect-error the opening is no event
    take({ type: 'opened', at });
    // @ts-expect-error only a reclassification has a level
    take({ type: 'paused', at, level: 'low' });
    // @ts-expect-error no such level
    take({ type: 'reclassified', at, level: 'x' });
    // @ts-expect-error a change of tier is an escalation
    take({ type: 'reclassified', at, tier: 'specialised' });
    // @ts-expect-error no such tier
    take({ type: 'escalated', at, tier: 'x' });
    // @ts-expect-error the tier is missing
    take({ type: 'escalated', at });
    // @ts-expect-error no such calendar
    take({ type: 'reclassified', at, calendar: 'x' });
    // @ts-expect-error the target is missing
    take({ type: 'agreed', at });
    // @ts-expect-error no such metric
    take({ type: 'agreed', at, metric: 'x', target: null });
    // @ts-expect-error 'agreed' is no agreed target
    take({ type: 'agreed', at, target: 'agreed' });
    // @ts-expect-error two units
    take({ type: 'agreed', at, target: { hours: 1, days: 1 } });
    // @ts-expect-error the same for simulated events
    sla.simulate(ticket, [{ type: 'paused', at, cause: 'x' }], at);
  });
});

describe('TicketOf and EventOf', () => {
  it('are the ticket and event types of an SLA', () => {
    expectTypeOf<TicketOf<typeof sla>>().toEqualTypeOf<Known>();
    expectTypeOf<EventOf<typeof sla>>().toEqualTypeOf<KnownEvent>();
    expectTypeOf<TicketOf<typeof alone>>().toEqualTypeOf<Ticket<typeof supportCatalog>>();
  });

  it('of any SLA have strings as ids', () => {
    expectTypeOf(sla).toExtend<AnySla>();
    expectTypeOf(alone).toExtend<AnySla>();
    expectTypeOf<Sla<Catalog, string>>().toExtend<AnySla>();
    expectTypeOf<Known>().toExtend<TicketOf<AnySla>>();
    expectTypeOf<ReturnType<AnySla['status']>['level']>().toEqualTypeOf<string>();
  });

  it('include own events of the catalog', () => {
    const own = createSla({
      catalog: defineCatalog({ ...supportCatalog, events: { assigned: {} } }),
      calendar: day,
    });
    own.status({ ...ticket, events: [{ type: 'assigned', at, by: 'lead' }] }, at);
    // @ts-expect-error no such event
    own.status({ ...ticket, events: [{ type: 'approved', at }] }, at);
    expectTypeOf<EventType<typeof own.catalog>>().toEqualTypeOf<BuiltInEvent | 'assigned'>();
  });
});

describe('a status', () => {
  const status = sla.status(ticket, at);

  it('has the metrics of its catalog', () => {
    type BuiltIn = 'firstResponse' | 'resolution' | 'nextResponse' | 'periodicUpdate';
    expectTypeOf<keyof typeof status.metrics>().toEqualTypeOf<BuiltIn>();
    expectTypeOf(status.metrics.resolution.metric).toEqualTypeOf<'resolution'>();
    expectTypeOf(status.mostUrgent).toEqualTypeOf<BuiltIn | undefined>();
    expectTypeOf(status.nextChange?.metric).toEqualTypeOf<BuiltIn | undefined>();
    expectTypeOf(status.level).toEqualTypeOf<'urgent' | 'high' | 'medium' | 'low'>();
    expectTypeOf<keyof ReturnType<typeof sla.deadlines>>().toEqualTypeOf<BuiltIn>();
    // @ts-expect-error no such metric
    void status.metrics.response;
    // @ts-expect-error no such metric
    sla.explain(ticket, 'response', at);

    const metrics = { answer: { labels, starts: ['opened'], stops: ['responded'] } } as const;
    const own = createSla({
      catalog: defineCatalog({ id: 'x', levels: { a: { labels } }, categories: { c: { labels } }, metrics }),
      calendar: day,
    });
    expectTypeOf<keyof ReturnType<typeof own.status>['metrics']>().toEqualTypeOf<'answer'>();
  });

  it('has luxon values', () => {
    expectTypeOf(status.asOf).toEqualTypeOf<DateTime<true>>();
    expectTypeOf(status.due).toEqualTypeOf<DateTime<true> | undefined>();
    expectTypeOf<MetricStatus['elapsed']['wall']>().toEqualTypeOf<Duration<true>>();
  });

  it('is readonly', () => {
    const { resolution } = status.metrics;
    // @ts-expect-error readonly
    status.due = undefined;
    // @ts-expect-error readonly
    status.metrics.resolution = resolution;
    // @ts-expect-error readonly
    resolution.verdict = 'met';
    // @ts-expect-error readonly
    resolution.elapsed.wall = status.metrics.firstResponse.elapsed.wall;
    // @ts-expect-error readonly
    resolution.thresholds.pop();
    // @ts-expect-error readonly
    resolution.cycles.pop();
    // @ts-expect-error readonly
    status.ignored.pop();
    // @ts-expect-error readonly
    sla.deadlines(ticket).resolution.due = undefined;
  });
});

describe('an SLA', () => {
  it('of a catalog known only at run time accepts strings', () => {
    const any = createSla<Catalog, string>({ catalog: supportCatalog as Catalog, calendar: day, calendars: { night } });
    expectTypeOf(any).toEqualTypeOf<Sla<Catalog, string>>();
    any.status({ category: 'x', level: 'y', openedAt: at, calendar: 'z' }, at);
  });

  it('accepts only known policies, readings and thresholds', () => {
    // @ts-expect-error no such policy
    createSla({ catalog: supportCatalog, calendar: day, reclassification: 'reset' });
    // @ts-expect-error no such policy
    createSla({ catalog: supportCatalog, calendar: day, reopening: 'include' });
    // @ts-expect-error no such reading
    createSla({ catalog: supportCatalog, calendar: day, reading: { hours: 'literal' } });
    // @ts-expect-error neither before nor after
    createSla({ catalog: supportCatalog, calendar: day, thresholds: { soon: { in: { hours: 1 } } } });
  });

  it('compares known metrics only', () => {
    const [one] = sla.compare(ticket, [{ metric: 'resolution', due: null, elapsed: { business: 'PT1H' } }], at);
    expectTypeOf(one?.metric).toEqualTypeOf<SupportMetric | undefined>();
    if (one?.field === 'due') expectTypeOf(one.ours).toEqualTypeOf<DateTime<true> | undefined>();
    if (one?.field === 'elapsed.wall') expectTypeOf(one.theirs).toEqualTypeOf<Duration<true> | undefined>();
    if (one?.field === 'breached') expectTypeOf(one.ours).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error no such metric
    sla.compare(ticket, [{ metric: 'repair' }], at);
    // @ts-expect-error null is not allowed here
    sla.compare(ticket, [{ metric: 'resolution', originalDue: null }], at);
    // @ts-expect-error no such level
    sla.compareAll([{ ticket: { ...ticket, level: 'urgnt' }, clocks: [] }], at);
  });

  it('parses unknown values', () => {
    const parsed = sla.parseTicket(JSON.parse('{}') as unknown);
    if (parsed.ok) expectTypeOf(parsed.value).toEqualTypeOf<Known>();
  });
});
