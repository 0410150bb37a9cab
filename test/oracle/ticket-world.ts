import { type Amounts, type Desk, isBusiness, type Measure } from './ticket-promise';

/** The model of a ticket in the terms of the oracle. All instants are epoch ms, all amounts are ms. */

export type Reclassification = 'retroactive' | 'restart' | 'carryElapsed';
export type Kind = 'level' | 'category' | 'service' | 'tier' | 'calendar';
export type ReclassificationPolicy = Reclassification | { readonly [kind in Kind]?: Reclassification };
export type Reopening = 'exclude' | 'continue' | 'newCycle' | 'ignore';

export type Trigger =
  | string
  | {
      readonly event: string;
      readonly reasons?: readonly string[];
      readonly by?: readonly string[];
      readonly tiers?: readonly string[];
    };

export interface PauseRule {
  readonly on: readonly Trigger[];
  readonly until: readonly Trigger[];
}

export interface Metric {
  readonly starts: readonly Trigger[];
  readonly stops: readonly Trigger[];
  readonly pauses?: PauseRule | readonly PauseRule[];
  readonly cancels?: readonly Trigger[];
  readonly resets?: readonly Trigger[];
  readonly follows?: string;
  readonly repeats?: boolean;
  readonly reopens?: boolean;
  readonly reclassification?: ReclassificationPolicy;
  readonly reopening?: Reopening;
}

export type Cell = Amounts | 'agreed' | null;
/** By category, level and metric. */
export type Table = { readonly [level: string]: { readonly [metric: string]: Cell } | undefined };
export type Tables = { readonly [category: string]: Table | undefined };

export interface Catalog {
  readonly metrics: { readonly [id: string]: Metric };
  readonly categories: {
    readonly [id: string]: { readonly targets?: Table; readonly features?: { readonly [id: string]: unknown } };
  };
  readonly serviceTypes?: { readonly [id: string]: { readonly targets?: Tables } };
  readonly tiers?: { readonly [id: string]: { readonly targets?: Tables } };
}

export type Amount = { readonly hours?: number; readonly minutes?: number } | { readonly businessDays: number };
export type Threshold = number | { readonly before: Amount } | { readonly after: Amount };

/** The SLA of a ticket. */
export interface World {
  readonly catalog: Catalog;
  readonly desk: Desk;
  readonly desks: { readonly [name: string]: Desk };
  readonly reclassification: ReclassificationPolicy;
  readonly reopening: Reopening;
  readonly thresholds: { readonly [name: string]: Threshold };
}

/** The classification of a ticket: it decides the cell of the catalog and the calendar. */
export interface Class {
  readonly category: string;
  readonly level: string;
  readonly service?: string | undefined;
  readonly tier?: string | undefined;
  readonly calendar?: string | undefined;
}

/** An event of any type, with its fields. */
export interface Event {
  readonly type: string;
  readonly at: number;
  readonly reason?: string;
  readonly by?: string;
  readonly metric?: string;
  readonly target?: Amounts | null;
  readonly category?: string;
  readonly feature?: string;
  readonly level?: string;
  readonly service?: string;
  readonly calendar?: string;
  readonly tier?: string | null;
}

export interface Ticket extends Partial<Class> {
  readonly level: string;
  readonly feature?: string;
  readonly openedAt: number;
  readonly events?: readonly Event[];
}

/** Whether an event matches one of the triggers. */
export function meets(triggers: readonly Trigger[] | undefined, event: Event): boolean {
  const among = (named: readonly string[] | undefined, said: string | null | undefined): boolean =>
    named === undefined || (typeof said === 'string' && named.includes(said));
  return (triggers ?? []).some((trigger) => {
    if (typeof trigger === 'string') return trigger === event.type;
    if (trigger.event !== event.type) return false;
    return among(trigger.reasons, event.reason) && among(trigger.by, event.by) && among(trigger.tiers, event.tier);
  });
}

export function pausesOf({ pauses }: Metric): readonly PauseRule[] {
  if (pauses === undefined) return [];
  return 'on' in pauses ? [pauses] : pauses;
}

/** Returns the category that a ticket or an event names, directly or by a feature. */
export function categoryOf(
  catalog: Catalog,
  { category, feature }: { readonly category?: string; readonly feature?: string },
): string | undefined {
  if (category !== undefined || feature === undefined) return category;
  return Object.keys(catalog.categories).find((id) => feature in (catalog.categories[id]?.features ?? {}));
}

/** The cell of the target of a metric, and its content. */
export interface Found {
  readonly place: string;
  /** Undefined if nothing is promised. */
  readonly target: Exclude<Cell, null> | undefined;
}

export function cellOf({ catalog }: World, { category, level, service, tier }: Class, metric: string): Found {
  const place = `${category}, ${level}`;
  const own = service === undefined ? undefined : catalog.serviceTypes?.[service]?.targets;
  if (own !== undefined) {
    return { place: `service ${service}, ${place}`, target: own[category]?.[level]?.[metric] ?? undefined };
  }
  const escalated = tier === undefined ? undefined : catalog.tiers?.[tier]?.targets?.[category]?.[level]?.[metric];
  if (escalated !== undefined) return { place: `tier ${tier}, ${place}`, target: escalated ?? undefined };
  return { place, target: catalog.categories[category]?.targets?.[level]?.[metric] ?? undefined };
}

/** Returns the desk on which a target is counted: its own, or the desk of the ticket. */
export function deskOf(world: World, target: Exclude<Cell, null> | undefined, { calendar }: Class): Desk {
  const name = (typeof target === 'object' ? target.calendar : undefined) ?? calendar;
  return name === undefined ? world.desk : (world.desks[name] as Desk);
}

/** A promise: a target and its calendar, or the reason why there is none. */
export interface Promised {
  readonly target: Amounts;
  readonly measure: Measure;
}
export type Obligation = Promised | 'noTarget' | 'awaitingAgreement';

/** Returns the promise of a metric for a class, with an agreement if there is one. */
export function obligationOf(world: World, metric: string, ofClass: Class, agreement: Amounts | undefined): Obligation {
  const target = agreement ?? cellOf(world, ofClass, metric).target;
  if (target === undefined) return 'noTarget';
  if (target === 'agreed') return 'awaitingAgreement';
  return { target, measure: { business: isBusiness(target), desk: deskOf(world, target, ofClass) } };
}

const STRENGTH: readonly Reclassification[] = ['retroactive', 'carryElapsed', 'restart'];

/** Returns the strongest policy for several kinds of change. */
export function policyFor(policy: ReclassificationPolicy, kinds: readonly Kind[]): Reclassification {
  if (typeof policy === 'string') return policy;
  const strengths = kinds.map((kind) => STRENGTH.indexOf(policy[kind] ?? 'retroactive'));
  return STRENGTH[Math.max(...strengths)] as Reclassification;
}
