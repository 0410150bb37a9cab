import type { ReportRow } from '../../sla/report-row';
import { legend, SIGN_WIDTH, type Sign } from './legend';
import { bar, drawing, fitted, rounded, stroke, textAt, titled, WIDTH, widthOf } from './markup';
import { percentText, type SvgOptions, timeSpan, type Wording, wordingOf } from './wording';

/** Options of `reportSvg`. */
export interface ReportSvgOptions extends SvgOptions {
  /** `compliance` draws the share of met clocks; `used` draws the time used, compared with the target. */
  readonly show: 'compliance' | 'used';
  /** Returns the text of a row. Default: the values of its group. */
  readonly labelOf?: ((group: ReportRow['group']) => string) | undefined;
  /** The title, which screen readers read first. */
  readonly title?: string | undefined;
}

/** The right end of the longest bar. It leaves room for the marks. */
const EDGE = WIDTH - 8;
const SPACE = 12;
const ROW_HEIGHT = 38;
const NO_VALUE = '–';
/** Time used is drawn up to this multiple of the target. */
const MOST_OF_TARGET = 3;

const mark = (path: string): string => stroke(path, undefined, 1.5);
const block = (x: number, y: number, width: number, isLate = false): string =>
  bar(x, y, width, isLate ? 'bad' : 'good', 12, isLate ? '7 1.5' : undefined);
const median = (x: number, y: number): string => mark(`M${rounded(x - 3)} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`);
const p90 = (x: number, y: number): string => mark(`M${rounded(x - 4)} ${y}l4-4l4 4l-4 4z`);
const target = (x: number, y: number): string => stroke(`M${rounded(x)} ${y - 9}v18`, 'due', 2);

/** The text of a row, its shapes, and further text for the tooltip. */
type DrawnRow = readonly [text: string, shapes: string, details?: string];

const emptyRow = (y: number): DrawnRow => [NO_VALUE, bar(0, y, WIDTH, 'closed', 2, '2 3')];

function compliance(wording: Wording, { compliance: { share, of }, verdicts }: ReportRow, y: number): DrawnRow {
  if (share === undefined) return emptyRow(y);
  // Rounded down, so that 99.99 % does not show as 100 %.
  const percent = percentText(wording, Math.floor(share * 1000 + 1e-6) / 1000);
  const met = share * WIDTH;
  const shapes = (share > 0 ? block(0, y, met) : '') + (share < 1 ? block(met, y, WIDTH - met, true) : '');
  return [`${percent} · ${verdicts.met} ${wording.words.of} ${of}`, shapes];
}

/** The mean, the median and the 90th percentile of the time used, in ms. */
const amountsOf = ({ used }: ReportRow): readonly number[] =>
  [used.mean, used.median, used.p90].map((amount) => amount?.valueOf() ?? 0);

/** The amounts of `amountsOf` as fractions of the mean target. */
const fractionsOf = (row: ReportRow): readonly number[] =>
  amountsOf(row).map((ms, _, [mean]) => (ms / (mean || 1)) * (row.meanOfTarget ?? 0));

function used(wording: Wording, row: ReportRow, y: number, unit: number): DrawnRow {
  if (row.meanOfTarget === undefined) return emptyRow(y);
  const [mean = 0] = fractionsOf(row);
  // Rounded up, so that 100.01 % does not show as 100 %.
  const percent = percentText(wording, Math.ceil(Math.max(mean * 1000 - 1e-6, 0)) / 1000);
  const [atMean = 0, atMedian = 0, atP90 = 0] = fractionsOf(row).map((fraction) => Math.min(fraction * unit, EDGE));
  const [meanText, medianText, p90Text] = amountsOf(row).map((ms) => timeSpan(wording, ms));
  return [
    `${percent} · ${meanText}`,
    block(0, y, atMean, mean > 1) + median(atMedian, y) + p90(atP90, y) + target(unit, y),
    ` · p50 ${medianText} · p90 ${p90Text}`,
  ];
}

function signsOf(wording: Wording, show: ReportSvgOptions['show']): readonly Sign[] {
  const { met, breached } = wording.words.verdicts;
  const good: Sign['draw'] = (x, y) => block(x, y, SIGN_WIDTH);
  if (show === 'compliance') {
    return [
      { text: met, draw: good },
      { text: breached, draw: (x, y) => block(x, y, SIGN_WIDTH, true) },
    ];
  }
  const middle = SIGN_WIDTH / 2;
  return [
    { text: 'x̄', draw: good },
    { text: 'p50', draw: (x, y) => median(x + middle, y) },
    { text: 'p90', draw: (x, y) => p90(x + middle, y) },
    { text: percentText(wording, 1), draw: (x, y) => target(x + middle, y) },
  ];
}

/**
 * Draws the rows of a report as horizontal bars. Returns the text of an SVG. The bars show either the share of met clocks among
 * the finished ones, or the mean, the median and the 90th percentile of the time used, compared with the mean target.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 *
 * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-19T16:00:00-03:00' } as const;
 * const solved = { ...ticket, events: [{ type: 'resolved', at: '2026-11-20T10:00:00-03:00' }] } as const;
 * const { rows } = sla.report([solved], '2026-11-21T00:00:00-03:00', { by: ['metric'] });
 * reportSvg(rows, { language: 'en', show: 'compliance' }).includes('resolution: 100% · 1 of 1'); // → true
 * ```
 */
export function reportSvg(rows: readonly ReportRow[], options: ReportSvgOptions): string {
  const wording = wordingOf(options);
  const { show, labelOf = (group) => Object.values(group).join(' · ') } = options;
  const most = rows.reduce((largest, row) => Math.max(largest, ...fractionsOf(row)), 1.2);
  const unit = EDGE / Math.min(most, MOST_OF_TARGET);
  let [content, y] = ['', 0];
  const lines: string[] = [];
  for (const row of rows) {
    const draw = show === 'used' ? used : compliance;
    const [text, shapes, details = ''] = draw(wording, row, y + 25, unit);
    const label = fitted(labelOf(row.group) || NO_VALUE, WIDTH - widthOf(text) - SPACE);
    const line = `${label}: ${text}${details}`;
    lines.push(line);
    content += textAt(0, y + 13, label) + textAt(WIDTH, y + 13, text, 'end') + titled(line, shapes);
    y += ROW_HEIGHT;
  }
  const { content: signs, bottom } = legend(signsOf(wording, show), y + 4);
  const name = options.title ?? (show === 'used' ? 'x̄ · p50 · p90' : wording.words.verdicts.met);
  return drawing(`0 0 ${WIDTH} ${bottom + 4}`, name, lines.join('\n'), content + signs);
}
