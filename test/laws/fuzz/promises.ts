import { type Catalog, defineCatalog, supportCatalog } from 'prazo';
import { labels, sample } from '../../catalog/sample';
import { metrics } from '../tickets';

/** Every kind of promise. Some can never be met. */
const everything = defineCatalog({
  ...sample(),
  id: 'everything',
  metrics,
  rules: [
    { when: { reach: 'all' }, level: 'down' },
    { when: { urgent: false }, level: 'slow' },
  ],
  categories: {
    site: {
      labels,
      features: { pages: labels, forms: labels },
      targets: {
        down: {
          firstResponse: { minutes: 30 },
          resolution: { businessHours: 4, calendar: 'night' },
          nextResponse: { hours: 2 },
          handling: 'agreed',
          answering: { businessMinutes: 90 },
        },
        slow: {
          firstResponse: { days: 1, by: '18:00', roll: 'following' },
          resolution: 'agreed',
          nextResponse: { days: 36_525 },
          periodicUpdate: { businessDays: 1, by: 'endOfDay' },
          handling: { businessDays: 2, calendar: 'known' },
        },
      },
    },
    mail: {
      labels,
      features: { inbox: labels },
      targets: { slow: { resolution: { businessHours: 1, calendar: 'never' }, answering: 'agreed' } },
    },
  },
});

/** The smallest catalog. */
const nothing = defineCatalog({ id: 'nothing', levels: { only: { labels } }, categories: { all: { labels } } });

/** The catalogs of the SLAs that parse tickets. */
export const CATALOGS = [supportCatalog, everything, nothing] as readonly Catalog[];
