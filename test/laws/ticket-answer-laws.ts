import { DateTime, Settings } from 'luxon';
import {
  type Catalog,
  createSla,
  describeExplanation,
  type Explanation,
  type MetricStatus,
  type Report,
  type TicketStatus,
  type Verdict,
} from 'prazo';
import { expect } from 'vitest';
import type { AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import { FORMS } from './instants';
import type { Law } from './law';
import { asJson, atOf, eventsOf, law, openingOf } from './ticket-law';
import type { Case } from './tickets';

/** Laws of the questions about tickets, and of the form of the answers. */

/** Returns a value with luxon instants and amounts as numbers. */
function inNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('toMillis' in value) return (value as { toMillis(): number }).toMillis() + 0;
  if (Array.isArray(value)) return value.map(inNumbers);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inNumbers(item)]));
}

function numbersAreThoseOfTheStatus({ sla, ticket, asOf }: Case): void {
  for (const at of asOf) {
    const evaluation = sla.evaluate(ticket, at);
    expect(inNumbers(sla.status(ticket, at))).toEqual(evaluation);
    expect(structuredClone(evaluation)).toEqual(evaluation);
    expect(asJson(structuredClone(evaluation))).toEqual(asJson(evaluation));
  }
}

function deadlinesAreThoseOfTheStatus({ sla, ticket }: Case): void {
  const last = Math.max(openingOf(ticket), ...eventsOf(ticket).map(atOf));
  const { metrics } = sla.status(ticket, last);
  const deadlines = sla.deadlines(ticket);
  expect(Object.keys(deadlines)).toEqual(Object.keys(metrics));
  for (const [id, deadline] of Object.entries(deadlines)) {
    const { target, startedAt, due, originalDue, phase } = metrics[id] as MetricStatus;
    const why = { noTarget: target === undefined, awaitingAgreement: target === 'agreed', paused: phase === 'paused' };
    const reason = Object.entries(why).find(([, is]) => is)?.[0] ?? 'notStarted';
    const more = due === undefined ? { reason } : {};
    expect(asJson(deadline)).toEqual(asJson({ target, startedAt, due, originalDue, ...more }));
  }
}

const PAUSES = ['paused', 'resolved', 'cancelled'];
const isOpenPhase = (phase: string): boolean => ['running', 'offHours', 'paused'].includes(phase);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Counts the clocks of a status by metric and verdict. */
function verdictsIn({ metrics }: TicketStatus): Readonly<Record<string, Partial<Record<Verdict, number>>>> {
  const counts: Record<string, Partial<Record<Verdict, number>>> = {};
  for (const status of Object.values(metrics)) {
    for (const { verdict, target } of [...status.cycles, ...(status.cycle === 0 ? [] : [status])]) {
      if (target === undefined) continue;
      const ofMetric = counts[status.metric] ?? {};
      counts[status.metric] = { ...ofMetric, [verdict]: (ofMetric[verdict] ?? 0) + 1 };
    }
  }
  return counts;
}

const isSome = ([, n]: readonly [string, number]): boolean => n > 0;

/** Counts the same from the rows of a report. */
const verdictsOf = ({ rows }: Report): unknown =>
  Object.fromEntries(
    rows.map(({ group, verdicts }) => [group.metric, Object.fromEntries(Object.entries(verdicts).filter(isSome))]),
  );

function reportsCountTheClocks({ sla, ticket }: Case, asOf: number): void {
  const status = sla.status(ticket, asOf);
  const report = sla.report([ticket], asOf, { by: ['metric'] });
  expect(verdictsOf(report)).toEqual(verdictsIn(status));
  expect(report.rejectedCount).toBe(0);
  const byCell = sla.report([ticket, ticket], asOf);
  expect(byCell.total.count).toBe(2 * report.total.count);
  expect(sum(byCell.rows.map(({ count }) => count))).toBe(byCell.total.count);
  for (const { verdicts, compliance, complianceWithOpen } of report.rows) {
    expect(compliance.of).toBe(verdicts.met + verdicts.breached);
    expect(complianceWithOpen.of).toBe(compliance.of + verdicts.breaching);
    expect(compliance.share).toBe(compliance.of === 0 ? undefined : verdicts.met / compliance.of);
  }
}

