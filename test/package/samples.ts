/** From Thursday 16:40 to the closing: 1 h 20 min. Friday is a holiday. Monday: 3 h before noon, rest from 13:00. */
const USE = `
const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: ['2026-11-20'],
});
const due = calendar.add('2026-11-19T16:40:00-03:00', { hours: 8 });
`;
const PRINT = 'console.log(due.toISO({ suppressMilliseconds: true }));\n';

/** The output of the programs below. */
export const DUE = '2026-11-23T16:40:00-03:00';

/** A program of a consumer, as a module. */
export const MODULE: string = `import { createCalendar } from 'prazo';${USE}${PRINT}`;
export const COMMONJS: string = `const { createCalendar } = require('prazo');${USE}${PRINT}`;

/** A program in TypeScript that uses every entry, with two mistakes that the compiler must report. */
export const TYPED: string = `
import { createCalendar, type Instant } from 'prazo';
import * as holidays from 'prazo/holidays';
import * as brazil from 'prazo/brazil';
import * as ics from 'prazo/ics';
import * as helpdesks from 'prazo/helpdesks';
import * as view from 'prazo/view';
import * as svg from 'prazo/svg';
import * as warehouse from 'prazo/warehouse';
const opened: Instant = '2026-11-19T16:40:00-03:00';
${USE}
export const answer: string | null = due.toISO();
export const shown: readonly object[] = [opened === '' ? {} : holidays, brazil, ics, helpdesks, view, svg, warehouse];
// @ts-expect-error a zone is needed
createCalendar({ hours: '24/7' });
// @ts-expect-error no such unit
calendar.add(opened, { fortnights: 1 });
`;

/** The ways to compile it: the environment, the name of the file, and the compiler options for modules. */
/** Values and functions that a library of a user exports without a type of their own. Their declarations must be writable. */
export const DECLARED: string = `
import { createCalendar, createSla, type HolidayRule, type Overrides, type SlaConfig, supportCatalog, type Target, type ZoneDefinition } from 'prazo';
import type { BrazilOptions } from 'prazo/brazil';
import type { IntercomConversation, ZendeskAudit } from 'prazo/helpdesks';
import type { HolidayCorrection } from 'prazo/holidays';

export const sla = createSla({ catalog: supportCatalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00Z' } as const;
export const { resolution } = sla.status(ticket, '2026-11-23T12:00:00Z').metrics;
export const cycles = resolution.cycles;
export const thresholds = resolution.thresholds;
export const numbers = sla.evaluate(ticket, '2026-11-23T12:00:00Z').metrics.resolution;
export const report = sla.report([ticket], '2026-11-23T12:00:00Z');
export const rejected = report.rejected;
export const share = report.total.compliance;
export const comparisons = sla.compareAll([{ ticket, clocks: [] }], '2026-11-23T12:00:00Z');
export const hints = comparisons.hints;
export const changesOf = (zone: ZoneDefinition) => (typeof zone === 'string' ? [] : zone.changes);
export const easterOf = (rule: HolidayRule) => (typeof rule === 'object' && 'easter' in rule ? rule : undefined);
export const overridesOf = (given: Overrides) => (typeof given === 'function' ? given(2026) : given);
export const readingOf = (config: SlaConfig) => config.reading;
export const policyOf = (config: SlaConfig) => config.reclassification;
export const daysOf = (target: Target) => (target !== 'agreed' && 'days' in target ? target : undefined);
export const partsOf = (conversation: IntercomConversation) => conversation.conversation_parts;
export const eventsOf = (audit: ZendeskAudit) => audit.events;
export const shiftsOf = (correction: HolidayCorrection) => correction.shifts;
export const municipalOf = (options: BrazilOptions) => options.municipal;
`;

export const COMPILATIONS = [
  { where: 'Node, as a module', file: 'main.mts', module: 'node16', moduleResolution: 'node16' },
  { where: 'Node, in CommonJS', file: 'main.cts', module: 'node16', moduleResolution: 'node16' },
  { where: 'a bundler', file: 'main.ts', module: 'ESNext', moduleResolution: 'bundler' },
] as const;

/** Returns a strict compiler configuration, which also checks the declarations of all libraries. */
export function tsconfig(
  { file, module, moduleResolution }: (typeof COMPILATIONS)[number],
  emit: object = { noEmit: true },
): string {
  const checks = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022'], types: [], ...emit };
  return JSON.stringify({ compilerOptions: { ...checks, module, moduleResolution }, files: [file] });
}

/**
 * The ceilings of bundles, minified and gzipped, without luxon, which the user has already. If a bundle is larger than
 * its aim, the ceiling keeps it from growing further.
 */
