import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { type Catalog, createSla, isPrazoError, type MetricStatus, type TicketStatus } from 'prazo';
import { expect } from 'vitest';
import { MINUTE } from '../oracle/clock';
import type { AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import { FORMS } from './instants';
import type { Law } from './laws';
import { type Case, cases } from './tickets';

const eventsOf = (ticket: AnyTicket): readonly AnyEvent[] => ticket.events ?? [];
const atOf = (event: AnyEvent): number => Number(event.at);
const withEvents = (ticket: AnyTicket, events: readonly AnyEvent[]): AnyTicket => ({ ...ticket, events });

/** A case at one instant; those whose calendar never opens, or not for long enough, are left out. */
function law(hold: (each: Case, asOf: number) => void): fc.IProperty<unknown> {
  return fc.property(cases, (each) => {
    try {
      hold(each, each.asOf[0] as number);
    } catch (error) {
      if (isPrazoError(error) && ['noOpenTime', 'beyondHorizon'].includes(error.code)) return;
      throw error;
    }
  });
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Everything in a status but the events it ignored, whose places in the list may differ. */
function answer({ ignored: _ignored, ...rest }: TicketStatus): unknown {
  return asJson(rest);
}

/** The events that were ignored, each as itself. */
const ignoredIn = (status: TicketStatus, ticket: AnyTicket): unknown =>
  status.ignored.map(({ index, reason }) => ({ event: eventsOf(ticket)[index], reason }));

/** Events in another order, those of one instant in their own. */
function shuffled(events: readonly AnyEvent[], seed: number): readonly AnyEvent[] {
  const keyed = events.map((event, i) => ({ event, key: (i * 7919 + seed * 104_729) % 1009 }));
  const mixed = keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
  const left = new Map<number, AnyEvent[]>();
  for (const event of events) left.set(atOf(event), [...(left.get(atOf(event)) ?? []), event]);
  return mixed.map((event) => left.get(atOf(event))?.shift() as AnyEvent);
}

/** What of a metric changes at once or not at all. */
function discrete(metric: MetricStatus): unknown {
  const { phase, verdict, everBreached, breachedOnChange, cycle, thresholds } = metric;
  const reached = thresholds.filter((each) => each.reached).map(({ name }) => name);
  return { phase, verdict, everBreached, breachedOnChange, cycle, reached, breachedAt: metric.breachedAt?.toMillis() };
}

function discreteTicket(status: TicketStatus): unknown {
  const metrics = Object.values(status.metrics).map(discrete);
  return { metrics, mostUrgent: status.mostUrgent, due: status.due?.toMillis() };
}

/** Instants between two, both left out. */
const within = (from: number, to: number): readonly number[] =>
  [from + 1, from + MINUTE, Math.floor((from + to) / 2), to - MINUTE, to - 1].filter((at) => from < at && at < to);

const FAR = 30 * 24 * 60 * MINUTE;

function nextChangeIsExact({ sla, ticket }: Case, asOf: number): void {
  const known = withEvents(
    ticket,
    eventsOf(ticket).filter((event) => atOf(event) <= asOf),
  );
  const status = sla.status(known, asOf);
  const next = status.nextChange?.at.toMillis();
  for (const at of within(asOf, next ?? asOf + FAR)) {
    expect(discreteTicket(sla.status(known, at))).toEqual(discreteTicket(status));
  }
  for (const metric of Object.values(status.metrics)) {
    const change = metric.nextChange?.at.toMillis();
    if (change === undefined) continue;
    const after = sla.status(known, change).metrics[metric.metric] as MetricStatus;
    expect(discrete(after)).not.toEqual(discrete(metric));
    const before = sla.status(known, change - 1).metrics[metric.metric] as MetricStatus;
    expect(discrete(before)).toEqual(discrete(metric));
  }
}

/** A pause of a ticket that ran before, and an instant inside it at which nothing happens. */
function splitOf(ticket: AnyTicket): { readonly pause: AnyEvent; readonly at: number } | undefined {
  const events = [...eventsOf(ticket)].sort((a, b) => atOf(a) - atOf(b));
  const taken = new Set(events.map(atOf));
  return events.flatMap((pause) => {
    const at = atOf(pause) + 17 * MINUTE;
    const others = events.filter((event) => event !== pause && atOf(event) < at);
    const apart = (...types: readonly string[]) => others.filter(({ type }) => types.includes(type)).map(atOf);
    const lastPaused = Math.max(...apart('paused'), 0);
    const isFirst = lastPaused === 0 || lastPaused < Math.max(...apart('resumed'), 0);
    const lasts = Math.max(...apart('paused', 'resumed'), 0) < atOf(pause);
    const isOpen = apart('resolved').length === 0;
    return pause.type === 'paused' && isFirst && lasts && isOpen && !taken.has(at) ? [{ pause, at }] : [];
  })[0];
}

function splittingChangesNothing({ sla, ticket }: Case, asOf: number): void {
  const split = splitOf(ticket);
  fc.pre(split !== undefined);
  if (split === undefined) return;
  const { pause, at } = split;
  const twice: readonly AnyEvent[] = [...eventsOf(ticket), { type: 'resumed', at }, { ...pause, at }];
  expect(answer(sla.status(withEvents(ticket, twice), asOf))).toEqual(answer(sla.status(ticket, asOf)));
}

/** What a status says of the metrics that are promised something. */
function promised(status: TicketStatus): unknown {
  const { metrics, mostUrgent, due, nextChange, category, level } = status;
  const kept = Object.values(metrics).filter(({ verdict }) => verdict !== 'noTarget');
  return asJson({ kept, mostUrgent, due, nextChange, category, level });
}

function ignoredAreOfNoUse({ sla, ticket }: Case, asOf: number): void {
  const status = sla.status(ticket, asOf);
  for (const { index } of status.ignored) {
    // Among three at one instant, the list and the strength of events may contradict each other.
    const event = eventsOf(ticket)[index] as AnyEvent;
    if (eventsOf(ticket).filter((other) => atOf(other) === atOf(event)).length > 2) continue;
    const rest = eventsOf(ticket).filter((_, i) => i !== index);
    expect(promised(sla.status(withEvents(ticket, rest), asOf))).toEqual(promised(status));
  }
}

function breachedStays({ sla, ticket, asOf }: Case): void {
  const [from, until] = [Math.min(...asOf), Math.max(...asOf)];
  const known = withEvents(
    ticket,
    eventsOf(ticket).filter((event) => atOf(event) <= from),
  );
  const [before, after] = [sla.status(known, from), sla.status(known, until)];
  for (const [id, metric] of Object.entries(before.metrics)) {
    const later = after.metrics[id] as MetricStatus;
    if (metric.everBreached) expect(later.everBreached).toBe(true);
    if (metric.breachedAt === undefined) continue;
    expect(later.verdict).toBe(metric.verdict);
    expect(+(later.breachedAt ?? 0)).toBe(+metric.breachedAt);
  }
}

/** A catalog that has no metric of a name, nor targets for it. */
function without(catalog: Catalog, metric: string): Catalog {
  return JSON.parse(JSON.stringify(catalog), (key, value) => (key === metric ? undefined : value));
}

function metricsAreAlone({ config, sla, ticket }: Case, asOf: number): void {
  const gone = 'resolution';
  const events = eventsOf(ticket).filter(
    (event) => event.type !== 'agreed' || (event as { metric?: string }).metric !== gone,
  );
  const same = withEvents(ticket, events);
  const { [gone]: _gone, ...rest } = sla.status(same, asOf).metrics;
  const fewer: AnySla = createSla({ ...config, catalog: without(config.catalog, gone) });
  expect(asJson(fewer.status(same, asOf).metrics)).toEqual(asJson(rest));
}

function deadlinesAreThoseOfTheStatus({ sla, ticket }: Case): void {
  const last = Math.max(Number(ticket.openedAt), ...eventsOf(ticket).map(atOf));
  const { metrics } = sla.status(ticket, last);
  for (const [id, deadline] of Object.entries(sla.deadlines(ticket))) {
    const { target, startedAt, due, originalDue, verdict } = metrics[id] as MetricStatus;
    expect(asJson({ ...deadline, why: undefined })).toEqual(asJson({ target, startedAt, due, originalDue }));
    const why = verdict === 'noTarget' || verdict === 'awaitingAgreement' ? verdict : 'notStarted';
    expect(deadline.why).toBe(originalDue === undefined ? why : undefined);
  }
}

/** Plain objects and lists, all the way down; luxon's own objects are its own. */
function unfrozen(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || DateTime.isDateTime(value)) return [];
  const own = Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value);
  if (!own) return [];
  const below = Object.entries(value).flatMap(([key, item]) => unfrozen(item, `${path}.${key}`));
  return Object.isFrozen(value) ? below : [path, ...below];
}

