import { fail } from '../../input/error';
import { show } from '../../input/issue';
import type { Explanation } from '../../sla/explain';
import { dueOf, HOURS_A_DAY } from '../view/countdown';
import { drawHours, drawRow } from './draw-row';
import { dueWord, headline, pieceText, reasonText, summary, timeLeftText, totalText } from './explanation-texts';
import { legend, SIGN_WIDTH, type Sign } from './legend';
import { drawing, stroke, textAt, titled, WIDTH } from './markup';
import { isOutline, type Piece, shapeOf } from './pieces';
import { rowAt, rowsOf } from './rows';
import { instantText, type SvgOptions, type Wording, wordingOf } from './wording';

/** The signs of the legend: one per reason in the drawing. */
function signs(wording: Wording, explanation: Explanation, pieces: readonly Piece[]): readonly Sign[] {
  const byText = new Map<string, Piece>();
  for (const piece of pieces) {
    byText.set(isOutline(piece) ? timeLeftText(wording, explanation) : reasonText(wording, piece), piece);
  }
  return [...byText].map(([text, piece]) => ({ text, draw: (x, y) => shapeOf(piece, x, y, SIGN_WIDTH) }));
}

/**
 * Draws an explanation. Returns the text of an SVG with one row per civil day in the explanation's zone. A row shows the time
 * that counts, the time that does not count, and the due time. Several days without a change share one row.
 *
 * Future time that counts is drawn as an outline. A paused clock is drawn as if it were resumed now.
 *
 * Throws a `PrazoError` for an explanation from JSON, because its instants are texts.
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
    throw fail('wrongType', 'explanation', 'an explanation from sla.explain', show(explanation));
  const wording = { ...wordingOf(options), hoursPerDay: explanation.basis === 'elapsed' ? HOURS_A_DAY : undefined };
  const rows = rowsOf(explanation);
  const due = dueOf(explanation);
  const dueRow = due && rowAt(rows, due.valueOf());
  const hasYears = rows[0]?.at.year !== rows[rows.length - 1]?.at.year;
  const shapes = new Map<Piece, string>();
  let [texts, grid, mark, y] = [drawHours(), '', '', 18];
  for (const row of rows) {
    const drawn = drawRow({ explanation, wording, hasYears, dueRow, shapes }, row, y);
    texts += drawn.texts;
    grid += drawn.grid;
    mark += drawn.mark;
    y += drawn.height;
  }
  const pieces = [...shapes].map(([piece, shape]) => titled(pieceText(wording, piece), shape)).join('');
  const { content, bottom } = legend(signs(wording, explanation, [...shapes.keys()]), y + 8);
  const footLines = [totalText(wording, explanation)];
  if (due !== undefined && dueRow === undefined)
    footLines.push(`${dueWord(wording, explanation)}: ${instantText(wording, due)}`);
  const foot = footLines.map((text, index) => textAt(0, bottom + 14 + index * 16, text)).join('');
  return drawing(
    `0 0 ${WIDTH} ${bottom + 4 + footLines.length * 16}`,
    headline(wording, explanation),
    summary(wording, explanation),
    stroke(grid, undefined, 1, ' stroke-opacity=".2"') + pieces + stroke(mark, 'due', 2) + texts + content + foot,
  );
}
