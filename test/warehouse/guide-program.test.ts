import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { examplesInPage } from '../house/docs/examples';
import { moduleOf } from '../house/docs/instrument';
import { ROOT, textOf } from '../house/source';
import type { AnySla, AnyTicket } from '../ticket/any';
import type { Row } from './engines/engine';
import { clockRows } from './ticket-rows';

const WORK = join(ROOT, 'test/.docs', `guide-${process.pid}`);
afterAll(() => rmSync(WORK, { recursive: true, force: true }));

/** Adds an agreement to T-1 in the guide's export. The tables have no column for its target. */
function withAgreement(program: string): string {
  const edits: readonly (readonly [string, string])[] = [
    ["'status', 'new', 'open')", "'status', 'new', 'open'), (17, 'T-1', '2026-10-29 13:00:00', 'agreed', NULL, NULL)"],
    ["WHEN h.field = 'priority' THEN", "WHEN h.field = 'agreed' THEN 'agreed' WHEN h.field = 'priority' THEN"],
  ];
  return edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, program);
}

interface Ran {
  readonly unread: readonly string[];
  readonly sla: AnySla;
  readonly ticket: AnyTicket;
  readonly judged: readonly Row[];
  readonly beyond: readonly Row[];
}

const ENDS = `
export { unread, sla };
export const ticket = ticketOf(questions.filter(({ ticket }) => ticket === 'T-5')[0]!, events);
export const judged = await rowsOf("SELECT * FROM sla_clocks WHERE ticket = 'T-5' AND as_of = (SELECT MIN(as_of) FROM sla_clocks WHERE ticket = 'T-5') ORDER BY metric");
export const beyond = await rowsOf("SELECT DISTINCT ticket, beyond_sql FROM sla_clocks WHERE beyond_sql <> ''");
`;

async function run(): Promise<Ran> {
  const [example] = examplesInPage('docs/in-your-warehouse.md', textOf('docs/in-your-warehouse.md'));
  if (example === undefined) throw new Error('the guide has no program');
  mkdirSync(WORK, { recursive: true });
  const file = join(WORK, 'guide.ts');
  writeFileSync(file, withAgreement(moduleOf(example)) + ENDS);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    return await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
  }
}

describe('the program of the guide', () => {
  it('lists an invalid ticket, and writes all columns of the others', async () => {
    const { unread, sla, ticket, judged, beyond } = await run();
    expect([...new Set(unread)]).toEqual(['T-1: missing at events[0].target']);
    expect(beyond).toEqual([{ ticket: 'T-1', beyond_sql: 'agreement' }]);

    const asOf = Number(judged[0]?.as_of);
    const wanted = clockRows(sla, { id: 'T-5', ticket, asOf: [asOf] }, sla.evaluate(ticket, asOf));
    const numbers = (row: Row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, /^-?\d+$/.test(String(value)) ? Number(value) : value]),
      );
    expect(judged.map(numbers)).toEqual(wanted);
  });
});