function frozenAndUntouched({ config, ticket }: Case, asOf: number): void {
  const [mine, thawed] = [asJson(config.catalog) as Catalog, asJson(ticket) as AnyTicket];
  const before = JSON.stringify([mine, thawed]);
  const sla: AnySla = createSla({ ...config, catalog: mine });
  const results = [sla.status(thawed, asOf), sla.deadlines(thawed)];
  const parsed = sla.parseTicket(thawed);
  expect(JSON.stringify([mine, thawed])).toBe(before);
  expect(Object.isFrozen(thawed)).toBe(false);
  expect(results.flatMap((result) => unfrozen(result, 'result'))).toEqual([]);
  expect(parsed.ok && unfrozen(parsed.value, 'ticket')).toEqual([]);
}

function formsOfInstants({ sla, ticket }: Case, asOf: number): void {
  const expected = asJson(sla.status(ticket, asOf));
  for (const form of FORMS) {
    const events = eventsOf(ticket).map((event) => ({ ...event, at: form(atOf(event)) }));
    const same = { ...ticket, openedAt: form(Number(ticket.openedAt)), events } as AnyTicket;
    expect(asJson(sla.status(same, form(asOf)))).toEqual(expected);
  }
  const parsed = sla.parseTicket(asJson(ticket));
  expect(parsed.ok && asJson(sla.status(parsed.value, asOf))).toEqual(expected);
  expect(parsed.ok && asJson(sla.status(asJson(parsed.value) as AnyTicket, asOf))).toEqual(expected);
}

