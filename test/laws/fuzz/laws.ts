import fc from 'fast-check';
import { type Calendar, type Catalog, checkCatalog, createSla, isPrazoError, parseCalendar, parseCatalog } from 'prazo';
import { expect } from 'vitest';
import type { AnySla, AnyTicket } from '../../ticket/any';
import type { Law } from '../law';
import { nearlyCalendars } from './calendar';
import { nearlyCatalogs } from './catalog';
import { type DeskConfig, desks } from './desks';
import { CATALOGS } from './promises';
import { type NearlyTicket, nearlyTickets } from './ticket';
import { answers, letIn, letInAgain } from './told';

function calendarAnswers(document: unknown): void {
  const calendar = letIn(parseCalendar, document);
  if (calendar === undefined) return;
  for (const at of ['2026-01-01T00:00Z', '0000-01-02T00:00Z', '9999-12-30T00:00Z']) {
    // A new calendar for each instant: a calendar with two questions sums up all the years between them.
    const again = letInAgain<Calendar>(parseCalendar, calendar);
    answers(() => again.isOpen(at));
    answers(() => again.add(at, { hours: 5 }));
  }
}

/** Returns the SLA of a catalog; undefined if a target names an unknown calendar. */
function slaOn(catalog: Catalog, config: DeskConfig): AnySla | undefined {
  try {
    return createSla<Catalog, string>({ ...config, catalog });
  } catch (error) {
    if (isPrazoError(error) && error.code === 'unknownReference') return undefined;
    throw error;
  }
}

/** The query of a target. */
type AnyCell = Parameters<AnySla['target']>[0];

const HOUR = 3_600_000;
const OPENED = Date.parse('2026-03-02T13:00Z');

/** Every event that may happen to a ticket, twice. */
const TYPES = ['responded', 'customerReplied', 'paused', 'updated', 'resumed', 'resolved', 'reopened'];
const events = [...TYPES, ...TYPES].map((type, i) => ({ type, at: OPENED + i * HOUR }));

/** Every classification in a catalog. */
function classesIn({ categories, levels, serviceTypes, tiers }: Catalog): readonly object[] {
  const others = [
    {},
    ...Object.keys(serviceTypes).map((service) => ({ service })),
    ...Object.keys(tiers).map((tier) => ({ tier })),
  ];
  return Object.keys(categories).flatMap((category) =>
    Object.keys(levels).flatMap((level) => others.map((other) => ({ category, level, ...other }))),
  );
}

function catalogAnswers(document: unknown, config: DeskConfig): void {
  const catalog = letIn(parseCatalog, document);
  if (catalog === undefined) return;
  expect(letInAgain(parseCatalog, catalog)).toEqual(catalog);
  answers(() => checkCatalog(catalog));
  const sla = slaOn(catalog, config);
  if (sla === undefined) return;
  for (const said of classesIn(catalog)) {
    for (const metric of Object.keys(catalog.metrics)) answers(() => sla.target({ ...said, metric } as AnyCell));
    const ticket = { ...said, openedAt: OPENED } as AnyTicket;
    answers(() => sla.deadlines(ticket));
    answers(() => sla.status({ ...ticket, events } as AnyTicket, OPENED + 9 * HOUR));
  }
}

function ticketAnswers({ document, asOf }: NearlyTicket, catalog: Catalog, config: DeskConfig): void {
  const sla: AnySla = createSla<Catalog, string>({ ...config, catalog });
  const ticket = letIn(sla.parseTicket, document);
  if (ticket === undefined) return;
  const again = letInAgain<AnyTicket>(sla.parseTicket, ticket);
  answers(() => sla.deadlines(ticket));
  for (const at of asOf) {
    expect(answers(() => sla.status(again, at))).toBe(answers(() => sla.status(ticket, at)));
    for (const metric of Object.keys(catalog.metrics)) answers(() => sla.explain(ticket, metric, at));
  }
}

const ticketsOf = (catalog: Catalog): Law => [
  `an almost valid ticket of the catalog ${catalog.id} is accepted and answers, or is refused with issues`,
  fc.property(nearlyTickets(catalog), desks, (nearly, config) => ticketAnswers(nearly, catalog, config)),
];

/** An accepted document answers every question, or throws an error of the library. */
export const fuzzLaws: readonly Law[] = [
  [
    'an almost valid calendar is accepted and answers, or is refused with issues',
    fc.property(nearlyCalendars, calendarAnswers),
  ],
  [
    'an almost valid catalog is accepted and answers, or is refused with issues',
    fc.property(nearlyCatalogs, desks, catalogAnswers),
  ],
  ...CATALOGS.map(ticketsOf),
  [
    'any JSON is accepted and answers, or is refused with issues',
    fc.property(fc.jsonValue(), desks, (document, config) => {
      calendarAnswers(document);
      catalogAnswers(document, config);
      for (const catalog of CATALOGS) ticketAnswers({ document, asOf: [] }, catalog, config);
    }),
  ],
];
