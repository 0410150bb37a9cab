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
  /** The group of the world: its policy for reopenings, or another subject. */
  readonly policy: string;
  readonly name: string;
  readonly place: Place;
  readonly config: AnyConfig;
  /** The metrics that SQL refuses, with the possible values of `beyond_sql`. */
  readonly refuses: Readonly<Record<string, readonly string[]>>;
  /** Number of days at both ends of the tickets that the rows of the calendars do not cover. */
  readonly rowsFallShort?: number;
}

type Policies = Pick<AnyConfig, 'reopening' | 'reclassification' | 'reading' | 'thresholds'>;

function world(
  policy: string,
  name: string,
  place: Place,
  catalog: Catalog,
  policies: Policies = {},
  refuses: World['refuses'] = {},
): World {
  const { calendars } = place;
  return { policy, name, place, config: { catalog, calendar: calendars.desk, calendars, ...policies }, refuses };
}

const support = supportCatalog as unknown as Catalog;
const ofSupport = { nextResponse: ['repeats', 'follows'], periodicUpdate: ['repeats'] };
const everyMetric = (catalog: Catalog, reasons: readonly string[]): World['refuses'] =>
  Object.fromEntries(Object.keys(catalog.metrics).map((metric) => [metric, reasons]));

const exclude: Policies = { reopening: 'exclude' };
const continues: Policies = { reopening: 'continue' };
const ignore: Policies = { reopening: 'ignore' };
const hoursAsBusiness: Policies = { reading: { hours: 'business' }, thresholds: { atRisk: 0.875 } };
const daysAsBusiness: Policies = {
  reading: { days: 'business' },
  reclassification: { level: 'retroactive', tier: 'retroactive' },
  // With more decimal places, SQL refuses the threshold if a target is long.
  thresholds: { atRisk: 0.3333, late: { after: { hours: 1 } } },
};

/** Worlds whose metrics SQL judges, except for the two repeating metrics of the support catalog. */
export const worlds: readonly World[] = [
  world('exclude', 'support, São Paulo', saoPaulo, support, exclude, ofSupport),
  world('exclude', 'support, never closed', roundTheClock, support, {}, ofSupport),
  world('exclude', 'own metrics, Apia', apia, ownCatalog(0)),
  world('exclude', 'own metrics, Lord Howe, hours as business', lordHoweAhead, ownCatalog(3), hoursAsBusiness),
  world('exclude', 'own metrics, London, days as business', london, ownCatalog(16), daysAsBusiness),
  world('exclude', 'odd metrics, São Paulo', saoPaulo, oddCatalog(1)),
  world('continue', 'support, nights of New York', newYork, support, continues, ofSupport),
  world('continue', 'own metrics, calendar that moves', moving, ownCatalog(5), continues),
  world('continue', 'odd metrics, Apia', apia, oddCatalog(8), { ...continues, thresholds: { atRisk: 1 } }),
  world('ignore', 'support, Lord Howe', lordHowe, support, ignore, ofSupport),
  world('ignore', 'own metrics, São Paulo', saoPaulo, ownCatalog(9), ignore),
  world('ignore', 'odd metrics, Lord Howe', lordHowe, oddCatalog(12), ignore),
  world('by metric', 'own metrics, London', london, mixedCatalog(2), { ...exclude, thresholds: { atRisk: 0.5 } }),
  world('by metric', 'own metrics, nights of New York', newYork, mixedCatalog(13), ignore),
  world('by metric', 'odd metrics, London', london, mixedOddCatalog(17)),
];

/** Worlds whose rows do not cover all tickets. SQL must not guess clocks outside the rows. */
export const shortWorlds: readonly World[] = [
  { ...world('rows fall short', 'own metrics, London', london, mixedCatalog(6)), rowsFallShort: 8 },
  {
    ...world('rows fall short', 'own metrics, nights of New York', newYork, ownCatalog(11), continues),
    rowsFallShort: 10,
  },
];

/** Worlds with metrics, targets or policies that SQL refuses. */
export const refusingWorlds: readonly World[] = [
  world('beyond SQL', 'metrics', saoPaulo, refusedCatalog(0), {}, {
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
  world('beyond SQL', 'targets', london, beyondTargets(1)),
  world(
    'beyond SQL',
    'a new cycle at every reopening',
    newYork,
    support,
    { reopening: 'newCycle' },
    everyMetric(support, ['newCycle', 'repeats', 'follows']),
  ),
  world(
    'beyond SQL',
    'the policy carryElapsed',
    apia,
    ownCatalog(4),
    { reclassification: { category: 'carryElapsed' } },
    everyMetric(ownCatalog(4), ['reclassification']),
  ),
  world(
    'beyond SQL',
    'at risk an hour before the due time',
    moving,
    ownCatalog(7),
    { thresholds: { atRisk: { before: { hours: 1 } } } },
    everyMetric(ownCatalog(7), ['thresholds']),
  ),
];
