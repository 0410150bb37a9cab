/** Prints the SQL that creates warehouse functions for one calendar: `npx tsx --tsconfig docs/tsconfig.json docs/examples/udf/build.ts bigquery`. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Calendar, createCalendar } from 'prazo';
import { brazil } from 'prazo/brazil';
import type { RowOptions } from 'prazo/warehouse';
import type { OpenTime } from './open-time';
import { pack } from './pack';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The longest function body that BigQuery accepts, in bytes. */
export const LONGEST_BODY = 32_768;

interface SqlFunction {
  readonly name: string;
  readonly method: keyof OpenTime;
  /** In capitals, because Snowflake passes them to JavaScript in capitals. BigQuery passes them unchanged. */
  readonly parameters: readonly string[];
}

export const FUNCTIONS: readonly SqlFunction[] = [
  { name: 'is_open', method: 'isOpen', parameters: ['ASKED_AT'] },
  { name: 'next_open', method: 'nextOpen', parameters: ['ASKED_AT'] },
  { name: 'open_between', method: 'openBetween', parameters: ['ASKED_AT', 'UNTIL_AT'] },
  { name: 'add_open', method: 'addOpen', parameters: ['ASKED_AT', 'AMOUNT'] },
  { name: 'subtract_open', method: 'subtractOpen', parameters: ['ASKED_AT', 'AMOUNT'] },
];

/** Parameters are floating point, the only type of number in JavaScript. It is exact for instants and amounts. */
const DIALECTS = {
  bigquery: {
    type: 'FLOAT64',
    returns: 'INT64',
    create: (head: string, body: string) => `${head}\n  DETERMINISTIC LANGUAGE js AS r"""${body}""";\n`,
    quote: '"""',
  },
  snowflake: {
    type: 'FLOAT',
    returns: 'FLOAT',
    create: (head: string, body: string) => `${head}\n  LANGUAGE JAVASCRIPT IMMUTABLE AS $$${body}$$;\n`,
    quote: '$$',
  },
} as const;
export type Dialect = keyof typeof DIALECTS;

/** Returns the minified code that reads a packed calendar. It defines `openTime`. */
async function code(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}/open-time.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'openTime',
    target: 'es2017',
  });
  return (outputFiles[0]?.text ?? '').trimEnd();
}

/**
 * Returns the bodies of the functions, by name. A body keeps the unpacked calendar in the global object, so that the next row
 * can use it if the engine keeps that object.
 */
export async function bodiesFor(calendar: Calendar, span: RowOptions): Promise<ReadonlyMap<string, string>> {
  const read = await code();
  const packed = pack(calendar, span);
  const bodies = FUNCTIONS.map(({ name, method, parameters }): [string, string] => [
    name,
    [
      `var packed="${packed}",all=typeof globalThis=="object"?globalThis:{},kept=all.slaOpenTime||(all.slaOpenTime={});`,
      `if(!kept[packed]){${read}kept[packed]=openTime.unpack(packed)}`,
      `return kept[packed].${method}(${parameters.join(',')})`,
    ].join('\n'),
  ]);
  const longest = Math.max(...bodies.map(([, body]) => Buffer.byteLength(body)));
  if (longest > LONGEST_BODY) throw new Error(`${longest} bytes, more than ${LONGEST_BODY}: use a shorter span`);
  return new Map(bodies);
}

/** Returns the statements that create the functions. Their names begin with `prefix`, such as `'support.sao_paulo_'`. */
export async function functionsFor(
  dialect: Dialect,
  prefix: string,
  calendar: Calendar,
  span: RowOptions,
): Promise<string> {
  const { type, returns, create, quote } = DIALECTS[dialect];
  const bodies = await bodiesFor(calendar, span);
  return FUNCTIONS.map(({ name, parameters }) => {
    const body = bodies.get(name) ?? '';
    if (body.includes(quote)) throw new Error(`${quote} within the body of ${name}`);
    const list = parameters.map((parameter) => `${parameter} ${type}`).join(', ');
    return create(`CREATE OR REPLACE FUNCTION ${prefix}${name}(${list})\n  RETURNS ${returns}`, body);
  }).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const desk = createCalendar({
    name: 'sao-paulo',
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
    holidays: brazil({ state: 'SP' }),
  });
  const span = { from: '2016-01-01T00:00:00-03:00', until: '2036-01-01T00:00:00-03:00' };
  const dialect = process.argv[2] === 'snowflake' ? 'snowflake' : 'bigquery';
  console.log(await functionsFor(dialect, 'support.sao_paulo_', desk, span));
}
