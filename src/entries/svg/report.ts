import type { ReportRow } from '../../sla/report-row';
import { legend, SIGN_WIDTH, type Sign } from './legend';
import { bar, drawing, fitted, rounded, stroke, textAt, titled, WIDTH, widthOf } from './markup';
import { percentText, type Speech, type SvgOptions, speechOf, timeSpan } from './speech';

export interface ReportSvgOptions extends SvgOptions {
  /** Bars of the share that was met, or of the time used against the target. */
  readonly show: 'compliance' | 'used';
  /** The text for a group; else the values of the group. */
  readonly labelOf?: ((group: ReportRow['group']) => string) | undefined;
  /** What a screen reader says first. */
  readonly title?: string | undefined;
}

/** Where the most that is drawn ends, so that its marks have room. */
const EDGE = WIDTH - 8;
const SPACE = 12;
const ROW_HEIGHT = 38;
const NONE = '–';
/** The most of a target that is drawn. */
const MOST = 3;

const mark = (path: string): string => stroke(path, undefined, 1.5);
const block = (x: number, y: number, width: number, isLate = false): string =>
  bar(x, y, width, isLate ? 'bad' : 'good', 12, isLate ? '7 1.5' : undefined);
const median = (x: number, y: number): string => mark(`M${rounded(x - 3)} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`);
const p90 = (x: number, y: number): string => mark(`M${rounded(x - 4)} ${y}l4-4l4 4l-4 4z`);
const target = (x: number, y: number): string => stroke(`M${rounded(x)} ${y - 9}v18`, 'due', 2);

/** A row in words, with more words under the pointer, and its shapes. */
type Drawn = readonly [text: string, shapes: string, details?: string];

const nothing = (y: number): Drawn => [NONE, bar(0, y, WIDTH, 'closed', 2, '2 3')];

function compliance(speech: Speech, { compliance: { share, of }, verdicts }: ReportRow, y: number): Drawn {
  if (share === undefined) return nothing(y);
  // A share that is not quite all must not look like all.
  const percent = percentText(speech, Math.floor(share * 1000 + 1e-6) / 1000);
  const met = share * WIDTH;
  const shapes = (share > 0 ? block(0, y, met) : '') + (share < 1 ? block(met, y, WIDTH - met, true) : '');
  return [`${percent} · ${verdicts.met} ${speech.words.of} ${of}`, shapes];
}

/** The mean, the median and the 90th percentile of a row. */
const amountsOf = ({ used }: ReportRow): readonly number[] =>
  [used.mean, used.median, used.p90].map((amount) => amount?.valueOf() ?? 0);

/** The same as fractions of the mean target. */
const partsOf = (row: ReportRow): readonly number[] =>
  amountsOf(row).map((ms, _, [mean]) => (ms / (mean || 1)) * (row.meanOfTarget ?? 0));

function used(speech: Speech, row: ReportRow, y: number, unit: number): Drawn {
  if (row.meanOfTarget === undefined) return nothing(y);
  const [mean = 0] = partsOf(row);
  // A little more than all must not look like all.
  const percent = percentText(speech, Math.ceil(Math.max(mean * 1000 - 1e-6, 0)) / 1000);
  const [atMean = 0, atMedian = 0, atP90 = 0] = partsOf(row).map((part) => Math.min(part * unit, EDGE));
  const [meanText, medianText, p90Text] = amountsOf(row).map((ms) => timeSpan(speech, ms));
  return [
    `${percent} · ${meanText}`,
    block(0, y, atMean, mean > 1) + median(atMedian, y) + p90(atP90, y) + target(unit, y),
    ` · p50 ${medianText} · p90 ${p90Text}`,
  ];
}

function signsOf(speech: Speech, show: ReportSvgOptions['show']): readonly Sign[] {
  const { met, breached } = speech.words.verdicts;
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
    { text: percentText(speech, 1), draw: (x, y) => target(x + middle, y) },
  ];
}

/**
 * Draws the rows of a report as horizontal bars, as the text of an SVG: the share that was met, of those that finished; or the
 * mean, the median and the 90th percentile of the time used, against the mean target.
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
  const speech = speechOf(options);
  const { show, labelOf = (group) => Object.values(group).join(' · ') } = options;
  const most = rows.reduce((sofar, row) => Math.max(sofar, ...partsOf(row)), 1.2);
  const unit = EDGE / Math.min(most, MOST);
  let [content, y] = ['', 0];
  const lines: string[] = [];
  for (const row of rows) {
    const draw = show === 'used' ? used : compliance;
    const [text, shapes, details = ''] = draw(speech, row, y + 25, unit);
    const label = fitted(labelOf(row.group) || NONE, WIDTH - widthOf(text) - SPACE);
    const line = `${label}: ${text}${details}`;
    lines.push(line);
    content += textAt(0, y + 13, label) + textAt(WIDTH, y + 13, text, 'end') + titled(line, shapes);
    y += ROW_HEIGHT;
  }
  const { content: signs, bottom } = legend(signsOf(speech, show), y + 4);
  const name = options.title ?? (show === 'used' ? 'x̄ · p50 · p90' : speech.words.verdicts.met);
  return drawing(`0 0 ${WIDTH} ${bottom + 4}`, name, lines.join('\n'), content + signs);
}
