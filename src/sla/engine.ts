import type { Calendar } from '../calendar/calendar';
import { type CompiledMetrics, compileMetrics } from '../clock/compiled-metrics';
import { Replay } from '../clock/replay';
import type { NamedThresholds } from '../clock/threshold';
import { TicketClasses } from '../clock/ticket-class';
import { fail } from '../input/error';
import type { ParsedTicket } from '../ticket/parsed-ticket';
import type { ParsedConfig } from './config';

/** A configuration made ready to replay tickets. */
export interface Engine {
  readonly config: ParsedConfig;
  readonly compiled: CompiledMetrics;
  readonly ticketClasses: TicketClasses;
  readonly thresholds: NamedThresholds;
}

/** The engine of a configuration; what another one has made of the same parts is taken from that. */
export function engineOf(config: ParsedConfig, alike?: Engine): Engine {
  const { catalog, calendar, calendars, reading, reclassification, reopening, thresholds } = config;
  const isAlike =
    alike !== undefined &&
    alike.config.catalog === catalog &&
    alike.config.reclassification === reclassification &&
    alike.config.reopening === reopening;
  return {
    config,
    compiled: isAlike ? alike.compiled : compileMetrics(catalog, { reclassification, reopening }),
    ticketClasses: new TicketClasses(catalog, calendar, calendars, reading),
    thresholds: alike?.thresholds ?? Object.entries(thresholds),
  };
}

/** Replays a ticket up to an instant, which is not before its opening. */
export function replayIn(
  { compiled, ticketClasses }: Engine,
  ticket: ParsedTicket,
  asOf: number,
  path = 'asOf',
): Replay {
  if (asOf >= ticket.openedAt) return new Replay(ticket, asOf, compiled, ticketClasses);
  throw fail('beforeOpening', path, 'an instant at or after openedAt', new Date(asOf).toISOString());
}

/** Each calendar of a configuration otherwise; undefined where none of them changes. */
export function withCalendars(
  config: ParsedConfig,
  other: (calendar: Calendar) => Calendar | undefined,
): ParsedConfig | undefined {
  const made = new Map<Calendar, Calendar>();
  for (const one of [config.calendar, ...Object.values(config.calendars)]) {
    if (!made.has(one)) made.set(one, other(one) ?? one);
  }
  if ([...made].every(([before, after]) => before === after)) return undefined;
  const of = (one: Calendar) => made.get(one) as Calendar;
  const calendars = Object.fromEntries(Object.entries(config.calendars).map(([name, one]) => [name, of(one)]));
  return { ...config, calendar: of(config.calendar), calendars };
}
