import { builtInMetrics, type Catalog, defineCatalog } from 'prazo';

/** Catalogs with many kinds of metrics. Their targets are taken from a list in turn. */

type Definition = Parameters<typeof defineCatalog>[0];

const LEVELS = ['high', 'middle', 'low'] as const;
const OWN_EVENTS = ['assigned', 'approved', 'returned', 'withdrawn', 'ordered', 'arrived'] as const;

/** Targets that SQL supports. They name calendars that every place has. `undefined` is a missing target. */
const TARGETS = [
  { hours: 4 },
  { businessHours: 3 },
  { days: 1 },
  { businessDays: 1 },
  { minutes: 90 },
  { hours: 6, from: 'nextOpening' },
  { businessMinutes: 200 },
  { days: 2, from: 'nextOpening' },
  { businessHours: 5, calendar: 'night' },
  { businessDays: 3 },
  null,
  { hours: 30 },
  { businessSeconds: 5400 },
  { businessDays: 1, calendar: 'night' },
  { minutes: 45, from: 'nextOpening', calendar: 'night' },
  { businessHours: 20 },
  'agreed',
  { days: 3, calendar: 'always' },
  { seconds: 5400.5 },
  undefined,
  { businessHours: 12, calendar: 'always' },
] as const;

/** A target of each kind that SQL does not support, and two that it does support. */
const BEYOND_TARGETS = [
  { months: 1 },
  { days: 2, by: '17:00' },
  { businessDays: 1, by: 'endOfDay' },
  { businessDays: 1, cutoff: '15:00' },
  { days: 1, roll: 'following' },
  { businessHours: 4 },
  { hours: 9 },
] as const;

/** The step through a list of targets. It reaches all of them only if it has no common divisor with the length of the list. */
const STRIDE = 8;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Returns the targets of a catalog, taken from the list from index `place` on. Every target comes before any comes again. */
function tablesFrom(place: number, metrics: readonly string[], targets: readonly unknown[]) {
  if (commonDivisor(STRIDE, targets.length) !== 1) {
    throw new Error(`steps of ${STRIDE} leave out some of ${targets.length} targets: add or remove one`);
  }
  let next = place;
  const cell = () => {
    next += STRIDE;
    return targets[next % targets.length];
  };
  const filled = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, cell()] as const).filter(([, target]) => target !== undefined));
  const table = (levels: readonly string[] = LEVELS, ids = metrics) =>
    Object.fromEntries(levels.map((level) => [level, filled(ids)]));
  return {
    categories: { one: { targets: table() }, two: { targets: table() } },
    serviceTypes: { fault: {}, order: { targets: { one: table(LEVELS.slice(1)) } } },
    tiers: { vendor: { targets: { one: table(LEVELS.slice(0, 2), metrics.slice(1, 5)), two: table() } }, inner: {} },
  };
}

function catalogOf(metrics: Readonly<Record<string, object>>, place: number, targets: readonly unknown[]): Catalog {
  const definition: unknown = {
    id: 'world',
    levels: Object.fromEntries(LEVELS.map((level) => [level, {}])),
    ...tablesFrom(place, Object.keys(metrics), targets),
    events: Object.fromEntries(OWN_EVENTS.map((event) => [event, {}])),
    metrics,
  };
  return defineCatalog(definition as Definition);
}

const usualPause = { on: ['paused'], until: ['resumed'] };

/** Metrics that SQL judges. */
const metrics = {
  response: { starts: ['opened'], stops: [{ event: 'responded', by: ['agent', 'lead'] }, 'resolved'] },
  resolution: builtInMetrics.resolution,
  // Pauses only for some reasons. A paused event with another reason ends the pause.
  handling: {
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: [{ event: 'paused', reasons: ['customer', 'vendor'] }], until: ['resumed'] },
    reopens: true,
  },
  work: {
    starts: ['assigned'],
    stops: ['approved', { event: 'returned', reasons: ['done', 'partly'] }, 'resolved'],
    cancels: [{ event: 'withdrawn', by: ['customer'] }],
    pauses: usualPause,
    reopens: true,
  },
  waiting: {
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['responded'], until: ['customerReplied'] },
    reopens: true,
  },
  // Pauses from the opening of the ticket. A resolution does not stop it.
  arrival: {
    starts: ['opened'],
    stops: ['arrived'],
    pauses: { on: ['opened'], until: ['approved', { event: 'returned', reasons: ['late'] }] },
    reopens: true,
  },
  parts: {
    starts: ['opened', 'assigned'],
    stops: ['resolved', 'approved'],
    pauses: { on: [{ event: 'ordered', reasons: ['parts'] }], until: ['arrived', 'resumed'] },
  },
  feedback: { starts: ['resolved'], stops: ['customerReplied'], cancels: ['withdrawn'] },
} as const;

