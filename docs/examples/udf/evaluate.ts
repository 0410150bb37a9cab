import { isPrazoError, parseSla, type SlaDocument } from 'prazo';

/** library.ts writes its value into the bundle. */
declare const DESK: SlaDocument;

const desk = parseSla(DESK);
if (!desk.ok) throw new Error(JSON.stringify(desk.issues));
const { evaluate: evaluateTicket } = desk.value;

/** Returns the evaluation of a ticket as of an instant, or the issues of an invalid ticket, as JSON. */
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