/** Returns the paths of plain objects and lists that are not frozen, at any depth. Objects of luxon are skipped. */
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
  const told = [
    sla.status(thawed, asOf),
    sla.deadlines(thawed),
    sla.explain(thawed, 'resolution', asOf),
    sla.report([thawed], asOf),
  ];
  const parsed = sla.parseTicket(thawed);
  expect(JSON.stringify([mine, thawed])).toBe(before);
  expect(Object.isFrozen(thawed)).toBe(false);
  expect(told.flatMap((result, i) => unfrozen(result, `result ${i}`))).toEqual([]);
  expect(parsed.ok && unfrozen(parsed.value, 'ticket')).toEqual([]);
}

/** Returns an event with its instants in another form, also that of an agreement. */
function inForm(event: AnyEvent, form: (ms: number) => unknown): AnyEvent {
  const { target } = event as { readonly target?: { readonly due?: number } | null };
  const due = target?.due === undefined ? {} : { target: { ...target, due: form(target.due) } };
  return { ...event, ...due, at: form(atOf(event)) } as AnyEvent;
}

/** A status shows targets as they were given. */
const butTargets = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, item) => (key === 'target' ? undefined : item));

function formsOfInstants({ sla, ticket }: Case, asOf: number): void {
  const expected = sla.status(ticket, asOf);
  for (const form of FORMS) {
    const events = eventsOf(ticket).map((event) => inForm(event, form));
    const same = { ...ticket, openedAt: form(openingOf(ticket)), events } as AnyTicket;
    expect(butTargets(sla.status(same, form(asOf)))).toEqual(butTargets(expected));
  }
  const parsed = sla.parseTicket(asJson(ticket));
  expect(parsed.ok && asJson(sla.status(parsed.value, asOf))).toEqual(asJson(expected));
  expect(parsed.ok && asJson(sla.status(asJson(parsed.value) as AnyTicket, asOf))).toEqual(asJson(expected));
}

/** Runs a function with unusual global settings of luxon. */
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

function explanationsAddUp({ sla, ticket }: Case, asOf: number): void {
  const { metrics } = sla.evaluate(ticket, asOf);
  for (const status of Object.values(metrics)) {
    const explanation = sla.explain(ticket, status.metric, asOf);
    expect(explanation === undefined).toBe(status.cycle === 0);
    if (explanation === undefined) continue;
    const { segments, counted, budget, basis } = explanation;
    const edges = [status.startedAt, ...segments.map(({ until }) => +until)];
    expect(segments.map(({ from }) => +from)).toEqual(edges.slice(0, -1));
    expect(edges.at(-1)).toBe(+explanation.until);
    expect(sum(segments.map((segment) => +segment.counted))).toBe(+counted);
    expect(segments.filter((segment) => +segment.counted > +segment.until - +segment.from)).toEqual([]);
    expect(+counted).toBe(basis === 'business' ? status.elapsed.business : status.elapsed.wall);
    const { verdict, phase, due, dueIfResumed } = status;
    expect(inNumbers(explanation)).toMatchObject({ verdict, phase });
    expect([explanation.due, explanation.dueIfResumed].map(inNumbers)).toEqual([due, dueIfResumed]);
    const stoodStill = segments.filter(({ reason }) => PAUSES.includes(reason));
    expect(sum(stoodStill.map(({ from, until }) => +until - +from))).toBe(status.paused);
    if (budget !== undefined && +budget > 0) expect(+counted / +budget).toBe(status.used);
  }
}

