import { type CompiledMetrics, compileMetrics } from '../clock/compiled-metrics';
import { Replay } from '../clock/replay';
import type { NamedThresholds } from '../clock/threshold';
import { TicketClasses } from '../clock/ticket-class';
import { fail } from '../input/error';
import type { ParsedTicket } from '../ticket/parsed-ticket';
import type { ParsedConfig } from './config';

/** A configuration, compiled for the replay of tickets. */
export interface Engine {
  readonly config: ParsedConfig;
  readonly compiled: CompiledMetrics;
  readonly ticketClasses: TicketClasses;
  readonly thresholds: NamedThresholds;
}

/** Compiles a configuration. Reuses the parts of a similar engine if their configuration is the same. */
export function engineOf(config: ParsedConfig, similar?: Engine): Engine {
  const { catalog, calendar, calendars, reading, reclassification, reopening, thresholds } = config;
  const hasSameMetrics =
    similar !== undefined &&
    similar.config.catalog === catalog &&
    similar.config.reclassification === reclassification &&
    similar.config.reopening === reopening;
  return {
    config,
    compiled: hasSameMetrics ? similar.compiled : compileMetrics(catalog, { reclassification, reopening }),
    ticketClasses: new TicketClasses(catalog, calendar, calendars, reading),
    thresholds: similar?.thresholds ?? Object.entries(thresholds),
  };
}

/** Replays a ticket up to an instant. Throws `beforeOpening` if the instant is before the ticket's opening. */
export function replayOf(
  { compiled, ticketClasses }: Engine,
  ticket: ParsedTicket,
  asOf: number,
  path = 'asOf',
): Replay {
  if (asOf >= ticket.openedAt) return new Replay(ticket, asOf, compiled, ticketClasses);
  throw fail('beforeOpening', path, 'an instant at or after openedAt', new Date(asOf).toISOString());
}
