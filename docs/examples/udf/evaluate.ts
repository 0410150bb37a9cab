import { isPrazoError, parseSla, type SlaDocument } from 'prazo';

/** Written into the bundle by library.ts. */
declare const DESK: SlaDocument;

const desk = parseSla(DESK);
if (!desk.ok) throw new Error(JSON.stringify(desk.issues));
const { evaluate: evaluateTicket } = desk.value;

/** What a ticket comes to as of an instant, as JSON; of one that cannot be read, its issues. */
export function evaluate(ticket: string | null, asOf: number | null): string | null {
  if (ticket === null || asOf === null) return null;
  try {
    return JSON.stringify(evaluateTicket(JSON.parse(ticket), asOf));
  } catch (error) {
    if (isPrazoError(error)) return JSON.stringify({ issues: error.issues });
    if (error instanceof SyntaxError) return JSON.stringify({ issues: [{ code: 'invalidJson', path: '' }] });
    throw error;
  }
}
