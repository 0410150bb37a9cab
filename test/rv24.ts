import { createCalendar, createSla, defineCatalog, type Sla, type Ticket, type TicketEvent } from 'prazo';
const catalog = defineCatalog({ id: 'x', levels: { P1: {}, P2: { labels: 'two' } }, events: { assigned: {} }, categories: { a: { targets: { P1: { resolution: { hours: 4 } } } } } });
const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog, calendar, calendars: { always: calendar } });
function show(s: Sla): string { return s.catalog.id; }
show(sla);
declare const reason: string | undefined;
const t: Ticket<typeof catalog, 'always'> = { category: 'a', level: 'P1', openedAt: 0, events: [{ type: 'paused', at: 0, reason }, { type: 'assigned', at: 1, by: 'x' }, { type: 'escalated', at: 1, tier: null }] };
const e: TicketEvent = { type: 'assigned', at: 0 };
sla.status(t, 0);
defineCatalog({ id: 'x', levels: { P1: {} }, tiers: { t: {} }, metrics: { m: { starts: [{ event: 'escalated', tiers: ['zz'] }], stops: ['resolved'], follows: 'nope' } }, categories: { a: {} } });
defineCatalog({ id: 'x', levels: { P1: {} }, metrics: { m: { starts: ['assigned'], stops: ['resolved'] } }, categories: { a: {} } });
sla.report([t], 0, { by: ['level', { m: 'month of due', f: (x) => x.level }] });
