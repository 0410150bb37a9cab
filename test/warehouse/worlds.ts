import { type Catalog, supportCatalog } from 'prazo';
import type { AnyConfig } from '../ticket/any';
import {
  apia,
  london,
  lordHowe,
  lordHoweAhead,
  moving,
  newYork,
  type Place,
  roundTheClock,
  saoPaulo,
} from './world-calendars';
import {
  beyondTargets,
  mixedCatalog,
  mixedOddCatalog,
  oddCatalog,
  ownCatalog,
  type refused,
  refusedCatalog,
} from './world-catalogs';

/** A catalog on calendars under policies, for tickets of a few weeks. */
export interface World {
  readonly name: string;
  readonly place: Place;
  readonly config: AnyConfig;
  /** The metrics that SQL refuses, and the reasons it may give. */
  readonly refuses: Readonly<Record<string, readonly string[]>>;
  /** Days by which the rows of the calendars fall short of the tickets at either end. */
  readonly rowsFallShort?: number;
}

type Policies = Pick<AnyConfig, 'reopening' | 'reclassification' | 'reading' | 'thresholds'>;

function world(
  name: string,
  place: Place,
  catalog: Catalog,
  policies: Policies = {},
  refuses: World['refuses'] = {},
): World {
  const { calendars } = place;
  return { name, place, config: { catalog, calendar: calendars.desk, calendars, ...policies }, refuses };
}

const support = supportCatalog as unknown as Catalog;
const ofSupport = { nextResponse: ['repeats', 'follows'], periodicUpdate: ['repeats'] };
const everyMetric = (catalog: Catalog, reasons: readonly string[]): World['refuses'] =>
  Object.fromEntries(Object.keys(catalog.metrics).map((metric) => [metric, reasons]));

/** Worlds whose metrics SQL judges, but for the two of the support catalog that repeat. */
export const worlds: readonly World[] = [
  world('support, São Paulo, exclude', saoPaulo, support, { reopening: 'exclude' }, ofSupport),
  world('support, nights of New York, continue', newYork, support, { reopening: 'continue' }, ofSupport),
  world('support, Lord Howe, ignore', lordHowe, support, { reopening: 'ignore' }, ofSupport),
  world('support, never closed', roundTheClock, support, {}, ofSupport),
  world('own metrics, Apia, exclude', apia, ownCatalog(0)),
  world('own metrics, desk that moves, continue', moving, ownCatalog(5), { reopening: 'continue' }),
  world('own metrics, São Paulo, ignore', saoPaulo, ownCatalog(9), { reopening: 'ignore' }),
  world('own metrics, London, mixed', london, mixedCatalog(2), { reopening: 'exclude', thresholds: { atRisk: 0.5 } }),
  world('own metrics, nights of New York, mixed', newYork, mixedCatalog(13), { reopening: 'ignore' }),
  world('own metrics, Lord Howe, hours as business', lordHoweAhead, ownCatalog(3), {
    reading: { hours: 'business' },
    thresholds: { atRisk: 0.875 },
  }),
  world('own metrics, London, days as business', london, ownCatalog(16), {
    reading: { days: 'business' },
    reclassification: { level: 'retroactive', tier: 'retroactive' },
    thresholds: { atRisk: 0.333333, late: { after: { hours: 1 } } },
  }),
  world('odd metrics, São Paulo, exclude', saoPaulo, oddCatalog(1)),
  world('odd metrics, Apia, continue', apia, oddCatalog(8), { reopening: 'continue', thresholds: { atRisk: 1 } }),
  world('odd metrics, Lord Howe, ignore', lordHowe, oddCatalog(12), { reopening: 'ignore' }),
  world('odd metrics, London, mixed', london, mixedOddCatalog(17)),
];

/** Worlds whose rows do not reach all tickets: what lies beyond them must not be guessed. */
export const shortWorlds: readonly World[] = [
  { ...world('short rows, London', london, mixedCatalog(6)), rowsFallShort: 8 },
  { ...world('short rows, nights of New York', newYork, ownCatalog(11), { reopening: 'continue' }), rowsFallShort: 10 },
];

/** Worlds of which SQL refuses much, and must say so. */
export const refusingWorlds: readonly World[] = [
  world('metrics beyond SQL', saoPaulo, refusedCatalog(0), {}, {
    repeats: ['repeats'],
    follows: ['follows'],
    resets: ['resets'],
    newCycle: ['newCycle'],
    carried: ['reclassification'],
    restartedByLevel: ['reclassification'],
    twoPauses: ['pauses'],
    toggled: ['pauses'],
    pausedByAgent: ['pauses'],
    pausedOrOrdered: ['pauses'],
    resumedByPause: ['pauses'],
    pausedByReopening: ['pauses'],
    startsReopened: ['triggers'],
    stopsPaused: ['triggers'],
    stopsEscalated: ['triggers'],
    cancelsReclassified: ['triggers'],
  } satisfies Record<Exclude<keyof typeof refused, 'plain'>, readonly string[]>),
  world('targets beyond SQL', london, beyondTargets(1)),
  world(
    'a new cycle at every reopening',
    newYork,
    support,
    { reopening: 'newCycle' },
    everyMetric(support, ['newCycle', 'repeats', 'follows']),
  ),
  world(
    'clocks that carry what elapsed',
    apia,
    ownCatalog(4),
    { reclassification: { category: 'carryElapsed' } },
    everyMetric(ownCatalog(4), ['reclassification']),
  ),
  world(
    'at risk an hour before',
    moving,
    ownCatalog(7),
    { thresholds: { atRisk: { before: { hours: 1 } } } },
    everyMetric(ownCatalog(7), ['thresholds']),
  ),
];
