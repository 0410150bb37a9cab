import { type ComparisonReport, createCalendar, createSla, defineCatalog, type VendorClock } from 'prazo';
import type { AnyConfig, AnySla, AnyTicket } from '../../ticket/any';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

export const at = (text: string, offset = '-03:00') => `2026-11-${text.replace(' ', 'T')}${offset}`;

export const catalog = defineCatalog({
  id: 'assumptions',
  levels: { high: {}, low: {}, plain: {} },
  events: { assigned: {}, waiting: {}, back: {} },
  metrics: {
    firstResponse: { starts: ['opened'], stops: ['responded'] },
    resolution: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: [
        { on: ['paused'], until: ['resumed'] },
        { on: ['waiting'], until: ['back'] },
      ],
      reopens: true,
    },
  },
  categories: {
    all: {
      targets: {
        high: { firstResponse: { businessHours: 2 }, resolution: { businessHours: 8 } },
        low: { firstResponse: { businessHours: 4 }, resolution: { businessHours: 16 } },
        plain: { resolution: { hours: 8 } },
      },
    },
    gold: { targets: { high: { resolution: { businessHours: 5 } } } },
  },
  serviceTypes: { audit: { targets: { all: { high: { resolution: { businessHours: 10 } } } } } },
  tiers: { second: { targets: { all: { high: { resolution: { businessHours: 12 } } } } } },
});

export const week = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } } as const;
export const calendar = createCalendar({ ...week, holidays: ['2026-11-20'] });
export const late = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['12:00-20:00'] } });
export const slaOf = (config: Partial<AnyConfig> = {}) =>
  createSla({ catalog, calendar, ...config } as never) as unknown as AnySla;
export const on = (other: object) => slaOf({ calendar: createCalendar({ ...week, ...other }) });

/** A desk whose resolution pauses by these rules, with further metrics before it. */
export const pausing = (pauses: object | undefined, others: object = {}): AnySla =>
  slaOf({
    catalog: defineCatalog({
      id: 'pausing',
      levels: { high: {} },
      events: { assigned: {}, waiting: {}, back: {} },
      metrics: { ...others, resolution: { starts: ['opened'], stops: ['resolved'], pauses: pauses as never } },
      categories: { all: { targets: { high: { resolution: { businessHours: 8 } } } } },
    }) as never,
    calendar: createCalendar(week),
  });

export type Event = readonly [type: string, at: string, more?: object];
export const ticket = (openedAt: string, more: object = {}, ...events: readonly Event[]): AnyTicket =>
  ({
    category: 'all',
    level: 'high',
    openedAt: openedAt.includes('T') ? openedAt : at(openedAt),
    ...more,
    events: events.map(([type, when, own]) => ({ type, at: at(when), ...own })),
  }) as never;

export interface Situation {
  readonly sla?: AnySla;
  readonly ticket: AnyTicket;
  /** The due time of the resolution that the help desk shows, or other values. */
  readonly theirs: string | null | Partial<VendorClock>;
  readonly asOf?: string;
  readonly tolerance?: string;
  /** The key of a hint that must be listed. */
  readonly key?: string;
}

/** Compares the values of a situation. */
export const compareIn = ({ sla = slaOf(), ticket: compared, theirs, asOf = at('30 00:00'), tolerance }: Situation) => {
  const shown = typeof theirs === 'object' && theirs !== null ? theirs : { due: theirs };
  return sla.compare(compared as never, [{ metric: 'resolution', ...shown } as never], asOf, { tolerance });
};

/** Returns the keys of the hints for the first value of a situation. */
export const keysIn = (situation: Situation): readonly string[] =>
  compareIn(situation)[0]?.hints.map(({ key }) => key) ?? [];

export type Case = Parameters<AnySla['compareAll']>[0] extends Iterable<infer C> ? C : never;

/** A ticket, and the values that its help desk shows for the resolution. */
export const caseOf = (of: object, theirs: Partial<VendorClock>, more: object = {}): Case =>
  ({ ticket: of, clocks: [{ metric: 'resolution', ...theirs }], ...more }) as never;

export const times = (count: number, one: Case): readonly Case[] => Array.from({ length: count }, () => one);

/** Returns of each ranked hint: its key, the differences that it explains, its agreement and its split. */
export const hintsOf = ({ hints }: ComparisonReport) =>
  hints.map(({ key, explains, agreement, split }) => [
    key,
    explains,
    agreement,
    split && `${split.applies} ${split.at.toISO()} ${split.agreement}`,
  ]);
