/** Prints functions of a warehouse for one calendar: `npx tsx --tsconfig docs/tsconfig.json docs/examples/udf/build.ts bigquery`. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Calendar, createCalendar } from 'prazo';
import { brazil } from 'prazo/brazil';
import type { RowOptions } from 'prazo/warehouse';
import type { OpenTime } from './open-time';
import { pack } from './pack';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The most bytes that BigQuery takes as the body of a function. */
export const LONGEST_BODY = 32_768;

interface SqlFunction {
  readonly name: string;
  readonly method: keyof OpenTime;
  /** In capitals, as Snowflake hands them to JavaScript; BigQuery hands them over as they are written. */
  readonly parameters: readonly string[];
}

export const FUNCTIONS: readonly SqlFunction[] = [
  { name: 'is_open', method: 'isOpen', parameters: ['ASKED_AT'] },
  { name: 'next_open', method: 'nextOpen', parameters: ['ASKED_AT'] },
  { name: 'open_between', method: 'openBetween', parameters: ['ASKED_AT', 'UNTIL_AT'] },
  { name: 'add_open', method: 'addOpen', parameters: ['ASKED_AT', 'AMOUNT'] },
  { name: 'subtract_open', method: 'subtractOpen', parameters: ['ASKED_AT', 'AMOUNT'] },
];

/** Whole numbers come as floating point, which is exact for instants and amounts: there is no other number in JavaScript. */
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

/** The code that reads a packed calendar, minified; it defines `openTime`. */
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

/** The bodies of the functions, by name. They keep what they have read for the next row, where the engine lets them. */
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
  if (longest > LONGEST_BODY) throw new Error(`${longest} bytes, more than ${LONGEST_BODY}: give it a shorter span`);
  return new Map(bodies);
}

/** The statements that create the functions. `prefix` goes before their names, such as `'support.sao_paulo_'`. */
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