/** Metrics with overlapping triggers: one event starts and stops, or stops and cancels, or meets two triggers. */
const oddMetrics = {
  between: { starts: ['updated', 'responded'], stops: ['updated', 'responded'], reopens: true },
  returning: {
    starts: ['opened'],
    stops: [
      { event: 'returned', reasons: ['done', 'late'] },
      { event: 'returned', by: ['agent'] },
    ],
    cancels: [{ event: 'returned', reasons: ['late'] }],
    pauses: {
      on: [
        { event: 'ordered', reasons: ['parts', 'late'] },
        { event: 'ordered', by: ['agent', 'lead'] },
      ],
      until: [{ event: 'arrived', by: ['customer', 'agent'] }, 'updated'],
    },
    reopens: true,
  },
  // Pauses at its start, and at its stop.
  assigned: {
    starts: ['assigned'],
    stops: ['responded', 'resolved'],
    pauses: { on: ['assigned', 'responded'], until: ['arrived', 'approved'] },
    reopens: true,
  },
  // Pauses at the resolution, which does not stop it.
  settled: {
    starts: ['opened'],
    stops: ['approved'],
    pauses: { on: ['resolved', 'opened'], until: ['customerReplied', 'arrived'] },
    reopens: true,
  },
  asked: {
    starts: ['opened', 'customerReplied'],
    stops: ['resolved', 'arrived'],
    pauses: {
      on: [{ event: 'paused', reasons: ['customer'] }],
      until: ['resumed', 'arrived', { event: 'responded', by: ['agent'] }, 'resolved'],
    },
    cancels: ['withdrawn'],
    reopens: true,
  },
  waited: {
    starts: ['assigned', 'resolved'],
    stops: ['approved', 'resolved'],
    pauses: { on: ['paused'], until: ['updated', 'arrived'] },
    reopens: true,
  },
  confirmation: {
    starts: ['resolved', 'returned'],
    stops: ['customerReplied', 'updated'],
    cancels: ['withdrawn', { event: 'customerReplied', by: ['agent'] }],
    pauses: { on: ['withdrawn', 'ordered'], until: ['arrived', 'assigned'] },
    reopens: true,
  },
  once: { starts: ['customerReplied', { event: 'resolved', by: ['lead'] }], stops: ['resolved', 'returned'] },
} as const;

/** A catalog with the usual metrics. */
export const ownCatalog = (place: number): Catalog => catalogOf(metrics, place, TARGETS);
/** A catalog with the odd metrics. */
export const oddCatalog = (place: number): Catalog => catalogOf(oddMetrics, place, TARGETS);

/** A catalog with the odd metrics under different policies. */
export const mixedOddCatalog = (place: number): Catalog => {
  const policies = ['ignore', 'continue', 'exclude', 'ignore', 'ignore', 'ignore', 'ignore', 'ignore'] as const;
  const mixed = Object.entries(oddMetrics).map(([id, one], i) => [id, { ...one, reopening: policies[i] }]);
  return catalogOf(Object.fromEntries(mixed), place, TARGETS);
};

/** A catalog with the usual metrics under different policies. */
export const mixedCatalog = (place: number): Catalog =>
  catalogOf(
    {
      ...metrics,
      resolution: { ...metrics.resolution, reopening: 'continue', reclassification: 'retroactive' },
      handling: { ...metrics.handling, reopening: 'ignore' },
      work: { ...metrics.work, reopening: 'ignore' },
      waiting: { ...metrics.waiting, reopening: 'exclude' },
      arrival: { ...metrics.arrival, reopening: 'continue' },
      parts: { ...metrics.parts, reopening: 'ignore' },
    },
    place,
    TARGETS,
  );

/** Metrics that SQL refuses, and the metric `plain`, which it judges. */
export const refused = {
  repeats: { starts: ['customerReplied'], stops: ['responded'], repeats: true },
  follows: { starts: ['customerReplied'], stops: ['responded'], follows: 'plain' },
  resets: { starts: ['opened'], stops: ['resolved'], resets: ['assigned'] },
  newCycle: { ...metrics.resolution, reopening: 'newCycle' },
  carried: { starts: ['opened'], stops: ['resolved'], reclassification: 'carryElapsed' },
  restartedByLevel: { starts: ['opened'], stops: ['resolved'], reclassification: { level: 'restart' } },
  twoPauses: { ...metrics.work, pauses: [usualPause, { on: ['ordered'], until: ['arrived'] }] },
  toggled: { ...metrics.work, pauses: { on: ['ordered'], until: ['ordered', 'arrived'] } },
  pausedByAgent: { ...metrics.work, pauses: { on: [{ event: 'paused', by: ['agent'] }], until: ['resumed'] } },
  pausedOrOrdered: { ...metrics.work, pauses: { on: ['paused', 'ordered'], until: ['resumed'] } },
  resumedByPause: { ...metrics.work, pauses: { on: ['ordered'], until: ['paused'] } },
  pausedByReopening: { ...metrics.work, pauses: { on: ['reopened'], until: ['responded'] } },
  startsReopened: { starts: ['reopened'], stops: ['resolved'] },
  stopsPaused: { starts: ['opened'], stops: ['paused'] },
  stopsEscalated: { starts: ['opened'], stops: [{ event: 'escalated', tiers: ['vendor'] }, 'resolved'] },
  cancelsReclassified: { starts: ['opened'], stops: ['resolved'], cancels: ['reclassified'] },
  plain: metrics.resolution,
} as const;

export const refusedCatalog = (place: number): Catalog => catalogOf(refused, place, TARGETS);

export const beyondTargets = (place: number): Catalog =>
  catalogOf({ plain: metrics.resolution }, place, BEYOND_TARGETS);