/** Runs with luxon's global settings set to odd ones. */
function underOddSettings<T>(run: () => T): T {
  const { defaultZone, defaultLocale, now, throwOnInvalid } = Settings;
  try {
    Settings.defaultZone = 'Pacific/Chatham';
    Settings.defaultLocale = 'ar-EG';
    Settings.now = () => 0;
    Settings.throwOnInvalid = true;
    return run();
  } finally {
    Object.assign(Settings, { defaultZone, defaultLocale, now, throwOnInvalid });
  }
}

function settingsDoNotMatter({ config, sla, ticket }: Case, asOf: number): void {
  const expected = asJson(sla.status(ticket, asOf));
  expect(underOddSettings(() => asJson(createSla(config).status(ticket, asOf)))).toEqual(expected);
}

function whatHasStoppedStays({ sla, ticket, asOf }: Case): void {
  const statuses = [...asOf].sort((a, b) => a - b).map((at) => sla.status(ticket, at));
  const first = statuses.map(({ metrics }) => metrics.firstResponse as MetricStatus);
  for (const [i, metric] of first.entries()) {
    if (metric.phase !== 'stopped' || metric.target === undefined) continue;
    for (const later of first.slice(i)) expect(asJson(later)).toEqual(asJson(metric));
  }
}

function oneRule({ sla, ticket }: Case, asOf: number): void {
  const status = sla.status(ticket, asOf);
  for (const metric of Object.values(status.metrics)) {
    for (const cycle of [...metric.cycles, ...(metric.cycle === 0 ? [] : [metric])]) {
      const { phase, due, stoppedAt, verdict } = cycle;
      if (due === undefined) continue;
      if (stoppedAt !== undefined) expect(verdict).toBe(+stoppedAt <= +due ? 'met' : 'breached');
      else if (phase !== 'cancelled') expect(verdict === 'breaching').toBe(asOf > +due);
      expect(cycle.breachedAt === undefined).toBe(!['breaching', 'breached'].includes(verdict));
    }
  }
}

