import { type AnySla, isPrazoError, type TicketEvaluation } from 'prazo';

/** A line that is not a valid ticket. Lines count from 1. */
export interface Rejected {
  readonly line: number;
  readonly issues: readonly string[];
}

/** The result for one piece of text. */
export interface Answer {
  readonly lines: number;
  /** JSON lines in the order of the tickets: one row per promised metric. */
  readonly rows: string;
  readonly rejected: readonly Rejected[];
}

/** Returns the columns that you need, in epoch ms and ms. JSON omits undefined values. */
function rowsOf({ id, promised, metrics }: TicketEvaluation): object[] {
  const all = Object.values(metrics).filter(({ metric }) => promised.includes(metric));
  return all.map(({ metric, verdict, due, stoppedAt, elapsed, remaining }) => ({
    ticket: id,
    metric,
    verdict,
    due_at: due,
    stopped_at: stoppedAt,
    elapsed_business: elapsed.business,
    elapsed_wall: elapsed.wall,
    remaining_business: remaining?.business,
    remaining_wall: remaining?.wall,
  }));
}

/** Returns why a line is not a valid ticket. Rethrows any other error: it is a bug in the program. */
function issuesIn(error: unknown): readonly string[] {
  if (isPrazoError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`.trim());
  if (error instanceof SyntaxError) return ['invalidJson'];
  throw error;
}

/** Evaluates tickets as of an instant. `text` is whole lines, one ticket in JSON per line. */
export function answer(sla: AnySla, asOf: number, text: string): Answer {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const rejected: Rejected[] = [];
  let rows = '';
  for (const [index, line] of lines.entries()) {
    try {
      for (const row of rowsOf(sla.evaluate(JSON.parse(line), asOf))) rows += `${JSON.stringify(row)}\n`;
    } catch (error) {
      rejected.push({ line: index + 1, issues: issuesIn(error) });
    }
  }
  return { lines: lines.length, rows, rejected };
}
