import { fail } from '../../input/error';
import { show } from '../../input/issue';
import type { Explanation } from '../../sla/explain';
import { dueOf, HOURS_A_DAY } from '../view/countdown';
import { dueWord, facts, headline, leftOf, pieceText, totalText, wordOf } from './facts';
import { legend, SIGN_WIDTH, type Sign } from './legend';
import { drawing, stroke, textAt, titled, WIDTH } from './markup';
import { isOutline, type Piece, shapeOf } from './pieces';
import { drawRow, hours } from './row';
import { rowAt, rowsOf } from './rows';
import { instantText, type Speech, type SvgOptions, speechOf } from './speech';

/** A sign for each word that is needed. */
function signs(speech: Speech, explanation: Explanation, pieces: readonly Piece[]): readonly Sign[] {
  const words = new Map<string, Piece>();
  for (const piece of pieces) words.set(isOutline(piece) ? leftOf(speech, explanation) : wordOf(speech, piece), piece);
  return [...words].map(([text, piece]) => ({ text, draw: (x, y) => shapeOf(piece, x, y, SIGN_WIDTH) }));
}

/**
 * Draws an explanation as the text of an SVG: a row for each civil day of its zone, with the time that counts, the time that
 * does not, and the due. What is still to come is drawn as outlines; of a paused clock, as if it were resumed now. Days without a
 * change share a row.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 *
 * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:00:00-03:00' } as const;
 * const explanation = sla.explain(ticket, 'resolution', '2026-11-20T10:00:00-03:00');
 * const svg = explanation && ticketSvg(explanation, { language: 'en' });
 * svg?.includes('<title>Resolution (Urgent): 8h of business time – on track</title>'); // → true
 * ```
 */
export function ticketSvg(explanation: Explanation, options: SvgOptions): string {
  if (typeof explanation?.startedAt?.startOf !== 'function')
    throw fail('wrongType', 'explanation', 'what sla.explain answers', show(explanation));
  const speech = { ...speechOf(options), hoursPerDay: explanation.basis === 'elapsed' ? HOURS_A_DAY : undefined };
  const rows = rowsOf(explanation);
  const due = dueOf(explanation);
  const dueRow = due && rowAt(rows, due.valueOf());
  const isLong = rows[0]?.at.year !== rows[rows.length - 1]?.at.year;
  const shapes = new Map<Piece, string>();
  let [texts, grid, mark, y] = [hours(), '', '', 18];
  for (const row of rows) {
    const drawn = drawRow({ explanation, speech, isLong, dueRow, shapes }, row, y);
    texts += drawn.texts;
    grid += drawn.grid;
    mark += drawn.mark;
    y += drawn.height;
  }
  const pieces = [...shapes].map(([piece, shape]) => titled(pieceText(speech, piece), shape)).join('');
  const { content, bottom } = legend(signs(speech, explanation, [...shapes.keys()]), y + 8);
  const last = [totalText(speech, explanation)];
  if (due !== undefined && dueRow === undefined)
    last.push(`${dueWord(speech, explanation)}: ${instantText(speech, due)}`);
  const foot = last.map((text, index) => textAt(0, bottom + 14 + index * 16, text)).join('');
  return drawing(
    `0 0 ${WIDTH} ${bottom + 4 + last.length * 16}`,
    headline(speech, explanation),
    facts(speech, explanation),
    stroke(grid, undefined, 1, ' stroke-opacity=".2"') + pieces + stroke(mark, 'due', 2) + texts + content + foot,
  );
}
