import fc from 'fast-check';
import { type Catalog, createSla, type IgnoredReason, type TicketStatus } from 'prazo';
import { expect } from 'vitest';
import { MINUTE } from '../oracle/clock';
import type { AnyConfig, AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import type { Law } from './law';
import { answer, asJson, atOf, countsAt, eventsOf, knownBy, law, openingOf, withEvents } from './ticket-law';
import { type Case, metrics as usualMetrics } from './tickets';

/** Laws of events, for any ticket. */

/** Replaces the indexes of events in a status by the events. */
const named = ({ ignored, adjusted }: TicketStatus, ticket: AnyTicket): unknown => {
  const event = ({ index }: { readonly index: number }) => eventsOf(ticket)[index];
  const inAnyOrder = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return [
    inAnyOrder(ignored.map((each) => [event(each), each.reason])),
    inAnyOrder(adjusted.map((each) => event(each))),
  ];
};

/** Returns events in another order, but those of one instant in the same order. */
function shuffled(ticket: AnyTicket, seed: number): readonly AnyEvent[] {
  const keyed = eventsOf(ticket).map((event, i) => ({ event, key: (i * 7919 + seed * 104_729) % 1009 }));
  const mixed = keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
  const left = new Map<number, AnyEvent[]>();
  for (const event of eventsOf(ticket)) {
    const at = countsAt(ticket, event);
    left.set(at, [...(left.get(at) ?? []), event]);
  }
  return mixed.map((event) => left.get(countsAt(ticket, event))?.shift() as AnyEvent);
}

function orderOfTheListIsNothing({ sla, ticket }: Case, asOf: number): void {
  const status = sla.status(ticket, asOf);
  for (const seed of [1, 2, 3]) {
    const other = withEvents(ticket, shuffled(ticket, seed));
    expect(answer(sla.status(other, asOf))).toEqual(answer(status));
    expect(named(sla.status(other, asOf), other)).toEqual(named(status, ticket));
  }
}

const isChangeOfClass = ({ type }: AnyEvent): boolean => type === 'reclassified' || type === 'escalated';

function classComesLast({ sla, ticket }: Case, asOf: number): void {
  const events = eventsOf(ticket);
  const changes = events.filter(isChangeOfClass);
  const others = events.filter((event) => !isChangeOfClass(event));
  const status = sla.status(ticket, asOf);
  for (const order of [
    [...changes, ...others],
    [...others, ...changes],
  ]) {
    const other = withEvents(ticket, order);
    expect(answer(sla.status(other, asOf))).toEqual(answer(status));
    expect(named(sla.status(other, asOf), other)).toEqual(named(status, ticket));
  }
}

/** An instant near an event, but without an event. */
function freeInstant(ticket: AnyTicket, seed: number): number {
  const events = eventsOf(ticket);
  const near = events[seed % events.length];
  let at = (near === undefined ? openingOf(ticket) : countsAt(ticket, near)) + MINUTE;
  while (events.some((event) => atOf(event) === at)) at += MINUTE;
  return at;
}

const STATES = ['paused', 'resumed', 'resolved', 'reopened', 'cancelled'] as const;
const PAIRS = STATES.flatMap((a, i) => STATES.slice(i + 1).map((b) => [a, b] as const));

function stateOrdersItsChanges({ sla, ticket }: Case, asOf: number): void {
  const at = freeInstant(ticket, asOf);
  const and = (...more: readonly AnyEvent[]) => withEvents(ticket, [...eventsOf(ticket), ...more]);
  const later = Math.max(asOf, at);
  for (const [first, second] of PAIRS) {
    const [a, b]: AnyEvent[] = [
      { type: first, at },
      { type: second, at },
    ];
    const statuses = [and(a as AnyEvent, b as AnyEvent), and(b as AnyEvent, a as AnyEvent)].map((both) =>
      answer(sla.status(both, later)),
    );
    expect(statuses[0], `${first} and ${second}`).toEqual(statuses[1]);
  }
}

function lastAgreementHolds({ sla, ticket }: Case, asOf: number): void {
  const at = freeInstant(ticket, asOf);
  const agreed = (hours: number): AnyEvent => ({ type: 'agreed', at, metric: 'resolution', target: { hours } });
  const after = (...agreements: readonly AnyEvent[]) => {
    const both = withEvents(ticket, [...eventsOf(ticket), ...agreements]);
    const { target, due, originalDue } = sla.status(both, at).metrics.resolution ?? {};
    return asJson({ target, due, originalDue });
  };
  expect(after(agreed(3), agreed(40))).toEqual(after(agreed(40)));
  expect(after(agreed(40), agreed(3))).toEqual(after(agreed(3)));
}

const asText = (value: unknown): string => JSON.stringify(value);

/** The same SLA with metrics that have no other use of a pause. */
function usual({ config }: Case): AnySla {
  const { handling, answering, waiting, ...builtIn } = usualMetrics;
  const { resolution } = config.catalog.metrics;
  const policies = { reclassification: resolution?.reclassification, reopening: resolution?.reopening };
  const plain = JSON.parse(asText({ ...builtIn.resolution, ...policies }));
  const metrics = { ...builtIn, resolution: plain, first: handling, second: answering, third: waiting };
  return createSla({ ...config, catalog: JSON.parse(asText({ ...config.catalog, metrics })) as Catalog });
}

function splittingChangesNothing(each: Case, asOf: number): void {
  const sla = usual(each);
  const { ticket } = each;
  const pauses = eventsOf(ticket).filter(({ type }) => type === 'paused');
  fc.pre(pauses.length > 0);
  for (const pause of pauses) {
    const at = atOf(pause) + 17 * MINUTE;
    if (eventsOf(ticket).some((event) => atOf(event) === at)) continue;
    const twice: readonly AnyEvent[] = [...eventsOf(ticket), { type: 'resumed', at }, { ...pause, at }];
    const known = knownBy(withEvents(ticket, twice), at);
    // The pause lasts until then if it can end there and has the same reason.
    const isWaiting = sla.status(known, at).ignored.every(({ index }) => {
      return index < eventsOf(known).length - 2;
    });
    const says = pausedFor(sla, ticket, at);
    if (!isWaiting || says === undefined || says !== `${pause.reason}`) continue;
    expect(answer(sla.status(withEvents(ticket, twice), asOf))).toEqual(answer(sla.status(ticket, asOf)));
  }
}

/** Returns the reason of the wait at an instant without events. A second `paused` with this reason changes nothing. */
function pausedFor(sla: AnySla, ticket: AnyTicket, at: number): string | undefined {
  const reasons = [undefined, 'customer', 'vendor'];
  const index = eventsOf(ticket).length;
  const is = (reason: string | undefined) =>
    sla
      .status(withEvents(ticket, [...eventsOf(ticket), { type: 'paused', at, reason }]), at)
      .ignored.some((each) => each.index === index && each.reason === 'alreadyPaused');
  const found = reasons.find(is);
  return found === undefined && !is(undefined) ? undefined : `${found}`;
}

/** Returns the status of some metrics, and of the ticket if they are all its metrics. */
function sayingOf(status: TicketStatus, ids: readonly string[]): unknown {
  const { category, level, service, tier, calendar } = status;
  return asJson({ category, level, service, tier, calendar, metrics: ids.map((id) => status.metrics[id]) });
}

function ignoredAreOfNoUse({ sla, ticket, asOf }: Case): void {
  const [first = 0, ...later] = [...asOf].sort((a, b) => a - b);
  const status = sla.status(ticket, first);
  const had = promisedBy(sla, ticket, first);
  for (const { index } of status.ignored) {
    const event = eventsOf(ticket)[index] as AnyEvent;
    const rest = withEvents(
      ticket,
      eventsOf(ticket).filter((_, i) => i !== index),
    );
    for (const at of [first, ...later]) {
      const [without, whole] = [sla.status(rest, at), sla.status(ticket, at)];
      expect(sayingOf(without, had), `${event.type}, as of ${new Date(at).toISOString()}`).toEqual(
        sayingOf(whole, had),
      );
    }
  }
}

/** Returns the metrics that have had a target by an instant. */
function promisedBy(sla: AnySla, ticket: AnyTicket, asOf: number): readonly string[] {
  const instants = [openingOf(ticket), ...eventsOf(ticket).map((event) => countsAt(ticket, event)), asOf];
  const promised = instants.filter((at) => at <= asOf).flatMap((at) => sla.status(ticket, at).promised);
  return [...new Set(promised)];
}

/** Returns a catalog with only some metrics. */
function ofOnly(catalog: Catalog, ids: readonly string[]): Catalog {
  const all = Object.keys(catalog.metrics);
  return JSON.parse(asText(catalog), (key, value) => (all.includes(key) && !ids.includes(key) ? undefined : value));
}

/** Returns groups of independent metrics: no metric follows one of another group. */
function groupsOf({ metrics }: Catalog): readonly (readonly string[])[] {
  const rootOf = (id: string): string => {
    const followed = metrics[id]?.follows;
    return followed === undefined ? id : rootOf(followed);
  };
  const groups = new Map<string, string[]>();
  for (const id of Object.keys(metrics)) groups.set(rootOf(id), [...(groups.get(rootOf(id)) ?? []), id]);
  return [...groups.values()];
}

/** The reasons why the state of a ticket does not allow an event. */
const REFUSALS: readonly IgnoredReason[] = [
  'afterCancellation',
  'alreadyPaused',
  'notPaused',
  'alreadyResolved',
  'notResolved',
  'reopeningIgnored',
];

const refusedIn = ({ ignored }: TicketStatus) =>
  ignored.filter(({ reason }) => REFUSALS.includes(reason)).map(({ index }) => index);

function metricsStandAlone({ config, sla, ticket }: Case, asOf: number): void {
  // An agreement without a metric depends on the cells of all metrics.
  const events = eventsOf(ticket).filter((event) => event.type !== 'agreed' || metricIn(event) !== undefined);
  const named = withEvents(ticket, events);
  const whole = sla.status(named, asOf);
  for (const ids of groupsOf(config.catalog)) {
    // An event on another metric, which this catalog does not have, may be a trigger of this one.
    if (ids.some((id) => /"(agreed|restarted)"/.test(asText(config.catalog.metrics[id])))) continue;
    const alone: AnySla = createSla({ ...config, catalog: ofOnly(config.catalog, ids) } as AnyConfig);
    const part = withEvents(
      ticket,
      events.filter((event) => ids.includes(metricIn(event) ?? ids[0] ?? '')),
    );
    const status = alone.status(part, asOf);
    // The state belongs to the ticket: a pause of another metric, or its reopening, may allow other events.
    if (!isSameState(whole, named, status, part)) continue;
    expect(sayingOf(status, ids)).toEqual(sayingOf(whole, ids));
  }
}

/** Returns the metric that an event names. */
const metricIn = (event: AnyEvent): string | undefined => (event as { readonly metric?: string }).metric;

function isSameState(a: TicketStatus, ofA: AnyTicket, b: TicketStatus, ofB: AnyTicket): boolean {
  const refused = (status: TicketStatus, ticket: AnyTicket) =>
    asText(refusedIn(status).map((index) => eventsOf(ticket)[index]));
  return refused(a, ofA) === refused(b, ofB);
}

export const eventLaws: readonly Law[] = [
  ['the events of a ticket may be in any order', law(orderOfTheListIsNothing)],
  ['changes of class apply last at their instant, in any order of the list', law(classComesLast)],
  ['two changes of state at one instant may be in any order', law(stateOrdersItsChanges)],
  ['of two agreements at one instant the last in the list applies', law(lastAgreementHolds)],
  [
    'later events do not change a status',
    law(({ sla, ticket }, asOf) => {
      expect(answer(sla.status(knownBy(ticket, asOf), asOf))).toEqual(answer(sla.status(ticket, asOf)));
    }),
  ],
  [
    'a simulation equals the status with its events',
    law(({ sla, ticket }, asOf) => {
      const half = Math.floor(eventsOf(ticket).length / 2);
      const [first, rest] = [eventsOf(ticket).slice(0, half), eventsOf(ticket).slice(half)];
      expect(asJson(sla.simulate(withEvents(ticket, first), rest, asOf))).toEqual(asJson(sla.status(ticket, asOf)));
    }),
  ],
  ['a pause split in two equals one pause', law(splittingChangesNothing)],
  ['an ignored event may be removed, from its instant on', law(ignoredAreOfNoUse)],
  ['a catalog of all metrics gives the same answers as catalogs of some of them', law(metricsStandAlone)],
];
