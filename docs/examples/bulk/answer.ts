import { type AnySla, isPrazoError, type TicketEvaluation } from 'prazo';

/** A line that is no ticket, by its number from 1, and why. */
export interface Rejected {
  readonly line: number;
  readonly issues: readonly string[];
}

/** What comes of a piece of text. */
export interface Answer {
  readonly lines: number;
  /** JSON lines, in the order of the tickets: a row each metric that is promised something. */
  readonly rows: string;
  readonly rejected: readonly Rejected[];
}

/** The columns that you need, in epoch ms and ms. What is undefined is left out of JSON. */
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

/** Why a line is no ticket. Any other error is a fault of the program. */
function issuesIn(error: unknown): readonly string[] {
  if (isPrazoError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`.trim());
  if (error instanceof SyntaxError) return ['invalidJson'];
  throw error;
}

/** Evaluates the tickets of whole lines of JSON as of an instant. */
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
