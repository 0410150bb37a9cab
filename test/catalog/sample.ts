/** Labels whose text does not matter. */
export const labels = { 'pt-BR': 'nome', en: 'name' } as const;

/** Returns a valid definition with every part, as plain JSON that a test can change. */
export function sample() {
  return {
    id: 'hosting',
    labels,
    levels: { down: { labels }, slow: { labels } },
    categories: {
      site: {
        labels,
        features: { pages: labels, forms: labels },
        targets: {
          down: { firstResponse: { minutes: 30 }, resolution: { businessHours: 4 } },
          slow: { firstResponse: { hours: 8 }, resolution: { businessDays: 3, by: '18:00' } },
        },
      },
      mail: { labels, features: { inbox: labels } },
    },
    impact: { reach: ['all', 'one'], urgent: [true, false] },
    rules: [
      { when: { reach: 'all' }, level: 'down' },
      { when: { urgent: true }, level: 'down' },
      { when: { reach: 'one', urgent: false }, level: 'slow' },
    ],
    serviceTypes: {
      fault: { labels },
      move: {
        labels,
        description: labels,
        requires: { contract: labels },
        targets: { site: { slow: { resolution: { days: 5 } } } },
      },
    },
    tiers: { vendor: { labels, targets: { site: { down: { resolution: { businessHours: 12 } } } } } },
  };
}
