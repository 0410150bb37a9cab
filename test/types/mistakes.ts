/* Sources with common mistakes, and the message that the compiler must give for each. */

const ids = (count: number, id: (i: number) => string) => Array.from({ length: count }, (_, i) => id(i));

/** 14 more categories with 6 features each, so that long unions appear in messages. */
const OTHERS = ids(14, (i) => `c${i}: { features: { ${ids(6, (j) => `f${i}x${j}: {}`).join(', ')} } }`).join(', ');

export const DESK = `
import { createCalendar, createSla, defineCatalog } from 'prazo';
export const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
export const catalog = defineCatalog({
  id: 'desk',
  levels: { P1: {}, P2: {} },
  categories: { billing: { features: { invoices: {} } }, ${OTHERS} },
  tiers: { second: {} },
  events: { assigned: {} },
});
export const sla = createSla({ catalog, calendar, calendars: { night: calendar } });
export const at = '2026-03-02T10:00Z';
`;

export const IMPORTS = `
import { createCalendar, createSla, defineCatalog } from 'prazo';
import type { AnySla, CatalogDefinition, EventOf, Sla, Ticket, TicketOf } from 'prazo';
import { at, calendar, catalog, sla } from './desk';
`;

const CATEGORIES = /"billing" \| "c0" \| .+"c13"/;
const LEVELS = '"P1" | "P2"';

/** The source of a catalog with one category; `more` are further keys of the catalog. */
const defining = (category: string, more = '') =>
  `defineCatalog({ id: 'x', levels: { P1: {}, P2: {} }, categories: { all: { ${category} } }, ${more} })`;
const promising = (target: string, more = '') => defining(`targets: { P1: { resolution: ${target} } }`, more);
const timing = (metric: string, more = '') =>
  defining('', `metrics: { m: { starts: ['opened'], stops: ['resolved'], ${metric} } }, ${more}`);
const withEvent = (event: string) =>
  `sla.status({ category: 'billing', level: 'P1', openedAt: at, events: [${event}] }, at);`;

/** A mistake, its source, and per message the underlined text and words of the message. */
export type Mistake = readonly [
  what: string,
  source: string,
  ...messages: (readonly [underlined: string | RegExp, ...words: (string | RegExp)[]])[],
];

