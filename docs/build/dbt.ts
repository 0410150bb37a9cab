/*
 * Writes the generated files of the dbt project: `tsx --tsconfig docs/tsconfig.json docs/build/dbt.ts`.
 * docs/warehouse/dbt/make-seeds.ts writes the seeds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClockPhase, Verdict } from 'prazo';
import { type WarehouseColumn, warehouseTables } from 'prazo/warehouse';

const WAREHOUSE = fileURLToPath(new URL('../warehouse', import.meta.url));

/** Returns the SQL with every table name replaced by a dbt reference. */
function withReferences(sql: string): string {
  return sql.replaceAll(
    /\b(FROM|JOIN) (sla_\w+)/g,
    (_, word: string, table: string) => `${word} {{ ref('${table}') }}`,
  );
}

/** The dbt tests of a model: required columns, allowed values, relations to other models. */
interface Tests {
  readonly about: string;
  readonly required: readonly string[];
  readonly unique?: string;
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly relations?: Readonly<Record<string, readonly [table: string, column: string]>>;
  /** Columns whose relation may lack a row without a mistake: the test only warns. */
  readonly warned?: readonly string[];
}

const EVENTS = [
  'responded',
  'customerReplied',
  'updated',
  'paused',
  'resumed',
  'resolved',
  'cancelled',
  'reopened',
  'reclassified',
  'escalated',
  'agreed',
  'restarted',
];
/** The phases that the latest clock of a ticket may have. Only past cycles are `restarted`. */
const PHASES = Object.keys({
  notStarted: true,
  running: true,
  offHours: true,
  paused: true,
  stopped: true,
  cancelled: true,
} satisfies Record<Exclude<ClockPhase, 'restarted'>, true>);
const VERDICTS = Object.keys({
  noTarget: true,
  awaitingAgreement: true,
  onTrack: true,
  atRisk: true,
  breaching: true,
  met: true,
  breached: true,
  notJudged: true,
} satisfies Record<Verdict, true>);

const MODELS: Readonly<Record<string, Tests>> = {
  sla_tickets: {
    about: 'Tickets as of an instant, one row per ticket and instant.',
    required: ['ticket', 'opened_at', 'as_of', 'category', 'level', 'calendar'],
    relations: {
      calendar: ['sla_business_days', 'calendar'],
      category: ['sla_targets', 'category'],
      level: ['sla_targets', 'level'],
    },
  },
  sla_ticket_events: {
    about: 'The events of the tickets, in order.',
    required: ['ticket', 'place', 'happened_at', 'event'],
    values: { event: EVENTS },
    // A ticket that was opened after every instant in sla_as_of is not in sla_tickets.
    relations: { ticket: ['sla_tickets', 'ticket'] },
    warned: ['ticket'],
  },
  sla_targets: {
    about: 'The target of each classification, with inheritance resolved.',
    required: ['category', 'service', 'tier', 'level', 'metric', 'kind'],
    values: { kind: ['none', 'agreed', 'amount', 'days', 'businessDays', 'other'], basis: ['', 'elapsed', 'business'] },
  },
  sla_policies: { about: 'The policies of each metric.', required: ['metric', 'beyond_sql'], unique: 'metric' },
  sla_triggers: {
    about: 'The effect of each event on each metric.',
    required: ['metric', 'act', 'event', 'reason', 'by_whom'],
    values: { act: ['cancel', 'abandon', 'stop', 'reopen', 'start', 'resume', 'pause'] },
  },
  sla_clocks: {
    about: 'The clocks: the result of sla.evaluate for each ticket, instant and metric.',
    required: ['ticket', 'metric', 'beyond_sql'],
    values: { phase: PHASES, verdict: VERDICTS, basis: ['elapsed', 'business'] },
    relations: { ticket: ['sla_tickets', 'ticket'], metric: ['sla_policies', 'metric'] },
  },
};

