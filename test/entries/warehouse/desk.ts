import { builtInMetrics, defineCatalog } from 'prazo';

/** A catalog with service types, tiers, custom events, and targets of every kind. */
export const catalog = defineCatalog({
  id: 'desk',
  levels: { high: {}, low: {} },
  categories: {
    app: {
      features: { app: 'App' },
      targets: {
        high: { firstResponse: { minutes: 30 }, resolution: { businessHours: 8 }, approval: { days: 2 } },
        low: { firstResponse: { hours: 4, from: 'nextOpening' }, resolution: { businessDays: 3 }, approval: 'agreed' },
      },
    },
    data: {
      features: { data: 'Data' },
      targets: {
        high: { firstResponse: { seconds: 0.5 }, resolution: { businessMinutes: 90, calendar: 'night' } },
        low: {
          firstResponse: { months: 1 },
          resolution: { businessDays: 1, cutoff: '15:00' },
          approval: { days: 1, by: '12:00' },
        },
      },
    },
  },
  serviceTypes: {
    fault: { requires: {} },
    order: { requires: {}, targets: { app: { high: { resolution: { days: 5, roll: 'following' } } } } },
  },
  tiers: { vendor: { targets: { app: { high: { resolution: { businessHours: 16 }, firstResponse: null } } } } },
  events: { approved: {}, rejected: {}, held: {}, released: {} },
  metrics: {
    firstResponse: builtInMetrics.firstResponse,
    resolution: builtInMetrics.resolution,
    approval: { starts: ['opened'], stops: ['approved', 'rejected'] },
  },
});
