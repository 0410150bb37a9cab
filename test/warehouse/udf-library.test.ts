import { createContext, runInContext } from 'node:vm';
import { Dialect, parse } from '@polyglot-sql/sdk';
import { parseSla } from 'prazo';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk } from '../../docs/examples/bulk/desk';
import { EVALUATE, libraryFor } from '../../docs/examples/udf/library';
import { HOUR_MS } from '../../src/input/units';
import { textOf } from '../house/source';

/** The sizes in the guide: BigQuery accepts a file of 1 MB, and Snowflake recommends at most 100 kB. */
const AT_MOST = 250_000;
const AS_OF = Date.parse('2026-12-01T12:00:00Z');

/** A realm with Date but without Intl, as in some engines. */
function bare(library: string): (ticket: unknown, asOf: number | null) => unknown {
  const context = createContext({});
  runInContext('delete globalThis.Intl', context);
  expect(runInContext('typeof Intl', context)).toBe('undefined');
  runInContext(library, context);
  return runInContext('(TICKET, AS_OF) => sla.evaluate(TICKET, AS_OF)', context);
}

const tickets = Array.from({ length: 2_000 }, (_, i) => {
  const openedAt = Date.UTC(2025, 10, 1) + i * 16_789_013;
  const at = (hours: number) => new Date(openedAt + hours * HOUR_MS).toISOString();
  return {
    id: `T-${i}`,
    category: ['core', 'integrations'][i % 2],
    level: ['urgent', 'high', 'medium', 'low'][i % 4],
    openedAt: at(0),
    events: [
      { type: 'responded', at: at(1 + (i % 9)) },
      { type: 'paused', at: at(12), reason: 'customer' },
      { type: 'resumed', at: at(20) },
      ...(i % 3 === 0 ? [{ type: 'reclassified', at: at(30), level: 'high' }] : []),
      ...(i % 2 === 0 ? [{ type: 'resolved', at: at(24 + (i % 170)) }] : []),
    ],
  };
});

describe('the library in one file', () => {
  let library = '';
  beforeAll(async () => {
    library = await libraryFor(desk);
  });

  it('has the size in the guide', () => {
    expect(Buffer.byteLength(library)).toBeLessThan(AT_MOST);
    expect(Buffer.byteLength(library)).toBeGreaterThan(AT_MOST * 0.8);
    expect(textOf('docs/bulk.md')).toContain(`${AT_MOST / 1000} kB`);
  });

  it('gives the evaluations of the library without Intl', () => {
    const evaluate = bare(library);
    const read = parseSla(desk);
    if (!read.ok) throw new Error('no SLA');
    const ours = (ticket: unknown) => {
      const parsed = read.value.parseTicket(ticket);
      return parsed.ok ? read.value.evaluate(parsed.value, AS_OF) : { issues: parsed.issues };
    };
    const known = tickets.filter(({ openedAt }) => Date.parse(openedAt) <= AS_OF);
    expect(known.length).toBeGreaterThan(1_500);
    const wrong = known.filter((ticket) => evaluate(JSON.stringify(ticket), AS_OF) !== JSON.stringify(ours(ticket)));
    expect(wrong).toEqual([]);
    const verdicts = known.map((ticket) => JSON.parse(String(evaluate(JSON.stringify(ticket), AS_OF))).verdict);
    expect(new Set(verdicts).size).toBeGreaterThan(2);
  });

  it('returns the issues of an invalid ticket, and null without a ticket', () => {
    const evaluate = bare(library);
    expect(evaluate(null, AS_OF)).toBe(null);
    expect(evaluate('{}', null)).toBe(null);
    expect(JSON.parse(String(evaluate('{', AS_OF))).issues).toEqual([{ code: 'invalidJson', path: '' }]);
    const codes = JSON.parse(String(evaluate('{}', AS_OF))).issues.map(({ code }: { code: string }) => code);
    expect(codes).toContain('missing');
  });

  it('has an SQL function that is valid in the grammar of BigQuery', () => {
    expect(parse(EVALUATE, Dialect.BigQuery).success).toBe(true);
    expect(textOf('docs/bulk.md')).toContain(`\`\`\`sql\n${EVALUATE.trimEnd()}\n\`\`\``);
  });
});