export const CEILINGS: readonly { readonly code: string; readonly kilobytes: number; readonly aim?: number }[] = [
  { code: "export * from 'prazo';", kilobytes: 59.5, aim: 24 },
  { code: "export { createSla } from 'prazo';", kilobytes: 35.3 },
  { code: "export { createCalendar } from 'prazo';", kilobytes: 22.7, aim: 11 },
  { code: "export { parseCatalog } from 'prazo';", kilobytes: 7.4 },
  { code: "export { isPrazoError } from 'prazo';", kilobytes: 0.4 },
  { code: "export * from 'prazo/brazil';", kilobytes: 5.8 },
  // 12 kB of it are corrections, each with its law.
  { code: "export * from 'prazo/holidays';", kilobytes: 17.8 },
  { code: "export * from 'prazo/ics';", kilobytes: 17.4 },
  // No program imports all of them. `HELP_DESKS` has the size of each product.
  { code: "export * from 'prazo/helpdesks';", kilobytes: 32 },
  { code: "export { statusEvents } from 'prazo/helpdesks';", kilobytes: 3 },
  // The samples below contain these texts, too.
  { code: "export { textsIn } from 'prazo/view';", kilobytes: 1.2 },
  {
    code: "export { amountText, metricBadge, nextTextChange, textsIn, timeStrip } from 'prazo/view';",
    kilobytes: 3.1,
    aim: 3,
  },
  { code: "export * from 'prazo/view';", kilobytes: 3.9 },
  { code: "export { stripSvg } from 'prazo/svg';", kilobytes: 2.8 },
  { code: "export * from 'prazo/svg';", kilobytes: 7.5, aim: 4 },
  { code: "export { openTimeRows } from 'prazo/warehouse';", kilobytes: 4.1 },
  // 3 kB are the descriptions of columns.
  { code: "export * from 'prazo/warehouse';", kilobytes: 11.4 },
];

/** A bundle that makes calendars and SLAs. */
export const DESK = "export { createCalendar, createSla } from 'prazo';";

/** For each help desk, the most kB that its functions may add to `DESK`. The aim is 4. */
export const HELP_DESKS: Readonly<
  Record<string, { readonly functions: readonly string[]; readonly kilobytes: number }>
> = {
  zendesk: { functions: ['zendeskCalendar', 'zendeskCatalog', 'zendeskTicket', 'zendeskClocks'], kilobytes: 6.4 },
  jira: { functions: ['jiraCalendar', 'jiraCatalog', 'jiraTicket', 'jiraClocks'], kilobytes: 5.6 },
  zammad: { functions: ['zammadCalendar', 'zammadCatalog', 'zammadTicket', 'zammadClocks'], kilobytes: 4 },
  freshdesk: {
    functions: ['freshdeskCalendar', 'freshdeskCatalog', 'freshdeskTicket', 'freshdeskClocks'],
    kilobytes: 5.1,
  },
  freshservice: {
    functions: ['freshserviceCalendar', 'freshserviceCatalog', 'freshserviceTicket', 'freshserviceClocks'],
    kilobytes: 5.4,
  },
  servicenow: {
    functions: ['serviceNowCalendar', 'serviceNowCatalog', 'serviceNowTicket', 'serviceNowClocks'],
    kilobytes: 7.3,
  },
  frappe: { functions: ['frappeCalendar', 'frappeCatalog', 'frappeTicket', 'frappeClocks'], kilobytes: 5.1 },
  glpi: { functions: ['glpiCalendar', 'glpiCatalog', 'glpiTicket', 'glpiClocks'], kilobytes: 4.9 },
  chatwoot: { functions: ['chatwootCalendar', 'chatwootCatalog', 'chatwootTicket', 'chatwootClocks'], kilobytes: 3.9 },
  intercom: { functions: ['intercomTicket', 'intercomClocks'], kilobytes: 2.9 },
  hubspot: { functions: ['hubspotTicket', 'hubspotClocks'], kilobytes: 2.7 },
};

/** The ceiling of the file for pages without a bundler, which contains luxon. */
export const BROWSER_KILOBYTES = 81.6;

/** The ceilings of an installation in an empty project. */
export const INSTALLED: { readonly packages: number; readonly megabytes: number } = { packages: 5, megabytes: 9.45 };

/** For each heavy package, a text that every bundle with the package contains. */
export const MARKS = { 'date-holidays': 'Americana', 'ical.js': 'vcard3' } as const;

/** A text that every bundle with the support catalog contains. */
export const CATALOG_MARK = 'premiumRequest';
