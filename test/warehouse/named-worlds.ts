import { builtInMetrics, type Catalog, createCalendar, defineCatalog } from 'prazo';
import { newYork, type Place, saoPaulo } from './world-calendars';
import type { World } from './worlds';

/** Worlds for the tickets that are worked out by hand. Each level has one target. */

const zone = 'UTC';
const office: Place = {
  calendars: {
    desk: createCalendar({ zone, hours: { 'mon-fri': ['09:00-17:00'] }, holidays: ['2026-03-10'] }),
    night: createCalendar({ zone, hours: { 'sun-thu': ['22:00-06:00'] } }),
    always: createCalendar({ zone, hours: '24/7' }),
  },
  from: Date.UTC(2026, 2, 1),
  until: Date.UTC(2026, 2, 15),
};

const catalog: Catalog = defineCatalog({
  id: 'named',
  levels: { four: {}, one: {}, plain: {}, days: {}, workdays: {}, opening: {}, night: {}, agreed: {}, none: {} },
  categories: {
    desk: {
      targets: {
        four: {
          firstResponse: { hours: 4 },
          resolution: { businessHours: 4 },
          handling: { businessHours: 4 },
          work: { businessHours: 2 },
          arrival: { hours: 2 },
        },
        one: { resolution: { businessHours: 1 } },
        plain: { resolution: { hours: 4 } },
        days: { resolution: { days: 1 } },
        workdays: { resolution: { businessDays: 2 } },
        opening: { resolution: { hours: 2, from: 'nextOpening' } },
        night: { resolution: { businessHours: 2, calendar: 'night' } },
        agreed: { resolution: 'agreed' },
        none: { resolution: null },
      },
    },
    lab: { targets: { four: { resolution: { businessHours: 8 } } } },
  },
  serviceTypes: { order: { targets: { desk: { four: { resolution: { hours: 1 } } } } } },
  tiers: { vendor: { targets: { desk: { four: { resolution: { businessHours: 6 } } } } } },
  events: { assigned: {}, done: {}, withdrawn: {}, confirmed: {} },
  metrics: {
    firstResponse: builtInMetrics.firstResponse,
    resolution: builtInMetrics.resolution,
    handling: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: { on: [{ event: 'paused', reasons: ['customer', 'vendor'] }], until: ['resumed'] },
      reopens: true,
    },
    work: {
      starts: ['assigned'],
      stops: [{ event: 'done', by: ['agent'] }, 'resolved'],
      cancels: [{ event: 'withdrawn', reasons: ['mistake'] }],
      reopens: true,
    },
    arrival: { starts: ['opened'], stops: ['done'], pauses: { on: ['opened'], until: ['confirmed'] } },
  },
}) as unknown as Catalog;

function named(name: string, place: Place, reopening: World['config']['reopening']): World {
  const { calendars } = place;
  return {
    policy: 'named',
    name,
    place,
    config: { catalog, calendar: calendars.desk, calendars, reopening },
    refuses: {},
  };
}

export const namedWorlds = {
  exclude: named('exclude', office, 'exclude'),
  continue: named('continue', office, 'continue'),
  ignore: named('ignore', office, 'ignore'),
  saoPaulo: named('São Paulo', saoPaulo, 'exclude'),
  newYork: named('New York', newYork, 'exclude'),
} as const;
