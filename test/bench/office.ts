import { type Calendar, createCalendar } from 'prazo';
import { seeded } from '../seeded';
import { HOURS, ZONE } from './hours';

const HOUR = 3_600_000;

export function office(dates: readonly string[]): Calendar {
  return createCalendar({ zone: ZONE, hours: HOURS, holidays: dates });
}

/** Amounts of business time by name. A year of this office has about 2,000 hours. */
export const SPANS = { '2 h': 2, '8 h': 8, '160 h': 160, '2,000 h': 2000, '10 years': 20_000 } as const;
export type Span = keyof typeof SPANS;
export const spans = Object.keys(SPANS) as Span[];
export const spanMs = (span: Span): number => SPANS[span] * HOUR;

export const COUNT = 8192;

/** Instants of 2026 at whole minutes, because some libraries do not support seconds. */
export const STARTS: readonly number[] = (() => {
  const next = seeded(2026);
  return Array.from({ length: COUNT }, () => Date.UTC(2026, 0, 1) + Math.floor(next() * 365 * 24 * 60) * 60_000);
})();

export const start = (i: number): number => STARTS[i & (COUNT - 1)] as number;
