import type { ClassificationField } from '../../clock/compiled-metrics';
import type { Classification, ParsedEvent, ParsedTicket } from '../../ticket/parsed-ticket';
import type { ParsedConfig } from '../config';
import { type Candidate, type Case, type Find, ofTicket, type Variants } from './variants';

/** So many reasons, or ids of a table, are tried. */
const MOST_NAMED = 20;

const ENDS_WAIT: readonly string[] = ['resumed', 'resolved', 'cancelled'];

/** A ticket whose pauses for a reason do not count; one that ends another wait only ends it. */
function withoutPauses(ticket: ParsedTicket, reason: string | undefined): ParsedTicket | undefined {
  let waits = false;
  let isOther = false;
  const resumed = ticket.events.find(({ type }) => type === 'resumed');
  const events = ticket.events.flatMap((event): readonly ParsedEvent[] => {
    const { type } = event;
    if (ENDS_WAIT.includes(type)) waits = false;
    if (type !== 'paused') return [event];
    if (event.reason !== reason) {
      waits = true;
      return [event];
    }
    isOther = true;
    if (!waits || resumed === undefined) return [];
    waits = false;
    return [{ ...event, type: 'resumed', typeIndex: resumed.typeIndex, reason: undefined }];
  });
  return isOther ? { ...ticket, events } : undefined;
}

/** A catalog whose metrics are paused by fewer events, or by none. */
function pausedLess(config: ParsedConfig, event?: string): ParsedConfig {
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

function pausingEvents({ config }: Variants['base'], metric: string): readonly string[] {
  const { pauses = [] } = config.catalog.metrics[metric] ?? {};
  const on = (Array.isArray(pauses) ? pauses : [pauses]).flatMap((rule) => rule.on);
  return on.map((one: string | { readonly event: string }) => (typeof one === 'string' ? one : one.event));
}

/** Pauses that are as good as not there: those for each reason, those by each other event, and all. */
function* pausesIgnored({ setting, metric }: Case, variants: Variants): Iterable<Candidate> {
  const { events } = setting.ticket;
  const reasons = new Set(events.filter(({ type }) => type === 'paused').map(({ reason }) => reason));
  yield variants.configured('pausesIgnored', undefined, (config) => pausedLess(config));
  for (const reason of [...reasons].slice(0, MOST_NAMED)) {
    yield ofTicket(reason === undefined ? 'unnamedPausesIgnored' : 'pauseIgnored', reason, ({ ticket }) =>
      withoutPauses(ticket, reason),
    );
  }
  for (const event of new Set(pausingEvents(variants.base, metric))) {
    if (event === 'paused' || !events.some(({ type }) => type === event)) continue;
    yield variants.configured('pauseByIgnored', event, (config) => pausedLess(config, event));
  }
}

/** A ticket of which a part of its class is the same from its opening on. */
function withPart(ticket: ParsedTicket, part: ClassificationField, value: string | undefined): ParsedTicket {
  const events = ticket.events.map((event) => {
    if (event.change === undefined || !(part in event.change)) return event;
    const { [part]: _, ...change } = event.change;
    return { ...event, change };
  });
  return { ...ticket, classification: { ...ticket.classification, [part]: value } as Classification, events };
}

const PARTS: readonly ClassificationField[] = ['level', 'category', 'service', 'tier', 'calendar'];

function changesOf({ events }: ParsedTicket, part: ClassificationField, asOf: number): readonly (string | undefined)[] {
  return events.flatMap(({ change, at }) =>
    change !== undefined && part in change && at <= asOf ? [change[part]] : [],
  );
}

/** A change of class that is not heeded, or that is taken as the class from the opening on. */
function* classOtherwise({ setting, asOf }: Case): Iterable<Candidate> {
  for (const part of PARTS) {
    if (changesOf(setting.ticket, part, asOf).length === 0) continue;
    yield ofTicket('classKept', part, ({ ticket }) => withPart(ticket, part, ticket.classification[part]));
    yield ofTicket('classFromOpening', part, ({ ticket }, question) => {
      const changes = changesOf(ticket, part, question.asOf);
      return changes.length === 0 ? undefined : withPart(ticket, part, changes[changes.length - 1]);
    });
  }
}

/** The ticket opened later: what had changed of its class by then holds from then on, and so does a wait. */
function openedAt(ticket: ParsedTicket, at: number): ParsedTicket {
  let { classification } = ticket;
  let wait: ParsedEvent | undefined;
  const later: ParsedEvent[] = [];
  for (const event of ticket.events) {
    if (event.at >= at) later.push(event);
    else {
      classification = { ...classification, ...event.change };
      if (event.type === 'paused') wait = event;
      if (ENDS_WAIT.includes(event.type)) wait = undefined;
    }
  }
  const events = wait === undefined ? later : [{ ...wait, at }, ...later];
  return { ...ticket, openedAt: at, classification, events, adjusted: [] };
}

/** Another start: the next opening of the desk, or the first event of each type. */
function* startOtherwise({ setting, view, asOf }: Case): Iterable<Candidate> {
  const { openTime } = view.calendar;
  yield ofTicket('receipt', undefined, ({ ticket }) => {
    const at = openTime.nextOpen(ticket.openedAt);
    return at === ticket.openedAt ? undefined : openedAt(ticket, at);
  });
  const { ticket } = setting;
  const types = new Set(ticket.events.flatMap(({ type, at }) => (at > ticket.openedAt && at <= asOf ? [type] : [])));
  for (const type of types) {
    yield ofTicket('start', type, (one) => {
      const first = one.ticket.events.find((event) => event.type === type);
      return first && openedAt(one.ticket, first.at);
    });
  }
}

/** Another class from the opening on: each level, category, service and tier of the catalog. */
function* anotherClass({ setting }: Case, variants: Variants): Iterable<Candidate> {
  const { levels, categories, serviceTypes, tiers } = variants.base.config.catalog;
  const tables = { level: levels, category: categories, service: serviceTypes, tier: tiers } as const;
  for (const [part, table] of Object.entries(tables) as [keyof typeof tables, object][]) {
    for (const id of Object.keys(table).slice(0, MOST_NAMED)) {
      const isOwn =
        setting.ticket.classification[part] === id &&
        changesOf(setting.ticket, part, setting.ticket.openedAt).length === 0;
      if (!isOwn) yield ofTicket(part, id, ({ ticket }) => withPart(ticket, part, id));
    }
  }
}

export const pauseReadings: Find = pausesIgnored;
export const ticketReadings: readonly Find[] = [startOtherwise, classOtherwise];
export const classReadings: Find = anotherClass;
