import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import {
  createCalendar,
  createSla,
  type ParseResult,
  parseCalendar,
  parseCatalog,
  parseSla,
  supportCatalog,
} from 'prazo';
import { HELP_DESKS } from '../../docs/examples/desks';
import { ROOT, textOf } from '../house/source';
import { anyDefinitionIn } from '../laws/calendars';
import { PLACES, YEARS } from '../laws/places';
import { cases } from '../laws/tickets';
import { isBeyondSchema } from './beyond-schema';
import { CALENDAR, CATALOG, COMBINED, POLICIES, SLA, TICKET } from './samples';

export type Kind = 'catalog' | 'calendar' | 'sla' | 'ticket';
export type JsonSchema = Readonly<Record<string, unknown>>;
export type ValidatorOf = (kind: Kind) => ValidateFunction;
export type Schemas = Readonly<Record<Kind, JsonSchema>>;

const read = (path: string): unknown => JSON.parse(textOf(path));
const schemaOf = (kind: Kind) => read(`docs/schemas/${kind}.schema.json`) as JsonSchema;

/** The schema files of the package. */
export const SCHEMAS: Schemas = {
  catalog: schemaOf('catalog'),
  calendar: schemaOf('calendar'),
  sla: schemaOf('sla'),
  ticket: schemaOf('ticket'),
};

/** Validators of the schemas by ajv, each compiled when it is first read. `remarks` are the messages that ajv logs. */
export function compiled(schemas: Schemas): {
  readonly validatorOf: ValidatorOf;
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const remark = (...words: readonly unknown[]) => remarks.push(words.join(' '));
  const ajv = new Ajv2020({ logger: { log: remark, warn: remark, error: remark } });
  ajv.addSchema(Object.values(schemas));
  const validatorOf = (kind: Kind) => ajv.getSchema(`${kind}.schema.json`) as ValidateFunction;
  return { validatorOf, remarks };
}

/** A document, and the parse function for it. */
export interface Sample {
  readonly kind: Kind;
  readonly document: unknown;
  readonly parse: (value: unknown) => ParseResult<unknown>;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const parsedValue = <T>(result: ParseResult<T>): T => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.issues));
};

const full = parsedValue(parseSla(SLA));
const support = createSla({ catalog: supportCatalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });

/** Documents that use every key. */
export const FULL: readonly Sample[] = [
  { kind: 'catalog', document: CATALOG, parse: parseCatalog },
  { kind: 'calendar', document: CALENDAR, parse: parseCalendar },
  { kind: 'calendar', document: COMBINED, parse: parseCalendar },
  { kind: 'sla', document: POLICIES, parse: parseSla },
  { kind: 'ticket', document: TICKET, parse: full.parseTicket },
];

const tickets = read('docs/examples/tickets.json') as readonly unknown[];

/** The documents that the examples read from the exports of a help desk. */
function samplesOf(name: string): readonly Sample[] {
  const [schedules, policies, tickets] = ['schedules', 'policies', 'tickets'].map((file) =>
    JSON.parse(readFileSync(join(ROOT, `docs/examples/exports/${name}/${file}.json`), 'utf8')),
  );
  const desk = HELP_DESKS[name]?.(schedules, policies, tickets);
  if (desk === undefined) throw new Error(`no example of ${name}`);
  const definitions = Object.entries(desk.calendars).map(([id, calendar]) => [id, asJson(calendar.value)] as const);
  const catalog = asJson(desk.catalog.value);
  const sla = { catalog, calendar: definitions[0]?.[1], calendars: Object.fromEntries(definitions) };
  const { parseTicket } = parsedValue(parseSla(sla));
  return [
    ...definitions.map(([, document]): Sample => ({ kind: 'calendar', document, parse: parseCalendar })),
    { kind: 'catalog', document: catalog, parse: parseCatalog },
    { kind: 'sla', document: sla, parse: parseSla },
    ...desk.cases.map(({ ticket }): Sample => ({ kind: 'ticket', document: asJson(ticket.value), parse: parseTicket })),
  ];
}

/** All documents of the examples, including those from help desks. */
export const SAMPLES: readonly Sample[] = [
  ...FULL,
  { kind: 'sla', document: SLA, parse: parseSla },
  { kind: 'catalog', document: asJson(supportCatalog), parse: parseCatalog },
  ...tickets.map((document): Sample => ({ kind: 'ticket', document, parse: support.parseTicket })),
  ...Object.keys(HELP_DESKS).flatMap(samplesOf),
];

const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu'];
const calendars = fc
  .constantFrom(...PLACES, ...YEARS)
  .chain((scene) => anyDefinitionIn(scene, zones, false))
  .map((definition): Sample => ({ kind: 'calendar', document: asJson(definition), parse: parseCalendar }));

const desks = cases.chain(({ config, sla, ticket }) =>
  fc.constantFrom<Sample>(
    { kind: 'catalog', document: asJson(config.catalog), parse: parseCatalog },
    { kind: 'sla', document: asJson(config), parse: parseSla },
    { kind: 'ticket', document: asJson(ticket), parse: sla.parseTicket },
  ),
);

/** Valid documents of every kind. */
export const samples: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FULL) },
  { weight: 1, arbitrary: fc.constantFrom(...SAMPLES) },
  { weight: 2, arbitrary: calendars },
  { weight: 2, arbitrary: desks },
);

/** Describes how schema and parse function disagree on a document: first where, last the document. Undefined if they agree. */
export function disagreement(validatorOf: ValidatorOf, { kind, parse }: Sample, document: unknown): string | undefined {
  const validate = validatorOf(kind);
  const isValid = validate(document);
  const result = parse(document);
  if (isValid === result.ok) return undefined;
  const issues = result.ok ? [] : result.issues;
  if (isValid && issues.every(isBeyondSchema)) return undefined;
  const reasons = isValid
    ? issues.map(({ path, code, expected, received }) => `${path} ${code}: ${expected}, received ${received}`)
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const who = isValid ? 'the parse function rejects' : 'the schema rejects';
  const advice = isValid ? ' (if JSON Schema cannot express the rule, add it to test/schemas/beyond-schema.ts)' : '';
  return [`${kind}: only ${who} the document${advice}`, ...reasons, JSON.stringify(document)].join('\n');
}