/** Returns a text as a quoted YAML string on one line. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const flow = (texts: readonly string[]): string => `[${texts.map((text) => quoted(text)).join(', ')}]`;

function columnLines(model: string, { required, unique, values = {}, relations = {}, warned = [] }: Tests): string[] {
  const [, columns = []] =
    Object.entries<readonly WarehouseColumn[]>({ ...warehouseTables }).find(([table]) => table === model) ?? [];
  return columns.flatMap(({ name, about }) => {
    const tests = [
      ...(required.includes(name) ? ['          - not_null'] : []),
      ...(unique === name ? ['          - unique'] : []),
      ...(values[name] ? ['          - accepted_values:', `              values: ${flow(values[name])}`] : []),
      ...(relations[name]
        ? [
            '          - relationships:',
            `              to: ref('${relations[name][0]}')`,
            `              field: ${relations[name][1]}`,
            ...(warned.includes(name) ? ['              config:', '                severity: warn'] : []),
          ]
        : []),
    ];
    return [
      `      - name: ${name}`,
      `        description: ${quoted(about)}`,
      ...(tests.length > 0 ? ['        data_tests:', ...tests] : []),
    ];
  });
}

function modelsFile(): string {
  const models = Object.entries(MODELS).flatMap(([model, tests]) => [
    `  - name: ${model}`,
    `    description: ${quoted(tests.about)}`,
    '    columns:',
    ...columnLines(model, tests),
  ]);
  return `${['version: 2', '', 'models:', ...models].join('\n')}\n`;
}

/** Each seed with the table that has the same columns. */
const SEEDS: Readonly<Record<string, keyof typeof warehouseTables>> = {
  sla_open_time_by_day: 'sla_open_time_by_day',
  sla_open_time_by_amount: 'sla_open_time_by_amount',
  sla_utc_offsets: 'sla_utc_offsets',
  sla_business_days: 'sla_business_days',
  seed_targets: 'sla_targets',
  seed_policies: 'sla_policies',
  seed_triggers: 'sla_triggers',
};

/** The column types of the example export. They are in a separate file, so that users can delete both together. */
const RAW: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  raw_tickets: { id: 'text', created_at: 'timestamp', product: 'text', priority: 'text' },
  raw_ticket_history: {
    id: 'bigint',
    ticket_id: 'text',
    created_at: 'timestamp',
    field: 'text',
    old_value: 'text',
    new_value: 'text',
  },
};

/** Returns the file that declares the column types of seeds. */
function seedsFile(seeds: readonly (readonly [seed: string, types: Readonly<Record<string, string>>])[]): string {
  const lines = seeds.flatMap(([seed, types]) => [
    `  - name: ${seed}`,
    '    config:',
    '      column_types:',
    ...Object.entries(types).map(([column, type]) => `        ${column}: ${type}`),
  ]);
  return `${['version: 2', '', 'seeds:', ...lines].join('\n')}\n`;
}

const columnTypes = (table: keyof typeof warehouseTables) =>
  Object.fromEntries(warehouseTables[table].map(({ name, type }) => [name, type]));

/** Returns the generated files of the project, by their paths within it. */
export function dbtFiles(): Readonly<Record<string, string>> {
  const textOf = (name: string) => withReferences(readFileSync(join(WAREHOUSE, `${name}.sql`), 'utf8'));
  const asTable = (text: string) => `{{ config(materialized='table') }}\n${text}`;
  return {
    'models/sla_clocks.sql': asTable(textOf('clocks')),
    'models/sla_clocks_if.sql': asTable(textOf('clocks').replaceAll("'sla_tickets'", "'sla_tickets_if'")),
    'models/sla_compliance.sql': textOf('compliance'),
    'models/sla_what_if.sql': textOf('what-if'),
    'models/schema.yml': modelsFile(),
    'tests/checks.sql': textOf('checks'),
    'seeds/schema.yml': seedsFile(Object.entries(SEEDS).map(([seed, table]) => [seed, columnTypes(table)])),
    'seeds/raw_schema.yml': seedsFile(Object.entries(RAW)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(dbtFiles())) writeFileSync(join(WAREHOUSE, 'dbt', path), text);
}