function explanationsAddUp({ sla, ticket }: Case, asOf: number): void {
  const { metrics } = sla.status(ticket, asOf);
  for (const { metric, cycle, startedAt, used, verdict } of Object.values(metrics)) {
    const explanation = sla.explain(ticket, metric, asOf);
    expect(explanation === undefined).toBe(cycle === 0);
    if (explanation === undefined) continue;
    const { segments, elapsed, budget, until } = explanation;
    const edges = [startedAt, ...segments.map(({ to }) => to)].map((at) => at?.toMillis());
    expect(segments.map(({ from }) => from.toMillis())).toEqual(edges.slice(0, -1));
    expect(edges.at(-1)).toBe(until.toMillis());
    expect(segments.reduce((total, { counted }) => total + counted.toMillis(), 0)).toBe(elapsed.toMillis());
    expect(explanation.verdict).toBe(verdict);
    if (budget !== undefined && +budget > 0) expect(+elapsed / +budget).toBe(used);
  }
}

/** What holds for every ticket as of every instant. */
export const ticketLaws: readonly Law[] = [
  [
    'events may be listed in any order',
    law(({ sla, ticket }, asOf) => {
      const status = sla.status(ticket, asOf);
      for (const seed of [1, 2, 3]) {
        const other = withEvents(ticket, shuffled(eventsOf(ticket), seed));
        expect(answer(sla.status(other, asOf))).toEqual(answer(status));
        expect(ignoredIn(sla.status(other, asOf), other)).toEqual(ignoredIn(status, ticket));
      }
    }),
  ],
  [
    'what is asked before, or in between, does not matter',
    law(({ config, sla, ticket, asOf }, first) => {
      const alone = asJson(createSla(config).status(ticket, first));
      for (const at of asOf) sla.status(ticket, at);
      sla.deadlines(ticket);
      expect(asJson(sla.status(ticket, first))).toEqual(alone);
    }),
  ],
  [
    'what happens later does not matter',
    law(({ sla, ticket }, asOf) => {
      const known = eventsOf(ticket).filter((event) => atOf(event) <= asOf);
      expect(answer(sla.status(withEvents(ticket, known), asOf))).toEqual(answer(sla.status(ticket, asOf)));
    }),
  ],
  [
    'a simulation is the status with its events',
    law(({ sla, ticket }, asOf) => {
      const half = Math.floor(eventsOf(ticket).length / 2);
      const [first, rest] = [eventsOf(ticket).slice(0, half), eventsOf(ticket).slice(half)];
      expect(asJson(sla.simulate(withEvents(ticket, first), rest, asOf))).toEqual(asJson(sla.status(ticket, asOf)));
    }),
  ],
  ['a pause split in two is the same pause', law(splittingChangesNothing)],
  ['an ignored event that is left out changes nothing', law(ignoredAreOfNoUse)],
  ['nothing changes before the next change, and something does at it', law(nextChangeIsExact)],
  ['what is late stays late while nothing happens', law(breachedStays)],
  ['a metric that has stopped for good stays as it is', law(whatHasStoppedStays)],
  ['the due alone decides on the verdict', law(oneRule)],
  ['a metric that is left out changes no other', law(metricsAreAlone)],
  ['deadlines are those of the status', law(deadlinesAreThoseOfTheStatus)],
  ['results are frozen, and what was given stays as it was', law(frozenAndUntouched)],
  ['instants may come in any form, and tickets as JSON', law(formsOfInstants)],
  ['the settings of luxon do not matter', law(settingsDoNotMatter)],
  ['an explanation leaves no gap, and adds up to what has elapsed', law(explanationsAddUp)],
];
