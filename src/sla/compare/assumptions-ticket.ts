import { type ClassificationField, type MetricEffect, meets } from '../../clock/compiled-metrics';
import { MetricPauses } from '../../clock/metric-pauses';
import type { Classification, ParsedEvent, ParsedTicket } from '../../ticket/parsed-ticket';
import type { ParsedConfig } from '../config';
import {
  type CandidateAssumption,
  type ClockCase,
  type ConfigVariants,
  changedTicket,
  type FindAssumptions,
} from './assumption';
import type { Setting } from './clock-view';

/** The most reasons, or ids of a table, that are tried. */
const MOST_NAMED = 20;

/** The events that close a ticket, which ends its pauses. */
const CLOSES: readonly string[] = ['resolved', 'cancelled'];

/**
 * Removes the pauses for a reason. A removed pause that ended a pause for another reason becomes `resumed`. Returns undefined
 * if the ticket has no such pause.
 */
function withoutPauses(ticket: ParsedTicket, reason: string | undefined): ParsedTicket | undefined {
  let isOtherPaused = false;
  let isChanged = false;
  const resumed = ticket.events.find(({ type }) => type === 'resumed');
  const events = ticket.events.flatMap((event): readonly ParsedEvent[] => {
    const { type } = event;
    if (type === 'resumed' || CLOSES.includes(type)) isOtherPaused = false;
    if (type !== 'paused') return [event];
    if (event.reason !== reason) {
      isOtherPaused = true;
      return [event];
    }
    isChanged = true;
    if (!isOtherPaused || resumed === undefined) return [];
    isOtherPaused = false;
    return [{ ...event, type: 'resumed', typeIndex: resumed.typeIndex, reason: undefined }];
  });
  return isChanged ? { ...ticket, events } : undefined;
}

/** Removes an event from the pause rules of every metric; without an event, removes all rules. */
function withoutPauseRules(config: ParsedConfig, event?: string): ParsedConfig {
  const { catalog } = config;
  const metrics = Object.entries(catalog.metrics).map(([id, { pauses, ...metric }]) => {
    const rules = event === undefined || pauses === undefined ? [] : Array.isArray(pauses) ? pauses : [pauses];
    const left = rules.map((rule) => ({
      ...rule,
      on: rule.on.filter(
        (on: string | { readonly event: string }) => (typeof on === 'string' ? on : on.event) !== event,
      ),
    }));
    return [id, { ...metric, pauses: left }];
  });
  return { ...config, catalog: { ...catalog, metrics: Object.fromEntries(metrics) } };
}

function pausingEvents({ config }: ConfigVariants['base'], metric: string): readonly string[] {
  const { pauses = [] } = config.catalog.metrics[metric] ?? {};
  const on = (Array.isArray(pauses) ? pauses : [pauses]).flatMap((rule) => rule.on);
  return on.map((trigger: string | { readonly event: string }) =>
    typeof trigger === 'string' ? trigger : trigger.event,
  );
}

/** Ignores pauses: all of them, those for each reason, and those by each event other than `paused`. */
export function* pauseAssumptions(
  { setting, metric }: ClockCase,
  variants: ConfigVariants,
): Iterable<CandidateAssumption> {
  const { events } = setting.ticket;
  const reasons = new Set(events.filter(({ type }) => type === 'paused').map(({ reason }) => reason));
  yield variants.changedConfig('pausesIgnored', undefined, (config) => withoutPauseRules(config));
  for (const reason of [...reasons].slice(0, MOST_NAMED)) {
    yield changedTicket(reason === undefined ? 'unnamedPausesIgnored' : 'pauseIgnored', reason, ({ ticket }) =>
      withoutPauses(ticket, reason),
    );
  }
  for (const event of new Set(pausingEvents(variants.base, metric))) {
    if (event === 'paused' || !events.some(({ type }) => type === event)) continue;
    yield variants.changedConfig('pauseByIgnored', event, (config) => withoutPauseRules(config, event));
  }
}

/** Sets a field of the classification for the whole ticket, and removes its changes. */
function withPart(ticket: ParsedTicket, part: ClassificationField, value: string | undefined): ParsedTicket {
  const events = ticket.events.map((event) => {
    if (event.change === undefined || !(part in event.change)) return event;
    const { [part]: _, ...change } = event.change;
    return { ...event, change };
  });
  return { ...ticket, classification: { ...ticket.classification, [part]: value } as Classification, events };
}

const PARTS: readonly ClassificationField[] = ['level', 'category', 'service', 'tier', 'calendar'];