export const TICKETS: readonly Mistake[] = [
  [
    'a row of texts',
    `declare const row: { category: string; priority: string; opened: string };
    sla.status({ category: row.category, level: row.priority, openedAt: row.opened }, at);`,
    ['category', "Type 'string' is not assignable", CATEGORIES],
    ['level', "Type 'string' is not assignable", LEVELS],
  ],
  [
    'an unknown level',
    "sla.status({ category: 'billing', feature: 'invoices', level: 'P11', openedAt: at }, at);",
    ['level', `Type '"P11"' is not assignable to type '${LEVELS} | undefined'`],
  ],
  [
    'an unknown level beside a feature',
    "sla.status({ feature: 'f3x1', level: 'P11', openedAt: at }, at);",
    ['level', `Type '"P11"' is not assignable to type '${LEVELS} | undefined'`],
  ],
  [
    'a constant without `as const`',
    "const ticket = { category: 'billing', level: 'P1', openedAt: at }; sla.status(ticket, at);",
    ['ticket', "Types of property 'category' are incompatible", "Type 'string' is not assignable", CATEGORIES],
  ],
  [
    'a constant with a known category, without `as const`',
    "const ticket = { category: 'billing' as const, level: 'P1', openedAt: at }; sla.status(ticket, at);",
    ['ticket', "Types of property 'level' are incompatible", `Type 'string' is not assignable to type '${LEVELS}'`],
  ],
  [
    'a missing level',
    "sla.status({ category: 'billing', openedAt: at }, at);",
    [/^\{ category/, "Property 'level' is missing", `readonly level: ${LEVELS}`],
  ],
  [
    'a missing level in a constant',
    "const ticket = { category: 'billing', openedAt: at } as const; sla.status(ticket, at);",
    ['ticket', "Property 'level' is missing", `readonly level: ${LEVELS}`],
  ],
  [
    'a missing category',
    "sla.status({ level: 'P1', openedAt: at }, at);",
    [/^\{ level/, "Property 'category' is missing", CATEGORIES],
  ],
  [
    'a feature of another category',
    "sla.status({ category: 'billing', feature: 'f1x1', level: 'P1', openedAt: at }, at);",
    [/^\{ category/, "Types of property 'feature'", `Type '"f1x1"' is not assignable to type '"invoices"'`],
  ],
  [
    'a key of another style',
    "sla.status({ category: 'billing', level: 'P1', opened_at: at }, at);",
    ['opened_at', "'opened_at' does not exist", "Did you mean to write 'openedAt'?"],
  ],
  [
    'a calendar in a ticket type without calendars',
    "const ticket: Ticket<typeof catalog> = { category: 'billing', level: 'P1', openedAt: at, calendar: 'night' };",
    ['calendar', "Type 'string' is not assignable to type 'undefined'"],
  ],
  [
    'an unknown calendar',
    "const ticket: TicketOf<typeof sla> = { category: 'billing', level: 'P1', openedAt: at, calendar: 'day' };",
    ['calendar', `Type '"day"' is not assignable to type '"night"'`],
  ],
  [
    'an unknown event',
    withEvent("{ type: 'closed', at }"),
    ['type', `Type '"closed"' is not assignable`, '"resolved"', '"assigned"'],
  ],
  [
    'a misspelt own event',
    withEvent("{ type: 'asigned', at }"),
    ['type', `Type '"asigned"' is not assignable`, `Did you mean '"assigned"'?`],
  ],
  [
    'an agreement with a misspelt calendar',
    withEvent("{ type: 'agreed', at, target: { hours: 1, calendar: 'nigth' } }"),
    ['calendar', `Type '"nigth"' is not assignable to type '"night"'`],
  ],
  [
    'a due time that may be undefined',
    "sla.deadlines({ category: 'billing', level: 'P1', openedAt: at }).resolution.due.toISO();",
    [/\.due$/, "Object is possibly 'undefined'"],
  ],
];

export const CATALOGS: readonly Mistake[] = [
  [
    'a unit in the singular',
    promising('{ hour: 4 }'),
    ['hour', "'hour' does not exist", "Did you mean to write 'hours'?"],
  ],
  ['two units', promising('{ hours: 1, minutes: 30 }'), ['minutes', "Type 'number' is not assignable"]],
  [
    'targets of an unknown level',
    defining('targets: { P3: { resolution: { hours: 4 } } }'),
    ['P3', "'P3' does not exist", LEVELS],
  ],
  [
    'a metric of another style',
    defining('targets: { P1: { first_response: { hours: 4 } } }'),
    ['first_response', "'first_response' does not exist", "Did you mean to write 'firstResponse'?"],
  ],
  [
    'a misspelt own event',
    timing("cancels: ['asigned']", 'events: { assigned: {} }'),
    ["'asigned'", `Did you mean '"assigned"'?`],
  ],
  [
    'a misspelt own event in a trigger',
    timing("cancels: [{ event: 'asigned', by: ['x'] }]", 'events: { assigned: {} }'),
    ['event', `Did you mean '"assigned"'?`],
  ],
  ['`cancelled` as a trigger', timing("resets: ['cancelled']"), ["'cancelled'", 'MetricEvent']],
  ['an unknown metric to follow', timing("follows: 'n'"), ['follows', `Type '"n"' is not assignable to type '"m"'`]],
  [
    'an unknown tier',
    timing("resets: [{ event: 'escalated', tiers: ['secnd'] }]", 'tiers: { second: {} }'),
    ["'secnd'", `Type '"secnd"' is not assignable to type '"second"'`],
  ],
  ['an unknown policy', timing("reopening: 'include'"), ['reopening', '"exclude"']],
  [
    'a day by its name',
    "createCalendar({ zone: 'UTC', hours: { monday: ['09:00-18:00'] } });",
    ['monday', "'monday' does not exist in type 'WeeklyHours"],
  ],
  [
    'a misspelt calendar in a target',
    `const own = ${promising("{ hours: 1, calendar: 'nigth' }")};
    createSla({ catalog: own, calendar, calendars: { night: calendar } });`,
    ['calendars', "Property 'nigth' is missing in type '{ night: Calendar; }'"],
  ],
  [
    'a misspelt calendar in a target of a tier',
    `const own = ${promising("{ hours: 1, calendar: 'night' }", "tiers: { t: { targets: { all: { P1: { resolution: { days: 1, calendar: 'nigth' } } } } } }")};
    createSla({ catalog: own, calendar, calendars: { night: calendar } });`,
    ['calendars', "Property 'nigth' is missing in type '{ night: Calendar; }'"],
  ],
  [
    'missing calendars, although a target of a service type names one',
    `const own = ${defining('', "serviceTypes: { s: { requires: { a: {} }, targets: { all: { P1: { resolution: { days: 1, calendar: 'night' } } } } } }")};
    createSla({ catalog: own, calendar });`,
    [/^\{ catalog/, "Property 'calendars' is missing", '"night"'],
  ],
  [
    'a definition with a type that has no ids',
    `const definition: CatalogDefinition = { id: 'x', levels: { P1: {} }, categories: { all: {} } };
    const own = createSla({ catalog: defineCatalog(definition), calendar });
    own.status({ category: 'al', level: 'P11', openedAt: at }, at).metrics.resolution.verdict;`,
    [/resolution$/, "Object is possibly 'undefined'"],
  ],
  [
    'a definition with `satisfies`, whose ids stay known',
    `const definition = { id: 'x', levels: { P1: {}, P2: {} }, categories: { all: {} } } satisfies CatalogDefinition;
    const own = createSla({ catalog: defineCatalog(definition), calendar });
    own.status({ category: 'all', level: 'P11', openedAt: at }, at);`,
    ['level', `Type '"P11"' is not assignable to type '${LEVELS} | undefined'`],
  ],
];

export const RIGHT: readonly Mistake[] = [
  [
    'columns that may be empty',
    `declare const row: { id: string | undefined; feature: 'invoices' | undefined; tier: 'second' | null; reason: string | undefined };
    sla.status({ id: row.id, category: 'billing', feature: row.feature, level: 'P1', openedAt: at, tier: row.tier ?? undefined }, at);
    ${withEvent("{ type: 'paused', at, reason: row.reason, by: row.id }, { type: 'escalated', at, tier: row.tier }")}`,
  ],
  [
    'labels in one language, or in none',
    defining("labels: { en: 'All' }, features: { a: 'A', b: {} }", "labels: 'Desk'"),
  ],
  ['targets that promise nothing', promising('null')],
  [
    'calendars with known names, and one with a name known at run time',
    `const own = ${promising("{ hours: 1, calendar: 'night' }", "tiers: { t: { targets: { all: { P1: { resolution: { days: 1, calendar: 'day' } } } } } }")};
    createSla({ catalog: own, calendar, calendars: { night: calendar, day: calendar, other: calendar } });
    declare const name: string;
    createSla({ catalog: ${promising('{ hours: 1, calendar: name }')}, calendar });`,
  ],
  [
    'a function of any SLA',
    `const level = (any: AnySla, ticket: TicketOf<AnySla>): string => any.status(ticket, at).level;
    const bare = (any: Sla): unknown => any.report([], at, { by: ['level', { own: ({ ticket }) => ticket.id ?? '' }] });
    const ticket: TicketOf<typeof sla> = { category: 'billing', level: 'P1', openedAt: at, calendar: 'night' };
    const event: EventOf<typeof sla> = { type: 'assigned', at };
    level(sla, ticket), level(createSla({ catalog, calendar }), ticket), bare(sla), bare(createSla({ catalog, calendar }));
    sla.simulate(ticket, [event], at), sla.report([ticket], at);`,
  ],
  [
    'a ticket of a catalog, on an SLA with calendars',
    `const ticket: Ticket<typeof catalog> = { category: 'billing', level: 'P1', openedAt: at };
    sla.status(ticket, at), sla.status({ ...ticket, calendar: 'night' }, at);
    for (const category of ['billing', 'c0'] as const) sla.status({ category, level: 'P2', openedAt: at }, at);`,
  ],
];
