/* Valid documents that use every key, so that mutations reach each key. */

const labels = { en: 'name' };
const inLanguages = { 'pt-BR': 'nome', en: 'name' };

export const CATALOG = {
  id: 'full',
  labels: 'All of it',
  average: true,
  levels: {
    high: {
      labels: inLanguages,
      situation: 'down',
      communication: { en: 'a page' },
      channels: ['statusPage', 'ticket'],
    },
    low: {},
  },
  categories: {
    site: {
      labels,
      features: { door: 'Door', window: labels },
      targets: {
        high: {
          firstResponse: { minutes: 30, calendar: 'night', from: 'nextOpening' },
          resolution: { businessDays: 0, by: '18:00', cutoff: '16:00', calendar: 'night' },
          handling: { days: 2, by: 'endOfDay', roll: 'nearest', from: 'nextOpening', calendar: 'night' },
        },
        low: { firstResponse: null, resolution: 'agreed', handling: { months: 1, by: '09:00', roll: 'preceding' } },
      },
    },
    shop: {},
  },
  impact: { usability: ['unusable', 'usable'], workaround: [true, false] },
  rules: [
    { when: { usability: 'unusable', workaround: false }, level: 'high' },
    { when: { usability: 'usable' }, level: 'low' },
  ],
  serviceTypes: {
    fault: {
      labels,
      description: 'A fault',
      requires: { photo: 'A photo' },
      targets: {
        site: {
          high: { firstResponse: { seconds: 90 }, resolution: { businessHours: 4 }, handling: { hours: 1 } },
          low: { resolution: { businessMinutes: 30 } },
        },
      },
    },
  },
  tiers: { vendor: { labels, targets: { shop: { low: { resolution: { businessSeconds: 90 } } } } } },
  events: { approved: { labels }, waited: {} },
  metrics: {
    firstResponse: { labels, starts: ['opened'], stops: ['responded', 'resolved'] },
    resolution: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: [{ on: [{ event: 'paused', reasons: ['customer'], by: ['agent'] }], until: ['resumed', 'approved'] }],
      cancels: ['restarted'],
      resets: [{ event: 'escalated', tiers: ['vendor'] }],
      follows: 'firstResponse',
      reopens: true,
      repeats: false,
      reclassification: { level: 'restart', category: 'carryElapsed', service: 'retroactive', tier: null },
      reopening: 'newCycle',
    },
    handling: {
      starts: ['waited'],
      stops: ['agreed'],
      pauses: { on: ['paused'], until: ['resumed'] },
      reclassification: 'restart',
    },
  },
};

const office = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } };

export const CALENDAR = {
  name: 'full',
  zone: {
    name: 'Europe/Lisbon',
    changes: [
      { from: '1999-12-31T00:00:00Z', offset: '+00:00' },
      { from: 1_700_000_000_000, offset: '-03:06:20' },
    ],
    coverage: { from: 2000, until: 2030 },
  },
  hours: { mon: ['09:00-12:00', '13:00:30-24:00'], 'tue-fri': ['22:00-06:00'], sun: [] },
  seasons: [
    { from: '12-20', until: '01-10', hours: '24/7' },
    {
      from: '2026-07-01',
      until: '2026-07-31',
      hours: { anchor: '2026-07-06', weeks: [{ 'mon-fri': ['09:00-18:00'] }, {}] },
    },
    {
      from: '2027-07-01',
      until: '2027-07-31',
      hours: { anchor: '2027-07-06', days: [['09:00-18:00'], []], weeks: null },
    },
  ],
  holidays: [
    '2026-11-20',
    { date: '2024-02-29', name: 'leap', closed: '00:00-14:00' },
    { month: 2, day: 29, observed: 'nextWeekday', since: 2000, last: 2040 },
    { month: 4, day: 30, name: labels, open: ['09:00-12:00'] },
    { month: 11, weekday: 'thu', nth: -1, open: 'sat' },
    { easter: -2, orthodox: true, open: 'weekday' },
    { from: '12-27', until: '01-02' },
    { from: '2026-12-27', until: '2026-12-30', name: '', observed: null },
    {
      name: 'listed',
      coverage: { from: 2020, until: 2030 },
      origin: 'by hand',
      licence: 'CC0-1.0',
      holidays: ['2026-01-25', { month: 1, day: 1 }],
    },
  ],
  overrides: {
    '2026-12-24': ['09:00-12:00'],
    '12-31': [],
    '2026-12-28/2026-12-29': ['10:00-11:00'],
    '02-28/02-29': ['10:00-11:00'],
  },
  closures: [
    { from: '2026-03-01T10:00:00.5+01:00[Europe/Lisbon][u-ca=iso8601]', until: '2026-03-01t24:00Z', name: 'works' },
  ],
};

/** Every key of a calendar, with little below it: {@link CALENDAR} has the rest. */
const always = { zone: 'UTC', hours: '24/7' };
const brief = { ...always, name: 'brief', seasons: [], holidays: [], overrides: {}, closures: [] };

export const COMBINED = {
  effective: [
    { from: null, calendar: { union: [always, { intersection: [always, brief] }] } },
    {
      from: '2026-02-01',
      calendar: {
        difference: [always, { zone: 'UTC', hours: { 'sat-mon': ['00:00-24:00'] }, holidays: '2026-01-01' }],
      },
    },
    { from: '2027-02-28', calendar: { ...always, holidays: { month: 1, day: 1 } } },
  ],
};

const policies = {
  reading: { hours: 'business', days: null },
  reclassification: { calendar: 'carryElapsed' },
  reopening: 'ignore',
  thresholds: {
    atRisk: 0.75,
    soon: { before: { hours: 1, minutes: 30.5 } },
    'very soon': { before: 'PT1H30M15.125S' },
    late: { after: { businessDays: 2 } },
    later: { after: 'P0DT90M' },
  },
};

export const SLA = {
  catalog: CATALOG,
  calendar: office,
  calendars: { night: { zone: 'UTC', hours: { 'mon-sun': ['22:00-06:00'] } }, 'any name': COMBINED },
  ...policies,
};

/** A small configuration, in which more mutations hit the policies. */
export const POLICIES = {
  catalog: { id: 'small', levels: { high: {} }, categories: { site: {} } },
  calendar: office,
  ...policies,
};

const at = '2026-11-20T10:00:00-03:00';

export const TICKET = {
  id: 7,
  openedAt: '2026-11-19T16:40-03',
  feature: 'door',
  category: 'site',
  impact: { usability: 'unusable', workaround: false },
  service: 'fault',
  tier: 'vendor',
  calendar: 'night',
  events: [
    { type: 'responded', at, reason: 'customer', by: 'agent' },
    { type: 'paused', at: 1_795_200_000_000 },
    { type: 'approved', at: '2026-11-20T10:00:00,5Z' },
    {
      type: 'reclassified',
      at,
      level: 'low',
      category: 'site',
      feature: 'window',
      service: 'fault',
      calendar: 'any name',
    },
    { type: 'reclassified', at, impact: { usability: 'usable', workaround: null } },
    { type: 'escalated', at, tier: null },
    { type: 'escalated', at, tier: 'vendor' },
    { type: 'agreed', at, metric: 'resolution', target: { due: at, roll: 'following', calendar: 'night' } },
    { type: 'agreed', at, target: { hours: 1.5, from: 'nextOpening', calendar: 'night' } },
    { type: 'agreed', at, target: null },
    { type: 'restarted', at, metric: 'handling' },
    { type: 'cancelled', at },
  ],
};