/** The values to which a field changes up to an instant. */
function changesOf({ events }: ParsedTicket, part: ClassificationField, asOf: number): readonly (string | undefined)[] {
  return events.flatMap(({ change, at }) =>
    change !== undefined && part in change && at <= asOf ? [change[part]] : [],
  );
}

/** Ignores the changes of a field, or opens the ticket with the last value of the field. */
function* otherClassification({ setting, asOf }: ClockCase): Iterable<CandidateAssumption> {
  for (const part of PARTS) {
    if (changesOf(setting.ticket, part, asOf).length === 0) continue;
    yield changedTicket('classKept', part, ({ ticket }) => withPart(ticket, part, ticket.classification[part]));
    yield changedTicket('classFromOpening', part, ({ ticket }, question) => {
      const changes = changesOf(ticket, part, question.asOf);
      return changes.length === 0 ? undefined : withPart(ticket, part, changes[changes.length - 1]);
    });
  }
}

/**
 * The earlier events that give a metric the pauses that are in progress at an instant, if the ticket is opened then: those that
 * began or ended a pause since the metric was last without one, and those that first ended a pause of the opening.
 */
function pausesAt({ engine, ticket }: Setting, metric: string, at: number): readonly ParsedEvent[] {
  const { metrics, opening, affected } = engine.compiled;
  const index = metrics.findIndex(({ id }) => id === metric);
  const effectOf = ({ typeIndex }: ParsedEvent) =>
    affected[typeIndex]?.find(({ position }) => position === index)?.effect;
  const earlier = ticket.events.filter((event) => event.at < at);
  const ofOpening = opening[index] as MetricEffect;
  const endings = ofOpening.pauses.map(({ on }, i) =>
    on === false ? undefined : earlier.find((event) => meets(effectOf(event)?.pauses[i]?.until ?? false, event)),
  );
  const pauses = new MetricPauses();
  pauses.applyOpening(ofOpening);
  let changes: ParsedEvent[] = [];
  for (const event of earlier) {
    const effect = effectOf(event);
    if (CLOSES.includes(event.type)) pauses.endAll();
    else if (effect !== undefined && pauses.apply(event, effect, event.type === 'paused')) changes.push(event);
    if (!pauses.isPaused) changes = [];
  }
  const needed = new Set([...endings, ...changes]);
  return earlier.filter((event) => needed.has(event));
}

/** Opens the ticket at a later instant. Earlier changes of the classification, and pauses in progress, apply from then on. */
function withOpening(setting: Setting, metric: string, at: number): ParsedTicket {
  const { ticket } = setting;
  const earlier = ticket.events.filter((event) => event.at < at);
  const classification = Object.assign({}, ticket.classification, ...earlier.map(({ change }) => change));
  const pauses = pausesAt(setting, metric, at).map((event) => ({ ...event, at }));
  const events = [...pauses, ...ticket.events.slice(earlier.length)];
  return { ...ticket, openedAt: at, classification, events, adjusted: [] };
}

/** Opens the ticket later: at the desk's next opening, or at the first event of each type. */
function* otherOpening({ setting, view, asOf }: ClockCase): Iterable<CandidateAssumption> {
  const { openTime } = view.calendar;
  yield changedTicket('receipt', undefined, (setting, { metric }) => {
    const { openedAt } = setting.ticket;
    const at = openTime.nextOpen(openedAt);
    return at === openedAt ? undefined : withOpening(setting, metric, at);
  });
  const { ticket } = setting;
  const types = new Set(ticket.events.flatMap(({ type, at }) => (at <= asOf ? [type] : [])));
  for (const type of types) {
    yield changedTicket('start', type, (setting, { metric }) => {
      const first = setting.ticket.events.find((event) => event.type === type);
      return first && withOpening(setting, metric, first.at);
    });
  }
}

/** Opens the ticket with each level, category, service and tier of the catalog. */
export function* classAssumptions({ setting }: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const { levels, categories, serviceTypes, tiers } = variants.base.config.catalog;
  const tables = { level: levels, category: categories, service: serviceTypes, tier: tiers } as const;
  for (const [part, table] of Object.entries(tables) as [keyof typeof tables, object][]) {
    for (const id of Object.keys(table).slice(0, MOST_NAMED)) {
      const isOwn =
        setting.ticket.classification[part] === id &&
        changesOf(setting.ticket, part, setting.ticket.openedAt).length === 0;
      if (!isOwn) yield changedTicket(part, id, ({ ticket }) => withPart(ticket, part, id));
    }
  }
}

export const ticketAssumptions: readonly FindAssumptions[] = [otherOpening, otherClassification];