/** Time ahead continues from the explanation to a future due, and counts the remaining time. */
function explanationsReachTheDue({ sla, ticket }: Case, asOf: number): void {
  for (const status of Object.values(sla.evaluate(ticket, asOf).metrics)) {
    const explanation = sla.explain(ticket, status.metric, asOf);
    if (explanation === undefined) continue;
    const { ahead, until, basis } = explanation;
    const due = status.due ?? status.dueIfResumed;
    const isAhead = isOpenPhase(status.phase) && due !== undefined && due > +until;
    expect(ahead.length > 0).toBe(isAhead);
    if (!isAhead) continue;
    expect(ahead.map(({ from }) => +from)).toEqual([+until, ...ahead.slice(0, -1).map((segment) => +segment.until)]);
    expect(+(ahead.at(-1)?.until ?? 0)).toBe(due);
    expect(ahead.filter(({ reason }) => PAUSES.includes(reason))).toEqual([]);
    const remaining = basis === 'business' ? status.remaining?.business : status.remaining?.wall;
    const counts = sum(ahead.map(({ counted }) => +counted));
    // Before the receipt nothing counts: neither open time nor elapsed time.
    const isUnreceived = (reason: string) => (basis === 'business' ? reason === 'notReceived' : reason !== 'counted');
    const unreceived = ahead.filter(({ reason }) => isUnreceived(reason)).map((one) => +one.until - +one.from);
    expect(counts + sum(unreceived)).toBe(remaining);
  }
}

function explanationsMayBeStored({ sla, ticket }: Case, asOf: number): void {
  for (const metric of Object.keys(sla.catalog.metrics)) {
    const fresh = sla.explain(ticket, metric, asOf);
    if (fresh === undefined) continue;
    const stored = asJson(fresh) as Explanation;
    for (const language of ['en', 'pt-BR']) {
      expect(describeExplanation(stored, language)).toBe(describeExplanation(fresh, language));
    }
  }
}

/** Returns every id of a catalog and its calendars. */
function idsIn({ levels, categories, serviceTypes, tiers, metrics, events }: Catalog): readonly string[] {
  const features = Object.values(categories).flatMap((category) => Object.keys(category.features));
  return [
    ...[levels, categories, serviceTypes, tiers, metrics, events].flatMap((table) => Object.keys(table)),
    ...features,
  ];
}

/** Returns a value with every string and key replaced; the key of an alert part by part. */
function reworded(value: unknown, word: (text: string) => string): unknown {
  if (typeof value === 'string') return value.split('/').map(word).join('/');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reworded(item, word));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [word(key), reworded(item, word)]));
}

function namesAreOnlyNames({ config, sla, ticket }: Case, asOf: number): void {
  const { catalog, calendars = {} } = config;
  const ids = new Set([...idsIn(catalog), ...Object.keys(calendars)]);
  // Their alphabetical order is different.
  const word = (text: string) => (ids.has(text) ? `${[...text].reverse().join('')}-2` : text);
  const renamed: AnySla = createSla({
    ...config,
    catalog: reworded(asJson(catalog), word) as Catalog,
    calendars: Object.fromEntries(Object.entries(calendars).map(([name, calendar]) => [word(name), calendar])),
  });
  const other = reworded(ticket, word) as AnyTicket;
  expect(asJson(renamed.evaluate(other, asOf))).toEqual(reworded(asJson(sla.evaluate(ticket, asOf)), word));
  expect(asJson(renamed.deadlines(other))).toEqual(reworded(asJson(sla.deadlines(ticket)), word));
}

export const answerLaws: readonly Law[] = [
  [
    'earlier questions do not change an answer',
    law(({ config, sla, ticket, asOf }, first) => {
      const alone = asJson(createSla(config).status(ticket, first));
      for (const at of asOf) sla.status(ticket, at);
      sla.deadlines(ticket);
      expect(asJson(sla.status(ticket, first))).toEqual(alone);
    }),
  ],
  ['an evaluation is the status in numbers, and a clone of it is equal', law(numbersAreThoseOfTheStatus)],
  ['deadlines equal those of the status', law(deadlinesAreThoseOfTheStatus)],
  ['a report counts the clocks of the status', law(reportsCountTheClocks)],
  ['results are frozen, and arguments are not changed', law(frozenAndUntouched)],
  ['instants may have any form, and tickets may be JSON', law(formsOfInstants)],
  ['the settings of luxon do not change an answer', law(settingsDoNotMatter)],
  ['other ids change nothing but the ids', law(namesAreOnlyNames)],
  ['an explanation has no gap, and adds up to the elapsed time', law(explanationsAddUp)],
  ['an explanation continues to the due, and adds up to the remaining time', law(explanationsReachTheDue)],
  ['an explanation from JSON has the same description as the original', law(explanationsMayBeStored)],
];
